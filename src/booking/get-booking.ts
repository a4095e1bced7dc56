import { isUuid } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { BookingError } from './booking-error.ts'
import { bookingOf, opensBooking } from './booking-row.ts'
import type { BookingDeps } from './deps.ts'
import type { BookingAccess } from './index.ts'
import type { Booking, Tenant } from './model.ts'
import { findBookingForConversation, findBookingRow, listBookingRows } from './sql/find-booking.ts'

/** For whoever holds its manage token, or the conversation that made it or was opened to it by a code. "Not yours" and "not there" are both `booking_not_found`. */
export async function getBooking(
  deps: BookingDeps,
  tenant: Tenant,
  reference: string,
  access: BookingAccess,
): Promise<Result<Booking, BookingError>> {
  const spelled = spelledReference(reference)
  if (spelled === undefined) return refuse({ code: 'booking_not_found' })
  const byConversation = 'conversationId' in access && isUuid(access.conversationId) ? access.conversationId : undefined
  const found = await findBookingForConversation(deps, tenant.id, { reference: spelled, conversationId: byConversation })
  if (found === undefined) return refuse({ code: 'booking_not_found' })
  const booking = bookingOf(deps.secret, tenant, found.booking)
  const allowed = 'manageToken' in access ? opensBooking(deps.secret, tenant.id, booking.id, access.manageToken) : found.isOpen
  return allowed ? ok(booking) : refuse({ code: 'booking_not_found' })
}

/** As it is stored, or undefined for what no reference can be: PostgreSQL refuses NUL in text. */
export function spelledReference(reference: string): string | undefined {
  const spelled = reference.trim().toUpperCase()
  return /^[\w-]{1,32}$/.test(spelled) ? spelled : undefined
}

export async function findBookingById(deps: BookingDeps, tenant: Tenant, bookingId: string): Promise<Booking | undefined> {
  const row = isUuid(bookingId) ? await findBookingRow(deps, tenant.id, { id: bookingId }) : undefined
  return row === undefined ? undefined : bookingOf(deps.secret, tenant, row)
}

export async function findBookingsOfConversation(deps: BookingDeps, tenant: Tenant, conversationId: string): Promise<readonly Booking[]> {
  const rows = isUuid(conversationId) ? await listBookingRows(deps, tenant.id, conversationId) : []
  return rows.map((row) => bookingOf(deps.secret, tenant, row))
}
