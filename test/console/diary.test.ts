import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { z } from 'zod'
import { diaryOperations as diary } from '../../src/http/contract/console/diary.ts'
import { problemOf } from '../http/support/client.ts'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { signInAs, type StaffClient } from './support/sign-in-as.ts'

let app: TestApp
let staff: StaffClient
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
  staff = await signInAs(app, 'reviewer', { name: 'Robin Reed' })
})
afterAll(() => app.close())

const day = '2026-03-10'
const customer = { name: 'José Álvarez', phone: '+44 7700 900123' }

async function timesOn(date: string, service: string, query: Record<string, string> = {}) {
  return (await staff.call(diary.findTimes, { query: { service, from: date, days: 1, ...query } })).slots
}

async function bookAt(
  start: string,
  more: { service?: string; resources?: string[]; customer?: { name?: string; email?: string; phone?: string } } = {},
) {
  const { service = 'haircut', resources = ['amara'] } = more
  const hold = await staff.call(diary.holdForCustomer, { body: { service, start, resources } })
  // Another address each time: one customer may only have so many upcoming.
  const whose = { ...customer, email: `jose.${hold.id}@example.com`, ...more.customer }
  const body = { holdId: hold.id, customer: whose, agreed: 'spoken' as const }
  return staff.call(diary.bookForCustomer, { body })
}

function eventsOf(reference: string) {
  return app.database.pool.query<{ type: string; channel: string; detail: Record<string, unknown>; dispatched: boolean }>(
    `SELECT e.type, e.channel, e.detail, e.dispatched_at IS NOT NULL AS dispatched FROM booking_event e
     JOIN booking b ON b.tenant_id = e.tenant_id AND b.id = e.booking_id WHERE b.reference = $1 ORDER BY e.id`,
    [reference],
  )
}

describe('booking for somebody on the telephone', () => {
  test('is a hold, then a booking whose consent says that it was spoken, and to whom', async () => {
    const [slot] = await timesOn(day, 'haircut', { resources: 'amara' })
    const booking = await bookAt(slot?.start ?? '')
    expect(booking).toMatchObject({ channel: 'staff', status: 'confirmed', customer, resources: [{ id: 'amara' }] })
    const { rows } = await eventsOf(booking.reference)
    expect(rows).toEqual([
      {
        type: 'booking.confirmed',
        channel: 'staff',
        detail: { consent: 'staff', agreed: 'spoken', staffId: staff.me.id, startsAt: expect.any(String) },
        dispatched: false,
      },
    ])
    const kept = await app.database.pool.query('SELECT consent_kind FROM booking WHERE reference = $1', [booking.reference])
    expect(kept.rows).toEqual([{ consent_kind: 'staff' }])
  })

  test('needs no mail address where there is a telephone number, and one of the two in any case', async () => {
    const slots = await timesOn(day, 'haircut', { resources: 'ben' })
    const first = await bookAt(slots[0]?.start ?? '', { resources: ['ben'], customer: { email: '' } })
    expect(first.customer.email).toBe('')
    const hold = await staff.call(diary.holdForCustomer, {
      body: { service: 'haircut', start: slots.at(-1)?.start ?? '', resources: ['ben'] },
    })
    const none = await staff.send('POST', '/bookings', { body: { holdId: hold.id, customer: { name: 'Nobody' }, agreed: 'spoken' } })
    expect(problemOf(none).fieldErrors).toHaveProperty('customer.phone')
  })

  test('uses only what staff hold: a customer’s hold stays the customer’s', async () => {
    const [slot] = await app.findSlots('haircut', { resource: 'chloe' })
    const hold = await app.hold(slot?.id ?? '')
    const answer = await staff.send('POST', '/bookings', { body: { holdId: hold.id, customer, agreed: 'spoken' } })
    expect(problemOf(answer).code).toBe('hold_not_found')
    expect(problemOf(await staff.send('DELETE', `/diary/holds/${hold.id}`)).code).toBe('hold_not_found')
    expect((await app.send('GET', `/holds/${hold.id}`)).status).toBe(200)
  })

  test('sooner than the notice allows it takes a reason, and the reason is kept as a note', async () => {
    // It is 08:00; a haircut wants an hour's notice and the salon opens at nine.
    const soon = (await timesOn('2026-03-03', 'colour', { resources: 'amara', beyond: 'true' }))[0]?.start ?? ''
    const clock = app.app.clock.now()
    expect(Date.parse(soon)).toBeGreaterThan(clock)
    const tenant = await app.app.booking.findTenant('demo')
    await app.database.pool.query(`UPDATE service SET notice_minutes = 4320 WHERE tenant_id = $1 AND slug = 'colour'`, [tenant?.id])
    const body = { service: 'colour', start: soon, resources: ['amara'] }
    expect(problemOf(await staff.send('POST', '/diary/holds', { body })).code).toBe('too_soon')
    const hold = await staff.call(diary.holdForCustomer, { body: { ...body, beyond: true } })
    const confirm = { holdId: hold.id, customer, agreed: 'spoken' as const }
    expect(problemOf(await staff.send('POST', '/bookings', { body: confirm })).code).toBe('too_soon')
    const booking = await staff.call(diary.bookForCustomer, { body: { ...confirm, overrideReason: 'A regular, Amara agreed to it' } })
    const history = await staff.call(diary.getBookingHistory, { params: { reference: booking.reference } })
    expect(history.events[0]).toMatchObject({ waived: ['notice'], staff: { name: 'Robin Reed' } })
    expect(history.notes).toMatchObject([{ kind: 'override', text: 'A regular, Amara agreed to it', by: { id: staff.me.id } }])
    expect(JSON.stringify((await eventsOf(booking.reference)).rows)).not.toContain('regular')
  })
})

