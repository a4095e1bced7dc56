import { afterAll, beforeAll, expect, test } from 'vitest'
import { ada, createTestCore, first, must, slotsOf, type TestCore } from '../support/core.ts'
import { race } from '../support/race.ts'

let t: TestCore
beforeAll(async () => {
  t = await createTestCore({ poolSize: 20 })
})
afterAll(() => t.close())

const holder = { channel: 'rest' } as const
const byApi = { consent: { kind: 'api' }, ...holder } as const

/** What the promise forbids, asked of the table itself: live claims of one unit that overlap. */
async function overlapsNow(): Promise<number> {
  const found = await t.database.pool.query<{ n: number }>(`
    SELECT count(*)::int AS n FROM claim a JOIN claim b ON a.tenant_id = b.tenant_id AND a.resource_id = b.resource_id AND a.unit = b.unit AND a.id < b.id
    WHERE a.state IN ('held', 'booked') AND b.state IN ('held', 'booked') AND tstzrange(a.starts_at, a.ends_at) && tstzrange(b.starts_at, b.ends_at)`)
  return found.rows[0]?.n ?? -1
}

test('200 parallel holds on one slot from four processes: one wins, 199 are told what else is free', async () => {
  const slot = first(await slotsOf(t, 'consultation-call', { fromDays: 1 }))
  const outcomes = await race(
    t,
    Array.from({ length: 200 }, () => ({ slotId: slot.id })),
  )
  expect(outcomes.filter((one) => one.code === 'held')).toHaveLength(1)
  const refused = outcomes.filter((one) => one.code === 'slot_taken')
  expect(refused).toHaveLength(199)
  expect(refused.every((one) => (one.alternatives ?? 0) > 0)).toBe(true)
  expect(await overlapsNow()).toBe(0)
})

test('a pool of three serves three of 60 and nobody twice', async () => {
  const slots = await slotsOf(t, 'haircut', { fromDays: 1 })
  const slot = slots.find((one) => one.seatsLeft === 3)
  if (slot === undefined) throw new Error('no time when all three are free')
  const outcomes = await race(
    t,
    Array.from({ length: 60 }, () => ({ slotId: slot.id })),
  )
  expect(outcomes.filter((one) => one.code === 'held')).toHaveLength(3)
  expect(outcomes.filter((one) => one.code === 'slot_taken')).toHaveLength(57)
  expect(await overlapsNow()).toBe(0)
})

test('two services that overlap and share one stylist: one wins', async () => {
  const cuts = await slotsOf(t, 'haircut', { fromDays: 2, toDays: 4, resources: ['amara'] })
  const colours = await slotsOf(t, 'colour', { fromDays: 2, toDays: 4, resources: ['amara'] })
  const pair = cuts.flatMap((cut) =>
    colours.filter((colour) => colour.start > cut.start && colour.start < cut.end).map((colour) => ({ cut, colour })),
  )
  const { cut, colour } = first(pair)
  const outcomes = await race(
    t,
    Array.from({ length: 40 }, (_, i) => ({ slotId: i % 2 === 0 ? cut.id : colour.id })),
  )
  expect(outcomes.filter((one) => one.code === 'held')).toHaveLength(1)
  expect(await overlapsNow()).toBe(0)
})

test('the whole room and its parts are never sold side by side', async () => {
  const couples = await slotsOf(t, 'couples-massage', { fromDays: 1, toDays: 7 })
  const massages = await slotsOf(t, 'massage', { fromDays: 1, toDays: 7 })
  const couple = couples.find((one) => massages.some((massage) => massage.start === one.start))
  const massage = massages.find((one) => one.start === couple?.start)
  if (couple === undefined || massage === undefined) throw new Error('no common start')
  const outcomes = await race(
    t,
    Array.from({ length: 40 }, (_, i) => ({ slotId: i % 2 === 0 ? couple.id : massage.id })),
  )
  expect(outcomes.filter((one) => one.code === 'held').length).toBeGreaterThanOrEqual(1)
  expect(await overlapsNow()).toBe(0)
})

