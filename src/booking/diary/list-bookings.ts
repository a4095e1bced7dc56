import { parsePhoneNumberFromString } from 'libphonenumber-js/min'
import type { BookingDeps } from '../deps.ts'
import type { Tenant } from '../model.ts'
import { findBookingPage, listBookingPage } from '../sql/list-bookings.ts'
import type { BookingList, ListBookings, ListPlace, StaffBooking } from './model.ts'
import { searchWords } from './search-words.ts'
import { staffBookingOf, type StaffBookingAnswer } from './staff-booking.ts'

/**
 * One page. A search goes by the indexes of what it may mean; where it means too many it goes along the order, as a list does. Either
 * way the rows that one call looks through are bounded, and so is its time.
 */
export async function listBookings(deps: BookingDeps, tenant: Tenant, input: ListBookings): Promise<BookingList> {
  if (input.search === undefined || input.search.trim() === '') {
    const { rows, lookedTo } = await listBookingPage(deps, tenant.id, input)
    return pageOf(deps, tenant, input, rows, lookedTo)
  }
  const words = searchWords(input.search, homeCodeOf(tenant))
  const found = await findBookingPage(deps, tenant.id, input, words)
  if (found !== undefined) return pageOf(deps, tenant, input, found)
  const { rows, lookedTo } = await listBookingPage(deps, tenant.id, input, words)
  return pageOf(deps, tenant, input, rows, lookedTo)
}

function pageOf(
  deps: BookingDeps,
  tenant: Tenant,
  { limit, order }: ListBookings,
  rows: readonly StaffBookingAnswer[],
  lookedTo?: ListPlace,
): BookingList {
  const bookings = rows.slice(0, limit).map((row) => staffBookingOf(deps, tenant, row))
  const last = bookings.at(-1)
  const next = rows.length > limit && last !== undefined ? placeOf(last, order) : lookedTo
  return { bookings, next }
}

function placeOf(booking: StaffBooking, order: ListBookings['order']): ListPlace {
  return { at: order === 'newest' ? null : booking.start, id: booking.id }
}

function homeCodeOf(tenant: Tenant): string | undefined {
  return parsePhoneNumberFromString(tenant.contact.phone)?.countryCallingCode
}
