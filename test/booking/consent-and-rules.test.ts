import { afterAll, beforeAll, expect, test } from 'vitest'
import { uuidV7 } from '../../src/shared/ids.ts'
import type { Hold } from '../../src/booking/index.ts'
import { ada, createTestCore, DAY, first, must, slotsOf, TEST_NOW, type TestCore } from '../support/core.ts'

let t: TestCore
beforeAll(async () => {
  t = await createTestCore()
})
afterAll(() => t.close())

const chat = uuidV7(TEST_NOW)
const holder = { channel: 'chat', conversationId: chat } as const
const byChat = { consent: { kind: 'recorded', conversationId: chat }, channel: 'chat' } as const
const byApi = { consent: { kind: 'api' }, channel: 'rest' } as const
const agree = (proposal: Hold['proposal'], conversationId = chat) =>
  t.core.recordConsent(t.tenant, { proposal, kind: 'pressed', conversationId, messageId: uuidV7(TEST_NOW) })

/** As a chat shows it to Ada. */
const forAda = (hold: Hold) => t.core.proposeBooking(hold, ada)

async function holdOf(service: string, options: Parameters<typeof slotsOf>[2] = {}): Promise<Hold> {
  return must(await t.core.placeHold(t.tenant, { slotId: first(await slotsOf(t, service, { fromDays: 1, ...options })).id, holder }))
}

test('nothing is booked in a chat without a consent for exactly that proposal, and a consent is good for one booking', async () => {
  const hold = await holdOf('haircut')
  const confirm = () => t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byChat })
  expect(await confirm()).toMatchObject({ ok: false, error: { code: 'consent_required', proposalId: forAda(hold).id } })
  await agree({ ...forAda(hold), digest: 'for something else' })
  await agree(hold.proposal)
  await agree(forAda(hold), uuidV7(TEST_NOW))
  await agree({ ...forAda(hold), action: 'cancel' })
  expect(await confirm()).toMatchObject({ ok: false, error: { code: 'consent_required' } })
  await agree(forAda(hold))
  const booking = must(await confirm())
  expect(booking).toMatchObject({ consentKind: 'pressed', conversationId: chat })
  const unused = await t.database.pool.query(
    `SELECT 1 FROM consent WHERE digest = $1 AND action = 'book' AND conversation_id = $2 AND used_at IS NULL`,
    [forAda(hold).digest, chat],
  )
  expect(unused.rowCount).toBe(0)
  await t.core.cancelBooking(t.tenant, { bookingId: booking.id, ...byApi })
})

test('to a program that was told its id there is no such hold as a conversation’s: alive, booked and run out', async () => {
  const hold = await holdOf('haircut', { fromDays: 3 })
  const asProgram = () => t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byApi })
  const nothing = { ok: false, error: { code: 'hold_not_found' } }
  expect(await asProgram()).toEqual(nothing)
  await agree(forAda(hold))
  must(await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byChat }))
  expect(await asProgram()).toEqual(nothing)
  const late = await holdOf('haircut', { fromDays: 4 })
  await t.database.pool.query(`UPDATE hold SET expires_at = created_at WHERE id = $1`, [late.id])
  expect(await t.core.confirmBooking(t.tenant, { holdId: late.id, customer: ada, ...byApi })).toEqual(nothing)
})

test('a yes is for one name, mail and telephone: with any of them other, or with notes, it books nothing', async () => {
  const hold = await holdOf('haircut', { fromDays: 2 })
  const seen = { ...ada, phone: '+44 20 7946 0000' }
  await agree(t.core.proposeBooking(hold, seen))
  const confirm = (customer: typeof ada, notes?: string) => t.core.confirmBooking(t.tenant, { holdId: hold.id, customer, notes, ...byChat })
  for (const other of [{ ...seen, email: 'eve@example.org' }, { ...seen, name: 'Eve' }, { ...seen, phone: '+44 20 7946 0001' }, ada]) {
    expect(await confirm(other)).toMatchObject({ ok: false, error: { code: 'consent_required' } })
  }
  expect(await confirm(seen, 'by the back door')).toMatchObject({ ok: false, error: { code: 'consent_required' } })
  expect(must(await confirm(seen)).customer).toEqual(seen)
})

