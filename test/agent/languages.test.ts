import { afterAll, beforeAll, expect, test } from 'vitest'
import { languages } from '../../src/agent/rules-model/words/words.ts'
import { scriptedModel } from './support/scripted-model.ts'
import { createWorld, proposalOf, talk, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const failing = () => world.agentWith(scriptedModel(() => ({ fail: new Error('no model today') })))

test('the demo business speaks every language there is', () => {
  expect(new Set(world.tenant.locales)).toEqual(new Set(languages))
})

test.each([
  ['de', 'Guten Morgen', /Entschuldigung/],
  ['fr', 'Bonjour', /Désolé|Pardon|excus/i],
  ['es', 'Buenos días', /Lo siento|Perdón|Disculpe/i],
  ['pt', 'Bom dia', /Desculpe|Lamento|Peço desculpa/i],
  ['it', 'Buongiorno', /Mi dispiace|Mi scusi|scus/i],
  ['nl', 'Goedemorgen', /Sorry, daar/],
  ['ja', 'こんにちは', /申し訳ございません/],
])('a model that fails leaves the server to answer in the language of the conversation: %s', async (locale, greeting, sorry) => {
  const { say } = talk(world, failing(), await world.startConversation({}, locale))
  expect((await say(greeting)).text).toMatch(sorry)
})

test('what a tool did is told by the server in the customer’s language when the model is silent', async () => {
  const conversation = await world.startConversation({}, 'de')
  const found = await world.booking.findSlots(world.tenant, {
    service: world.tenant.services[0]?.slug ?? '',
    from: Date.parse('2026-11-25T00:00:00Z'),
    to: Date.parse('2026-11-26T00:00:00Z'),
    partySize: 1,
    limit: 1,
  })
  const [slot] = found.ok ? found.value.slots : []
  const agent = world.agentWith(scriptedModel([{ call: 'holdSlot', input: { slotId: slot?.id ?? '' } }, { say: '' }]))
  const held = await talk(world, agent, conversation).say('Ich möchte gern den ersten Termin')
  expect(proposalOf(held).summary.local).toMatch(/Mittwoch, 25\. November 2026/)
  expect(held.text).toMatch(/Ich halte Ihnen diesen Termin frei.*Ihren Namen und Ihre E-Mail-Adresse/)
})

test('a refusal is told in the language the customer went on in', async () => {
  const conversation = await world.startConversation({}, 'en')
  const agent = world.agentWith(scriptedModel([{ call: 'checkAvailability', input: { service: 'haircut', when: 'gestern' } }, { say: '' }]))
  const turn = await talk(world, agent, conversation).say('Ich hätte gern einen Haarschnitt, und zwar gestern')
  expect(turn.text).toMatch(/liegt in der Vergangenheit/)
})
