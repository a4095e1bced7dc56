import { ok, refuse, type Result } from '../../shared/result.ts'
import { cancelBooking } from '../cancel-booking.ts'
import type { BookingDeps } from '../deps.ts'
import type { Tenant } from '../model.ts'
import type { CancelByStaff, StaffBooking, StaffRefusal } from './model.ts'
import { findStaffBooking, readAgain } from './staff-booking.ts'

const MINUTE = 60_000

/** As a customer's cancellation, mail and all; after the last moment for it only with a reason. Refuses with `booking_changed` too. */
export async function cancelByStaff(
  deps: BookingDeps,
  tenant: Tenant,
  { reference, reason, act }: CancelByStaff,
): Promise<Result<StaffBooking, StaffRefusal>> {
  const booking = await findStaffBooking(deps, tenant, reference)
  if (booking === undefined) return refuse({ code: 'booking_not_found' })
  const isLate = deps.clock.now() > booking.start - booking.service.cancelWindowMinutes * MINUTE
  const cancelled = await cancelBooking(deps, tenant, {
    bookingId: booking.id,
    reason,
    consent: { kind: 'api' },
    channel: 'staff',
    act: { ...act, waived: isLate && act.overrideReason !== undefined ? ['cancel_window'] : [] },
  })
  return cancelled.ok ? ok(await readAgain(deps, tenant, cancelled.value)) : cancelled
}
