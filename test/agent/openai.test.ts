import { once } from 'node:events'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'
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
  provider.on(
    { userMessage: 'haircut', hasToolResult: false },
    { toolCalls: [{ name: 'checkAvailability', arguments: { service: 'haircut', when: 'tuesday afternoon' } }] },
  )
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
  expect(await turnOf(chat.conversation)).toMatchObject({
    model: 'openai:llama3:8b',
    outcome: 'answered',
    inputTokens: expect.any(Number),
    outputTokens: expect.any(Number),
  })
})

test('OpenAI itself is asked over the Responses API', async () => {
  await withOpenaiAt(`${provider.url}/v1`, async () => {
    const chat = await customer(models('openai:gpt-5.2', { openaiApiKey: 'a-key' }))
    const turn = await chat.say('a haircut on tuesday afternoon please')
    expect(cardOf(turn, 'slots').slots.length).toBeGreaterThan(0)
    expect(turn.text).toBe('These times are free on Tuesday.')
    const requests = provider.getRequests()
    expect(requests.map((request) => request.path)).toEqual(['/v1/responses', '/v1/responses'])
  })
})

test('OpenAI is told to store nothing', async () => {
  const bodies: unknown[] = []
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      bodies.push(JSON.parse(body))
      response.writeHead(400, { 'content-type': 'application/json' }).end('{"error":{"message":"enough"}}')
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : undefined
  try {
    await withOpenaiAt(`http://127.0.0.1:${port ?? ''}/v1`, async () => {
      const chat = await customer(models('openai:gpt-5.2', { openaiApiKey: 'a-key' }))
      expect((await chat.say('hello')).text).toMatch(/could not answer/)
    })
    expect(bodies).toMatchObject([{ model: 'gpt-5.2', store: false, stream: true }])
  } finally {
    server.close()
  }
})

/** The address its client takes from the environment when it is given none: this is how a test gets between. */
async function withOpenaiAt(url: string, work: () => Promise<void>): Promise<void> {
  const before = process.env['OPENAI_BASE_URL']
  process.env['OPENAI_BASE_URL'] = url
  try {
    await work()
  } finally {
    if (before === undefined) delete process.env['OPENAI_BASE_URL']
    else process.env['OPENAI_BASE_URL'] = before
  }
}

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