test('the same chat asking for the same slot again gets the same hold; a fourth different one is over the limit', async () => {
  const limited = await createTestCore({ holds: { maxPerConversation: 3 } })
  const slots = await slotsOf(limited, 'haircut', { fromDays: 1 })
  const hold = (i: number) => limited.core.placeHold(limited.tenant, { slotId: slots[i * 10]?.id ?? '', holder })
  const one = must(await hold(0))
  expect(must(await hold(0)).id).toBe(one.id)
  must(await hold(1))
  must(await hold(2))
  expect(await hold(3)).toMatchObject({ ok: false, error: { code: 'limit_reached', limit: 'holds', max: 3 } })
  must(await limited.core.releaseHold(limited.tenant, one.id, 'chat'))
  must(await hold(3))
  await limited.close()
})

test('a hold can be extended once, by its full life', async () => {
  const hold = await holdOf('colour')
  const extended = must(await t.core.extendHold(t.tenant, hold.id))
  expect(extended.extended).toBe(true)
  expect(extended.expiresAt).toBeGreaterThanOrEqual(hold.expiresAt)
  expect(must(await t.core.extendHold(t.tenant, hold.id)).expiresAt).toBe(extended.expiresAt)
})

test('a move held in a chat may overlap the booking itself, needs its own yes, and lets nobody between', async () => {
  const slots = await slotsOf(t, 'massage', { fromDays: 1, toDays: 8, resources: ['daniel', 'cove-room'] })
  const pair = slots.flatMap((a) => slots.filter((b) => b.start > a.start && b.start < a.end).map((b) => [a, b] as const))
  const [from, to] = first(pair)
  const hold = must(await t.core.placeHold(t.tenant, { slotId: from.id, holder }))
  await agree(forAda(hold))
  const booking = must(await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byChat }))
  const moving = must(await t.core.placeHold(t.tenant, { slotId: to.id, holder, movingBookingId: booking.id }))
  expect(moving.proposal.action).toBe('move')
  const move = () => t.core.rescheduleBooking(t.tenant, { bookingId: booking.id, holdId: moving.id, ...byChat })
  expect(await move()).toMatchObject({ ok: false, error: { code: 'consent_required', proposalId: moving.proposal.id } })
  const rival = await t.core.placeHold(t.tenant, { slotId: to.id, holder: { channel: 'rest' } })
  expect(rival).toMatchObject({ ok: false, error: { code: 'slot_taken' } })
  await agree(moving.proposal)
  expect(must(await move())).toMatchObject({ reference: booking.reference, revision: 1, start: to.start })
  const confirmed = await t.core.confirmBooking(t.tenant, { holdId: moving.id, customer: ada, ...byApi })
  expect(confirmed, 'a hold for a move is no booking').toMatchObject({ ok: false, error: { code: 'hold_not_found' } })
})

test('cancelling in a chat needs a yes for that revision; too late is refused with the deadline', async () => {
  const hold = await holdOf('consultation-call')
  await agree(forAda(hold))
  const booking = must(await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byChat }))
  const cancel = () => t.core.cancelBooking(t.tenant, { bookingId: booking.id, ...byChat })
  expect(await cancel()).toMatchObject({ ok: false, error: { code: 'consent_required' } })
  await agree(t.core.proposeCancel(t.tenant, booking))
  expect(must(await cancel()).status).toBe('cancelled')

  const soon = first(await slotsOf(t, 'haircut', { toDays: 1 }))
  const soonHold = must(await t.core.placeHold(t.tenant, { slotId: soon.id, holder: { channel: 'rest' } }))
  const soonBooking = must(await t.core.confirmBooking(t.tenant, { holdId: soonHold.id, customer: ada, ...byApi }))
  const late = await t.core.cancelBooking(t.tenant, { bookingId: soonBooking.id, ...byApi })
  expect(late).toMatchObject({
    ok: false,
    error: { code: 'too_late_to_cancel', deadline: soon.start - soonBooking.service.cancelWindowMinutes * 60_000 },
  })
})

