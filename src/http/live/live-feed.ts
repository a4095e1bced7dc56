import type { BookingCore, ChangeCursor } from '../../booking/index.ts'
import type { Clock } from '../../shared/clock.ts'
import type { Log } from '../../shared/logger.ts'
import { createExpiries } from './expiries.ts'
import { createNextRead } from './next-read.ts'
import { createWatchers, type Watcher } from './watchers.ts'

export interface LiveFeed {
  /** Tells of everything that is taken or becomes free at this tenant; answers how to stop. */
  readonly watch: (tenantId: number, watcher: Watcher) => () => void
  /** Every watcher's end; resolves when nothing is read any more. */
  readonly stop: () => Promise<void>
}

export interface LiveFeedDeps {
  readonly booking: Pick<BookingCore, 'readChanges' | 'onChanged' | 'sweepExpiredHolds'>
  readonly clock: Clock
  readonly log: Log
}

/** How late a change that was not heard of may be told. */
const POLL_MS = 1_000
const SWEEP = 200

/**
 * Reads what committed, whoever committed it: at once after a change that was heard of (made here, or rung for by another process), by a
 * poll otherwise, and only while somebody watches. One read serves every watcher.
 */
export function createLiveFeed({ booking, clock, log }: LiveFeedDeps): LiveFeed {
  const watchers = createWatchers()
  const expiries = createExpiries(clock)
  let cursor: ChangeCursor | undefined
  let stopped = false
  const next = createNextRead()
  let running: Promise<void> | undefined

  const pass = async (): Promise<void> => {
    if (expiries.passed()) await booking.sweepExpiredHolds(SWEEP)
    for (let more = true; more && !stopped;) {
      const first = cursor === undefined
      const page = await booking.readChanges(watchers.tenantIds(), cursor)
      cursor = page.cursor
      more = page.more
      if (first) for (const watcher of watchers.all()) watcher.ready()
      expiries.note(page.changes)
      watchers.tell(page)
    }
  }

  const run = async (): Promise<void> => {
    while (!stopped && watchers.tenantIds().length > 0) {
      next.begun()
      await pass().catch(logFailure(log))
      await next.due(Math.min(POLL_MS, expiries.nextIn()), () => stopped)
    }
    // The next watcher begins from what is free then.
    cursor = undefined
    running = undefined
  }

  // What nobody here watches is not read for.
  const stopListening = booking.onChanged((tenantId) => watchers.has(tenantId) && next.wake())
  const watch: LiveFeed['watch'] = (tenantId, watcher) => {
    watchers.add(tenantId, watcher)
    if (cursor !== undefined) watcher.ready()
    if (stopped) watcher.end()
    else running ??= run()
    return () => {
      watchers.remove(tenantId, watcher)
      if (watchers.tenantIds().length === 0) next.wake()
    }
  }
  const stop = async (): Promise<void> => {
    stopped = true
    stopListening()
    for (const watcher of watchers.all()) watcher.end()
    next.wake()
    await running
  }
  return { watch, stop }
}

// What could not be read now is read by the next pass: the cursor stays where it was.
function logFailure(log: Log) {
  return (error: unknown): void =>
    log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'live changes could not be read')
}
