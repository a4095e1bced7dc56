import { isUuid, newReference, uuidV7 } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { withAlternatives } from './alternatives.ts'
import type { BookingError } from './booking-error.ts'
import { bookingOf, type BookingRow } from './booking-row.ts'
import { customerDigest, proposeBooking } from './consent-digest.ts'
import type { BookingDeps } from './deps.ts'
import { getHold } from './get-hold.ts'
import type { ConfirmBooking, ConsentEvidence } from './index.ts'
import type { Booking, StaffAct, Tenant } from './model.ts'
import { actJson } from './staff-act.ts'
import { callOwn } from './sql/call.ts'

export const CONFIRM_BOOKING = `SELECT outcome, booking FROM confirm_booking(own_run($1, $17, $18), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14::float8 * interval '1 ms', $15, $16)`

/** For one mail address at one business, and three times as many a day: each has its mail, and the address may be a stranger's. As in SQL. */
const mostBookingsPerHour = 20

interface ConfirmedRow {
  readonly outcome: 'confirmed' | 'repeated' | 'hold_not_found' | 'hold_expired' | 'limit_bookings' | 'consent_required'
  readonly booking: BookingRow | null
}

/**
 * Consumes the hold and the consent, makes the booking, turns the claims and writes the event, in one statement. A second call
 * answers the same booking. Refuses with `hold_not_found`, `hold_expired`, `consent_required`, `limit_reached`.
 */
export async function confirmBooking(
  deps: BookingDeps,
  tenant: Tenant,
  input: ConfirmBooking & { readonly act?: StaffAct },
): Promise<Result<Booking, BookingError>> {
  if (!isUuid(input.holdId)) return refuse({ code: 'hold_not_found' })
  const called = await callOwn<ConfirmedRow>(deps, 'confirm_booking', CONFIRM_BOOKING, confirmValues(deps, tenant, input))
  if ('violation' in called) {
    // One in a billion: the reference was in use. Another one, then.
    if (called.violation === 'reference_in_use') return confirmBooking(deps, tenant, input)
    if (called.violation === 'not_theirs') return refuse({ code: 'hold_not_found' })
    if (called.violation === 'address_full') return refuse({ code: 'limit_reached', limit: 'mails', max: mostBookingsPerHour })
    return refuseHold(deps, tenant, input, 'hold_expired')
  }
  const { outcome, booking } = called.row
  switch (outcome) {
    case 'confirmed':
      deps.committed(tenant.id)
      return bookingAnswer(deps, tenant, booking)
    case 'repeated':
      if (isOfConversation(booking?.conversation_id, input)) return refuse({ code: 'hold_not_found' })
      return bookingAnswer(deps, tenant, booking)
    case 'limit_bookings':
    case 'hold_not_found':
    case 'hold_expired':
    case 'consent_required':
      return refuseHold(deps, tenant, input, outcome)
  }
}

export function confirmValues(
  deps: Pick<BookingDeps, 'clock'>,
  tenant: Tenant,
  input: ConfirmBooking & { readonly act?: StaffAct },
): unknown[] {
  const { customer } = input
  return [
    tenant.id,
    input.holdId,
    uuidV7(deps.clock.now()),
    newReference(),
    tenant.currency,
    customer.name,
    customer.email,
    customer.phone ?? null,
    input.timeZone ?? tenant.timeZone,
    input.locale ?? tenant.locales[0] ?? 'en',
    input.notes ?? null,
    consentConversation(input.consent),
    input.channel,
    deps.clock.offsetMs,
    customerDigest(customer, input.notes),
    actJson(input.act),
  ]
}

/** Null means the call itself is the consent (a program acting for the customer); else where to look for a recorded one. */
export function consentConversation(consent: ConsentEvidence): string | null {
  switch (consent.kind) {
    case 'api':
      return null
    case 'recorded':
      return consent.conversationId
  }
}

export function bookingAnswer(deps: Pick<BookingDeps, 'secret'>, tenant: Tenant, row: BookingRow | null): Result<Booking, BookingError> {
  return ok(bookingOfRow(deps, tenant, row))
}

export function bookingOfRow(deps: Pick<BookingDeps, 'secret'>, tenant: Tenant, row: BookingRow | null): Booking {
  if (row === null) throw new Error('the database answered an outcome without its booking')
  return bookingOf(deps.secret, tenant, row)
}

/** What a conversation holds is booked on its customer's yes: to a program that was told its id there is no such hold, whatever its state. */
function isOfConversation(
  conversationId: string | null | undefined,
  { consent, act }: ConfirmBooking & { readonly act?: StaffAct },
): boolean {
  return consent.kind === 'api' && act === undefined && conversationId !== null
}

type HoldRefusal = 'limit_bookings' | 'hold_not_found' | 'hold_expired' | 'consent_required'

async function refuseHold(
  deps: BookingDeps,
  tenant: Tenant,
  input: ConfirmBooking & { readonly act?: StaffAct },
  outcome: HoldRefusal,
): Promise<Result<Booking, BookingError>> {
  if (outcome === 'hold_not_found') return refuse({ code: 'hold_not_found' })
  const { holdId, customer } = input
  const hold = await getHold(deps, tenant, holdId)
  if (!hold.ok) return hold
  if (isOfConversation(hold.value.conversationId, input)) return refuse({ code: 'hold_not_found' })
  const { proposal } = hold.value
  if (outcome === 'limit_bookings')
    return refuse({ code: 'limit_reached', limit: 'bookings', max: proposal.service.maxUpcomingPerCustomer })
  if (outcome === 'consent_required') return refuse({ code: 'consent_required', proposalId: proposeBooking(hold.value, customer).id })
  const request = { service: proposal.service, partySize: proposal.partySize, selectedIds: [] }
  return refuse(await withAlternatives(deps, tenant, request, proposal.start, { code: 'hold_expired', alternatives: [] }))
}