describe('moving', () => {
  test('to another stylist at the same time is one event that says from whom to whom', async () => {
    const both = await timesOn('2026-03-11', 'haircut', { resources: 'amara' })
    const booking = await bookAt(both[0]?.start ?? '')
    const moved = await staff.call(diary.moveBooking, {
      params: { reference: booking.reference },
      body: { start: booking.start, revision: 0, swap: { from: 'amara', to: 'ben' } },
    })
    expect(moved).toMatchObject({ revision: 1, start: booking.start, resources: [{ id: 'ben' }] })
    const history = await staff.call(diary.getBookingHistory, { params: { reference: booking.reference } })
    expect(history.events.at(-1)).toMatchObject({
      type: 'booking.moved',
      agreed: 'not_asked',
      previousResources: [{ id: 'amara' }],
      resources: [{ id: 'ben' }],
    })
  })

  test('in time keeps who serves it, and where that cannot be says what else is free', async () => {
    const times = await timesOn('2026-03-12', 'haircut', { resources: 'amara' })
    const first = await bookAt(times[0]?.start ?? '')
    const second = await bookAt(times.at(-1)?.start ?? '')
    const refused = problemOf(await staff.send('POST', `/bookings/${first.reference}/move`, { body: { start: second.start, revision: 0 } }))
    expect(refused.code).toBe('slot_taken')
    expect(refused.alternatives?.length).toBeGreaterThan(0)
    expect(refused.alternatives?.every((slot) => slot.resources.some((one) => one.id === 'amara'))).toBe(true)
    const other = refused.alternatives?.[0]?.start ?? ''
    const moved = await staff.call(diary.moveBooking, { params: { reference: first.reference }, body: { start: other, revision: 0 } })
    expect(moved).toMatchObject({ start: other, resources: [{ id: 'amara' }] })
  })

  test('to where it is already changes nothing and mails nobody', async () => {
    const [slot] = await timesOn('2026-03-24', 'haircut', { resources: 'ben' })
    const booking = await bookAt(slot?.start ?? '', { resources: ['ben'] })
    const moved = await staff.call(diary.moveBooking, {
      params: { reference: booking.reference },
      body: { start: booking.start, revision: 0 },
    })
    expect(moved.revision).toBe(0)
    expect((await eventsOf(booking.reference)).rowCount).toBe(1)
  })

  test('off the grid, or when it is closed, is refused whatever reason is given', async () => {
    const [slot] = await timesOn('2026-03-13', 'haircut', { resources: 'ben' })
    const booking = await bookAt(slot?.start ?? '', { resources: ['ben'] })
    const reason = { revision: 0, overrideReason: 'Because I say so' }
    for (const start of ['2026-03-13T03:00:00Z', '2026-03-13T12:07:00Z'])
      expect(problemOf(await staff.send('POST', `/bookings/${booking.reference}/move`, { body: { start, ...reason } })).code).toBe(
        'outside_hours',
      )
  })

  test('what somebody else has moved meanwhile is refused, and says so', async () => {
    const [slot, , other] = await timesOn('2026-03-16', 'massage')
    const booking = await bookAt(slot?.start ?? '', { service: 'massage', resources: [] })
    const move = { params: { reference: booking.reference }, body: { start: other?.start ?? '', revision: 0 } }
    expect((await staff.call(diary.moveBooking, move)).revision).toBe(1)
    expect(
      problemOf(await staff.send('POST', `/bookings/${booking.reference}/move`, { body: { start: booking.start, revision: 0 } })).code,
    ).toBe('booking_changed')
    expect(problemOf(await staff.send('POST', `/bookings/${booking.reference}/cancel`, { body: { revision: 0 } })).code).toBe(
      'booking_changed',
    )
  })
})

