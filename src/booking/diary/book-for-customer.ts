import { ok, refuse, type Result } from '../../shared/result.ts'
import type { BookingError } from '../booking-error.ts'
import { confirmBooking } from '../confirm-booking.ts'
import type { BookingDeps } from '../deps.ts'
import type { Tenant } from '../model.ts'
import { brokenWindows, firstBrokenRule } from '../rules/index.ts'
import type { BookForCustomer, StaffBooking } from './model.ts'
import { readAgain } from './staff-booking.ts'
import { findStaffHold } from './staff-hold.ts'

/**
 * Books what staff hold for somebody who said yes to them; the consent is recorded as theirs, with who took it. Refuses as
 * `confirmBooking` does; with `too_soon` or `too_far` when the hold waived that and nobody says why.
 */
export async function bookForCustomer(
  deps: BookingDeps,
  tenant: Tenant,
  { act, ...input }: BookForCustomer,
): Promise<Result<StaffBooking, BookingError>> {
  const hold = await findStaffHold(deps, tenant, input.holdId)
  const service = tenant.services.find((one) => one.id === hold?.serviceId)
  if (hold === undefined || service === undefined) return refuse({ code: 'hold_not_found' })
  const request = { service, partySize: hold.partySize, selectedIds: hold.selectedIds }
  // As it was when the time was held: a rule that has come to stand in the way since does not.
  const rules = { tenant, request, start: hold.startsAt.getTime(), now: hold.createdAt.getTime() }
  const waived = brokenWindows(rules)
  if (waived.length > 0 && act.overrideReason === undefined) return refuse(firstBrokenRule(rules) ?? { code: 'hold_not_found' })
  const booked = await confirmBooking(deps, tenant, { ...input, consent: { kind: 'api' }, channel: 'staff', act: { ...act, waived } })
  return booked.ok ? ok(await readAgain(deps, tenant, booked.value)) : booked
}
