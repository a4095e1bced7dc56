import type { Booking, Tenant } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import { manageLink } from '../shared/links.ts'
import { calendarFile } from './calendar-file.ts'
import type { OutgoingMail } from './email.ts'
import { bookingMessage } from './messages/booking-message.ts'
import type { MailKind } from './messages/language.ts'

export interface BookingMailInput {
  readonly kind: MailKind
  readonly tenant: Tenant
  /** As the change the mail is about left it. */
  readonly booking: Booking
  readonly previousStart: EpochMs | null
  readonly superseded: boolean
  readonly publicUrl: string
  readonly messageId: string
  readonly date: EpochMs
}

/** The whole mail to the customer about one change of their booking, or the reminder of it. */
export function bookingMail(input: BookingMailInput): OutgoingMail {
  const { kind, tenant, booking, publicUrl, date } = input
  const manageUrl = manageLink(publicUrl, { tenantSlug: tenant.slug, reference: booking.reference, manageToken: booking.manageToken })
  return {
    messageId: input.messageId,
    date,
    from: { name: tenant.name, address: tenant.contact.email },
    to: { name: booking.customer.name, address: booking.customer.email },
    ...bookingMessage({ ...input, manageUrl }),
    // A reminder changes nothing in the calendar.
    calendar: kind === 'reminder' ? null : calendarFile({ tenant, booking, manageUrl, now: date, purpose: 'invitation' }),
  }
}

/** What identifies a mail for good: one per booking, revision and kind. */
export function mailKey(bookingId: string, revision: number, kind: MailKind): string {
  return `${bookingId}:${revision}:${kind}`
}

/** The Message-ID of a mail's first attempt; later ones repeat what was kept of the first. The host is the business's own. */
export function messageIdFor(key: string, tenant: Tenant): string {
  const host = tenant.contact.email.split('@').at(-1) ?? ''
  return `<${key.replaceAll(':', '.')}@${/^[A-Za-z0-9.-]+$/.test(host) ? host : 'holdfast.invalid'}>`
}