describe('what became of it', () => {
  async function backThen(reference: string): Promise<void> {
    await app.database.pool.query(
      `UPDATE booking SET starts_at = starts_at - interval '60 days', ends_at = ends_at - interval '60 days' WHERE reference = $1`,
      [reference],
    )
  }

  test('somebody who did not come is marked, and unmarked again', async () => {
    const [slot] = await timesOn('2026-03-17', 'haircut', { resources: 'amara' })
    const booking = await bookAt(slot?.start ?? '')
    const set = (attendance: 'no_show' | 'attended' | null) =>
      staff.send('PUT', `/bookings/${booking.reference}/attendance`, { body: { attendance } })
    expect(problemOf(await set('no_show')).code).toBe('not_begun')
    await backThen(booking.reference)
    expect(JSON.parse((await set('no_show')).text)).toMatchObject({ attendance: 'no_show', revision: 0 })
    expect(JSON.parse((await set(null)).text)).toMatchObject({ attendance: null })
    const { rows } = await eventsOf(booking.reference)
    // For webhooks; that no mail is made of them is shown where the jobs run.
    expect(rows.slice(1).map((row) => row.type)).toEqual(['booking.no_show', 'booking.attendance_cleared'])
  })

  test('a cancellation after the last moment takes a reason; the customer reads one, staff the other', async () => {
    const [slot] = await timesOn('2026-03-03', 'haircut', { resources: 'ben' })
    const booking = await bookAt(slot?.start ?? '', { resources: ['ben'] })
    // Tomorrow at ten becomes today at noon: less than a day away, when no customer can cancel a haircut any more.
    await app.database.pool.query(
      `UPDATE booking SET starts_at = starts_at - interval '22 hours', ends_at = ends_at - interval '22 hours' WHERE reference = $1`,
      [booking.reference],
    )
    const body = { revision: 0, reason: 'Ben is ill' }
    const path = `/bookings/${booking.reference}/cancel`
    expect(problemOf(await staff.send('POST', path, { body })).code).toBe('too_late_to_cancel')
    expect((await staff.send('POST', path, { body: { ...body, overrideReason: 'Called them, all fine' } })).status).toBe(200)
    const history = await staff.call(diary.getBookingHistory, { params: { reference: booking.reference } })
    expect(history.booking).toMatchObject({ status: 'cancelled', cancelReason: 'Ben is ill' })
    expect(history.events.at(-1)).toMatchObject({ type: 'booking.cancelled', waived: ['cancel_window'] })
    expect(history.notes[0]?.text).toBe('Called them, all fine')
  })

  test('notes are for staff, with who wrote them; what the event keeps says nothing of what they say', async () => {
    const [slot] = await timesOn('2026-03-18', 'haircut', { resources: 'amara' })
    const booking = await bookAt(slot?.start ?? '')
    const params = { reference: booking.reference }
    const note = await staff.call(diary.addBookingNote, { params, body: { text: 'Allergic to ammonia' } })
    expect(note).toMatchObject({ by: { name: 'Robin Reed' }, kind: 'note' })
    expect((await staff.call(diary.getBookingHistory, { params })).booking.noteCount).toBe(1)
    expect(JSON.stringify((await eventsOf(booking.reference)).rows)).not.toContain('ammonia')
    await staff.call(diary.removeBookingNote, { params: { ...params, note: note.id } })
    expect((await staff.call(diary.getBookingHistory, { params })).notes).toEqual([])
  })
})

