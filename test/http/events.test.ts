import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/app.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { createClient, first, problemOf } from './support/client.ts'
import { listenTo } from './support/events.ts'

describe('what is taken and becomes free is told as it happens', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp()
  })
  afterAll(() => app.close())

  test('a hold: taken until it runs out; given back: free', async () => {
    const someoneElse = await listenTo(app.base)
    const slot = first(await app.findSlots('haircut'))
    const hold = await app.hold(slot.id)
    const taken = await someoneElse.next('slot.taken')
    expect(taken.until).toBe(hold.expiresAt)
    expect(taken.resources).toEqual(expect.arrayContaining(slot.resources.map(({ id }) => id)))
    expect(Date.parse(taken.start)).toBeLessThanOrEqual(Date.parse(slot.start))
    expect(Date.parse(taken.end)).toBeGreaterThanOrEqual(Date.parse(slot.end))
    await app.send('DELETE', `/holds/${hold.id}`)
    expect(await someoneElse.next('slot.freed')).toEqual({ start: taken.start, end: taken.end, resources: taken.resources })
    someoneElse.stop()
  })

  test('a booking that moves: the new time is taken and the old one free; cancelled: free', async () => {
    const [slot, later] = await app.findSlots('haircut', { from: '2026-03-05T00:00:00Z', limit: '2' })
    if (slot === undefined || later === undefined) throw new Error('two slots are needed')
    const someoneElse = await listenTo(app.base)
    const booking = await app.book(slot.id)
    const held = await someoneElse.next('slot.taken')
    const booked = await someoneElse.next('slot.taken')
    expect([held.until === undefined, booked.until, booked.start]).toEqual([false, undefined, held.start])
    const token = booking.manageToken
    await app.send('POST', `/bookings/${booking.reference}/reschedule`, { body: { slotId: later.id }, token })
    const told = [await someoneElse.next('slot.freed')]
    await app.send('POST', `/bookings/${booking.reference}/cancel`, { body: {}, token })
    told.push(await someoneElse.next('slot.freed'))
    expect(told.map(({ start }) => start)).toEqual([booked.start, expect.not.stringMatching(booked.start)])
    someoneElse.stop()
  })

  test('what another process did is told too', async () => {
    const other = await createApp({ ...app.app.config, port: 0 }, { jobs: false })
    const here = await listenTo(app.base)
    const there = createClient(other.url.replace('localhost', '127.0.0.1'))
    const hold = await there.hold(first(await there.findSlots('haircut', { from: '2026-03-09T00:00:00Z' })).id)
    expect((await here.next('slot.taken')).until).toBe(hold.expiresAt)
    here.stop()
    await other.stop()
  })

  test('nothing is told to those who listen to another business', async () => {
    await app.database.pool.query(
      `INSERT INTO tenant SELECT (jsonb_populate_record(t, '{"id": 77, "slug": "other", "name": "Other"}')).* FROM tenant t WHERE slug = 'demo'`,
    )
    const stranger = await listenTo(app.base, 'other')
    const customer = await listenTo(app.base)
    const hold = await app.hold(first(await app.findSlots('haircut', { from: '2026-03-10T00:00:00Z' })).id)
    await customer.next('slot.taken')
    await app.send('DELETE', `/holds/${hold.id}`)
    await customer.next('slot.freed')
    customer.stop()
    await Promise.all([expect(stranger.next('slot.taken')).rejects.toThrow('the stream ended before slot.taken'), app.app.stop()])
  })
})

test('a hold that runs out is told of when it does, not when the sweep comes round', async () => {
  const app = await startTestApp({ overrides: { jobs: false, holds: { holdMinutes: 0.02 } } })
  const someoneElse = await listenTo(app.base)
  const hold = await app.hold(first(await app.findSlots('haircut')).id)
  const taken = await someoneElse.next('slot.taken')
  expect(await someoneElse.next('hold.expired')).toEqual({ start: taken.start, end: taken.end, resources: taken.resources })
  expect(app.app.clock.now()).toBeGreaterThanOrEqual(Date.parse(hold.expiresAt))
  await app.close()
})

test('a server that goes down ends its streams; an address may not have endless many', async () => {
  const app = await startTestApp({ overrides: { jobs: false } })
  const streams = await Promise.all(Array.from({ length: 100 }, () => listenTo(app.base)))
  expect(problemOf(await app.send('GET', '/events'))).toMatchObject({ code: 'rate_limited', status: 429 })
  first(streams).stop()
  await expect.poll(async () => listenTo(app.base)).toBeDefined()
  await Promise.all([app.close(), ...streams.slice(1).map((stream) => stream.ended())])
})
