import type { Booking, Tenant } from '../../src/booking/index.ts'
import { bookingMail } from '../../src/notify/booking-mail.ts'
import { codeMail } from '../../src/notify/code-mail.ts'
import type { OutgoingMail } from '../../src/notify/email.ts'
import { exampleBooking, exampleTenant } from './example.ts'

export const locales = ['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'] as const
export const kinds = ['confirmed', 'moved', 'cancelled', 'reminder', 'code'] as const
export type AnyMailKind = (typeof kinds)[number]

/** A Thursday in March: a weekday and a month that no two of the languages write alike. */
export const thursdayAtTwo = Date.parse('2026-03-05T14:00:00Z')

/** A business that writes all its own words in Greek: what is left in Latin letters is ours. */
export const greekTenant: Tenant = {
  ...exampleTenant,
  name: 'Λιμάνι',
  contact: { ...exampleTenant.contact, address: 'Οδός 12' },
}

export function greekBooking(changes: Partial<Booking> = {}): Booking {
  const { service } = exampleBooking()
  return exampleBooking({
    start: thursdayAtTwo,
    end: thursdayAtTwo + 45 * 60_000,
    service: { ...service, name: 'Κούρεμα' },
    resources: [
      { id: 'a', name: 'Μάρα' },
      { id: 'b', name: 'Νίκη' },
    ],
    customer: { name: 'Ζωή', email: 'zoe@example.com' },
    partySize: 2,
    notes: 'ήσυχα',
    ...changes,
  })
}

/** The mail of a kind as it would leave. A move comes from an hour before. */
export function mailOf(
  kind: AnyMailKind,
  booking: Booking,
  { tenant = exampleTenant, superseded = false }: { readonly tenant?: Tenant; readonly superseded?: boolean } = {},
): OutgoingMail {
  const common = {
    tenant,
    publicUrl: 'https://book.example',
    messageId: '<1.0@harbour-and-pine.example>',
    date: booking.start - 86_400_000,
  }
  if (kind === 'code')
    return codeMail({ ...common, booking, code: { bookingId: booking.id, digits: '123456', expiresAt: booking.start - 3_600_000 } })
  const previousStart = kind === 'moved' ? booking.start - 3_600_000 : null
  return bookingMail({
    ...common,
    kind,
    booking: kind === 'cancelled' ? { ...booking, status: 'cancelled', revision: 1 } : booking,
    previousStart,
    superseded,
  })
}

/** What a reader of the HTML sees, and what a list of mails shows of it. */
export function seen(html: string): string {
  return html
    .slice(html.indexOf('<body'))
    .replace(/<[^>]+>/g, ' ')
    .replaceAll(/&(?:#847|zwnj|nbsp);/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}
