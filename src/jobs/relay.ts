import type { Log } from '../shared/logger.ts'
import type { SendInTransaction } from '../shared/relay-transaction.ts'

export interface RelayOptions<Event> {
  readonly core: {
    readonly relayEvents: (limit: number, send: SendInTransaction<Event>) => Promise<number>
    readonly onCommitted: (listener: () => void) => () => void
  }
  readonly send: SendInTransaction<Event>
  /** Called when events went out, after their commit. */
  readonly sent: () => void
  readonly log: Log
  /** For what another process committed and died before relaying. */
  readonly pollMs?: number
  readonly firstBackoffMs?: number
}

export interface Relay {
  /** Resolves once everything committed before the call has been relayed. */
  readonly drain: () => Promise<void>
  /** Lets a running pass end; afterwards the database is not touched. */
  readonly stop: () => Promise<void>
}

const batch = 100
const longestBackoffMs = 30_000

/** Carries committed events to the queue: at once after a commit here, by a slow poll otherwise. One pass at a time. */
export function startRelay<Event>({ core, send, sent, log, pollMs = 5_000, firstBackoffMs = 250 }: RelayOptions<Event>): Relay {
  const bell = createBell()
  let stopped = false
  let waiting: (() => void)[] = []

  const pass = async () => {
    const answered = waiting
    waiting = []
    try {
      while (!stopped && (await core.relayEvents(batch, send)) > 0) sent()
      for (const resolve of answered) resolve()
    } catch (error) {
      waiting = [...answered, ...waiting]
      throw error
    }
  }

  const run = async () => {
    let failures = 0
    while (!stopped) {
      try {
        await pass()
        failures = 0
        await bell.rungWithin(pollMs)
      } catch (error) {
        // Events stay where they are, so waiting loses nothing; a nudge does not cut the wait short, stopping does.
        const delayMs = Math.min(longestBackoffMs, firstBackoffMs * 2 ** failures)
        failures = Math.min(failures + 1, 16)
        log.error(
          { error: error instanceof Error ? error.message : 'unknown', retryInMs: delayMs },
          'committed events could not be relayed',
        )
        await bell.closedWithin(delayMs)
      }
    }
  }

  const stopListening = core.onCommitted(bell.ring)
  const running = run()
  return {
    drain: () =>
      new Promise((resolve) => {
        waiting.push(resolve)
        bell.ring()
      }),
    stop: async () => {
      stopped = true
      stopListening()
      bell.close()
      await running
      for (const resolve of waiting) resolve()
    },
  }
}

/** Rings are not counted and not lost: one that comes while nobody waits is heard by the next to wait. */
function createBell() {
  let rung = false
  let closed = false
  let wake: (() => void) | undefined
  const wait = (ms: number, heard: () => boolean) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(end, ms)
      function end() {
        clearTimeout(timer)
        wake = undefined
        resolve()
      }
      wake = () => {
        if (heard()) end()
      }
      wake()
    })
  return {
    ring: () => {
      rung = true
      wake?.()
    },
    close: () => {
      closed = true
      wake?.()
    },
    rungWithin: async (ms: number) => {
      await wait(ms, () => rung || closed)
      rung = false
    },
    closedWithin: (ms: number) => wait(ms, () => closed),
  }
}
