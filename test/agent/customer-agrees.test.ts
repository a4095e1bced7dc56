import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createWorld, cardOf, proposalOf, talk, type World } from './support/world.ts'
import { scriptedModel } from './support/scripted-model.ts'
import { wellBehaved } from './support/booking-script.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const ada = { name: 'Ada Byron', email: 'ada@example.com' }
let people = 0
// A customer may only have so many bookings to come: each test has its own.
beforeEach(() => {
  ada.email = `ada${++people}@example.com`
})

async function customer(details = {}) {
  const model = scriptedModel(wellBehaved)
  const conversation = await world.startConversation(details)
  return { model, ...talk(world, world.agentWith(model), conversation) }
}

async function offered(chat: Awaited<ReturnType<typeof customer>>, service = 'haircut', when = 'next week') {
  const turn = await chat.say(`look: ${service} ${when}`)
  return cardOf(turn, 'slots').slots
}

async function held(chat: Awaited<ReturnType<typeof customer>>, index = 0) {
  const slots = await offered(chat)
  return proposalOf(await chat.say(`holdSlot {"slotId":"${slots[index]?.id ?? ''}"}`))
}

test('a customer who types yes under the proposal has a booking before the model speaks', async () => {
  const chat = await customer(ada)
  const proposal = await held(chat)
  const turn = await chat.say('Yes, please book it')

  const booking = cardOf(turn, 'booking')
  expect(booking).toMatchObject({ status: 'confirmed', service: 'Haircut', start: proposal.summary.start, revision: 0 })
  expect(await chat.bookings()).toMatchObject([{ reference: booking.reference, consentKind: 'typed', customer: ada }])
  // The model was told of it as a call and its result, which it did not make.
  expect(chat.model.asked.at(-1)?.lastResult).toMatchObject({ ok: true, booking: { reference: booking.reference } })
  const { toolCalls } = await chat.transcript()
  expect(toolCalls.map(({ name, by, code }) => [name, by, code])).toEqual([
    ['checkAvailability', 'model', null],
    ['holdSlot', 'model', null],
    ['confirmBooking', 'server', null],
  ])
})

test('pressing confirm books with the name and address of the form, and pressing again answers the same booking', async () => {
  const chat = await customer()
  const proposal = await held(chat)
  expect(proposal.missing).toEqual(['name', 'email'])
  const first = await chat.send({ kind: 'confirm', proposalId: proposal.id, customer: ada })
  const again = await chat.send({ kind: 'confirm', proposalId: proposal.id })

  expect(cardOf(again, 'booking').reference).toBe(cardOf(first, 'booking').reference)
  expect(await chat.bookings()).toMatchObject([{ consentKind: 'pressed', customer: ada }])
  expect((await chat.transcript()).conversation.customer).toEqual(ada)
})

test('pressing confirm without name and address books nothing and asks for them', async () => {
  const chat = await customer()
  const proposal = await held(chat)
  const turn = await chat.send({ kind: 'confirm', proposalId: proposal.id })
  expect(proposalOf(turn)).toMatchObject({ id: proposal.id, missing: ['name', 'email'] })
  expect(await chat.bookings()).toEqual([])
  // The press is not kept for later: complete now, it still waits for a yes to what is then shown.
  const named = await chat.say(`I am Ada Byron, ${ada.email}`)
  expect(proposalOf(named)).toMatchObject({ holdId: proposal.holdId, missing: [], customer: ada })
  expect(await chat.say(`confirmBooking {"holdId":"${proposal.holdId ?? ''}"}`)).toMatchObject({ text: 'So: consent_required.' })
  expect(await chat.bookings()).toEqual([])
  await chat.say('yes')
  expect(await chat.bookings()).toHaveLength(1)
})

