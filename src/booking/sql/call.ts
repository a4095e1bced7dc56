import { orRunLost, ownRun } from '../../shared/own-run.ts'
import type { PlannedClaim } from '../claim-plan.ts'
import type { BookingDeps } from '../deps.ts'
import { isoInstant, named } from './list-claims.ts'

/** What the database decided where it could not say so by an outcome: our own SQLSTATEs and three constraints. */
export type Violation = 'slot_taken' | 'hold_expired' | 'address_full' | 'not_theirs' | 'key_in_use' | 'reference_in_use'

export type Called<Row> = { readonly row: Row } | { readonly violation: Violation }

/** Deadlocks (two moves that swap places) and lost serialisations changed nothing: the statement can simply be run again. */
const TRY_AGAIN = new Set(['40P01', '40001'])
const TRIES = 4

/** Runs a one-row statement; a violated constraint becomes a value here and nowhere else, everything else is thrown. */
export async function callOne<Row extends object>(deps: BookingDeps, name: string, text: string, values: unknown[]): Promise<Called<Row>> {
  for (let tries = 1; ; tries++) {
    try {
      const answer = await deps.pool.query<Row>({ ...named(deps, name), text, values })
      const row = answer.rows[0]
      if (row === undefined) throw new Error(`${name} answered no row`)
      return { row }
    } catch (error) {
      const violation = violationOf(error)
      if (violation !== undefined) return { violation }
      if (tries < TRIES && TRY_AGAIN.has(sqlState(error) ?? '')) continue
      // Perhaps it was committed and only the answer was lost.
      deps.touched(undefined)
      throw error
    }
  }
}

/**
 * The same for what customers have done: `text` names its tenant as `own_run` of that and of two parameters behind its last value. Throws
 * RunLost, with nothing written, when the request or the turn that asks for it has been taken over by another process.
 */
export async function callOwn<Row extends object>(
  deps: BookingDeps,
  name: string,
  text: string,
  values: readonly unknown[],
): Promise<Called<Row>> {
  try {
    return await callOne<Row>(deps, name, text, [...values, ...ownRun()])
  } catch (error) {
    throw orRunLost(error)
  }
}

function violationOf(error: unknown): Violation | undefined {
  switch (sqlState(error)) {
    case 'HF001':
    case '23P01': // claim_no_overlap
      return 'slot_taken'
    case 'HF002':
      return 'hold_expired'
    case 'HF003':
      return 'address_full'
    case '23514':
      return constraintOf(error) === 'booking_api_outside_conversation' ? 'not_theirs' : undefined
    case '23505':
      return constraintOf(error) === 'hold_idempotency_unique'
        ? 'key_in_use'
        : constraintOf(error) === 'booking_reference_unique'
          ? 'reference_in_use'
          : undefined
    case undefined:
    default:
      return undefined
  }
}

function sqlState(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined
}

function constraintOf(error: unknown): string | undefined {
  return error instanceof Error && 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : undefined
}

/** The five parallel arrays in which SQL takes claims. */
export function claimArrays(claims: readonly PlannedClaim[]): readonly unknown[] {
  return [
    claims.map((claim) => claim.resourceId),
    claims.map((claim) => isoInstant(claim.start)),
    claims.map((claim) => isoInstant(claim.end)),
    claims.map((claim) => claim.units),
    claims.map((claim) => claim.capacity),
  ]
}
