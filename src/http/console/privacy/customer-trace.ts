import type { Booking, Tenant } from '../../../booking/index.ts'
import { readContact, type Contact } from '../../../shared/contact.ts'
import { ok, type Result } from '../../../shared/result.ts'
import type { CustomerTrace } from '../../../transcripts/index.ts'
import { invalidInput } from '../../problem.ts'
import type { Reply } from '../../reply.ts'
import type { ConsoleDeps } from '../console-deps.ts'

/** Body of every call about one person. */
export interface WhoseData {
  /** As it was written: a mail address, or a telephone number. */
  readonly contact: string
}

export interface CustomerBookings {
  readonly contact: Contact
  readonly bookings: readonly Booking[]
  readonly upcoming: readonly Booking[]
  readonly trace: CustomerTrace
}

/** Everything booked by whoever is reached so, and where to look for what was said. */
export async function traceCustomer(
  { booking, clock }: ConsoleDeps,
  tenant: Tenant,
  { contact: written }: WhoseData,
): Promise<Result<CustomerBookings, Reply>> {
  const contact = readContact(written)
  if (contact === undefined)
    return { ok: false, error: invalidInput({ contact: 'is neither a mail address nor a telephone number of seven digits or more' }) }
  const bookings = await booking.findBookingsOfCustomer(tenant, contact)
  const now = clock.now()
  const upcoming = bookings.filter((one) => one.status === 'confirmed' && one.end > now)
  const conversationIds = [...new Set(bookings.map((one) => one.conversationId).filter((id) => id !== null))]
  return ok({ contact, bookings, upcoming, trace: { contact, conversationIds } })
}
