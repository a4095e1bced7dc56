import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Booking } from '../../src/booking/index.ts'
import type { Step } from './support/scripted-model.ts'
import { scriptedModel } from './support/scripted-model.ts'
import { cardOf, createWorld, proposalOf, talk, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

let customers = 0

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

async function mailedCode({ id }: Booking): Promise<string> {
  const { rows } = await world.database.pool.query<{ code: string }>(
    `SELECT detail->>'codeId' AS code FROM booking_event WHERE booking_id = $1 AND type = 'booking.code_requested' ORDER BY id DESC LIMIT 1`,
    [id],
  )
  const code = await world.booking.findBookingCode(world.tenant, rows[0]?.code ?? '')
  if (code === undefined) throw new Error('no code was mailed')
  return code.digits
}

async function customerOf(script: readonly Step[]) {
  const model = scriptedModel(script)
  const conversation = await world.startConversation()
  return { model, conversation, ...talk(world, world.agentWith(model), conversation) }
}

test('somebody else’s booking and nobody’s are one answer, to the letter, whatever is wanted with it', async () => {
  for (const call of ['getBooking', 'cancelBooking', 'rescheduleBooking']) {
    const { reference } = await bookElsewhere()
    const ask = async (wanted: string) => {
      const chat = await customerOf([{ call, input: { reference: wanted, slotId: 'x' } }, { say: 'Hm.' }])
      const turn = await chat.say('go on')
      return {
        turn: { ...turn, turnId: '' },
        told: chat.model.asked.at(-1)?.lastResult,
        stored: (await chat.transcript()).toolCalls.map(({ output, code }) => ({ output, code })),
      }
    }
    const theirs = await ask(reference)
    expect(JSON.stringify(await ask('QQQQ-QQQQ'))).toBe(JSON.stringify(theirs))
    expect(theirs.told).toMatchObject({
      code: 'identity_required',
      message: 'If there is such a booking, a six-digit code has been mailed to its address.',
    })
  }
})

test('the server tries the code before the model is asked, and the model goes on with what was wanted', async () => {
  const booking = await bookElsewhere()
  const chat = await customerOf([
    { call: 'cancelBooking', input: { reference: booking.reference } },
    { say: 'There should be a code in your mail.' },
    { call: 'cancelBooking', input: { reference: booking.reference } },
    { say: 'Shall I?' },
  ])
  await chat.say('cancel it')
  const before = JSON.stringify(chat.model.asked.map(({ options }) => options.prompt))
  const code = await mailedCode(booking)
  expect(before).not.toContain(code)
  const turn = await chat.say(code)
  expect(cardOf(turn, 'booking').reference).toBe(booking.reference)
  expect(proposalOf(turn)).toMatchObject({ action: 'cancel', reference: booking.reference })
  expect(chat.model.asked[2]?.lastResult).toMatchObject({
    ok: true,
    booking: { reference: booking.reference },
    next: expect.stringContaining('Go on'),
  })
  expect((await chat.transcript()).toolCalls.map(({ name, by, code: refused }) => [name, by, refused])).toEqual([
    ['cancelBooking', 'model', 'identity_required'],
    ['checkBookingCode', 'server', null],
    ['cancelBooking', 'model', 'consent_required'],
  ])
})

test('a model cannot try codes, not even the right one, and is not told of the tool that does', async () => {
  const booking = await bookElsewhere()
  const steps: Step[] = [{ call: 'getBooking', input: { reference: booking.reference } }, { say: 'One moment.' }]
  const chat = await customerOf(steps)
  await chat.say('show me that booking')
  const code = await mailedCode(booking)
  const model = scriptedModel([
    { call: 'checkBookingCode', input: { code } },
    { call: 'getBooking', input: { reference: booking.reference, code } },
    { say: `Your code is ${code}.` },
  ])
  const hostile = talk(world, world.agentWith(model), chat.conversation)
  await hostile.say('well?')
  expect(chat.model.asked[0]?.options.tools?.map(({ name }) => name)).not.toContain('checkBookingCode')
  const refused = (await hostile.transcript()).toolCalls.slice(1)
  expect(refused.map(({ name, code: why }) => [name, why])).toEqual([
    ['checkBookingCode', 'tool_unknown'],
    ['getBooking', 'identity_required'],
  ])
  const access = { conversationId: chat.conversation.id }
  expect((await world.booking.getBooking(world.tenant, booking.reference, access)).ok).toBe(false)
})

test('a model that looks up the same reference over and over sends one mail', async () => {
  const booking = await bookElsewhere()
  const look: Step = { call: 'getBooking', input: { reference: booking.reference } }
  const chat = await customerOf([look, look, look, look, { say: 'Hm.' }])
  await chat.say('show me')
  const { rows } = await world.database.pool.query(
    `SELECT 1 FROM booking_event WHERE booking_id = $1 AND type = 'booking.code_requested'`,
    [booking.id],
  )
  expect(rows).toHaveLength(1)
})

test('a model that goes through references gets three, and nothing about any of them', async () => {
  const booking = await bookElsewhere()
  const look = (reference: string): Step => ({ call: 'getBooking', input: { reference } })
  const chat = await customerOf([
    look('AAAA-AAAA'),
    look(booking.reference),
    look('BBBB-BBBB'),
    look('CCCC-CCCC'),
    look('DDDD-DDDD'),
    { say: 'Hm.' },
  ])
  await chat.say('try them all')
  const codes = (await chat.transcript()).toolCalls.map(({ code }) => code)
  expect(codes).toEqual(['identity_required', 'identity_required', 'identity_required', 'identity_locked', 'identity_locked'])
})

test('opening a conversation to a booking opens no other booking of the same customer', async () => {
  const [first, second] = [await bookElsewhere(), await bookElsewhere()]
  const chat = await customerOf([{ call: 'getBooking', input: { reference: first.reference } }, { say: 'Hm.' }])
  await chat.say('show me')
  await chat.say(await mailedCode(first))
  const conversationId = chat.conversation.id
  expect((await world.booking.getBooking(world.tenant, first.reference, { conversationId })).ok).toBe(true)
  expect((await world.booking.getBooking(world.tenant, second.reference, { conversationId })).ok).toBe(false)
})
