import { LLMock } from '@copilotkit/aimock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createModels } from '../../src/agent/models.ts'
import { noLog } from '../../src/shared/logger.ts'
import { interpret } from '../../src/when/index.ts'
import { cardOf, createWorld, talk, type World } from './support/world.ts'

let world: World
let provider: LLMock
beforeAll(async () => {
  world = await createWorld()
  provider = await LLMock.create({ port: 0, host: '127.0.0.1', logLevel: 'silent' })
  provider.on({ userMessage: 'haircut', hasToolResult: true }, { content: 'These times are free on Tuesday.' })
  provider.on({ userMessage: 'haircut', hasToolResult: false }, { toolCalls: [{ name: 'checkAvailability', arguments: { service: 'haircut', when: 'tuesday afternoon' } }] })
  provider.onMessage('truncated', { toolCalls: [{ name: 'holdSlot', arguments: '{"slotId": "s1.abc' }] })
  provider.onMessage('hello', { content: 'Hello, how can I help?' })
})
afterAll(async () => {
  await provider.stop()
  await world.close()
})

const models = (model: string, more: { openaiApiKey?: string; openaiBaseUrl?: string } = { openaiBaseUrl: `${provider.url}/v1` }) =>
  createModels({ model, ...more }, { clock: world.clock, log: noLog, interpret })

async function customer(chosen = models('openai:llama3:8b')) {
  provider.clearRequests()
  const conversation = await world.startConversation()
  return { conversation, ...talk(world, world.agentWith(chosen), conversation) }
}

const turnOf = (conversation: { id: string }) => world.database.prisma.turn.findFirstOrThrow({ where: { conversationId: conversation.id } })

test('an OpenAI-compatible server carries a turn with tools over Chat Completions, without a key', async () => {
  const chat = await customer()
  const turn = await chat.say('a haircut on tuesday afternoon please')
  expect(cardOf(turn, 'slots').slots.length).toBeGreaterThan(0)
  expect(turn.text).toBe('These times are free on Tuesday.')
  const requests = provider.getRequests()
  expect(requests.map((request) => request.path)).toEqual(['/v1/chat/completions', '/v1/chat/completions'])
  expect(requests[0]?.headers['authorization']).toBeUndefined()
  expect(requests[0]?.body).toMatchObject({ model: 'llama3:8b', stream: true, stream_options: { include_usage: true } })
  expect(await turnOf(chat.conversation)).toMatchObject({ model: 'openai:llama3:8b', outcome: 'answered', inputTokens: expect.any(Number), outputTokens: expect.any(Number) })
})

test('OpenAI itself is asked over the Responses API and told to store nothing', async () => {
  // The provider's own default address, as its client reads it: this is how a test gets between.
  const before = process.env['OPENAI_BASE_URL']
  process.env['OPENAI_BASE_URL'] = `${provider.url}/v1`
  try {
    const chat = await customer(models('openai:gpt-5.2', { openaiApiKey: 'a-key' }))
    const turn = await chat.say('a haircut on tuesday afternoon please')
    expect(cardOf(turn, 'slots').slots.length).toBeGreaterThan(0)
    expect(turn.text).toBe('These times are free on Tuesday.')
    const requests = provider.getRequests()
    expect(requests.map((request) => request.path)).toEqual(['/v1/responses', '/v1/responses'])
    for (const { id } of requests) {
      const kept = await (await fetch(`${provider.url}/__aimock/journal`)).json()
      expect(JSON.stringify(kept)).toContain(id)
    }
  } finally {
    if (before === undefined) delete process.env['OPENAI_BASE_URL']
    else process.env['OPENAI_BASE_URL'] = before
  }
})

test('tool arguments cut off in the stream are told to the model as unreadable', async () => {
  const chat = await customer()
  await chat.say('truncated')
  const { toolCalls } = await chat.transcript()
  expect(toolCalls[0]).toMatchObject({ name: 'holdSlot', code: 'invalid_input' })
})

test('an overloaded server is asked again; one that stays down gives way to the next of the list', async () => {
  const chat = await customer()
  provider.nextRequestError(500, { message: 'overloaded' })
  expect((await chat.say('hello')).text).toBe('Hello, how can I help?')
  expect(provider.getRequests()).toHaveLength(2)

  const fallen = await customer(models('openai:first,openai:second', { openaiBaseUrl: `${provider.url}/v1` }))
  provider.nextRequestError(401, { message: 'who are you?' })
  expect((await fallen.say('hello')).text).toBe('Hello, how can I help?')
  expect(await turnOf(fallen.conversation)).toMatchObject({ model: 'openai:second', outcome: 'answered' })
})

test('when nothing of the list answers, the rules model does', async () => {
  const chat = await customer(models('openai:gone,rules', { openaiBaseUrl: 'http://127.0.0.1:9/v1' }))
  const turn = await chat.say('What do you offer?')
  expect(turn.text.length).toBeGreaterThan(10)
  expect(await turnOf(chat.conversation)).toMatchObject({ model: 'rules', outcome: 'answered' })
})

test('a MODEL that cannot be is refused with the remedy', () => {
  expect(() => models('', {})).toThrow(/MODEL is empty/)
  expect(() => models('gpt-5', {})).toThrow(/MODEL names "gpt-5".*openai:ID/)
  expect(() => models('openai:', {})).toThrow(/openai:ID/)
  expect(() => models('openai:gpt-5', {})).toThrow(/OPENAI_API_KEY/)
})
