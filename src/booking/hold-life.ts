import { isUuid } from '../shared/ids.ts'
import { refuse, type Result } from '../shared/result.ts'
import { withAlternatives } from './alternatives.ts'
import type { BookingError } from './booking-error.ts'
import type { BookingDeps } from './deps.ts'
import { getHold } from './get-hold.ts'
import type { Channel, Hold, Tenant } from './model.ts'
import { callOne, callOwn } from './sql/call.ts'
import { resourceIdsOf, touchedAround } from './touched.ts'

/** Once per hold, by its full life from now; a second time answers it as it is. Refuses with `hold_not_found`, `hold_expired`. */
export async function extendHold(deps: BookingDeps, tenant: Tenant, holdId: string): Promise<Result<Hold, BookingError>> {
  if (!isUuid(holdId)) return refuse({ code: 'hold_not_found' })
  const text = `SELECT extend_hold(own_run($1, $5, $6), $2, $3::float8 * interval '1 ms', $4::float8 * interval '1 ms') AS outcome`
  const called = await callOwn<{ outcome: string }>(deps, 'extend_hold', text, [
    tenant.id,
    holdId,
    deps.holds.holdMinutes * 60_000,
    deps.clock.offsetMs,
  ])
  deps.changed(tenant.id)
  const hold = await getHold(deps, tenant, holdId)
  const over = 'violation' in called || called.row.outcome === 'hold_expired'
  if (!hold.ok || !over) return hold
  const { service, partySize, start } = hold.value.proposal
  return refuse(
    await withAlternatives(deps, tenant, { service, partySize, selectedIds: [] }, start, { code: 'hold_expired', alternatives: [] }),
  )
}

/** Frees its time at once; harmless when it is already over. Refuses with `hold_not_found`. */
export async function releaseHold(
  deps: BookingDeps,
  tenant: Tenant,
  holdId: string,
  channel: Channel,
): Promise<Result<Hold, BookingError>> {
  if (!isUuid(holdId)) return refuse({ code: 'hold_not_found' })
  const text = `SELECT release_hold(own_run($1, $5, $6), $2, $3, $4::float8 * interval '1 ms') AS outcome`
  const held = await getHold(deps, tenant, holdId)
  await callOwn(deps, 'release_hold', text, [tenant.id, holdId, channel, deps.clock.offsetMs])
  if (held.ok) deps.touched(touchedAround(tenant, held.value.proposal, resourceIdsOf(tenant, held.value.proposal.resources)))
  deps.changed(tenant.id)
  return getHold(deps, tenant, holdId)
}

/** Marks holds that ran out, oldest first; a job's work, nothing waits for it. */
export async function sweepExpiredHolds(deps: BookingDeps, limit: number): Promise<number> {
  const text = `SELECT sweep_expired_holds($1, $2::float8 * interval '1 ms') AS swept`
  const called = await callOne<{ swept: number }>(deps, 'sweep_expired_holds', text, [limit, deps.clock.offsetMs])
  return 'row' in called ? called.row.swept : 0
}
