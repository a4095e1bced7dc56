import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { bookingShape } from '../../src/http/contract/bookings.ts'
import { must } from '../support/core.ts'
import { openPostRoom, type PostRoom } from './support/post-room.ts'
import { idOf, revisionOf, verify, type Receiver } from './support/receiver.ts'

let room: PostRoom
let receiver: Receiver
beforeAll(async () => {
  room = await openPostRoom()
})
afterAll(() => room.close())
afterEach(async () => {
  for (const { id } of await room.webhooks.listEndpoints(room.tenant.id)) await room.webhooks.removeEndpoint(at(id))
  await receiver.close()
})

const at = (id: string) => ({ tenantId: room.tenant.id, id })

async function connect(settings = {}) {
  receiver = await room.startReceiver()
  return room.connect(receiver, settings)
}

async function log(id: string) {
  return must(await room.webhooks.listDeliveries(at(id), { limit: 100 }))
}

describe('a booking that is made, moved and cancelled', () => {
  test('is told in that order, each once, signed as the public verifier wants it and in the words of the REST interface', async () => {
    const { secret } = await connect()
    const booking = await room.book(undefined, undefined, 'left handed')
    await room.settled()
    const moved = await room.move(booking)
    await room.settled()
    await room.cancel(booking)
    await room.settled()

    const told = receiver.calls.map((call) => verify(secret, call))
    expect(told.map(({ type, data }) => [type, data['revision'], data['status']])).toEqual([
      ['booking.confirmed', 0, 'confirmed'],
      ['booking.moved', 1, 'confirmed'],
      ['booking.cancelled', 2, 'cancelled'],
    ])
    expect(new Set(receiver.calls.map(idOf)).size).toBe(3)
    const shape = bookingShape.omit({ cancelUntil: true, moveUntil: true, manageUrl: true, calendarUrl: true })
    for (const { data } of told) expect(() => shape.parse(data)).not.toThrow()
    expect(told[1]?.data).toMatchObject({
      tenant: 'demo',
      reference: booking.reference,
      start: Temporal.Instant.fromEpochMilliseconds(moved.start).toString(),
      previousStart: Temporal.Instant.fromEpochMilliseconds(booking.start).toString(),
      customer: { name: 'Ada Byron', email: booking.customer.email },
      notes: 'left handed',
    })
    // What opens the booking for its customer is the customer's.
    expect(receiver.calls.map(({ body }) => body).join()).not.toContain(booking.manageToken)
  })

  test('all before anything could be sent is told as it was, one after the other', async () => {
    await connect()
    receiver.answer = (response) => response.writeHead(500).end()
    const booking = await room.book()
    const moved = await room.move(booking)
    await room.cancel(booking)
    await room.settled()
    receiver.answer = (response) => response.writeHead(200).end()
    await room.pass(10)
    expect(receiver.calls.slice(1).map(({ json }) => [json.data['revision'], json.data['status'], json.data['start']])).toEqual([
      [0, 'confirmed', iso(booking.start)],
      [1, 'confirmed', iso(moved.start)],
      [2, 'cancelled', iso(moved.start)],
    ])
    expect(receiver.calls[1]?.json.data['resources']).toEqual(booking.resources)
  })
})

test('a receiver that is away for a minute misses nothing, gets each booking in its order, and no other booking waits for it', async () => {
  const { id } = await connect()
  const bad = await room.book()
  receiver.answer = (response, { json }) => response.writeHead(json.data['reference'] === bad.reference ? 503 : 204).end()
  await room.settled()
  receiver.calls.length = 0
  receiver.answer = (response) => void response.destroy()
  const bookings = [await room.book(), await room.book(), await room.book()]
  for (const booking of bookings) await room.move(booking)
  await room.settled()
  await room.pass(7)
  await room.pass(37)
  receiver.answer = (response, { json }) => response.writeHead(json.data['reference'] === bookings[0]?.reference ? 500 : 204).end()
  receiver.calls.length = 0
  await room.pass(160)
  // Of the one that is still refused only the first is tried; the others are through.
  const seen = (reference: string | undefined) => receiver.calls.filter(({ json }) => json.data['reference'] === reference).map(revisionOf)
  expect(bookings.map(({ reference }) => seen(reference))).toEqual([[0], [0, 1], [0, 1]])
  receiver.answer = (response) => response.writeHead(200).end()
  await room.pass(800)
  expect(seen(bookings[0]?.reference)).toEqual([0, 0, 1])
  expect((await log(id)).deliveries.every(({ state }) => state === 'delivered')).toBe(true)
})

test('the id stays and the time is new with every try', async () => {
  const { secret } = await connect()
  receiver.answer = (response) => response.writeHead(500).end()
  await room.book()
  await room.settled()
  await room.pass(7)
  receiver.answer = (response) => response.writeHead(200).end()
  await room.pass(40)
  expect(receiver.calls).toHaveLength(3)
  expect(new Set(receiver.calls.map(idOf)).size).toBe(1)
  expect(new Set(receiver.calls.map(({ body }) => body)).size).toBe(1)
  // The receiver's clock is the world's, not the demo's: the verifier refuses what is five minutes off.
  for (const call of receiver.calls) expect(verify(secret, call).type).toBe('booking.confirmed')
})