test('a yes that changes the details in the same message agrees to nothing; the corrected proposal is shown', async () => {
  const chat = await customer(ada)
  await held(chat)
  const turn = await chat.say('Yes, but my email is ada@new.example')
  expect(proposalOf(turn).customer).toMatchObject({ email: 'ada@new.example' })
  expect(await chat.bookings()).toEqual([])
  await chat.say('yes')
  expect(await chat.bookings()).toMatchObject([{ customer: { email: 'ada@new.example' } }])
})

test('a yes to another question does not book: the proposal is shown once more', async () => {
  const chat = await customer(ada)
  const proposal = await held(chat)
  await chat.say('is there parking')
  const turn = await chat.say('yes')
  expect(proposalOf(turn).id).toBe(proposal.id)
  expect(await chat.bookings()).toEqual([])
  await chat.say('yes')
  expect(await chat.bookings()).toHaveLength(1)
})

test('after a side question "yes, book it" is plain enough', async () => {
  const chat = await customer(ada)
  await held(chat)
  await chat.say('is there parking')
  cardOf(await chat.say('yes, book it'), 'booking')
})

test('a yes before anything was shown is only a word', async () => {
  const chat = await customer(ada)
  await chat.say('yes')
  expect((await chat.transcript()).toolCalls).toEqual([])
})

test('no gives the held time back to everybody at once', async () => {
  for (const answer of [
    { kind: 'text', text: 'no thanks' },
    { kind: 'decline', proposalId: '' },
  ] as const) {
    const chat = await customer(ada)
    const proposal = await held(chat)
    await chat.send(answer.kind === 'text' ? answer : { kind: 'decline', proposalId: proposal.id })
    const hold = await world.booking.getHold(world.tenant, proposal.holdId ?? '')
    expect(hold).toMatchObject({ ok: true, value: { state: 'released' } })
    expect((await chat.transcript()).toolCalls.at(-1)).toMatchObject({ name: 'releaseHold', by: 'server' })
  }
})

test('another time instead: the old hold is let go, and only the new proposal can be agreed to', async () => {
  const chat = await customer(ada)
  const first = await held(chat)
  const second = await held(chat, 1)
  expect(await world.booking.getHold(world.tenant, first.holdId ?? '')).toMatchObject({ value: { state: 'released' } })
  const late = await chat.send({ kind: 'confirm', proposalId: first.id })
  expect(late.text).toContain('hold_expired')
  expect(await chat.bookings()).toEqual([])
  await chat.send({ kind: 'confirm', proposalId: second.id })
  expect(await chat.bookings()).toMatchObject([{ start: Date.parse(second.summary.start) }])
})

test('coming back to a time that was let go holds it anew', async () => {
  const chat = await customer(ada)
  const slots = await offered(chat)
  const first = proposalOf(await chat.say(`holdSlot {"slotId":"${slots[0]?.id ?? ''}"}`))
  await chat.say('no')
  const again = proposalOf(await chat.say(`holdSlot {"slotId":"${slots[0]?.id ?? ''}"}`))
  expect(again.holdId).not.toBe(first.holdId)
  await chat.say('yes')
  expect(await chat.bookings()).toHaveLength(1)
})

test('a press on a proposal of another conversation is refused, and nothing is written', async () => {
  const chat = await customer(ada)
  const proposal = await held(chat)
  const stranger = await world.startConversation(ada)
  const model = scriptedModel(wellBehaved)
  const turn = await world
    .agentWith(model)
    .startTurn({ tenant: world.tenant, conversation: stranger, message: { kind: 'confirm', proposalId: proposal.id } })
  expect(turn).toEqual({ ok: false, error: { code: 'proposal_not_found' } })
  expect((await world.transcripts.getTranscript(stranger.tenantId, stranger.id)).messages).toEqual([])
  expect(await world.database.prisma.consent.count({ where: { conversationId: stranger.id } })).toBe(0)
})