test('a booking is shown to its token or its chat; to anyone else it is not there', async () => {
  const hold = await holdOf('studio-hire')
  await agree(forAda(hold))
  const booking = must(await t.core.confirmBooking(t.tenant, { holdId: hold.id, customer: ada, ...byChat }))
  const see = (access: Parameters<typeof t.core.getBooking>[2], reference = booking.reference) =>
    t.core.getBooking(t.tenant, reference, access)
  expect((await see({ manageToken: booking.manageToken })).ok).toBe(true)
  expect((await see({ conversationId: chat }, booking.reference.toLowerCase())).ok).toBe(true)
  for (const answer of [
    await see({ manageToken: 'x' }),
    await see({ conversationId: uuidV7(TEST_NOW) }),
    await see({ manageToken: booking.manageToken }, 'NONE-SUCH'),
    await see({ conversationId: chat }, "'; --\u0000"),
  ]) {
    expect(answer).toEqual({ ok: false, error: { code: 'booking_not_found' } })
  }
})

test('the projector comes only when asked for, and then it is claimed too', async () => {
  const without = await holdOf('studio-hire', { fromDays: 2 })
  expect(without.proposal.resources.map((one) => one.id)).toEqual(['studio'])
  const withIt = await holdOf('studio-hire', { fromDays: 3, resources: ['projector'] })
  expect(withIt.proposal.resources.map((one) => one.id).toSorted()).toEqual(['projector', 'studio'])
})

test('the studio is not for hire while a class is in it, whether or not anyone has booked', async () => {
  const classes = await slotsOf(t, 'yoga-class', { toDays: 14 })
  const hires = await slotsOf(t, 'studio-hire', { toDays: 14 })
  expect(classes.length).toBeGreaterThan(1)
  for (const hire of hires) expect(classes.some((one) => one.start < hire.end && hire.start < one.end)).toBe(false)
})

test('a change of the catalogue counts at once: the offer made before it is looked at anew', async () => {
  const own = await createTestCore()
  const slot = first(await slotsOf(own, 'colour', { fromDays: 2 }))
  await own.database.pool.query(
    `UPDATE service SET price_minor = price_minor + 500, price_version = price_version + 1 WHERE slug = 'colour'`,
  )
  const dearer = await own.core.placeHold(own.tenant, { slotId: slot.id, holder: { channel: 'rest' } })
  expect(dearer).toMatchObject({ ok: false, error: { code: 'slot_expired' } })
  const cut = first(await slotsOf(own, 'haircut', { fromDays: 2 }))
  await own.database.pool.query(`INSERT INTO schedule_override (tenant_id, id, resource_id, date_from, date_until, windows, reason)
    SELECT 1, 9999, id, '2026-03-01', '2026-03-31', '[]', 'flood' FROM resource WHERE parent_id IS NULL`)
  const closed = await own.core.placeHold(own.tenant, { slotId: cut.id, holder: { channel: 'rest' } })
  expect(closed).toMatchObject({ ok: false, error: { code: 'outside_hours' } })
  await own.close()
})

test('too soon, too far, too many: refused with what would do', async () => {
  const slot = first(await slotsOf(t, 'haircut', { fromDays: 5 }))
  const late = await createTestCore({ now: slot.start - 10 * 60_000 })
  expect(await late.core.placeHold(late.tenant, { slotId: slot.id, holder: { channel: 'rest' } })).toMatchObject({
    ok: false,
    error: { code: 'slot_expired' },
  })
  await late.close()
  const many = await t.core.placeHold(t.tenant, { slotId: slot.id, partySize: 99, holder })
  expect(many).toMatchObject({ ok: false, error: { code: 'over_capacity', max: 1 } })
  const far = must(await t.core.findSlots(t.tenant, { service: 'haircut', from: TEST_NOW + 300 * DAY, to: TEST_NOW + 310 * DAY, limit: 5 }))
  expect(far.slots).toEqual([])
})

test('an idempotency key places one hold, however often and at once it is sent', async () => {
  const slots = await slotsOf(t, 'haircut', { fromDays: 6, toDays: 12 })
  const slotId = first(slots).id
  const holds = await Promise.all(
    Array.from({ length: 10 }, () => t.core.placeHold(t.tenant, { slotId, holder: { channel: 'rest' }, idempotencyKey: 'k1' })),
  )
  expect(new Set(holds.map((hold) => must(hold).id)).size).toBe(1)
})
