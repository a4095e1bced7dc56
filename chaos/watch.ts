import { setTimeout as pause } from 'node:timers/promises'
import type { Violation } from './checks/check.ts'
import { checkRowsExplained } from './checks/explained.ts'
import { checkHoldLife } from './checks/hold-life.ts'
import { checkOverlap } from './checks/no-overlap.ts'
import { checkOneEffect } from './checks/one-effect.ts'
import { readSnapshot } from './checks/snapshot.ts'
import type { History } from './load/history.ts'
import type { Stage } from './stage/stage.ts'

export interface Seen {
  readonly violations: readonly Violation[]
  readonly atMs: number
}

const everyMs = 2_000

/**
 * Looks every two seconds while there is load, and ends with the first thing that is wrong. Only what can be judged on a moving product: what
 * clients know is at least as new as the rows that were read before.
 */
export async function watch(stage: Stage, history: History, stopped: AbortSignal): Promise<Seen | undefined> {
  while (!stopped.aborted) {
    await pause(everyMs, undefined, { signal: stopped }).catch(() => {})
    const violations = await glance(stage, history).catch(() => [])
    if (violations.length > 0) return { violations, atMs: performance.now() }
  }
  return undefined
}

/** The database may be away just then: the next look is soon. */
async function glance(stage: Stage, history: History): Promise<Violation[]> {
  const snapshot = await readSnapshot(stage.judge)
  return [
    ...checkOverlap(snapshot.changes, { holds: new Map(), bookings: new Map() }).violations,
    ...checkRowsExplained(history, snapshot).violations,
    ...checkOneEffect(history).violations,
    ...checkHoldLife(history, snapshot.changes).violations,
    ...history.misread.map((what) => ({ invariant: 'I2', what }) as const),
    ...history.crossings.map((what) => ({ invariant: 'I8', what }) as const),
  ]
}
