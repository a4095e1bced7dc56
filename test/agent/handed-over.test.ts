import { afterAll, beforeAll, expect, test } from 'vitest'
import { sentencesOf } from '../../src/agent/sentences/sentences.ts'
import { rulesTalk } from '../rules/support.ts'
import { wellBehaved } from './support/booking-script.ts'
import { scriptedModel } from './support/scripted-model.ts'
import { createWorld, cardOf, proposalOf, talk, type World } from './support/world.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

const handoffs = (conversationId: string) => world.database.prisma.handoff.count({ where: { conversationId } })

test.each(['en', 'de', 'fr', 'es', 'pt', 'it', 'nl', 'ja'])(
  '%s: who books after asking for a person is told once that it is still the assistant',
  async (locale) => {
    const chat = await rulesTalk(world, locale)
    const still = sentencesOf(locale).personWaitedFor
    expect((await chat.say(ASKS_FOR_PERSON[locale] ?? '')).cards.map(({ type }) => type)).toEqual(['handoff'])
    const offered = await chat.say('haircut')
    expect(offered.text.split(still)).toHaveLength(2)
    const { slots } = cardOf(offered, 'slots')
    expect(slots.length).toBeGreaterThan(1)
    const later = await chat.say('1')
    expect(proposalOf(later).summary.start).toBe(slots[0]?.start)
    expect(later.text).not.toContain(still)
  },
)

const ASKS_FOR_PERSON: Readonly<Record<string, string>> = {
  en: 'I want to talk to a person',
  de: 'Ich möchte mit einem Menschen sprechen',
  fr: 'Je voudrais parler à une personne',
  es: 'Quiero hablar con una persona',
  pt: 'Quero falar com uma pessoa',
  it: 'Vorrei parlare con una persona',
  nl: 'Ik wil een medewerker spreken',
  ja: '担当者と話したいです',
}

test('asking for a person again asks nobody anew, and is not told as if it did', async () => {
  const chat = await rulesTalk(world)
  await chat.say('I want to talk to a person')
  const again = await chat.say('is there a human please')
  expect(again.cards).toEqual([])
  expect(again.text).toMatch(/^A member of our team has been asked to reply here\. (?!I)/)
  expect((await chat.calls()).filter(({ name }) => name === 'askForPerson')).toHaveLength(1)
})

test('a model that asks for a person with every message gets one for all, and is told to say so', async () => {
  const model = scriptedModel((asked) =>
    asked.lastResult === undefined ? { call: 'askForPerson', input: { reason: 'I give up' } } : { say: 'One moment.' },
  )
  const conversation = await world.startConversation()
  const chat = talk(world, world.agentWith(model), conversation)
  expect((await chat.say('hello')).cards).toMatchObject([{ type: 'handoff' }])
  expect(model.asked.at(-1)?.lastResult).toMatchObject({ ok: true, alreadyAsked: false })
  for (const said of ['and now?', 'hello?']) {
    expect((await chat.say(said)).cards).toEqual([])
    expect(model.asked.at(-1)?.lastResult).toMatchObject({
      ok: true,
      alreadyAsked: true,
      next: expect.stringContaining('nobody new was asked'),
    })
  }
  expect(await handoffs(conversation.id)).toBe(1)
})

test('a model is told that a person was asked, in conversations where one was', async () => {
  const model = scriptedModel(wellBehaved)
  const conversation = await world.startConversation()
  const chat = talk(world, world.agentWith(model), conversation)
  const told = () => JSON.stringify(model.asked.at(-1)?.options.prompt[0])
  await chat.say('hello')
  expect(told()).not.toContain('Never speak as that person')
  await chat.say('askForPerson {"reason":"wants one"}')
  await chat.say('hello')
  expect(told()).toContain('Never speak as that person')
})
