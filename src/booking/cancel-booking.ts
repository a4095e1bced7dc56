import { refuse, type Result } from '../shared/result.ts'
import type { BookingError } from './booking-error.ts'
import type { BookingRow } from './booking-row.ts'
import { bookingAnswer, bookingOfRow, consentConversation } from './confirm-booking.ts'
import type { BookingDeps } from './deps.ts'
import { findBookingById } from './get-booking.ts'
import type { CancelBooking } from './index.ts'
import type { Booking, BookingChanged, Proposal, StaffAct, Tenant } from './model.ts'
import { makeProposal } from './proposal.ts'
import { actJson, windowFor } from './staff-act.ts'
import { callOwn } from './sql/call.ts'
import { resourceIdsOf, touchedAround } from './touched.ts'

const MINUTE = 60_000

const CANCEL_BOOKING = `SELECT outcome, booking FROM cancel_booking(own_run($1, $10, $11), $2, $3, $4, $5::float8 * interval '1 ms', $6, $7, $8::float8 * interval '1 ms', $9)`

interface CancelledRow {
  readonly outcome: 'cancelled' | 'repeated' | 'booking_not_found' | 'too_late' | 'consent_required' | 'booking_changed'
  readonly booking: BookingRow | null
}

/** Frees the time under the service's policy; cancelling again is harmless. Refuses with `too_late_to_cancel`, `consent_required`, `booking_not_found`. */
export async function cancelBooking(
  deps: BookingDeps,
  tenant: Tenant,
  input: CancelBooking & { readonly act?: StaffAct },
): Promise<Result<Booking, BookingError | BookingChanged>> {
  const booking = await findBookingById(deps, tenant, input.bookingId)
  if (booking === undefined) return refuse({ code: 'booking_not_found' })
  const proposal = proposeCancel(tenant, booking)
  const window = booking.service.cancelWindowMinutes * MINUTE
  const called = await callOwn<CancelledRow>(deps, 'cancel_booking', CANCEL_BOOKING, [
    tenant.id,
    booking.id,
    input.reason ?? null,
    proposal.digest,
    windowFor(booking, window, input.act),
    consentConversation(input.consent),
    input.channel,
    deps.clock.offsetMs,
    actJson(input.act),
  ])
  if ('violation' in called) throw new Error(`cancelling met ${called.violation}`)
  switch (called.row.outcome) {
    case 'cancelled':
      deps.touched(touchedAround(tenant, booking, resourceIdsOf(tenant, booking.resources)))
      deps.committed(tenant.id)
      return bookingAnswer(deps, tenant, called.row.booking)
    case 'repeated':
      return bookingAnswer(deps, tenant, called.row.booking)
    case 'booking_not_found':
      return refuse({ code: 'booking_not_found' })
    case 'too_late':
      return refuse({ code: 'too_late_to_cancel', deadline: booking.start - window })
    case 'booking_changed':
      return refuse({ code: 'booking_changed', booking: bookingOfRow(deps, tenant, called.row.booking) })
    case 'consent_required':
      return refuse({ code: 'consent_required', proposalId: proposal.id })
  }
}

/** What cancelling would undo, for the customer to agree to; a later revision is another proposal. */
export function proposeCancel(tenant: Tenant, booking: Booking): Proposal {
  const resourceIds = resourceIdsOf(tenant, booking.resources)
  const proposal = makeProposal(tenant, {
    action: 'cancel',
    subject: `${booking.id} ${booking.revision}`,
    service: booking.service,
    start: booking.start,
    partySize: booking.partySize,
    resourceIds,
  })
  return { ...proposal, price: booking.price }
}
