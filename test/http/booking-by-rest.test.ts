import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { availabilityShape } from '../../src/http/contract/availability.ts'
import { bookingShape, newBookingShape } from '../../src/http/contract/bookings.ts'
import { holdShape } from '../../src/http/contract/holds.ts'
import { serviceListShape, tenantShape } from '../../src/http/contract/tenant.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { ada, first, problemOf, read } from './support/client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
})
afterAll(() => app.close())

describe('the business', () => {
  test('says its name, zone and house rules', async () => {
    const tenant = read(tenantShape, 200, await app.send('GET', '/'))
    expect(tenant.timeZone).toBe('Europe/London')
    expect(Object.keys(tenant.policies).length).toBeGreaterThan(0)
  })

  test('lists its services with price, length and whom one may ask for', async () => {
    const { services } = read(serviceListShape, 200, await app.send('GET', '/services'))
    expect(services.length).toBeGreaterThanOrEqual(7)
    expect(services.find(({ id }) => id === 'haircut')?.resources.length).toBe(3)
  })
})

describe('availability', () => {
  const ask = (query: Record<string, string>, headers = {}) =>
    app.send('GET', `/availability?${new URLSearchParams({ service: 'haircut', ...query })}`, { headers })
  const week = { from: '2026-03-03T00:00:00Z', to: '2026-03-10T00:00:00Z' }

  test('by instants: slots as long as the service, written in the zone asked for', async () => {
    const found = read(availabilityShape, 200, await ask({ ...week, timeZone: 'Asia/Tokyo' }))
    expect(found.slots.length).toBeGreaterThan(10)
    for (const slot of found.slots) {
      expect(Date.parse(slot.end) - Date.parse(slot.start)).toBe(45 * 60_000)
      expect(slot.local).toMatch(/GMT\+9|JST/)
      expect(slot.id.length).toBeLessThanOrEqual(48)
    }
  })

  test('in words: says how they were read and lists only what lies in there', async () => {
    const found = read(availabilityShape, 200, await ask({ when: 'thursday after 3', locale: 'en', timeZone: 'Europe/London' }))
    if (found.interpretation?.kind !== 'range') throw new Error(`read as ${found.interpretation?.kind}`)
    const { from, to } = found.interpretation
    expect(found.slots.length).toBeGreaterThan(0)
    for (const slot of found.slots) expect(Date.parse(slot.start) >= Date.parse(from) && Date.parse(slot.start) < Date.parse(to)).toBe(true)
  })

  test('in words that name the past or no time at all: says so and lists nothing', async () => {
    const past = read(availabilityShape, 200, await ask({ when: 'yesterday' }))
    expect([past.interpretation?.kind, past.slots]).toEqual(['past', []])
    const none = read(availabilityShape, 200, await ask({ when: 'purple elephants' }))
    expect([none.interpretation?.kind, none.slots]).toEqual(['none', []])
  })

  test('with a limit: no more than that, spread over the range, and says that there is more', async () => {
    const found = read(availabilityShape, 200, await ask({ ...week, limit: '5' }))
    expect([found.slots.length, found.more]).toEqual([5, true])
    expect(new Set(found.slots.map((slot) => slot.start.slice(0, 10))).size).toBeGreaterThan(2)
  })

  test('for a resource asked for by name, repeated or not: only that one serves', async () => {
    const { services } = read(serviceListShape, 200, await app.send('GET', '/services'))
    const stylist = first(services.find(({ id }) => id === 'haircut')?.resources ?? [])
    const found = read(availabilityShape, 200, await ask({ ...week, resource: stylist.id }))
    expect(found.slots.length).toBeGreaterThan(0)
    for (const slot of found.slots) expect(slot.resources.map(({ id }) => id)).toContain(stylist.id)
    const twice = await app.send(
      'GET',
      `/availability?${new URLSearchParams({ service: 'haircut', ...week })}&resource=${stylist.id}&resource=${stylist.id}`,
    )
    expect(read(availabilityShape, 200, twice).slots).toEqual(found.slots)
  })

  test('unchanged: 304 without a body; after a hold: the whole answer under another tag', async () => {
    const query = { ...week, service: 'consultation-call' }
    const before = await ask(query)
    const tag = before.headers.get('etag') ?? ''
    expect(before.headers.get('cache-control')).toBe('public, no-cache')
    const same = await ask(query, { 'if-none-match': `W/${tag}` })
    expect([same.status, same.text, same.headers.get('etag')]).toEqual([304, '', tag])
    await app.hold(first(read(availabilityShape, 200, before).slots).id)
    const after = await ask(query, { 'if-none-match': tag })
    expect(after.status).toBe(200)
    expect(after.headers.get('etag')).not.toBe(tag)
  })
})

