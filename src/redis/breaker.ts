import { ReplyError, type Redis as Client } from 'ioredis'
import type { Log } from '../shared/logger.ts'

/** What one answer may take. A request waits so long at most once: the next ones are not sent to Redis until it answers again. */
export const deadlineMs = 100
const probeMs = 250
/** An unanswered connection may be one whose other end is gone without a word: after so many probes another one is made. */
const mostProbes = 8

export interface Breaker {
  readonly ask: <T>(command: (client: Client) => Promise<T>) => Promise<T | undefined>
  readonly isUp: () => boolean
  readonly close: () => void
}

/**
 * Opens when one answer is late, and whoever waits then goes on without theirs. While it is open it is not requests that try whether Redis
 * is back: a ping does.
 */
export function createBreaker(client: Client, log: Log): Breaker {
  const waiting = new Set<() => void>()
  const complain = createComplaint(log)
  let probing: NodeJS.Timeout | undefined
  let isOpen = false
  const isUp = (): boolean => !isOpen && client.status === 'ready'

  client.on('ready', () => log.info({}, 'redis is there'))
  client.on('close', () => {
    for (const goOn of waiting) goOn()
  })

  const open = (): void => {
    if (isOpen) return
    isOpen = true
    log.warn({ deadlineMs }, 'redis is too slow: going on without it')
    for (const goOn of waiting) goOn()
    probe(1)
  }
  const probe = (count: number): void => {
    probing = setTimeout(async () => {
      if (client.status === 'ready') {
        if ((await inTime((alive) => alive.ping())) === 'PONG') return shut()
        if (count % mostProbes === 0 && client.status === 'ready') client.disconnect(true)
      }
      if (isOpen) probe(count + 1)
    }, probeMs)
    probing.unref()
  }
  const shut = (): void => {
    isOpen = false
    log.info({}, 'redis answers in time again')
  }

  /** Undefined when late, refused or cut off. Only a late answer says so with `late`. */
  const inTime = <T>(command: (client: Client) => Promise<T>, late?: () => void): Promise<T | undefined> =>
    new Promise((resolve) => {
      const end = (value: T | undefined): void => {
        clearTimeout(timer)
        waiting.delete(goOn)
        resolve(value)
      }
      const goOn = (): void => end(undefined)
      // What arrived while this process was busy is read before the deadline is called missed.
      const timer = setTimeout(() => setImmediate(() => (waiting.has(goOn) ? (late?.(), goOn()) : undefined)), deadlineMs)
      waiting.add(goOn)
      attempt(client, command).then(end, (error: unknown) => {
        complain(error)
        goOn()
      })
    })

  return {
    ask: async (command) => (isUp() ? inTime(command, open) : undefined),
    isUp,
    close: () => {
      isOpen = true
      clearTimeout(probing)
      for (const goOn of waiting) goOn()
    },
  }
}

async function attempt<T>(client: Client, command: (client: Client) => Promise<T>): Promise<T> {
  return command(client)
}

/** Each kind of refusal is said once in a row. The message itself could hold what was asked for. */
function createComplaint(log: Log): (error: unknown) => void {
  let last = ''
  return (error) => {
    if (!(error instanceof ReplyError)) return
    const code = error.message.split(' ', 1)[0] ?? ''
    if (code !== last) log.warn({ code }, 'redis refused a command')
    last = code
  }
}
