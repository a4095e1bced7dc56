import type { Redis as Client } from 'ioredis'
import type { Log } from '../shared/logger.ts'

/** What one answer may take. */
export const deadlineMs = 100

export interface Deadline {
  /** Undefined when it is late, refused or cut off; `late` hears of the first of these only. */
  readonly inTime: <T>(command: (client: Client) => Promise<T>, late?: () => void) => Promise<T | undefined>
  /** Whoever waits goes on without an answer. */
  readonly cutShort: () => void
}

export function createDeadline(client: Client, log: Log): Deadline {
  const waiting = new Set<() => void>()
  const complain = createComplaint(log)
  const inTime = <T>(command: (client: Client) => Promise<T>, late?: () => void): Promise<T | undefined> =>
    new Promise((resolve) => {
      const end = (value: T | undefined): void => {
        clearTimeout(timer)
        waiting.delete(goOn)
        resolve(value)
      }
      const goOn = (): void => end(undefined)
      const isLate = (): void => {
        if (!waiting.has(goOn)) return
        late?.()
        goOn()
      }
      // What arrived while this process was busy is read before anybody is called late.
      const timer = setTimeout(() => setImmediate(isLate), deadlineMs)
      waiting.add(goOn)
      attempt(client, command).then(end, (error: unknown) => {
        complain(error)
        goOn()
      })
    })
  return {
    inTime,
    cutShort: () => {
      for (const goOn of waiting) goOn()
    },
  }
}

/** A command that throws at once is a rejected one too. */
async function attempt<T>(client: Client, command: (client: Client) => Promise<T>): Promise<T> {
  return command(client)
}

/** Each kind of refusal is said once in a row, by its code: the message itself could hold what was asked for. */
function createComplaint(log: Log): (error: unknown) => void {
  let last = ''
  return (error) => {
    if (!(error instanceof Error) || error.name !== 'ReplyError') return
    const code = error.message.split(' ', 1)[0] ?? ''
    if (code !== last) log.warn({ code }, 'redis refused a command')
    last = code
  }
}
