import type { Booking, Tenant } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import { address, contentLine, text } from './content-line.ts'
import { languageOf } from './messages/languages.ts'

export interface CalendarFileInput {
  readonly tenant: Tenant
  readonly booking: Booking
  readonly manageUrl: string
  readonly now: EpochMs
  /**
   * `invitation` travels in a mail to the one attendee: REQUEST, or CANCEL. `download` is a file the customer opens on their own:
   * PUBLISH, because a REQUEST opened from disk makes clients offer to answer an organizer who asked nothing.
   * Either updates the other's entry: same UID, higher SEQUENCE.
   */
  readonly purpose: 'invitation' | 'download'
}

export interface CalendarFile {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH'
  /** iCalendar (RFC 5545, 5546): UTF-8, CRLF, no line over 75 octets. */
  readonly content: string
}

/** A booking as a calendar entry. Times are UTC, so no zone definitions have to be shipped or believed. */
export function calendarFile(input: CalendarFileInput): CalendarFile {
  const method = methodOf(input)
  const content = [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Holdfast//Booking//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', method),
    contentLine('BEGIN', 'VEVENT'),
    ...eventLines(input, method),
    contentLine('END', 'VEVENT'),
    contentLine('END', 'VCALENDAR'),
  ].join('')
  return { method, content }
}

/** The same for the whole life of a booking: derived from its id alone, never from where the product runs. */
export function calendarUid(bookingId: string): string {
  return `${bookingId}@holdfast`
}

function methodOf({ booking, purpose }: CalendarFileInput): CalendarFile['method'] {
  if (purpose === 'download') return 'PUBLISH'
  return booking.status === 'cancelled' ? 'CANCEL' : 'REQUEST'
}

function eventLines({ tenant, booking, manageUrl, now }: CalendarFileInput, method: CalendarFile['method']): string[] {
  const words = languageOf(booking.locale).calendar
  return [
    contentLine('UID', calendarUid(booking.id)),
    contentLine('SEQUENCE', String(booking.revision)),
    contentLine('DTSTAMP', utc(now)),
    contentLine('DTSTART', utc(booking.start)),
    contentLine('DTEND', utc(booking.end)),
    contentLine('STATUS', booking.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    contentLine('SUMMARY', text(words.summary(booking.service.name, tenant.name))),
    contentLine('DESCRIPTION', text(words.description({ reference: booking.reference, manageUrl, phone: tenant.contact.phone }))),
    contentLine('LOCATION', text(tenant.contact.address)),
    contentLine('URL', new URL(manageUrl).href),
    contentLine('TRANSP', booking.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'),
    contentLine('ORGANIZER', address(tenant.contact.email), { CN: tenant.name }),
    // PUBLISH may not name attendees (RFC 5546 §3.2.1). In an invitation the customer has already accepted: no answer is asked for.
    ...(method === 'PUBLISH' ? [] : [attendee(booking)]),
  ]
}

function attendee({ customer }: Booking): string {
  return contentLine('ATTENDEE', address(customer.email), {
    CUTYPE: 'INDIVIDUAL',
    ROLE: 'REQ-PARTICIPANT',
    PARTSTAT: 'ACCEPTED',
    RSVP: 'FALSE',
    CN: customer.name,
  })
}

/** "20261124T140000Z". */
function utc(at: EpochMs): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')
}
