import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { seedDemo } from '../../prisma/demo/seed.ts'
import { createBookingCore } from '../../src/booking/create-booking-core.ts'
import type { BookingCore, Hold, Holder, Slot, Tenant } from '../../src/booking/index.ts'
import { ada, first, must, slotsOf, TEST_SECRET } from '../support/core.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { movableClock } from '../support/movable-clock.ts'

const minute = 60_000
const clock = movableClock('2026-03-02T08:00:00Z')
let database: TestDatabase
let core: BookingCore
let tenant: Tenant
let slots: readonly Slot[]

beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 20 })
  await seedDemo(database.pool, clock.now())
  core = createBookingCore({ ...database, clock, secret: TEST_SECRET, holds: { patience: [4, 8, 10, 20], maxPerAddress: 24 } })
  const found = await core.findTenant('demo')
  if (found === undefined) throw new Error('the demo business was not seeded')
  tenant = found
})
// Offers age, and each test lets time pass.
beforeEach(async () => {
  slots = (await slotsOf({ core, tenant, clock }, 'haircut', { fromDays: 1, toDays: 20 })).filter((_slot, i) => i % 8 === 0)
})
afterAll(() => database.close())

const chat = (conversationId: string): Holder => ({ channel: 'chat', conversationId })
const rest = (address: string): Holder => ({ channel: 'rest', address })

async function hold(holder: Holder, slot = first(slots)): Promise<Hold> {
  return must(await core.placeHold(tenant, { slotId: slot.id, holder }))
}

/** In minutes, as the customer is told it. */
const lifeOf = ({ expiresAt }: Hold): number => Math.round((expiresAt - clock.now()) / minute)

async function letGo(holder: Holder, times: number): Promise<void> {
  for (let i = 0; i < times; i++) await core.releaseHold(tenant, (await hold(holder)).id, 'chat')
}

async function lifeOfNext(holder: Holder): Promise<number> {
  const next = await hold(holder)
  await core.releaseHold(tenant, next.id, 'chat')
  return lifeOf(next)
}

test('who looks at three times has the whole ten minutes for the fourth; who goes on letting them go has five, then two', async () => {
  const lives: number[] = []
  const holder = chat(randomUUID())
  for (let i = 0; i < 10; i++) lives.push(await lifeOfNext(holder))
  expect(lives).toEqual([10, 10, 10, 10, 5, 5, 5, 5, 2, 2])
  expect(await lifeOfNext(chat(randomUUID()))).toBe(10)
})

test('holds that ran out count like those that were released, and two hours later none of them does', async () => {
  const holder = rest('an address that lets holds run out')
  for (const slot of slots.slice(0, 20)) await hold(holder, slot)
  expect(lifeOf(await hold(holder, slots[20]))).toBe(10)
  clock.pass(11 * minute)
  await core.sweepExpiredHolds(100)
  expect(await lifeOfNext(holder)).toBe(2)
  clock.pass(121 * minute)
  expect(await lifeOfNext(holder)).toBe(10)
})

test('an address that many share is given more patience, and a booking gives it back', async () => {
  const holder = rest('a school')
  await letGo(holder, 9)
  expect(await lifeOfNext(holder)).toBe(10)
  const short = await hold(holder)
  expect(lifeOf(short)).toBe(5)
  must(await core.confirmBooking(tenant, { holdId: short.id, customer: ada, consent: { kind: 'api' }, channel: 'rest' }))
  expect(lifeOf(await hold(holder, slots[1]))).toBe(10)
})

test('a shortened hold is extended by its own life, and keeps what was promised', async () => {
  const conversationId = randomUUID()
  const holder = chat(conversationId)
  await letGo(holder, 4)
  const short = await hold(holder, slots[1])
  clock.pass(3 * minute)
  const extended = must(await core.extendHold(tenant, short.id))
  expect([lifeOf(short), lifeOf(extended)]).toEqual([2, 5])
  clock.pass(4.5 * minute)
  expect((await core.placeHold(tenant, { slotId: slots[1]?.id ?? '', holder: rest('somebody else') })).ok).toBe(false)
  await core.recordConsent(tenant, { proposal: core.proposeBooking(short, ada), kind: 'pressed', conversationId })
  const consent = { kind: 'recorded', conversationId } as const
  must(await core.confirmBooking(tenant, { holdId: short.id, customer: ada, consent, channel: 'chat' }))
})

test('what became of the times that customers held in the last two hours is told, and how many networks hoard', async () => {
  clock.pass(121 * minute)
  await letGo(rest('hoarder'), 3)
  await letGo(rest('patient'), 2)
  await letGo(rest('booked-since'), 3)
  const booked = await hold(rest('booked-since'), slots[3])
  must(await core.confirmBooking(tenant, { holdId: booked.id, customer: ada, consent: { kind: 'api' }, channel: 'rest' }))
  await letGo({ channel: 'mcp', address: 'key of-an-assistant' }, 3)
  await letGo({ channel: 'staff' }, 3)
  await hold(rest('forgot'), slots[1])
  clock.pass(11 * minute)
  await hold(rest('holds-now'), slots[2])
  const counted = { placed: 14, booked: 1, abandoned: 12, hoarders: 1, isPart: false }
  expect(await core.countRecentHolds(tenant, 3)).toEqual(counted)
  expect(await core.countRecentHolds({ ...tenant, id: 2 }, 3)).toMatchObject({ placed: 0, hoarders: 0 })
  clock.pass(121 * minute)
  expect(await core.countRecentHolds(tenant, 3)).toMatchObject({ placed: 0, hoarders: 0 })
})

test('however many calls come at once, no conversation and no address has more holds than its quota', async () => {
  const talk = chat(randomUUID())
  const network = rest('one network')
  const asks = slots.slice(0, 50)
  const outcomes = await Promise.all(asks.map((slot, i) => core.placeHold(tenant, { slotId: slot.id, holder: i < 12 ? talk : network })))
  expect(outcomes.flatMap((one) => (one.ok ? [] : [one.error.code]))).toEqual(Array.from({ length: 50 - 3 - 24 }, () => 'limit_reached'))
  const { rows } = await database.pool.query(
    `SELECT count(*) FILTER (WHERE conversation_id = $1)::int AS talk, count(*) FILTER (WHERE address = $2)::int AS network
     FROM hold WHERE state = 'held' AND (conversation_id = $1 OR address = $2)`,
    [talk.conversationId, network.address],
  )
  expect(rows).toEqual([{ talk: 3, network: 24 }])
})

test('a crowd of addresses together holds so much at one business and no more', async () => {
  const small = createBookingCore({ ...database, clock, secret: TEST_SECRET, holds: { maxPerTenant: 40 } })
  const { rows } = await database.pool.query<{ live: number }>(
    `SELECT count(*)::int AS live FROM hold WHERE state = 'held' AND expires_at > $1`,
    [new Date(clock.now()).toISOString()],
  )
  const asks = slots.slice(0, 60 - (rows[0]?.live ?? 0))
  const outcomes = await Promise.all(asks.map(({ id }, i) => small.placeHold(tenant, { slotId: id, holder: rest(`address ${i}`) })))
  const codes = outcomes.map((one) => (one.ok ? 'held' : one.error.code))
  expect(codes.filter((code) => code === 'limit_reached')).toHaveLength(20)
  expect(outcomes.find((one) => !one.ok)).toMatchObject({ error: { limit: 'holds', max: 40 } })
})
