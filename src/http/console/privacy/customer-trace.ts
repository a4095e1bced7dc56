import type { Booking, Tenant } from '../../../booking/index.ts'
import type { CustomerTrace } from '../../../transcripts/index.ts'
import type { ConsoleDeps } from '../console-deps.ts'

export interface CustomerBookings {
  readonly bookings: readonly Booking[]
  readonly upcoming: readonly Booking[]
  readonly trace: CustomerTrace
}

/** Everything booked with an address, and where to look for what was said. */
export async function traceCustomer({ booking, clock }: ConsoleDeps, tenant: Tenant, email: string): Promise<CustomerBookings> {
  const bookings = await booking.findBookingsOfCustomer(tenant, email)
  const now = clock.now()
  const upcoming = bookings.filter((one) => one.status === 'confirmed' && one.end > now)
  const conversationIds = [...new Set(bookings.map((one) => one.conversationId).filter((id) => id !== null))]
  return { bookings, upcoming, trace: { email, conversationIds } }
}
