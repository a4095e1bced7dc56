import { afterAll, beforeAll, expect, test } from 'vitest'
import type { StaffBooking } from '../../src/booking/index.ts'
import { coreOver, createTestCore, first, must, slotsOf, type TestCore } from '../support/core.ts'

let t: TestCore
beforeAll(async () => {
  t = await createTestCore({ poolSize: 20 })
})
afterAll(() => t.close())

const robin = '01890000-0000-7000-8000-000000000001'
const sam = '01890000-0000-7000-8000-000000000002'
const byStaff = (staffId: string, revision?: number) => ({ act: { staffId, agreed: 'not_asked' as const, revision } })

async function bookAt(start: number, name: string): Promise<StaffBooking> {
  const hold = must(await t.core.diary.holdForCustomer(t.tenant, { service: 'consultation-call', start }))
  const customer = { name, email: `${name.toLowerCase()}@example.com` }
  return must(await t.core.diary.bookForCustomer(t.tenant, { holdId: hold.id, customer, act: { staffId: robin, agreed: 'spoken' } }))
}

async function starts(from: number, count: number): Promise<number[]> {
  return (await slotsOf(t, 'consultation-call', { fromDays: from, toDays: from + 5 })).slice(0, count).map((slot) => slot.start)
}

/** What each booking has, and whether any live claims of one unit overlap. */
async function claimsOf(bookings: readonly StaffBooking[]) {
  const { rows } = await t.database.pool.query<{ booking: string; claims: number; apart: boolean }>(
    `SELECT c.booking_id AS booking, count(*)::int AS claims, bool_and(c.starts_at = b.starts_at AND NOT EXISTS (
       SELECT 1 FROM claim o WHERE o.tenant_id = c.tenant_id AND o.resource_id = c.resource_id AND o.unit = c.unit AND o.id <> c.id
         AND o.state IN ('held', 'booked') AND tstzrange(o.starts_at, o.ends_at) && tstzrange(c.starts_at, c.ends_at))) AS apart
     FROM claim c JOIN booking b ON b.tenant_id = c.tenant_id AND b.id = c.booking_id
     WHERE c.state = 'booked' AND c.booking_id = ANY($1) GROUP BY 1`,
    [bookings.map((one) => one.id)],
  )
  return rows
}

test('two staff drag two bookings onto one time at once: one gets it, the other is told what else is free, and nothing is lost', async () => {
  const other = coreOver(t.database, t.clock)
  const [a = 0, b = 0, ...targets] = await starts(1, 14)
  const [one, two] = [await bookAt(a, 'Anna'), await bookAt(b, 'Bert')]
  for (const start of targets) {
    const moves = await Promise.all([
      t.core.diary.move(t.tenant, { reference: one.reference, start, ...byStaff(robin) }),
      other.diary.move(t.tenant, { reference: two.reference, start, ...byStaff(sam) }),
    ])
    expect(moves.filter((move) => move.ok)).toHaveLength(1)
    for (const move of moves) {
      if (move.ok || move.error.code !== 'slot_taken') continue
      expect(move.error.heldUntil).toBeNull()
      expect(move.error.alternatives.length).toBeGreaterThan(0)
    }
    expect(moves.flatMap((move) => (move.ok ? [] : [move.error.code]))).toEqual(['slot_taken'])
    expect(await claimsOf([one, two])).toEqual([
      { booking: expect.any(String), claims: 1, apart: true },
      { booking: expect.any(String), claims: 1, apart: true },
    ])
  }
  // Every move that was acknowledged has its event, and no other has one.
  const { rows } = await t.database.pool.query<{ wrong: number }>(
    `SELECT count(*)::int AS wrong FROM booking b WHERE b.id = ANY($1)
     AND b.revision + 1 <> (SELECT count(*) FROM booking_event e WHERE e.tenant_id = b.tenant_id AND e.booking_id = b.id)`,
    [[one.id, two.id]],
  )
  expect(rows).toEqual([{ wrong: 0 }])
})

test('two staff drag the same booking to two times at once: it is moved once, and the second is told that it has changed', async () => {
  const [from = 0, left = 0, right = 0] = await starts(7, 3)
  const booking = await bookAt(from, 'Clara')
  const moves = await Promise.all([
    t.core.diary.move(t.tenant, { reference: booking.reference, start: left, ...byStaff(robin, 0) }),
    t.core.diary.move(t.tenant, { reference: booking.reference, start: right, ...byStaff(sam, 0) }),
  ])
  const won = moves.flatMap((move) => (move.ok ? [move.value] : []))
  const lost = moves.flatMap((move) => (move.ok ? [] : [move.error]))
  expect(won).toHaveLength(1)
  expect(lost).toMatchObject([{ code: 'booking_changed', booking: { revision: 1, start: won[0]?.start } }])
  expect(await claimsOf([booking])).toMatchObject([{ claims: 1, apart: true }])
})

test('staff drag onto a time that a customer holds: the hold stays, and they are told until when', async () => {
  const [from = 0] = await starts(9, 1)
  const booking = await bookAt(from, 'Dora')
  const slot = first((await slotsOf(t, 'consultation-call', { fromDays: 10, toDays: 14 })).slice(3))
  const hold = must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder: { channel: 'chat' } }))
  const reason = { act: { staffId: robin, agreed: 'not_asked' as const, overrideReason: 'The boss wants it' } }
  const moved = await t.core.diary.move(t.tenant, { reference: booking.reference, start: slot.start, ...reason })
  expect(moved).toMatchObject({ ok: false, error: { code: 'slot_taken', heldUntil: hold.expiresAt } })
  expect(must(await t.core.getHold(t.tenant, hold.id)).state).toBe('held')
  expect(await claimsOf([booking])).toMatchObject([{ claims: 1, apart: true }])
})

test('a customer’s hold and a drag onto it at the same moment: one of them has the time', async () => {
  const targets = await slotsOf(t, 'consultation-call', { fromDays: 14, toDays: 20, limit: 12 })
  const [from = 0] = await starts(12, 1)
  const booking = await bookAt(from, 'Emil')
  for (const slot of targets) {
    const [held, moved] = await Promise.all([
      t.core.placeHold(t.tenant, { slotId: slot.id, holder: { channel: 'rest' } }),
      t.core.diary.move(t.tenant, { reference: booking.reference, start: slot.start, ...byStaff(sam) }),
    ])
    expect([held.ok, moved.ok].filter(Boolean)).toHaveLength(1)
    expect(await claimsOf([booking])).toMatchObject([{ claims: 1, apart: true }])
  }
})