describe('a booking', () => {
  test('held, booked, read, moved and cancelled keeps its reference and raises its revision', async () => {
    const slots = await app.findSlots('colour')
    const hold = await app.hold(first(slots).id)
    expect(hold.proposal.summary.service).toMatch(/colour/i)
    expect(read(holdShape, 200, await app.send('GET', `/holds/${hold.id}`))).toEqual(hold)

    const booked = read(newBookingShape, 201, await app.send('POST', '/bookings', { body: { holdId: hold.id, customer: ada } }))
    expect([booked.status, booked.revision, booked.start]).toEqual(['confirmed', 0, first(slots).start])
    const again = read(newBookingShape, 201, await app.send('POST', '/bookings', { body: { holdId: hold.id, customer: ada } }))
    expect(again.reference).toBe(booked.reference)

    const path = `/bookings/${booked.reference}`
    const token = booked.manageToken
    expect(read(bookingShape, 200, await app.send('GET', path, { token })).customer).toEqual(ada)
    const target = first(slots.filter((slot) => slot.start.slice(0, 10) > booked.start.slice(0, 10)))
    const moved = read(bookingShape, 200, await app.send('POST', `${path}/reschedule`, { body: { slotId: target.id }, token }))
    expect([moved.reference, moved.revision, moved.start]).toEqual([booked.reference, 1, target.start])
    const cancelled = read(bookingShape, 200, await app.send('POST', `${path}/cancel`, { body: { reason: 'ill' }, token }))
    expect([cancelled.status, cancelled.revision]).toEqual(['cancelled', 2])
    expect(read(bookingShape, 200, await app.send('POST', `${path}/cancel`, { token })).revision).toBe(2)
    expect(problemOf(await app.send('POST', `${path}/reschedule`, { body: { slotId: first(slots).id }, token })).code).toBe(
      'booking_cancelled',
    )
  })

  test('opens only to its token, which may come in a link for the calendar file', async () => {
    const booked = await app.book(first(await app.findSlots('massage')).id)
    const other = await app.book(first(await app.findSlots('massage')).id)
    const path = `/bookings/${booked.reference}`
    for (const token of [undefined, 'x', other.manageToken]) {
      const refused = await app.send('GET', path, token === undefined ? {} : { token })
      expect([refused.status, problemOf(refused).code]).toEqual([404, 'booking_not_found'])
    }
    const file = await fetch(booked.calendarUrl.replace('localhost', '127.0.0.1'))
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(await file.text()).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect((await app.send('POST', `${path}/cancel?token=${booked.manageToken}`)).status).toBe(404)
    expect(read(bookingShape, 200, await app.send('GET', path, { token: booked.manageToken })).status).toBe('confirmed')
  })

  test('refused because the time is held says until when and offers other times', async () => {
    const studio = first(await app.findSlots('studio-hire'))
    await app.hold(studio.id)
    const refused = await app.send('POST', '/holds', { body: { slotId: studio.id } })
    const problem = problemOf(refused)
    expect([refused.status, problem.code]).toEqual([409, 'slot_taken'])
    expect(problem.detail).toMatch(/until \d\d:\d\d GMT/)
    expect(problem.alternatives?.length).toBeGreaterThan(2)
    expect(problem.retryAfter).toBeGreaterThan(500)
    expect(refused.headers.get('retry-after')).toBe(String(problem.retryAfter))
  })

  test('of a hold that was given back is refused, and its time is open to the next', async () => {
    const slot = first(await app.findSlots('couples-massage'))
    const hold = await app.hold(slot.id)
    expect((await app.send('DELETE', `/holds/${hold.id}`)).status).toBe(204)
    expect((await app.send('DELETE', `/holds/${hold.id}`)).status).toBe(204)
    expect(problemOf(await app.send('GET', `/holds/${hold.id}`)).status).toBe(410)
    expect(problemOf(await app.send('POST', '/bookings', { body: { holdId: hold.id, customer: ada } })).status).toBe(410)
    expect((await app.hold(slot.id)).state).toBe('held')
  })
})
