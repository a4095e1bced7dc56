import { afterAll, beforeAll, expect, test } from 'vitest'
import { ada, createTestCore, first, must, slotsOf, type TestCore } from '../support/core.ts'

let t: TestCore
beforeAll(async () => {
  t = await createTestCore()
})
afterAll(() => t.close())

const rest = { channel: 'rest' } as const
const byApi = { consent: { kind: 'api' }, ...rest } as const

test('every demo service has free times within a fortnight', async () => {
  for (const service of t.tenant.services) {
    const slots = await slotsOf(t, service.slug, { toDays: 14 })
    expect(slots.length, service.slug).toBeGreaterThan(0)
    for (const slot of slots) expect(slot.end - slot.start).toBe(service.durationMinutes * 60_000)
  }
})

test('a slot is held, booked, moved and cancelled under one reference', async () => {
  const [slot, other] = await slotsOf(t, 'haircut', { fromDays: 2, limit: 10 })
  if (slot === undefined || other === undefined) throw new Error('no slots')
  const hold = must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder: rest }))
  expect(hold.expiresAt - t.clock.now()).toBeGreaterThan(9.5 * 60_000)
  const booking = must(await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byApi }))
  expect(booking).toMatchObject({ status: 'confirmed', revision: 0, start: slot.start, customer: ada })
  const again = must(await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byApi }))
  expect(again.reference).toBe(booking.reference)
  const moved = must(await t.core.rescheduleBooking(t.tenant, { bookingId: booking.id, slotId: other.id, ...byApi }))
  expect(moved).toMatchObject({ reference: booking.reference, revision: 1, start: other.start })
  const repeated = must(await t.core.rescheduleBooking(t.tenant, { bookingId: booking.id, slotId: other.id, ...byApi }))
  expect(repeated.revision).toBe(1)
  const cancelled = must(await t.core.cancelBooking(t.tenant, { bookingId: booking.id, ...byApi }))
  expect(cancelled).toMatchObject({ status: 'cancelled', revision: 2 })
  const live = await t.database.pool.query(`SELECT 1 FROM claim WHERE booking_id = $1 AND state IN ('held', 'booked')`, [booking.id])
  expect(live.rowCount).toBe(0)
  const events = await t.database.pool.query<{ type: string }>(`SELECT type FROM booking_event WHERE booking_id = $1 ORDER BY id`, [
    booking.id,
  ])
  expect(events.rows.map((row) => row.type)).toEqual(['booking.confirmed', 'booking.moved', 'booking.cancelled'])
})

test('a second customer is told until when the slot is held and what is free instead', async () => {
  const slot = first(await slotsOf(t, 'consultation-call', { fromDays: 3, limit: 5 }))
  const hold = must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder: rest }))
  const second = await t.core.placeHold(t.tenant, { slotId: slot.id, holder: rest })
  if (second.ok || second.error.code !== 'slot_taken') throw new Error('expected slot_taken')
  expect(second.error.heldUntil).toBe(hold.expiresAt)
  expect(second.error.alternatives.length).toBeGreaterThanOrEqual(3)
  expect(second.error.alternatives.map((one) => one.start)).not.toContain(slot.start)
})

test('a hold that ran out no longer blocks and cannot be confirmed', async () => {
  const slot = first(await slotsOf(t, 'consultation-call', { fromDays: 4, limit: 5 }))
  const hold = must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder: rest }))
  await t.database.pool.query(
    `UPDATE hold SET expires_at = clock_timestamp() + $2::float8 * interval '1 ms' - interval '1 second' WHERE id = $1`,
    [hold.id, t.clock.offsetMs],
  )
  await t.database.pool.query(
    `UPDATE claim SET expires_at = clock_timestamp() + $2::float8 * interval '1 ms' - interval '1 second' WHERE hold_id = $1`,
    [hold.id, t.clock.offsetMs],
  )
  const late = await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byApi })
  expect(late).toMatchObject({ ok: false, error: { code: 'hold_expired' } })
  must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder: rest }))
  expect(await t.core.sweepExpiredHolds(10)).toBe(1)
  expect(must(await t.core.getHold(t.tenant, hold.id)).state).toBe('expired')
})

test('a massage takes a therapist and a room, and the couple cannot have a room that is taken', async () => {
  const massage = first(await slotsOf(t, 'massage', { fromDays: 1 }))
  const hold = must(await t.core.placeHold(t.tenant, { slotId: massage.id, holder: rest }))
  expect(hold.proposal.resources).toHaveLength(2)
})
