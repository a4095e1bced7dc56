import type { Log } from '../../shared/logger.ts'
import type { LiveChange, LiveCursor, StepIn } from '../../transcripts/step-in.ts'
import { createNextRead } from './next-read.ts'

export interface TalkWatcher {
  /** What changes from now on will be told. Again after a read that failed: then something may have been missed. */
  readonly ready: () => void
  readonly changed: (changes: readonly LiveChange[]) => void
  readonly end: () => void
}

export interface TalkFeed {
  /** Tells which conversations of this tenant change, whoever changes them; answers how to stop. */
  readonly watch: (tenantId: number, watcher: TalkWatcher) => () => void
  /** Every watcher's end; resolves when nothing is read any more. */
  readonly stop: () => Promise<void>
}

export interface TalkFeedDeps {
  readonly stepIn: Pick<StepIn, 'readLive' | 'onLive' | 'endLapsedLeases'>
  readonly log: Log
}

/** How late a change that was not heard of may be told. */
const POLL_MS = 1_000
const LAPSED = 50

/**
 * Conversations as they change: at once after a change that was heard of (made here, or rung for by another process), by a poll otherwise,
 * and only while somebody watches. One read serves every watcher. Leases that ran out are ended in passing, so that an abandoned customer shows up in the queue at once.
 */
export function createTalkFeed({ stepIn, log }: TalkFeedDeps): TalkFeed {
  const watching = new Map<TalkWatcher, number>()
  let cursor: LiveCursor | undefined
  let stopped = false
  const next = createNextRead()
  let running: Promise<void> | undefined

  const tenants = () => [...new Set(watching.values())]
  const pass = async (): Promise<void> => {
    await stepIn.endLapsedLeases(LAPSED, tenants())
    for (let more = true; more && !stopped;) {
      const isFirst = cursor === undefined
      const page = await stepIn.readLive(tenants(), cursor)
      cursor = page.cursor
      more = page.more
      if (isFirst) for (const watcher of watching.keys()) watcher.ready()
      tell(watching, page.changes)
    }
  }
  const run = async (): Promise<void> => {
    while (!stopped && watching.size > 0) {
      next.begun()
      // Numbers of a table that is not logged begin anew after a crash: so does the reader.
      await pass().catch((error: unknown) => (cursor = failed(log, error)))
      await next.due(POLL_MS, () => stopped)
    }
    cursor = undefined
    running = undefined
  }

  const stopListening = stepIn.onLive(next.wake)
  return {
    watch: (tenantId, watcher) => {
      watching.set(watcher, tenantId)
      if (cursor !== undefined) watcher.ready()
      if (stopped) watcher.end()
      else running ??= run()
      return () => {
        watching.delete(watcher)
        if (watching.size === 0) next.wake()
      }
    },
    stop: async () => {
      stopped = true
      stopListening()
      for (const watcher of watching.keys()) watcher.end()
      next.wake()
      await running
    },
  }
}

function tell(watching: ReadonlyMap<TalkWatcher, number>, changes: readonly LiveChange[]): void {
  for (const [tenantId, some] of Map.groupBy(changes, (change) => change.tenantId))
    for (const [watcher, of] of watching) if (of === tenantId) watcher.changed(some)
}

function failed(log: Log, error: unknown): undefined {
  log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'live conversations could not be read')
}
