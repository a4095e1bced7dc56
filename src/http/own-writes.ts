import type { Redis } from '../redis/redis.ts'

/**
 * Which clients have changed something a moment ago: what they are shown next has to have it, wherever that is read. A client is the
 * hash of its address, as limits count it.
 */
export interface OwnWrites {
  /** Runs what may change something. `ending`: when it is over, where that is later than its answer. */
  readonly during: <T>(client: string, work: () => Promise<T>, ending?: (answer: T) => Promise<unknown> | undefined) => Promise<T>
  /** The moment (by `performance.now()`) that a copy has to reach for this client; undefined: it cannot be said, read the primary. */
  readonly since: (client: string) => Promise<number | undefined>
}

/** Without a copy everything is read where it was written. */
export const noCopy: OwnWrites = { during: (_client, work) => work(), since: async () => undefined }

interface Writing {
  running: number
  at: number
}

const mostKept = 10_000
/** No change takes longer, and a process that died in the middle has told of its change for so long. */
const longestMs = 120_000

/**
 * In this process exactly, by Redis across processes; when Redis is there and does not answer, nobody is known not to have written.
 * `keepMs`: a copy further behind is not read anyhow.
 */
export function createOwnWrites({ redis, keepMs }: { readonly redis: Redis | undefined; readonly keepMs: number }): OwnWrites {
  const clients = new Map<string, Writing>()
  const tell = async (client: string, ms: number): Promise<void> => {
    await redis?.ask((server) => server.set(keyOf(client), '1', 'PX', ms))
  }
  const begin = async (client: string): Promise<void> => {
    if (clients.size >= mostKept) for (const [key, one] of clients) if (isOver(one, keepMs)) clients.delete(key)
    const writing = clients.get(client) ?? { running: 0, at: -Infinity }
    writing.running += 1
    clients.set(client, writing)
    await tell(client, longestMs)
  }
  const end = async (client: string): Promise<void> => {
    const writing = clients.get(client)
    if (writing !== undefined) {
      writing.running -= 1
      writing.at = performance.now()
    }
    if (writing === undefined || writing.running === 0) await tell(client, keepMs)
  }
  const since = async (client: string): Promise<number | undefined> => {
    const here = clients.get(client)
    if (here !== undefined && here.running > 0) return undefined
    const at = here === undefined || isOver(here, keepMs) ? -Infinity : here.at
    if (redis === undefined) return at
    return (await redis.ask((server) => server.exists(keyOf(client)))) === 0 ? at : undefined
  }
  const during: OwnWrites['during'] = async (client, work, ending) => {
    await begin(client)
    try {
      const answer = await work()
      const later = ending?.(answer)
      if (later === undefined) await end(client)
      else later.then(() => end(client)).catch(() => end(client))
      return answer
    } catch (fault) {
      await end(client)
      throw fault
    }
  }
  return { during, since }
}

const isOver = ({ running, at }: Writing, keepMs: number): boolean => running === 0 && performance.now() - at > keepMs
const keyOf = (client: string): string => `holdfast:wrote:${client}`
