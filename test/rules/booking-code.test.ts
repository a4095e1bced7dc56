import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Booking } from '../../src/booking/index.ts'
import { cardOf, createWorld, proposalOf, type World } from '../agent/support/world.ts'
import { rulesTalk, type RulesTalk } from './support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

let customers = 0

/** A haircut somebody booked elsewhere, two days ahead or more. */
async function bookElsewhere(): Promise<Booking> {
  const { booking, tenant, clock } = world
  const from = clock.now() + 2 * 86_400_000
  const found = await booking.findSlots(tenant, { service: 'haircut', from, to: from + 5 * 86_400_000, limit: 40 })
  const slot = found.ok ? found.value.slots[customers++ * 3] : undefined
  const hold = await booking.placeHold(tenant, { slotId: slot?.id ?? '', holder: { channel: 'rest' } })
  if (!hold.ok) throw new Error(hold.error.code)
  const customer = { name: 'Ada Byron', email: `owner${customers}@example.com` }
  const booked = await booking.confirmBooking(tenant, { holdId: hold.value.id, customer, consent: { kind: 'api' }, channel: 'rest' })
  if (!booked.ok) throw new Error(booked.error.code)
  return booked.value
}

/** As the newest mail to the booking's address says it. */
async function mailedCode({ id }: Booking): Promise<string> {
  const { rows } = await world.database.pool.query<{ code: string }>(
    `SELECT detail->>'codeId' AS code FROM booking_event WHERE booking_id = $1 AND type = 'booking.code_requested' ORDER BY id DESC LIMIT 1`,
    [id],
  )
  const code = await world.booking.findBookingCode(world.tenant, rows[0]?.code ?? '')
  if (code === undefined) throw new Error('no code was mailed')
  return code.digits
}

const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

const asItIs = async ({ reference, manageToken }: Booking) => {
  const found = await world.booking.getBooking(world.tenant, reference, { manageToken })
  if (!found.ok) throw new Error(found.error.code)
  return found.value
}

async function enterAll(chat: RulesTalk, code: string, times: number): Promise<string[]> {
  const answers: string[] = []
  for (let count = 0; count < times; count++) answers.push((await chat.say(code)).text)
  return answers
}

test('a booking made elsewhere is moved: reference, code, new time, yes', async () => {
  const booking = await bookElsewhere()
  const chat = await rulesTalk(world)
  const asked = await chat.say(`please move my booking ${booking.reference} to next Monday afternoon`)
  expect(asked.text).toMatch(/six-digit code .* mailed to its address/)
  expect(asked.cards).toEqual([])
  const code = await mailedCode(booking)
  const offered = await chat.say(`it says ${code.slice(0, 3)} ${code.slice(3)}`)
  expect(cardOf(offered, 'slots').slots.length).toBeGreaterThan(0)
  const proposed = await chat.say('the first one')
  expect(proposalOf(proposed)).toMatchObject({ action: 'move', reference: booking.reference })
  expect((await asItIs(booking)).revision).toBe(0)
  await chat.say('yes please')
  expect(await asItIs(booking)).toMatchObject({ revision: 1, status: 'confirmed' })
  const calls = await chat.calls()
  expect(calls.map(({ by, name, code: refused }) => [by, name, refused])).toEqual([
    ['model', 'getBooking', 'identity_required'],
    ['server', 'checkBookingCode', null],
    ['model', 'checkAvailability', null],
    ['model', 'rescheduleBooking', 'consent_required'],
    ['server', 'rescheduleBooking', null],
  ])
})

test('a booking made elsewhere is cancelled: the code alone cancels nothing, the yes does', async () => {
  const booking = await bookElsewhere()
  const chat = await rulesTalk(world)
  await chat.say('I want to cancel my appointment')
  await chat.say(booking.reference)
  const proposed = await chat.say(await mailedCode(booking))
  expect(proposalOf(proposed)).toMatchObject({ action: 'cancel', reference: booking.reference })
  expect(proposed.text).toMatch(/Shall I cancel it\?/)
  expect((await asItIs(booking)).status).toBe('confirmed')
  await chat.say('yes')
  expect((await asItIs(booking)).status).toBe('cancelled')
})

test('a booking made elsewhere is shown', async () => {
  const booking = await bookElsewhere()
  const chat = await rulesTalk(world)
  await chat.say(`when is my appointment ${booking.reference}?`)
  const shown = await chat.say(`the code is ${await mailedCode(booking)}.`)
  expect(cardOf(shown, 'booking').reference).toBe(booking.reference)
  expect(shown.text).toMatch(/You have a haircut on/)
})

test('a conversation about nobody’s booking reads word for word like one about somebody’s', async () => {
  const booking = await bookElsewhere()
  const texts = async (reference: string) => {
    const chat = await rulesTalk(world)
    const first = await chat.say(`cancel booking ${reference} please`)
    const code = reference === booking.reference ? wrong(await mailedCode(booking)) : '000000'
    const tried = await enterAll(chat, code, 6)
    const calls = await chat.calls()
    return {
      said: [first.text, ...tried],
      cards: first.cards,
      calls: calls.map(({ name, by, code: refused, output }) => ({ name, by, refused, output })),
    }
  }
  const foreign = await texts(booking.reference)
  const nobodys = await texts('K7QM-3XWD')
  expect(nobodys).toEqual(foreign)
  expect(foreign.said[1]).toMatch(/not the code: 4 tries are left/)
})

test('a yes is no code: it is asked for again', async () => {
  const booking = await bookElsewhere()
  const chat = await rulesTalk(world)
  const answer = await chat.sayAll(`cancel ${booking.reference}`, 'yes')
  expect(answer.text).toMatch(/type the six-digit code/)
  expect((await asItIs(booking)).status).toBe('confirmed')
})

test('a wrong code is said to be wrong; after five a person is asked, and the right one comes too late', async () => {
  const booking = await bookElsewhere()
  const chat = await rulesTalk(world)
  await chat.say(`cancel ${booking.reference}`)
  const code = await mailedCode(booking)
  const tried = await enterAll(chat, wrong(code), 5)
  expect(tried.map((text) => /(\d|one) (?:try|tries) (?:is|are) left/.exec(text)?.[1])).toEqual(['4', '3', '2', 'one', undefined])
  expect(tried.at(-1)).toMatch(/can't check .* codes any more.*member of our team/)
  expect((await chat.transcript()).conversation.status).toBe('handed_over')
  const late = await chat.say(code)
  expect(late.cards.filter((card) => card.type === 'booking' || card.type === 'proposal')).toEqual([])
  expect((await asItIs(booking)).status).toBe('confirmed')
})

test('a code that ran out is told so, and a new one is mailed', async () => {
  const booking = await bookElsewhere()
  const chat = await rulesTalk(world)
  await chat.say(`cancel ${booking.reference}`)
  const old = await mailedCode(booking)
  await world.database.pool.query(`UPDATE booking_code SET expires_at = expires_at - interval '11 minutes' WHERE booking_id = $1`, [
    booking.id,
  ])
  const told = await chat.say(old)
  expect(told.text).toMatch(/no longer valid.*six-digit code has been mailed/)
  expect(proposalOf(await chat.say(await mailedCode(booking))).action).toBe('cancel')
})

test('six digits that nobody asked for are not tried as a code', async () => {
  const chat = await rulesTalk(world)
  await chat.sayAll('hello', '482913')
  expect((await chat.calls()).filter(({ name }) => name === 'checkBookingCode')).toEqual([])
})
