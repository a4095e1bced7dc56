import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Booking } from '../../src/booking/index.ts'
import { calendarFile, type CalendarFileInput } from '../../src/notify/calendar-file.ts'
import { exampleBooking, exampleTenant, tuesdayAtTwo } from './example.ts'
import { havePythonReader, readWithIcalJs, readWithPython, type ReadCalendar } from './read-calendar.ts'

const python = havePythonReader()
const manageUrl = 'https://book.example/demo/bookings/K7QM-3XWD#m4n4g3-t0k3n'

function fileOf(booking: Booking, purpose: CalendarFileInput['purpose'] = 'invitation', changes: Partial<CalendarFileInput> = {}) {
  return calendarFile({ tenant: exampleTenant, booking, manageUrl, now: tuesdayAtTwo - 86_400_000, purpose, ...changes })
}

/** What both parsers read, which must be the same. */
function read(content: string): ReadCalendar {
  const found = readWithIcalJs(content)
  expect(python ? readWithPython(content) : found).toEqual(found)
  return found
}

function expectWellFormed(content: string): void {
  expect(content.endsWith('\r\n')).toBe(true)
  const lines = content.slice(0, -2).split('\r\n')
  for (const line of lines) {
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
    // A fold inside a character would leave half of it on either line.
    expect(Buffer.from(line).toString()).toBe(line)
    expect(line).not.toMatch(/[^\P{Cc}]/u)
    expect(line).not.toMatch(/[\r\n]/)
  }
}

describe('a calendar file', () => {
  test('says what, when, where and who in UTC, and both parsers read it alike', () => {
    const { method, content } = fileOf(exampleBooking())
    expectWellFormed(content)
    expect(method).toBe('REQUEST')
    expect(read(content)).toEqual({
      events: 1,
      properties: [
        'ATTENDEE',
        'DESCRIPTION',
        'DTEND',
        'DTSTAMP',
        'DTSTART',
        'LOCATION',
        'ORGANIZER',
        'SEQUENCE',
        'STATUS',
        'SUMMARY',
        'TRANSP',
        'UID',
        'URL',
      ],
      method: 'REQUEST',
      uid: '01939a52-7c00-7000-8000-0123456789ab@holdfast',
      sequence: 0,
      status: 'CONFIRMED',
      start: '2026-11-24T14:00:00Z',
      end: '2026-11-24T14:45:00Z',
      stamp: '2026-11-23T14:00:00Z',
      summary: 'Haircut at Harbour & Pine',
      description: `Reference: K7QM-3XWD\nView, move or cancel:\n${manageUrl}\nPhone: +44 20 7946 0000`,
      location: '12 Quay Street, Bristol BS1 4QA; first floor',
      url: manageUrl,
      organizer: [{ address: 'mailto:hello@harbour-and-pine.example', name: 'Harbour & Pine' }],
      attendees: [{ address: 'mailto:ada@example.com', name: 'Ada Byron' }],
      alarms: [{ action: 'DISPLAY', minutesBefore: 60, description: 'Haircut at Harbour & Pine' }],
    } satisfies ReadCalendar)
  })

  test('of a moved booking updates the same entry', () => {
    const before = read(fileOf(exampleBooking()).content)
    const after = read(fileOf(exampleBooking({ revision: 1, start: tuesdayAtTwo + 3_600_000, end: tuesdayAtTwo + 6_300_000 })).content)
    expect(after).toMatchObject({ uid: before.uid, sequence: before.sequence + 1, method: 'REQUEST', start: '2026-11-24T15:00:00Z' })
  })

  test('of a cancelled booking cancels the same entry', () => {
    const cancelled = fileOf(exampleBooking({ revision: 2, status: 'cancelled' }))
    expect(cancelled.method).toBe('CANCEL')
    expect(read(cancelled.content)).toMatchObject({
      uid: read(fileOf(exampleBooking()).content).uid,
      method: 'CANCEL',
      status: 'CANCELLED',
      sequence: 2,
      alarms: [],
    })
  })

  test('to download is published to whoever opens it: no attendee is asked anything', () => {
    const confirmed = fileOf(exampleBooking(), 'download')
    expect(confirmed.method).toBe('PUBLISH')
    expect(read(confirmed.content)).toMatchObject({ method: 'PUBLISH', status: 'CONFIRMED', attendees: [] })
    expect(read(fileOf(exampleBooking({ status: 'cancelled' }), 'download').content)).toMatchObject({
      method: 'PUBLISH',
      status: 'CANCELLED',
    })
  })
})

