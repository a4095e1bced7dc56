import type { EpochMs } from '../shared/clock.ts'
import type { Contact } from '../shared/contact.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { bookingOf } from './booking-row.ts'
import type { BookingDeps } from './deps.ts'
import type { Booking, Tenant } from './model.ts'
import { eraseRows, listRowsOfCustomer, listUpcomingReferences, type Whose } from './sql/customer-data.ts'

export interface ErasedBookings {
  readonly bookingIds: readonly string[]
  /** Where they were made or opened. */
  readonly conversationIds: readonly string[]
}

/** All bookings of whoever is reached so, newest first. */
export async function findBookingsOfCustomer(deps: BookingDeps, tenant: Tenant, contact: Contact): Promise<readonly Booking[]> {
  const rows = await listRowsOfCustomer(deps, tenant.id, contact)
  return rows.map((row) => bookingOf(deps.secret, tenant, row))
}

/**
 * Leaves tombstones: what was booked, when and for how much stays, whose it was goes (GDPR Article 17). Somebody who is still to come is
 * not forgotten: refuses with the references of what is upcoming, which have to be cancelled first. Erasing again is harmless.
 */
export async function eraseCustomer(
  deps: BookingDeps,
  tenant: Tenant,
  contact: Contact,
): Promise<Result<ErasedBookings, { readonly code: 'customer_has_upcoming'; readonly references: readonly string[] }>> {
  const references = await listUpcomingReferences(deps, tenant.id, { contact, now: deps.clock.now() })
  if (references.length > 0) return refuse({ code: 'customer_has_upcoming', references })
  return ok(await eraseAll(deps, tenant.id, { contact }))
}

/** Customers of bookings that ended before then; answers how many bookings. */
export async function eraseCustomersBefore(deps: BookingDeps, tenantId: number, endedBefore: EpochMs): Promise<number> {
  const erased = await eraseAll(deps, tenantId, { endedBefore })
  return erased.bookingIds.length
}

const BATCH = 500

async function eraseAll(deps: BookingDeps, tenantId: number, whose: Whose): Promise<ErasedBookings> {
  const bookingIds: string[] = []
  const conversationIds = new Set<string>()
  for (;;) {
    const rows = await eraseRows(deps, tenantId, { whose, now: deps.clock.now(), limit: BATCH })
    for (const row of rows) {
      bookingIds.push(row.id)
      for (const id of row.conversationIds) conversationIds.add(id)
    }
    if (rows.length < BATCH) return { bookingIds, conversationIds: [...conversationIds] }
  }
}
