import { afterAll, beforeAll, expect, test } from 'vitest'
import { wellBehaved } from './support/booking-script.ts'
import { scriptedModel, type Step } from './support/scripted-model.ts'
import { cardOf, createWorld, proposalOf, talk, type World } from './support/world.ts'
import { rulesTalk } from '../rules/support.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

// "SAY:" is what the model is made to say, word for word.
const parrot = (asked: Parameters<typeof wellBehaved>[0]): Step =>
  asked.lastText.startsWith('SAY:') ? { say: asked.lastText.slice(4) } : wellBehaved(asked)

async function lyingTalk() {
  const conversation = await world.startConversation({ name: 'Ada Byron', email: 'ada@example.com' })
  const chat = talk(world, world.agentWith(scriptedModel(parrot)), conversation)
  return { ...chat, corrections: () => world.transcripts.listCorrections(conversation.tenantId, conversation.id) }
}

test('what is not so reaches neither the customer nor the transcript; staff see what was said and what was shown', async () => {
  const chat = await lyingTalk()
  const turn = await chat.say('SAY:Hello Ada! You are booked for Friday at 3 pm. Is there anything else?')
  expect(turn.text).toBe('Hello Ada! Nothing is booked yet. Is there anything else?')
  const shown = (await chat.transcript()).messages.at(-1)?.parts
  expect(shown).toEqual([{ type: 'text', text: turn.text }])
  expect(await chat.corrections()).toEqual([
    {
      said: 'You are booked for Friday at 3 pm. ',
      shown: 'Nothing is booked yet. ',
      claim: 'booked',
      denied: false,
      reason: 'no_receipt',
      turnId: turn.turnId,
    },
  ])
})

test('the stream carries only what was let through', async () => {
  const conversation = await world.startConversation()
  const agent = world.agentWith(scriptedModel(parrot))
  const message = { kind: 'text' as const, text: 'SAY:Done ✅ Your appointment is confirmed!' }
  const started = await agent.startTurn({ tenant: world.tenant, conversation, message })
  if (!started.ok) throw new Error(started.error.code)
  const chunks = await Array.fromAsync(started.value.stream)
  const text = chunks.map((chunk) => (chunk.type === 'text-delta' ? chunk.delta : '')).join('')
  expect(text).toBe('Nothing is booked yet.')
  await started.value.result
})

test('the same words are true once the customer has said yes, and false again once it is cancelled', async () => {
  const chat = await lyingTalk()
  const [slot] = cardOf(await chat.say('look: haircut next week'), 'slots').slots
  const proposal = proposalOf(await chat.say(`holdSlot {"slotId":"${slot?.id ?? ''}"}`))
  const when = proposal.summary.local
  const claim = `SAY:It is booked: Haircut, ${when}.`
  expect((await chat.say(claim)).text).toBe(`Nothing is booked yet: I am only holding Haircut, ${when}, for you.`)
  const { reference } = cardOf(await chat.send({ kind: 'confirm', proposalId: proposal.id }), 'booking')
  expect((await chat.say(claim)).text).toBe(`It is booked: Haircut, ${when}.`)
  expect((await chat.say('SAY:It is booked for Sunday at 7 am.')).text).toBe(`Your booking ${reference} is for Haircut, ${when}.`)
  const cancelling = proposalOf(await chat.say(`cancelBooking {"reference":"${reference}"}`))
  expect((await chat.say('SAY:Your booking is cancelled.')).text).toBe(`Your booking ${reference} is for Haircut, ${when}.`)
  await chat.send({ kind: 'confirm', proposalId: cancelling.id })
  expect((await chat.say(`SAY:Your booking ${reference} is cancelled.`)).text).toBe(`Your booking ${reference} is cancelled.`)
  expect((await chat.say(claim)).text).toBe(`Your booking ${reference} (Haircut, ${when}) is cancelled.`)
})

test('a hold given back elsewhere is not said to be held once the server has been told so', async () => {
  const chat = await lyingTalk()
  const [slot] = cardOf(await chat.say('look: haircut next week'), 'slots').slots
  const proposal = proposalOf(await chat.say(`holdSlot {"slotId":"${slot?.id ?? ''}"}`))
  await world.booking.releaseHold(world.tenant, proposal.holdId ?? '', 'rest')
  await chat.say('yes')
  expect(await chat.bookings()).toEqual([])
  expect((await chat.say('SAY:It is booked.')).text).toBe('Nothing is booked yet.')
})

test('only times that were found are free', async () => {
  const chat = await lyingTalk()
  const [slot] = cardOf(await chat.say('look: haircut next week'), 'slots').slots
  expect((await chat.say(`SAY:${slot?.local ?? ''} is free.`)).text).toBe(`${slot?.local ?? ''} is free.`)
  expect((await chat.say('SAY:Sunday at 7:05 in the morning is free too.')).text).toBe('That is not one of the times I found.')
})

test('the rules model books, moves and cancels without a word being taken out of its mouth', async () => {
  const chat = await rulesTalk(world)
  await chat.sayAll('a haircut next week please', 'the second one', 'I am Ada Byron, ada@example.com', 'yes')
  await chat.sayAll('can I move it to Thursday next week?', 'the first one', 'yes', 'when is my appointment?')
  await chat.sayAll('cancel it', 'yes', 'can I talk to a person?')
  const { conversation } = await chat.transcript()
  expect(await world.transcripts.listCorrections(conversation.tenantId, conversation.id)).toEqual([])
  expect((await chat.bookings()).map(({ status, revision }) => [status, revision])).toEqual([['cancelled', 2]])
})
