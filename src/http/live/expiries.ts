import type { Change } from '../../booking/index.ts'
import type { Clock, EpochMs } from '../../shared/clock.ts'

/** When holds that were told of run out: they are retired then, not when the sweep comes round. */
export interface Expiries {
  readonly note: (changes: readonly Change[]) => void
  /** Whether one ran out since this was last asked. */
  readonly passed: () => boolean
  /** Milliseconds. */
  readonly nextIn: () => number
}

export function createExpiries(clock: Clock): Expiries {
  let due: EpochMs[] = []
  return {
    note: (changes) => {
      const fresh = changes.flatMap(({ until }) => (until === null ? [] : [until]))
      if (fresh.length > 0) due = [...new Set([...due, ...fresh])].toSorted((a, b) => a - b)
    },
    passed: () => {
      const now = clock.now()
      const before = due.length
      due = due.filter((at) => at > now)
      return due.length < before
    },
    nextIn: () => Math.max(0, (due[0] ?? Infinity) - clock.now() + 1),
  }
}
