import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { coreOver } from '../support/core.ts'
import { createWorld, cardOf, proposalOf, talk, type World } from './support/world.ts'
import { scriptedModel } from './support/scripted-model.ts'
import { wellBehaved } from './support/booking-script.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

let people = 0
let ada = { name: 'Ada Byron', email: '' }
let newer = ''
beforeEach(() => {
  ada = { name: 'Ada Byron', email: `ada${++people}@example.com` }
  newer = `ada${people}@newer.example`
})

async function customerWithProposal(details: Parameters<World['startConversation']>[0] = ada) {
  const conversation = await world.startConversation(details)
  const chat = talk(world, world.agentWith(scriptedModel(wellBehaved)), conversation)
  const { slots } = cardOf(await chat.say('look: haircut next week'), 'slots')
  const proposal = proposalOf(await chat.say(`holdSlot {"slotId":"${slots[0]?.id ?? ''}"}`))
  return { ...chat, conversation, proposal }
}

/** As when the same conversation is open in another tab. */
const changedElsewhere = (chat: Awaited<ReturnType<typeof customerWithProposal>>, customer: object) =>
  world.transcripts.updateCustomer(chat.conversation.tenantId, chat.conversation.id, customer)

test('pressing the card with the older address books for nobody: the card with the newer one is shown, and that one books', async () => {
  const chat = await customerWithProposal()
  const corrected = proposalOf(await chat.say(`my email is ${newer}`))
  expect(corrected.customer).toEqual({ ...ada, email: newer })
  expect(corrected.id).not.toBe(chat.proposal.id)

  const pressed = await chat.send({ kind: 'confirm', proposalId: chat.proposal.id })
  expect(proposalOf(pressed)).toMatchObject({ id: corrected.id, customer: { email: newer } })
  expect(await chat.bookings()).toEqual([])

  await chat.send({ kind: 'confirm', proposalId: corrected.id })
  expect(await chat.bookings()).toMatchObject([{ customer: { ...ada, email: newer } }])
})

test('the form on an older card is the customer’s own act: it books for what the form says', async () => {
  const chat = await customerWithProposal()
  await chat.say(`my email is ${newer}`)
  await chat.send({ kind: 'confirm', proposalId: chat.proposal.id, customer: ada })
  expect(await chat.bookings()).toMatchObject([{ customer: ada }])
})

test.each([
  ['name', { name: 'Ada Lovelace' }],
  ['telephone', { phone: '+44 20 7946 0000' }],
  ['address', { email: 'eve@example.org' }],
])('a yes typed after the %s was changed in another tab asks again, and shows what is true now', async (_, change) => {
  const chat = await customerWithProposal()
  await changedElsewhere(chat, { ...ada, ...change })
  const asked = await chat.say('yes')
  expect(proposalOf(asked).customer).toEqual({ ...ada, ...change })
  expect(await chat.bookings()).toEqual([])
  await chat.say('yes')
  expect(await chat.bookings()).toMatchObject([{ customer: { ...ada, ...change } }])
})

test('a press after the telephone was changed in another tab asks again', async () => {
  const chat = await customerWithProposal()
  await changedElsewhere(chat, { ...ada, phone: '+44 20 7946 0000' })
  await chat.send({ kind: 'confirm', proposalId: chat.proposal.id })
  expect(await chat.bookings()).toEqual([])
})

test('a press that did not count is not kept: not even when the details become again what they were', async () => {
  const chat = await customerWithProposal()
  await changedElsewhere(chat, { ...ada, email: newer })
  await chat.send({ kind: 'confirm', proposalId: chat.proposal.id })
  await changedElsewhere(chat, ada)
  await chat.say(`confirmBooking {"holdId":"${chat.proposal.holdId ?? ''}"}`)
  expect(await chat.bookings()).toEqual([])
})

test('a card that asked for name and address is agreed to with those given in words since', async () => {
  const chat = await customerWithProposal({})
  await chat.say(`I am Ada Byron, ${ada.email}`)
  await chat.send({ kind: 'confirm', proposalId: chat.proposal.id })
  expect(await chat.bookings()).toMatchObject([{ customer: ada }])
})

test('a policy that the business changes under an open proposal has to be seen first', async () => {
  const chat = await customerWithProposal()
  await world.database.pool.query('UPDATE service SET cancel_window_minutes = cancel_window_minutes + 60 WHERE slug = $1', ['haircut'])
  // Another process, which has not read the catalogue before.
  const booking = coreOver(world.database, world.clock)
  const tenant = await booking.findTenant('demo')
  if (tenant === undefined) throw new Error('the demo business is missing')
  const later = talk({ ...world, tenant }, world.agentWith(scriptedModel(wellBehaved), { booking }), chat.conversation)
  const asked = proposalOf(await later.send({ kind: 'confirm', proposalId: chat.proposal.id }))
  expect(asked.summary.policy).not.toBe(chat.proposal.summary.policy)
  expect(await chat.bookings()).toEqual([])
  await later.send({ kind: 'confirm', proposalId: asked.id })
  expect(await chat.bookings()).toHaveLength(1)
})
