import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { createModels, type Models } from '../../src/agent/models.ts'
import { noLog } from '../../src/shared/logger.ts'
import { interpret } from '../../src/when/index.ts'
import type { ProviderRequest } from '../../evals/wire/provider.ts'
import { openWire, type Wire, type WireApi } from '../../evals/wire/wire-models.ts'
import { cardOf, createWorld, proposalOf, talk, type World } from './support/world.ts'

let world: World
let wires: Wire[] = []
beforeAll(async () => {
  world = await createWorld()
})
afterEach(async () => {
  await Promise.all(wires.map(({ provider }) => provider.close()))
  wires = []
})
afterAll(() => world.close())

async function customerOf(api: WireApi, more: { retryAfter?: string; firstWordMs?: number; limits?: object; budget?: object } = {}) {
  const wire = await openWire(api, more)
  wires.push(wire)
  const conversation = await world.startConversation()
  const agent = world.agentWith(wire.models(world.clock), {
    ...(more.limits === undefined ? {} : { limits: more.limits }),
    ...(more.budget === undefined ? {} : { budget: more.budget }),
  })
  return { ...wire, conversation, ...talk(world, agent, conversation) }
}

const turnsOf = (conversation: { id: string }) =>
  world.database.prisma.turn.findMany({ where: { conversationId: conversation.id }, orderBy: { id: 'asc' } })

const pathsOf = (requests: readonly ProviderRequest[]) => [...new Set(requests.map(({ path }) => path))]

let people = 0

for (const [api, path] of [
  ['responses', '/v1/responses'],
  ['chat', '/v1/chat/completions'],
] as const) {
  test(`a customer books, moves and cancels over ${path}, in a stream, with tool calls`, async () => {
    const chat = await customerOf(api)
    cardOf(await chat.say('a haircut next week please'), 'slots')
    proposalOf(await chat.say('number 1 please'))
    await chat.say(`I'm Ada Byron, wire${++people}@example.com`)
    const booked = cardOf(await chat.say('yes'), 'booking')
    expect(booked.status).toBe('confirmed')
    cardOf(await chat.say('can I move it to 10 December?'), 'slots')
    proposalOf(await chat.say('number 2 please'))
    expect(cardOf(await chat.say('yes'), 'booking')).toMatchObject({ reference: booked.reference, revision: 1 })
    proposalOf(await chat.say('cancel it'))
    expect(cardOf(await chat.say('yes'), 'booking')).toMatchObject({ reference: booked.reference, status: 'cancelled', revision: 2 })
    expect(pathsOf(chat.provider.requests)).toEqual([path])
    const turns = await turnsOf(chat.conversation)
    expect(turns.map((turn) => [turn.model, turn.outcome])).toEqual(Array.from({ length: 9 }, () => ['openai:wire', 'answered']))
  })

  test(`the model, its tokens and its times are on every turn of the transcript (${path})`, async () => {
    const chat = await customerOf(api)
    await chat.say('a haircut next week please')
    const [turn] = await turnsOf(chat.conversation)
    expect(turn).toMatchObject({ model: 'openai:wire', inputTokens: 2_400, outputTokens: 80, toolCallCount: 1 })
    expect(turn?.steps).toEqual([
      { model: 'openai:wire', ms: expect.any(Number), inputTokens: 1_200, outputTokens: 40, toolCalls: 1 },
      { model: 'openai:wire', ms: expect.any(Number), inputTokens: 1_200, outputTokens: 40, toolCalls: 0 },
    ])
    const latency = turn?.latencyMs ?? -1
    expect(turn?.firstWordMs).toBeGreaterThan(0)
    expect(turn?.firstWordMs).toBeLessThanOrEqual(latency)
  })

  test(`a provider that asks to wait is asked again after that long, not before (${path})`, async () => {
    const chat = await customerOf(api, { retryAfter: '1' })
    chat.provider.fail('429', 1)
    await chat.say('hello')
    const [first, second] = chat.provider.requests
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(990)
    expect((await turnsOf(chat.conversation))[0]).toMatchObject({ model: 'openai:wire', outcome: 'answered' })
  })

  test(`one that asks for longer than a customer waits gives way to the next at once (${path})`, async () => {
    const chat = await customerOf(api, { retryAfter: '3600' })
    chat.provider.fail('429', 1)
    await chat.say('hello')
    expect(chat.provider.requests).toHaveLength(1)
    expect((await turnsOf(chat.conversation))[0]).toMatchObject({ model: 'rules', outcome: 'answered' })
  })

  test(`one that says nothing is given up for the next (${path})`, async () => {
    const chat = await customerOf(api, { firstWordMs: 300 })
    chat.provider.fail('hang', 9)
    cardOf(await chat.say('a haircut next week please'), 'slots')
    expect((await turnsOf(chat.conversation))[0]).toMatchObject({ model: 'rules', outcome: 'answered' })
  })

  test(`a stream torn in the middle of a tool call has done nothing, and the next model makes the call (${path})`, async () => {
    const chat = await customerOf(api)
    chat.provider.fail('cut', 9)
    cardOf(await chat.say('a haircut next week please'), 'slots')
    expect((await chat.transcript()).toolCalls.map((call) => [call.name, call.code])).toEqual([['checkAvailability', null]])
    expect((await turnsOf(chat.conversation))[0]).toMatchObject({ model: 'rules', outcome: 'answered' })
  })

  test(`a step that takes too long ends the turn with the neutral sentence, and the next turn works (${path})`, async () => {
    const chat = await customerOf(api, { firstWordMs: 60_000, limits: { stepMs: 300, turnMs: 2_000 } })
    chat.provider.fail('hang', 9)
    expect((await chat.say('hello')).text).toMatch(/could not answer/)
    expect((await turnsOf(chat.conversation))[0]).toMatchObject({ outcome: 'failed' })
    chat.provider.fail('hang', 0)
    expect((await chat.say('hello')).text).toMatch(/assistant/)
  })
}

test('over the conversation’s budget of tokens the rules model goes on, and the customer can still book', async () => {
  const chat = await customerOf('chat', { budget: { conversationTokens: 2_000 } })
  await chat.say('a haircut next week please')
  const asked = chat.provider.requests.length
  proposalOf(await chat.say('number 1 please'))
  await chat.say(`I'm Ada Byron, wire${++people}@example.com`)
  expect(cardOf(await chat.say('yes'), 'booking').status).toBe('confirmed')
  expect(chat.provider.requests).toHaveLength(asked)
  expect((await turnsOf(chat.conversation)).map((turn) => turn.model)).toEqual(['openai:wire', 'rules', 'rules', 'rules'])
})

test('so it does over the budget of tool calls, and over the business’s for the day, whichever conversation used it', async () => {
  const calls = await customerOf('chat', { budget: { conversationToolCalls: 1 } })
  await calls.say('a haircut next week please')
  await calls.say('hello')
  expect((await turnsOf(calls.conversation)).map((turn) => turn.model)).toEqual(['openai:wire', 'rules'])

  for (const budget of [{ tenantTokens: 1 }, { tenantToolCalls: 1 }]) {
    const next = await customerOf('chat', { budget })
    await next.say('hello')
    expect((await turnsOf(next.conversation)).map((turn) => turn.model)).toEqual(['rules'])
  }
})

test('what the rules model does costs nothing and has no budget', async () => {
  const models: Models = createModels({ model: 'rules' }, { clock: world.clock, log: noLog, interpret })
  expect(models.forFree).toBeUndefined()
})