describe.each([
  ['en', 'Haircut at Harbour & Pine', 'Reference: ', 'booking.ics'],
  ['de', 'Haircut bei Harbour & Pine', 'Buchungsnummer: ', 'termin.ics'],
  ['fr', 'Haircut chez Harbour & Pine', 'Référence\u00a0: ', 'reservation.ics'],
  ['es', 'Haircut en Harbour & Pine', 'Referencia: ', 'reserva.ics'],
  ['pt', 'Haircut em Harbour & Pine', 'Referência: ', 'reserva.ics'],
  ['it', 'Haircut presso Harbour & Pine', 'Codice di prenotazione: ', 'prenotazione.ics'],
  ['nl', 'Haircut bij Harbour & Pine', 'Referentie: ', 'afspraak.ics'],
  ['ja', 'Haircut（Harbour & Pine）', '予約番号：', '予約.ics'],
])('a calendar file in %s', (locale, summary, reference, filename) => {
  test('is in that language, its alarm too, and both parsers read it alike', () => {
    const file = fileOf(exampleBooking({ locale }))
    expectWellFormed(file.content)
    expect(file.filename).toBe(filename)
    const found = read(file.content)
    expect(found).toMatchObject({ summary, alarms: [{ description: summary, minutesBefore: 60 }], attendees: [{ name: 'Ada Byron' }] })
    const lines = found.description.split('\n')
    expect(lines[0]).toBe(`${reference}K7QM-3XWD`)
    expect(lines[2]).toBe(manageUrl)
    expect(file.content.match(new RegExp(`^(SUMMARY|DESCRIPTION);LANGUAGE=${locale}:`, 'gm'))).toHaveLength(3)
  })

  test('keeps what does not depend on the language: who, when, UID and SEQUENCE', () => {
    const { summary: _, description: __, alarms: ___, ...facts } = read(fileOf(exampleBooking({ locale })).content)
    expect(read(fileOf(exampleBooking()).content)).toMatchObject(facts)
  })
})

describe('what customers write cannot break out of a calendar file', () => {
  const attacks = [
    'A":mailto:evil@x',
    'A\\":mailto:evil@x',
    'Ada\r\nATTENDEE:mailto:evil@x.example',
    'Ada\nEND:VEVENT\nBEGIN:VEVENT\nUID:other',
    'Ada\rSTATUS:CANCELLED',
    "Ada^nSTATUS:CANCELLED^'",
    'Ada;PARTSTAT=DECLINED;X="',
    'Ada\u2028ATTENDEE:mailto:evil@x.example',
    'Ada\u0000\u0007\u001b[2J\u0085X',
    'Zoë 💇‍♀️ ' + '髪'.repeat(60),
    '\ud83d broken surrogate',
  ]

  test.each(attacks)('name %j', (name) => {
    const expected = read(fileOf(exampleBooking()).content)
    const { content } = fileOf(exampleBooking({ customer: { name, email: 'ada@example.com' } }))
    expectWellFormed(content)
    const found = read(content)
    expect({ ...found, attendees: [] }).toEqual({ ...expected, attendees: [] })
    expect(found.attendees).toEqual([{ address: 'mailto:ada@example.com', name: found.attendees[0]?.name }])
    expect(found.attendees[0]?.name).not.toMatch(/["\\^\r\n]/)
  })

  test.each(['ada@example.com\r\nSTATUS:CANCELLED', '"a;b"@example.com', 'müller@exämple.de'])('address %j', (email) => {
    const { content } = fileOf(exampleBooking({ customer: { name: 'Ada', email } }))
    expectWellFormed(content)
    expect(read(content)).toMatchObject({ events: 1, status: 'CONFIRMED' })
  })

  test('whatever a business and a customer are called, one event with the same facts is read back', () => {
    const anything = fc.string({ unit: 'binary', minLength: 1, maxLength: 120 })
    fc.assert(
      fc.property(anything, anything, anything, (name, business, address) => {
        const tenant = { ...exampleTenant, name: business, contact: { ...exampleTenant.contact, address } }
        const { content } = fileOf(exampleBooking({ customer: { name, email: 'ada@example.com' } }), 'invitation', { tenant })
        expectWellFormed(content)
        const found = readWithIcalJs(content)
        expect(found).toMatchObject({ events: 1, status: 'CONFIRMED', sequence: 0, start: '2026-11-24T14:00:00Z' })
        expect(found.attendees.map((person) => person.address)).toEqual(['mailto:ada@example.com'])
        expect(found.organizer.map((person) => person.address)).toEqual(['mailto:hello@harbour-and-pine.example'])
      }),
    )
  })
})
