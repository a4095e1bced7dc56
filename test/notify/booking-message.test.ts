import { expect, test } from 'vitest'
import { bookingMessage, type BookingMessageInput } from '../../src/notify/messages/booking-message.ts'
import { formatDay } from '../../src/shared/local-time.ts'
import { exampleBooking, exampleTenant, tuesdayAtTwo } from './example.ts'

const tuesday = formatDay(tuesdayAtTwo, 'Europe/London', 'en')
const wednesday = formatDay(tuesdayAtTwo + 86_400_000, 'Europe/London', 'en')
const manageUrl = 'https://book.example/demo/bookings/K7QM-3XWD#m4n4g3-t0k3n'

function messageOf(changes: Partial<BookingMessageInput> = {}) {
  return bookingMessage({
    kind: 'confirmed',
    tenant: exampleTenant,
    booking: exampleBooking(),
    manageUrl,
    previousStart: null,
    superseded: false,
    ...changes,
  })
}

/** What a reader of the HTML sees. */
function seen(html: string): string {
  const body = html.slice(html.indexOf('<body'))
  return body
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
}

test('a confirmation says what, when, with whom, the price, where, the rule, the reference and where to change it', () => {
  const { subject, text, html } = messageOf()
  expect(subject).toBe(`Booked: Haircut at Harbour & Pine, ${tuesday}, 14:00 GMT`)
  for (const fact of [
    'Hello Ada Byron,',
    `${tuesday}, 14:00–14:45 GMT`,
    'Mara Lind',
    '£38',
    '12 Quay Street, Bristol BS1 4QA; first floor',
    'Free to cancel or move until 24 hours before.',
    'K7QM-3XWD',
    'hello@harbour-and-pine.example',
  ]) {
    expect(text).toContain(fact)
    expect(seen(html)).toContain(fact)
  }
  expect(text).toContain(manageUrl)
  expect(html).toContain(`href="${manageUrl}"`)
})

test('a customer in another zone reads their own time and the business’s', () => {
  const { subject, text } = messageOf({ booking: exampleBooking({ customerTimeZone: 'America/New_York' }) })
  expect(subject).toContain(`${tuesday}, 09:00 GMT-5`)
  expect(text).toContain(`When: ${tuesday}, 09:00–09:45 GMT-5`)
  expect(text).toContain(`Time at Harbour & Pine: ${tuesday}, 14:00–14:45 GMT`)
})

test('zones that show the same time are said once', () => {
  const { text } = messageOf({ booking: exampleBooking({ customerTimeZone: 'Europe/Lisbon' }) })
  expect(text).not.toContain('Time at Harbour & Pine')
})

test('a time that ends on another day says both days', () => {
  const start = Date.parse('2026-11-24T23:30:00Z')
  const { text } = messageOf({ booking: exampleBooking({ start, end: start + 3_600_000 }) })
  expect(text).toContain(`When: ${tuesday}, 23:30 GMT – ${wednesday}, 00:30 GMT`)
})

test('a move says the old time and the new', () => {
  const { subject, text } = messageOf({ kind: 'moved', previousStart: tuesdayAtTwo - 3_600_000 })
  expect(subject).toBe(`Moved: Haircut at Harbour & Pine, now ${tuesday}, 14:00 GMT`)
  expect(text).toContain(`has moved from ${tuesday}, 13:00 GMT to ${tuesday}, 14:00 GMT`)
  expect(text).toContain(`Before: ${tuesday}, 13:00 GMT`)
})

test('a cancellation names no rule for changes any more', () => {
  const { subject, text } = messageOf({ kind: 'cancelled', booking: exampleBooking({ status: 'cancelled', revision: 1 }) })
  expect(subject).toBe(`Cancelled: Haircut at Harbour & Pine, ${tuesday}, 14:00 GMT`)
  expect(text).not.toContain('Free to cancel')
})

test('a mail that was overtaken by another change says so', () => {
  expect(messageOf({ superseded: true }).text).toContain('the mail that follows counts')
  expect(messageOf().text).not.toContain('the mail that follows counts')
})

test('a service without a price is free, a party says its size', () => {
  expect(messageOf({ booking: exampleBooking({ price: null, partySize: 3 }) }).text).toMatch(/People: 3\nPrice: Free/)
})

test('a locale that is none reads the business’s language with its dates', () => {
  expect(messageOf({ booking: exampleBooking({ locale: 'xx-nonsense-' }) }).subject).toContain(tuesday)
  expect(messageOf({ booking: exampleBooking({ locale: 'en-US' }) }).subject).toContain('Tuesday, November 24, 2026')
})

test('what a customer writes stays text in HTML', () => {
  const name = '<img src=x onerror=alert(1)>"\'&'
  const notes = '</td></table><script>alert(1)</script>\n<a href="https://evil.example">Reset your password</a>'
  const { html } = messageOf({ booking: exampleBooking({ customer: { name, email: 'ada@example.com' }, notes }) })
  expect(html).not.toMatch(/<script|<img|evil\.example">/)
  expect(html.match(/<a /g)).toHaveLength(1)
  expect(seen(html)).toContain(`Hello ${name},`)
})

test('a name that turns the direction of writing cannot turn the times around it', () => {
  const { subject, text, html } = messageOf({
    booking: exampleBooking({ customer: { name: 'Ada\u202e\u2066', email: 'ada@example.com' } }),
  })
  for (const part of [subject, text, html]) expect(part).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/)
})

test('what a customer writes cannot pass for a line of the mail or of its subject', () => {
  const forged = 'x\r\n\r\nReference: AAAA-AAAA\u2028Price: Free'
  const { subject, text } = messageOf({
    booking: exampleBooking({ notes: forged, customer: { name: 'Ada\nReference: BBBB-BBBB', email: 'a@example.com' } }),
  })
  expect(subject).not.toMatch(/[\r\n]/)
  expect(text.match(/^Reference: .*$/gm)).toEqual(['Reference: K7QM-3XWD'])
  expect(text.match(/^Price: .*$/gm)).toEqual(['Price: £38'])
})

test('a cancellation says why, where somebody said so, and nothing but a cancellation does', () => {
  const why = { cancelReason: 'Amara is ill' }
  const cancelled = messageOf({ kind: 'cancelled', booking: { ...exampleBooking(), ...why, status: 'cancelled' } })
  expect(cancelled.text).toContain('Reason: Amara is ill')
  expect(seen(cancelled.html)).toContain('Amara is ill')
  expect(messageOf({ booking: { ...exampleBooking(), ...why } }).text).not.toContain('Amara is ill')
})

test('a move to somebody else at the same time does not tell of a move from that time to that time', () => {
  const { text } = messageOf({ kind: 'moved', previousStart: tuesdayAtTwo })
  expect(text).not.toContain(' from ')
  expect(messageOf({ kind: 'moved', previousStart: tuesdayAtTwo - 86_400_000 }).text).toContain(' from ')
})
