import { ok, refuse, type Result } from '../../shared/result.ts'
import type { BookingError } from '../booking-error.ts'
import type { BookingDeps } from '../deps.ts'
import type { Tenant } from '../model.ts'
import { readHistoryRows } from '../sql/read-history.ts'
import type { BookingHistory } from './model.ts'
import { occupiedBy } from './read-diary.ts'
import { findStaffBooking, staffBookingOf } from './staff-booking.ts'

/** Everything there is to say about one booking: how it came about and what became of it. Refuses with `booking_not_found`. */
export async function getHistory(deps: BookingDeps, tenant: Tenant, reference: string): Promise<Result<BookingHistory, BookingError>> {
  const booking = await findStaffBooking(deps, tenant, reference)
  if (booking === undefined) return refuse({ code: 'booking_not_found' })
  const rows = await readHistoryRows(deps, tenant.id, booking.id, booking.service.kind === 'session' ? booking : undefined)
  return ok({
    booking,
    occupied: occupiedBy(rows.claims),
    events: rows.events,
    notes: rows.notes,
    others: rows.others.map((row) => staffBookingOf(deps, tenant, row)),
  })
}