describe('the diary', () => {
  test('has claims with their buffers apart, customers’ holds with their end, and classes with their seats', async () => {
    const [slot] = await timesOn('2026-03-19', 'haircut', { resources: 'ben' })
    const booking = await bookAt(slot?.start ?? '', { resources: ['ben'] })
    const [free] = (await app.findSlots('haircut', { resource: 'ben' })).filter((one) => one.start.startsWith('2026-03-19'))
    const hold = await app.hold(free?.id ?? '')
    const view = await staff.call(diary.readDiary, { query: { from: '2026-03-19', days: 1 } })
    const found = view.bookings.find((one) => one.reference === booking.reference)
    const end = Date.parse(booking.end)
    expect(found?.occupied).toEqual([
      { resource: 'ben', units: 1, start: booking.start, end: new Date(end + 5 * 60_000).toISOString().replace('.000', '') },
    ])
    expect(view.holds.find((one) => one.id === hold.id)).toMatchObject({ channel: 'rest', expiresAt: hold.expiresAt })
    // Before his lunch and after it.
    expect(view.resources.find((one) => one.id === 'ben')?.open).toHaveLength(2)
  })

  test('counts who is in a class', async () => {
    const [slot] = (await staff.call(diary.findTimes, { query: { service: 'yoga-class', from: '2026-03-09', days: 7, partySize: 3 } }))
      .slots
    const hold = await staff.call(diary.holdForCustomer, { body: { service: 'yoga-class', start: slot?.start ?? '', partySize: 3 } })
    const from = (slot?.start ?? '').slice(0, 10)
    const during = await staff.call(diary.readDiary, { query: { from, days: 1 } })
    expect(during.sessions.find((one) => one.start === slot?.start)).toMatchObject({ capacity: 8, taken: 0, held: 3 })
    const booking = await staff.call(diary.bookForCustomer, { body: { holdId: hold.id, customer, agreed: 'in_person' } })
    const after = await staff.call(diary.readDiary, { query: { from, days: 1 } })
    expect(after.sessions.find((one) => one.start === slot?.start)).toMatchObject({ taken: 3, held: 0 })
    await bookAt(slot?.start ?? '', { service: 'yoga-class', resources: [], customer: { name: 'Second Person' } })
    const history = await staff.call(diary.getBookingHistory, { params: { reference: booking.reference } })
    expect(history.seats).toBe(8)
    expect(history.others.map((one) => one.customer.name)).toEqual(['Second Person'])
  })

  test('knows the day of 23 hours and that of 25', async () => {
    const lengths = async (from: string) => {
      const { days } = await staff.call(diary.readDiary, { query: { from, days: 2 } })
      return days.map((one) => [(Date.parse(one.end) - Date.parse(one.start)) / 3_600_000, one.offsets.map((offset) => offset.minutes)])
    }
    expect(await lengths('2026-03-28')).toEqual([
      [24, [0]],
      [23, [0, 60]],
    ])
    expect(await lengths('2026-10-25')).toEqual([
      [25, [60, 0]],
      [24, [0]],
    ])
  })
})

