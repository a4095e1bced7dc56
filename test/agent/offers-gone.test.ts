import { afterAll, beforeAll, expect, test } from 'vitest'
import { wellBehaved } from './support/booking-script.ts'
import { scriptedModel, type Asked } from './support/scripted-model.ts'
import { cardOf, createWorld, talk, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const told = ({ options }: Asked): string =>
  options.prompt.flatMap((message) => (message.role === 'system' ? [message.content] : [])).join('\n')
const news = (asked: Asked): string | undefined =>
  told(asked)
    .split('\n')
    .find((line) => line.startsWith('Taken by others'))
const hold = (slotId: string) => world.booking.placeHold(world.tenant, { slotId, holder: { channel: 'rest' } })

test('what somebody else took since it was offered is told to the model before its next step, and what is free again is not', async () => {
  const model = scriptedModel(wellBehaved)
  const conversation = await world.startConversation({ name: 'Ada Byron', email: 'ada@example.com' })
  const chat = talk(world, world.agentWith(model), conversation)
  const [first, second] = cardOf(await chat.say('look: haircut next week'), 'slots').slots
  if (first === undefined || second === undefined) throw new Error('two offers are needed')
  await chat.say('hmm')
  expect(model.asked.map(news).filter((line) => line !== undefined)).toEqual([])

  const taken = await Promise.all([hold(first.id), hold(first.id), hold(first.id)])
  await chat.say('let me think')
  const line = news(model.asked.at(-1) ?? failure())
  expect(line).toContain(first.id)
  expect(line).not.toContain(second.id)

  for (const one of taken) if (one.ok) await world.booking.releaseHold(world.tenant, one.value.id, 'rest')
  await chat.say('and now?')
  expect(news(model.asked.at(-1) ?? failure())).toBeUndefined()

  // Held by this very customer: nobody else took it.
  await chat.say(`holdSlot {"slotId":"${first.id}"}`)
  await Promise.all([hold(first.id), hold(first.id)])
  await chat.say('one moment')
  expect(news(model.asked.at(-1) ?? failure())).toBeUndefined()
})

test('a slot that goes between two steps of one turn is told before the second', async () => {
  const model = scriptedModel(async (asked) => {
    if (asked.lastResult === undefined) return wellBehaved(asked)
    const [offer] = (asked.lastResult['slots'] as { slotId: string }[] | undefined) ?? []
    if (offer !== undefined) await Promise.all([hold(offer.slotId), hold(offer.slotId), hold(offer.slotId)])
    return model.asked.length < 3 ? { call: 'findServices', input: {} } : { say: 'I see.' }
  })
  const conversation = await world.startConversation()
  const turn = await talk(world, world.agentWith(model), conversation).say('look: haircut next week')
  const [offer] = cardOf(turn, 'slots').slots
  expect(model.asked.map(news).at(-1)).toContain(offer?.id)
})

function failure(): never {
  throw new Error('the model was not asked')
}
