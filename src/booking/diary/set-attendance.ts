import { ok, refuse, type Result } from '../../shared/result.ts'
import type { BookingDeps } from '../deps.ts'
import type { Tenant } from '../model.ts'
import { callOne } from '../sql/call.ts'
import type { SetAttendance, StaffBooking, StaffRefusal } from './model.ts'
import { findStaffBooking, readAgain } from './staff-booking.ts'

const SET_ATTENDANCE = `SELECT outcome FROM set_attendance($1, $2, $3, $4, $5::float8 * interval '1 ms')`

interface SetRow {
  readonly outcome: 'set' | 'unchanged' | 'booking_not_found' | 'booking_cancelled' | 'not_begun'
}

/** Whether they came. Saying it again changes nothing. Refuses with `not_begun` before the start. */
export async function setAttendance(deps: BookingDeps, tenant: Tenant, input: SetAttendance): Promise<Result<StaffBooking, StaffRefusal>> {
  const booking = await findStaffBooking(deps, tenant, input.reference)
  if (booking === undefined) return refuse({ code: 'booking_not_found' })
  const act = JSON.stringify({ staffId: input.staffId })
  const values = [tenant.id, booking.id, input.attendance, act, deps.clock.offsetMs]
  const called = await callOne<SetRow>(deps, 'set_attendance', SET_ATTENDANCE, values)
  if ('violation' in called) throw new Error(`saying who came met ${called.violation}`)
  switch (called.row.outcome) {
    case 'set':
      deps.committed(tenant.id)
      return ok(await readAgain(deps, tenant, booking))
    case 'unchanged':
      return ok(booking)
    case 'booking_not_found':
    case 'booking_cancelled':
      return refuse({ code: called.row.outcome })
    case 'not_begun':
      return refuse({ code: 'not_begun', start: booking.start })
  }
}
