import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Slot } from '../../src/booking/index.ts'
import { ada, coreOver, createTestCore, must, slotsOf, type TestCore } from '../support/core.ts'

// A place of two desks behind one door, with appointments that start every half hour: nothing the demo business has.
let t: TestCore
beforeAll(async () => {
  t = await createTestCore()
  await t.database.pool.query(`
    INSERT INTO resource (tenant_id, id, slug, name, kind, parent_id, capacity) VALUES
      (1, 901, 'desks', 'Desks', 'room', NULL, 2), (1, 902, 'hall', 'Hall', 'room', NULL, 1), (1, 903, 'chairs', 'Chairs', 'equipment', 902, 4);
    INSERT INTO schedule (tenant_id, id, resource_id, kind, weekdays, start_minute, end_minute) VALUES
      (1, 9001, 901, 'weekly', '{1,2,3,4,5,6,7}', 600, 840), (1, 9002, 902, 'weekly', '{1,2,3,4,5,6,7}', 600, 840);
    INSERT INTO service (tenant_id, id, slug, name, description, keywords, kind, position, duration_minutes, grid_minutes, notice_minutes,
      horizon_days, cancel_window_minutes, reschedule_window_minutes, max_upcoming_per_customer) VALUES
      (1, 901, 'desk', 'Desk', '', '{}', 'appointment', 90, 60, 30, 0, 60, 0, 0, 99),
      (1, 902, 'party', 'Party', '', '{}', 'appointment', 91, 60, 30, 0, 60, 0, 0, 99),
      (1, 903, 'chair', 'Chair', '', '{}', 'appointment', 92, 60, 30, 0, 60, 0, 0, 99);
    INSERT INTO service_requirement (tenant_id, service_id, position, label, quantity, takes, resource_ids) VALUES
      (1, 901, 1, 'desk', 1, 'one', '{901}'),
      (1, 902, 1, 'hall', 1, 'whole', '{902}'), (1, 902, 2, 'chair', 1, 'one', '{903}'),
      (1, 903, 1, 'chair', 1, 'one', '{903}')`)
  const core = coreOver(t.database, t.clock)
  t = { ...t, core, tenant: (await core.findTenant('demo')) ?? t.tenant }
})
afterAll(() => t.close())

const holder = { channel: 'rest' } as const
const byApi = { consent: { kind: 'api' }, ...holder } as const

async function at(service: string, day: number, clock: string): Promise<Slot | undefined> {
  const slots = await slotsOf(t, service, { fromDays: day, toDays: day + 1 })
  return slots.find((slot) => Temporal.Instant.fromEpochMilliseconds(slot.start).toString().includes(`T${clock}`))
}

async function book(service: string, day: number, clock: string) {
  const slot = await at(service, day, clock)
  if (slot === undefined) throw new Error(`${service} at ${clock} is not free`)
  const hold = must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder }))
  return must(await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: { ...ada, email: `${hold.id}@example.com` }, ...byApi }))
}

test('what is offered of a resource with several units can be held: one of them is free all the time', async () => {
  await book('desk', 2, '10:00') // the first desk
  const between = await book('desk', 2, '11:00') // the first again
  await book('desk', 2, '11:00') // the second
  must(await t.core.cancelBooking(t.tenant, { bookingId: between.id, ...byApi }))
  // 10:30 to 11:30: at each moment one of the two is free, but neither all the time.
  const slots = await slotsOf(t, 'desk', { fromDays: 2, toDays: 3 })
  expect(slots.length).toBeGreaterThan(3)
  for (const slot of slots) {
    const held = must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder }))
    must(await t.core.releaseHold(t.tenant, held.id, 'rest'))
  }
})

test('a move held on a resource with several units can be made, whatever others take meanwhile', async () => {
  const mine = await book('desk', 3, '10:00') // the first desk
  const neighbour = await book('desk', 3, '11:00') // the first again
  const to = await at('desk', 3, '10:30')
  if (to === undefined) throw new Error('the second desk is free')
  const moving = must(await t.core.placeHold(t.tenant, { slotId: to.id, holder, movingBookingId: mine.id }))
  // Whoever comes now gets what is left.
  for (const slot of await slotsOf(t, 'desk', { fromDays: 3, toDays: 4 })) await t.core.placeHold(t.tenant, { slotId: slot.id, holder })
  const moved = must(await t.core.rescheduleBooking(t.tenant, { bookingId: mine.id, holdId: moving.id, ...byApi }))
  expect(moved.start).toBe(to.start)
  expect(neighbour.status).toBe('confirmed')
})

test('of a resource with two units two are left', async () => {
  expect((await at('desk', 5, '10:00'))?.seatsLeft).toBe(2)
})

test('who takes the whole of a hall takes all its chairs, also when a chair is asked for besides', async () => {
  await book('party', 6, '10:00')
  expect(await at('chair', 6, '10:30')).toBeUndefined()
  expect((await at('chair', 6, '11:00'))?.seatsLeft).toBe(4)
})

test('of two stylists asked for, either will do: one who is busy does not close the other’s day', async () => {
  const bens = await slotsOf(t, 'haircut', { fromDays: 2, resources: ['ben'] })
  const amaras = await slotsOf(t, 'haircut', { fromDays: 2, resources: ['amara'] })
  const slot = amaras.find(({ start }) => bens.some((one) => one.start === start))
  if (slot === undefined) throw new Error('they are never there together')
  must(await t.core.placeHold(t.tenant, { slotId: slot.id, holder }))
  const either = await slotsOf(t, 'haircut', { fromDays: 2, resources: ['amara', 'ben'] })
  const same = either.find((one) => one.start === slot.start)
  expect(same?.resources).toEqual([{ id: 'ben', name: 'Ben' }])
  expect(must(await t.core.placeHold(t.tenant, { slotId: same?.id ?? '', holder })).proposal.resources).toEqual(same?.resources)
})
