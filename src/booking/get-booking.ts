import { isUuid, sameSecret } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { BookingError } from './booking-error.ts'
import { bookingOf } from './booking-row.ts'
import type { BookingDeps } from './deps.ts'
import type { BookingAccess } from './index.ts'
import type { Booking, Tenant } from './model.ts'
import { findBookingRow, listBookingRows } from './sql/find-booking.ts'

/** For whoever holds its manage token, or the conversation that made it. "Not yours" and "not there" are both `booking_not_found`. */
export async function getBooking(deps: BookingDeps, tenant: Tenant, reference: string, access: BookingAccess): Promise<Result<Booking, BookingError>> {
  const spelled = reference.trim().toUpperCase()
  // PostgreSQL refuses NUL in text; no reference has one.
  const row = /^[\w-]{1,32}$/.test(spelled) ? await findBookingRow(deps, tenant.id, { reference: spelled }) : undefined
  if (row === undefined) return refuse({ code: 'booking_not_found' })
  const booking = bookingOf(deps.secret, tenant, row)
  const allowed =
    'manageToken' in access ? sameSecret(access.manageToken, booking.manageToken) : booking.conversationId === access.conversationId
  return allowed ? ok(booking) : refuse({ code: 'booking_not_found' })
}

export async function findBookingById(deps: BookingDeps, tenant: Tenant, bookingId: string): Promise<Booking | undefined> {
  const row = isUuid(bookingId) ? await findBookingRow(deps, tenant.id, { id: bookingId }) : undefined
  return row === undefined ? undefined : bookingOf(deps.secret, tenant, row)
}

export async function findBookingsOfConversation(deps: BookingDeps, tenant: Tenant, conversationId: string): Promise<readonly Booking[]> {
  const rows = isUuid(conversationId) ? await listBookingRows(deps, tenant.id, conversationId) : []
  return rows.map((row) => bookingOf(deps.secret, tenant, row))
}