test('moving is agreed to like booking: the old time stays until yes, then the reference stays', async () => {
  const chat = await customer(ada)
  await held(chat)
  const { reference, start } = cardOf(await chat.say('yes'), 'booking')
  const [slot] = await offered(chat, 'haircut', 'wednesday')
  const asked = await chat.say(`rescheduleBooking {"reference":"${reference}","slotId":"${slot?.id ?? ''}"}`)
  const proposal = proposalOf(asked)
  expect(proposal).toMatchObject({ action: 'move', reference, missing: [], summary: { start: slot?.start } })
  expect(asked.text).toContain('consent_required')
  expect((await chat.bookings())[0]).toMatchObject({ start: Date.parse(start), revision: 0 })

  const moved = cardOf(await chat.say('yes'), 'booking')
  expect(moved).toMatchObject({ reference, revision: 1, start: slot?.start })
  const again = cardOf(await chat.send({ kind: 'confirm', proposalId: proposal.id }), 'booking')
  expect(again).toMatchObject({ reference, revision: 1, start: slot?.start })
})

test('a hold for a move cannot be confirmed as a booking of its own', async () => {
  const chat = await customer(ada)
  await held(chat)
  const { reference } = cardOf(await chat.say('yes'), 'booking')
  const [slot] = await offered(chat, 'haircut', 'thursday')
  const proposal = proposalOf(await chat.say(`rescheduleBooking {"reference":"${reference}","slotId":"${slot?.id ?? ''}"}`))
  await chat.say(`confirmBooking {"holdId":"${proposal.holdId ?? ''}"}`)
  expect(await chat.bookings()).toHaveLength(1)
})

test('cancelling is agreed to as well, and keeps the reason that was given', async () => {
  const chat = await customer(ada)
  await held(chat)
  const { reference } = cardOf(await chat.say('yes'), 'booking')
  const asked = await chat.say(`cancelBooking {"reference":"${reference}","reason":"I am ill"}`)
  expect(proposalOf(asked)).toMatchObject({ action: 'cancel', reference, holdId: null, expiresAt: null })
  expect((await chat.bookings())[0]).toMatchObject({ status: 'confirmed' })
  expect(cardOf(await chat.say('yes'), 'booking')).toMatchObject({ reference, status: 'cancelled' })
  expect((await chat.bookings())[0]).toMatchObject({ status: 'cancelled', cancelReason: 'I am ill' })
})

test('a yes to cancel one booking says nothing about another', async () => {
  const chat = await customer(ada)
  await held(chat)
  const first = cardOf(await chat.say('yes'), 'booking')
  await held(chat, 2)
  const second = cardOf(await chat.say('yes'), 'booking')
  await chat.say(`cancelBooking {"reference":"${first.reference}"}`)
  await chat.say('yes')
  await chat.say(`cancelBooking {"reference":"${second.reference}"}`)
  expect((await chat.bookings()).map(({ reference, status }) => [reference, status])).toEqual([
    [second.reference, 'confirmed'],
    [first.reference, 'cancelled'],
  ])
})

test.each([
  ['Would you like some coffee while you wait?', 'yes', 0],
  ['Would you like some coffee while you wait?', 'ok', 0],
  ['Would you like some coffee while you wait?', 'yes, book it', 1],
  ['It is all on the card.', 'yes', 1],
  ['It is all on the card.', 'ok', 0],
  ['It is all on the card.', '👍', 0],
  ['It is all on the card. Shall I book it?', 'ok', 1],
  ['Does that look right?', 'ok', 1],
  ['Shall I book it?', '👍', 0],
  ['Shall I book it?', 'k', 0],
])('the card is shown with "%s"; "%s" makes %i bookings', async (saying, answer, bookings) => {
  const chat = await customerToldWith(saying)
  await chat.say(answer)
  expect(await chat.bookings()).toHaveLength(bookings)
})

/** Somebody whose proposal came with these words of a model. */
async function customerToldWith(saying: string) {
  const model = scriptedModel((asked) => (asked.lastResult?.['holdId'] === undefined ? wellBehaved(asked) : { say: saying }))
  const chat = { model, ...talk(world, world.agentWith(model), await world.startConversation(ada)) }
  await held(chat)
  return chat
}
