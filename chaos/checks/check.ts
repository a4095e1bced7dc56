/** What must hold (the table of the design), by name. */
export const invariants = {
  I1: 'no two live claims of one unit overlap, at any moment',
  I2: 'what was acknowledged is there after recovery',
  I3: 'no row that no attempt explains',
  I4: 'one idempotency key, one effect and one answer',
  I5: 'mail and webhook for every change, none for what never was',
  I6: 'a hold lives its promised time and no longer',
  I7: 'money captured ⇔ booking confirmed',
  I8: 'nothing crosses tenants',
  I9: 'what the assistant said is booked is booked',
  I10: 'recovery, deadlines, memory and connections within their budgets',
} as const

export type InvariantName = keyof typeof invariants

export interface Violation {
  readonly invariant: InvariantName
  readonly what: string
}

/** What one invariant's checker looked at and what it found. */
export interface Verdict {
  readonly checks: number
  readonly violations: readonly Violation[]
  /** Why nothing was checked. */
  readonly note?: string
}

/** Counts what is checked; what does not hold is kept, with words made only then. */
export interface Tally {
  readonly check: (holds: boolean, what: () => string, invariant?: InvariantName) => void
  readonly verdict: (note?: string) => Verdict
}

export function tallyOf(invariant: InvariantName): Tally {
  const violations: Violation[] = []
  let checks = 0
  return {
    check: (holds, what, other = invariant) => {
      checks += 1
      if (!holds) violations.push({ invariant: other, what: what() })
    },
    verdict: (note) => ({ checks, violations, ...(note === undefined ? {} : { note }) }),
  }
}