test('50 parties of 1 to 3 for a class of eight: never more than eight seats, and no seat is left that a waiting party of one could have had', async () => {
  const slot = first(await slotsOf(t, 'yoga-class', { fromDays: 1, toDays: 14 }))
  const outcomes = await race(
    t,
    Array.from({ length: 50 }, (_, i) => ({ slotId: slot.id, partySize: (i % 3) + 1 })),
  )
  const seats = outcomes.filter((one) => one.code === 'held').reduce((sum, one) => sum + (one.partySize ?? 0), 0)
  expect(seats).toBe(8)
  expect(outcomes.every((one) => ['held', 'slot_taken', 'over_capacity'].includes(one.code))).toBe(true)
  expect(await overlapsNow()).toBe(0)
})

test('30 parallel confirmations of one hold make one booking', async () => {
  const slot = first(await slotsOf(t, 'consultation-call', { fromDays: 3 }))
  const hold = must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder }))
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byApi })),
  )
  expect(new Set(answers.map((answer) => must(answer).reference)).size).toBe(1)
  const events = await t.database.pool.query(`SELECT 1 FROM booking_event WHERE hold_id = $1 AND type = 'booking.confirmed'`, [hold.id])
  expect(events.rowCount).toBe(1)
})

test('two bookings that swap places at once: both keep exactly one time', async () => {
  const [a, b] = await slotsOf(t, 'consultation-call', { fromDays: 3, toDays: 5, limit: 2 })
  if (a === undefined || b === undefined) throw new Error('no slots')
  const book = async (slotId: string, email: string) => {
    const hold = must(await t.core.placeHold(t.tenant, { slotId, holder }))
    return must(await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: { name: 'Swap', email }, ...byApi }))
  }
  const [first_, second] = [await book(a.id, 'one@example.com'), await book(b.id, 'two@example.com')]
  // Each round they meet anew: one may be refused, or both after waiting for each other.
  for (let round = 1; round <= 5; round++) {
    const [slotOfFirst, slotOfSecond] = round % 2 === 1 ? [b.id, a.id] : [a.id, b.id]
    const moves = await Promise.all([
      t.core.rescheduleBooking(t.tenant, { bookingId: first_.id, slotId: slotOfFirst, ...byApi }),
      t.core.rescheduleBooking(t.tenant, { bookingId: second.id, slotId: slotOfSecond, ...byApi }),
    ])
    for (const move of moves) if (!move.ok) expect(move.error.code).toBe('slot_taken')
    const live = await t.database.pool.query(
      `SELECT booking_id, count(*)::int AS n FROM claim WHERE state = 'booked' AND booking_id = ANY($1) GROUP BY 1`,
      [[first_.id, second.id]],
    )
    expect(live.rows.map((row: { n: number }) => row.n)).toEqual([1, 1])
    expect(await overlapsNow()).toBe(0)
  }
})

test('a customer cannot pass the limit by confirming everything at once', async () => {
  const service = t.tenant.services.find((one) => one.slug === 'consultation-call')
  const slots = (await slotsOf(t, 'consultation-call', { fromDays: 7, toDays: 14 })).slice(0, 12)
  const holds = await Promise.all(slots.map((slot) => t.core.placeHold(t.tenant, { slotId: slot.id, holder })))
  const customer = { name: 'Keen', email: 'Keen@Example.com' }
  const answers = await Promise.all(
    holds.map((hold, i) =>
      t.core.confirmBooking(t.tenant, {
        holdId: must(hold).id,
        customer: i % 2 ? customer : { ...customer, email: 'keen@example.com' },
        ...byApi,
      }),
    ),
  )
  expect(answers.filter((answer) => answer.ok)).toHaveLength(service?.maxUpcomingPerCustomer ?? -1)
  expect(answers.every((answer) => answer.ok || answer.error.code === 'limit_reached')).toBe(true)
})

test('without the exclusion constraint the very same race overbooks', async () => {
  const bare = await createTestCore()
  try {
    await bare.database.pool.query('ALTER TABLE claim DROP CONSTRAINT claim_no_overlap')
    const slot = first(await slotsOf(bare, 'consultation-call', { fromDays: 1 }))
    const outcomes = await race(
      bare,
      Array.from({ length: 40 }, () => ({ slotId: slot.id })),
    )
    expect(outcomes.filter((one) => one.code === 'held').length).toBeGreaterThan(1)
  } finally {
    await bare.close()
  }
})