describe('the list', () => {
  type Filter = z.input<typeof diary.listBookings.body>
  const find = async (filter: Filter) => (await staff.call(diary.listBookings, { body: filter })).bookings

  test('finds by what somebody knows: reference, names without accents, mail, telephone as one dials it', async () => {
    const [slot] = await timesOn('2026-03-20', 'haircut', { resources: 'amara' })
    const who = { name: 'Zoë van der Berg', email: 'zoe.berg@example.org', phone: '+44 7911 123456' }
    const { reference } = await bookAt(slot?.start ?? '', { customer: who })
    const typed = [
      reference,
      reference.slice(0, 4).toLowerCase(),
      'zoe',
      'berg',
      'BER',
      'zoë van',
      'zoe.b',
      '+44 7911',
      '07911 1',
      '123456',
      '07911123456',
    ]
    for (const search of typed)
      expect(
        (await find({ search })).map((one) => one.reference),
        search,
      ).toContain(reference)
    for (const search of ['%', 'erg', '_oe', '+43', 'zoe x', 'x'.repeat(100)]) expect(await find({ search }), search).toEqual([])
  })

  test('goes on where a page ended, each booking once, in every order', async () => {
    for (const order of ['earliest', 'latest', 'newest'] as const) {
      const all = (await find({ order, limit: 200 })).map((one) => one.reference)
      expect(new Set(all).size).toBe(all.length)
      const paged: string[] = []
      let cursor: string | undefined
      do {
        const page = await staff.call(diary.listBookings, { body: { order, limit: 3, cursor } })
        paged.push(...page.bookings.map((one) => one.reference))
        cursor = page.next ?? undefined
      } while (cursor !== undefined)
      expect(paged).toEqual(all)
    }
  })

  test('narrows by day, status, service, resource and channel', async () => {
    expect((await find({ status: 'cancelled' })).every((one) => one.status === 'cancelled')).toBe(true)
    expect((await find({ service: 'massage' })).map((one) => one.service.id)).toEqual(['massage'])
    const ben = await find({ resource: 'ben', from: '2026-03-19', until: '2026-03-19' })
    expect(ben.map((one) => [one.resources[0]?.id, one.start.slice(0, 10)])).toEqual([['ben', '2026-03-19']])
    expect(await find({ channel: 'mcp' })).toEqual([])
    expect((await staff.send('POST', '/bookings/search', { body: { service: 'nowhere' } })).status).toBe(400)
  })

  test('shows a masked member letters, not names, and they cannot export', async () => {
    const masked = await signInAs(app, 'reviewer', { masked: true })
    const { bookings } = await masked.call(diary.listBookings, { body: { search: 'berg' } })
    expect(bookings[0]?.customer).toEqual({ name: 'Z. v. d. B.', email: 'z…@e….org', phone: '… 56' })
    expect(problemOf(await masked.send('POST', '/bookings/export', { body: {} })).code).toBe('role_missing')
  })

  test('is exported as a file that no spreadsheet takes for formulas', async () => {
    const [slot] = await timesOn('2026-03-23', 'haircut', { resources: 'amara' })
    await bookAt(slot?.start ?? '', { customer: { name: '=HYPERLINK("http://evil")' } })
    const manager = await signInAs(app, 'manager')
    const answer = await manager.send('POST', '/bookings/export', { body: { from: '2026-03-23', until: '2026-03-23' } })
    expect(answer.headers.get('content-type')).toContain('text/csv')
    const [head, line] = answer.text.split('\r\n')
    expect(head).toMatch(/^reference,status,attendance,service,date/)
    expect(line).toContain(`"'=HYPERLINK(""http://evil"")"`)
    expect(line).toContain('+44 7700 900123')
  })
})
