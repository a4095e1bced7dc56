import type { Struck } from '../faults/strike.ts'
import type { History } from '../load/history.ts'
import type { Drain } from '../stage/stage.ts'
import { checkAcknowledged } from './acknowledged.ts'
import { checkBudgets, type Footprints } from './budgets.ts'
import { invariants, type InvariantName, type Verdict, type Violation } from './check.ts'
import { checkExplained } from './explained.ts'
import { checkHoldLife } from './hold-life.ts'
import { checkOverlap } from './no-overlap.ts'
import { checkNotified } from './notified.ts'
import { checkOneEffect } from './one-effect.ts'
import type { Receipt } from './receipts.ts'
import { checkSaid } from './said.ts'
import type { Snapshot } from './snapshot.ts'
import { checkTenants } from './tenants.ts'

export interface Evidence {
  readonly history: History
  readonly snapshot: Snapshot
  readonly receipts: readonly Receipt[]
  /** Which receivers there were. */
  readonly vias: readonly Receipt['via'][]
  readonly struck: readonly Struck[]
  readonly drains: readonly Drain[]
  readonly prints: Footprints
}

export type Verdicts = Readonly<Record<InvariantName, Verdict>>

/** All ten, each with what it looked at. A checker may find what breaks another invariant than its own. */
export function judge({ history, snapshot, receipts, vias, struck, drains, prints }: Evidence): Verdicts {
  const found: Verdicts = {
    I1: checkOverlap(snapshot.changes, history),
    I2: checkAcknowledged(history, snapshot),
    I3: checkExplained(history, snapshot),
    I4: checkOneEffect(history),
    I5: checkNotified(snapshot.bookings, receipts, vias),
    I6: checkHoldLife(history, snapshot.changes),
    I7: { checks: 0, violations: [], note: 'no payments in this product' },
    I8: checkTenants(history, snapshot, receipts),
    I9: checkSaid(history, snapshot),
    I10: checkBudgets(history, struck, drains, prints),
  }
  const violations = Object.values(found).flatMap((verdict) => verdict.violations)
  const of = (name: InvariantName): Verdict => ({ ...found[name], violations: violations.filter(({ invariant }) => invariant === name) })
  return {
    I1: of('I1'),
    I2: of('I2'),
    I3: of('I3'),
    I4: of('I4'),
    I5: of('I5'),
    I6: of('I6'),
    I7: of('I7'),
    I8: of('I8'),
    I9: of('I9'),
    I10: of('I10'),
  }
}

export function violationsOf(verdicts: Verdicts): Violation[] {
  return Object.values(verdicts).flatMap((verdict) => verdict.violations)
}

export const invariantNames = Object.keys(invariants) as InvariantName[]