test('a process that dies between the answer and writing it down sends the same again, and only that', async () => {
  const { id } = await connect()
  const booking = await room.book()
  await room.settled()
  // As it stands when the process was killed right after the receiver took it.
  await room.database.pool.query(
    `UPDATE webhook_delivery SET state = 'waiting', tries = 0, ended_at = NULL, claimed_until = created_at + interval '20 s' WHERE endpoint_id = $1`,
    [id],
  )
  await room.pass(0)
  expect(receiver.calls).toHaveLength(1)
  await room.pass(21)
  expect(receiver.calls).toHaveLength(2)
  expect(new Set(receiver.calls.map(idOf)).size).toBe(1)
  expect(receiver.calls[1]?.json.data['reference']).toBe(booking.reference)
})

test('the same event relayed twice is one call', async () => {
  await connect()
  const { tenant } = room
  const event = {
    tenantId: tenant.id,
    key: 'event:x',
    type: 'conversation.handed_over',
    subject: '0192f0aa-0000-7000-8000-000000000001',
    position: '1',
    facts: { at: room.clock.now() },
  } as const
  const inTransaction = { executeSql: async (text: string, values: unknown[] = []) => room.database.pool.query(text, values) }
  await room.webhooks.enqueue([event], inTransaction)
  await room.webhooks.enqueue([event, event], inTransaction)
  await room.settled()
  expect(receiver.calls.map(({ json }) => json)).toEqual([
    {
      type: 'conversation.handed_over',
      timestamp: expect.any(String),
      data: { tenant: 'demo', conversationId: event.subject, url: `https://book.example/console/demo/conversations/${event.subject}` },
    },
  ])
})

test('two processes share the work: each call is made once, and each booking keeps its order', async () => {
  await connect()
  const other = room.webhooksOf().startSending()
  const bookings = [await room.book(), await room.book(), await room.book(), await room.book()]
  for (const booking of bookings) await room.cancel(await room.move(booking))
  other.wake()
  await Promise.all([room.settled(), other.idle()])
  await other.stop()
  await room.settled()
  expect(receiver.calls).toHaveLength(12)
  expect(new Set(receiver.calls.map(idOf)).size).toBe(12)
  for (const { reference } of bookings) {
    const told = receiver.calls.filter(({ json }) => json.data['reference'] === reference)
    expect(told.map(revisionOf)).toEqual([0, 1, 2])
  }
})

test('a customer who is forgotten while what is told of them is being made is not written down again', async () => {
  const { id } = await connect({ events: ['booking.attended'] })
  const booking = await room.cancel(await room.book(undefined, { name: 'Augusta Lovelace', email: 'lovelace@example.com' }))
  await room.settled()
  const event = {
    tenantId: room.tenant.id,
    key: 'event:forgotten',
    type: 'booking.attended',
    subject: booking.id,
    position: '9000000',
    facts: { at: room.clock.now() },
  } as const
  await room.webhooks.enqueue([event], { executeSql: async (text, values = []) => room.database.pool.query(text, values) })
  const [delivery] = (await log(id)).deliveries
  const findThenForget: typeof room.core.findBookingById = async (tenant, bookingId) => {
    const found = await room.core.findBookingById(tenant, bookingId)
    must(await room.core.eraseCustomer(tenant, { email: 'lovelace@example.com' }))
    return found
  }
  const slower = room.webhooksOf({ core: { ...room.core, findBookingById: findThenForget } })
  const one = { tenantId: room.tenant.id, endpointId: id, id: delivery?.id ?? '' }
  await expect(slower.replayDelivery(one)).rejects.toThrow('has changed')
  expect(receiver.calls).toEqual([])
  await room.pass(21)
  expect(receiver.calls.map(({ json }) => json.data['customer'])).toEqual([null])
  expect(must(await room.webhooks.getDelivery(one)).body).not.toMatch(/lovelace/i)
})

test('a later change waits while an earlier one is still with a slower relay', async () => {
  await connect()
  const booking = await room.book()
  await room.settled()
  receiver.calls.length = 0
  // The other relay has taken the move and is not done with it.
  const other = await room.database.pool.connect()
  await other.query('BEGIN')
  await room.database.pool.query(
    `INSERT INTO booking_event (tenant_id, type, booking_id, revision, channel, detail, at) VALUES ($1, 'booking.no_show', $2, 0, 'staff', '{}', now())`,
    [room.tenant.id, booking.id],
  )
  await other.query(`SELECT FROM booking_event WHERE booking_id = $1 AND type = 'booking.no_show' FOR UPDATE`, [booking.id])
  await room.cancel(booking)
  await room.settled()
  expect(receiver.calls).toEqual([])
  await other.query('ROLLBACK')
  other.release()
  await room.settled()
  expect(receiver.calls.map(({ json }) => json.type)).toEqual(['booking.no_show', 'booking.cancelled'])
})

const iso = (ms: number) => Temporal.Instant.fromEpochMilliseconds(ms).toString()
