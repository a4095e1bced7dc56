import type { Booking, Tenant } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import { address, contentLine, text } from './content-line.ts'
import type { Language } from './messages/language.ts'
import { writingFor } from './messages/languages.ts'

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
  /** As an attachment, in the customer's language: "termin.ics". */
  readonly filename: string
  /** iCalendar (RFC 5545, 5546): UTF-8, CRLF, no line over 75 octets. */
  readonly content: string
}

/** A booking as a calendar entry. Times are UTC, so no zone definitions have to be shipped or believed. */
export function calendarFile(input: CalendarFileInput): CalendarFile {
  const method = methodOf(input)
  const { language } = writingFor(input.booking.locale, input.tenant)
  const content = [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//Holdfast//Booking//EN'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', method),
    contentLine('BEGIN', 'VEVENT'),
    ...eventLines(input, method, language),
    contentLine('END', 'VEVENT'),
    contentLine('END', 'VCALENDAR'),
  ].join('')
  return { method, filename: language.calendar.filename, content }
}

/** The same for the whole life of a booking: derived from its id alone, never from where the product runs. */
export function calendarUid(bookingId: string): string {
  return `${bookingId}@holdfast`
}

function methodOf({ booking, purpose }: CalendarFileInput): CalendarFile['method'] {
  if (purpose === 'download') return 'PUBLISH'
  return booking.status === 'cancelled' ? 'CANCEL' : 'REQUEST'
}

function eventLines({ tenant, booking, manageUrl, now }: CalendarFileInput, method: CalendarFile['method'], language: Language): string[] {
  const summary = text(language.calendar.summary(booking.service.name, tenant.name))
  const spoken = { LANGUAGE: language.tag }
  return [
    contentLine('UID', calendarUid(booking.id)),
    contentLine('SEQUENCE', String(booking.revision)),
    contentLine('DTSTAMP', utc(now)),
    contentLine('DTSTART', utc(booking.start)),
    contentLine('DTEND', utc(booking.end)),
    contentLine('STATUS', booking.status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'),
    contentLine('SUMMARY', summary, spoken),
    contentLine('DESCRIPTION', text(description({ tenant, booking, manageUrl }, language)), spoken),
    contentLine('LOCATION', text(tenant.contact.address)),
    contentLine('URL', new URL(manageUrl).href),
    contentLine('TRANSP', booking.status === 'cancelled' ? 'TRANSPARENT' : 'OPAQUE'),
    contentLine('ORGANIZER', address(tenant.contact.email), { CN: tenant.name }),
    // PUBLISH may not name attendees (RFC 5546 §3.2.1). In an invitation the customer has already accepted: no answer is asked for.
    ...(method === 'PUBLISH' ? [] : [attendee(booking)]),
    ...(booking.status === 'cancelled' ? [] : alarm(summary, spoken)),
  ]
}

function description(
  { tenant, booking, manageUrl }: Pick<CalendarFileInput, 'tenant' | 'booking' | 'manageUrl'>,
  { labelled, labels, manage, calendar }: Language,
): string {
  const { phone } = tenant.contact
  return [
    labelled(labels.reference, booking.reference),
    // The link on a line of its own: no punctuation of any language can become part of it.
    `${labelled(manage.change, '').trimEnd()}\n${manageUrl}`,
    ...(phone === '' ? [] : [labelled(calendar.phone, phone)]),
  ].join('\n')
}

/** An hour before: time to set out. A cancelled event may have none (RFC 5546 §3.2.5). */
function alarm(summary: string, spoken: Readonly<Record<string, string>>): string[] {
  return [
    contentLine('BEGIN', 'VALARM'),
    contentLine('ACTION', 'DISPLAY'),
    contentLine('TRIGGER', '-PT1H'),
    contentLine('DESCRIPTION', summary, spoken),
    contentLine('END', 'VALARM'),
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
