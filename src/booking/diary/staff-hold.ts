import { refuse, type Result } from '../../shared/result.ts'
import type { BookingError } from '../booking-error.ts'
import type { BookingDeps } from '../deps.ts'
import { findHoldRow } from '../get-hold.ts'
import { extendHold, releaseHold } from '../hold-life.ts'
import type { Hold, Tenant } from '../model.ts'

/** One that staff placed, or undefined: whoever else's hold it is, it is not theirs to use up. */
export async function findStaffHold(deps: BookingDeps, tenant: Tenant, holdId: string) {
  const row = await findHoldRow(deps, tenant, holdId)
  return row?.channel === 'staff' ? row : undefined
}

export async function extendStaffHold(deps: BookingDeps, tenant: Tenant, holdId: string): Promise<Result<Hold, BookingError>> {
  const row = await findStaffHold(deps, tenant, holdId)
  return row === undefined ? refuse({ code: 'hold_not_found' }) : extendHold(deps, tenant, holdId)
}

export async function releaseStaffHold(deps: BookingDeps, tenant: Tenant, holdId: string): Promise<Result<Hold, BookingError>> {
  const row = await findStaffHold(deps, tenant, holdId)
  return row === undefined ? refuse({ code: 'hold_not_found' }) : releaseHold(deps, tenant, holdId, 'staff')
}
