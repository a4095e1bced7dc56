import type { Booking, BookingCodeMail, Tenant } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import { manageLink } from '../shared/links.ts'
import type { OutgoingMail } from './email.ts'
import { codeMessage } from './messages/code-message.ts'

export interface CodeMailInput {
  readonly tenant: Tenant
  readonly booking: Booking
  readonly code: BookingCodeMail
  readonly publicUrl: string
  readonly messageId: string
  readonly date: EpochMs
}

/** The whole mail with a one-time code: to the booking's own address, whoever asked for it. */
export function codeMail({ tenant, booking, code, publicUrl, messageId, date }: CodeMailInput): OutgoingMail {
  const manageUrl = manageLink(publicUrl, { tenantSlug: tenant.slug, reference: booking.reference, manageToken: booking.manageToken })
  return {
    messageId,
    date,
    from: { name: tenant.name, address: tenant.contact.email },
    to: { name: booking.customer.name, address: booking.customer.email },
    ...codeMessage({ tenant, booking, code, manageUrl }),
    calendar: null,
  }
}

/** What identifies such a mail for good. */
export function codeMailKey(bookingId: string, codeId: string): string {
  return `${bookingId}:code:${codeId}`
}
