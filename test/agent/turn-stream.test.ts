import { readUIMessageStream, type UIMessage, type UIMessageChunk } from 'ai'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cardOf, createWorld, talk, type World } from './support/world.ts'
import { scriptedModel, type Step } from './support/scripted-model.ts'
import { wellBehaved } from './support/booking-script.ts'

let world: World
beforeAll(async () => {
  world = await createWorld()
})
afterAll(() => world.close())

async function started(script: Parameters<typeof scriptedModel>[0], text = 'hello') {
  const model = scriptedModel(script)
  const agent = world.agentWith(model)
  const conversation = await world.startConversation()
  const turn = await agent.startTurn({ tenant: world.tenant, conversation, message: { kind: 'text', text } })
  if (!turn.ok) throw new Error(turn.error.code)
  return { model, agent, conversation, ...turn.value }
}

async function collect(stream: ReadableStream<UIMessageChunk>): Promise<UIMessageChunk[]> {
  return Array.fromAsync(stream)
}

test('the stream is one the AI SDK reads: text and cards in the order they came', async () => {
  const { stream, result } = await started([{ call: 'findServices', input: {}, saying: 'Let me look.' }, { say: 'We cut hair.' }])
  let message: UIMessage | undefined
  for await (const state of readUIMessageStream({ stream })) message = state
  expect(message?.parts.filter((part) => part.type !== 'step-start')).toMatchObject([
    { type: 'text', text: 'Let me look.', state: 'done' },
    { type: 'data-services', data: { type: 'services' } },
    { type: 'text', text: 'We cut hair.', state: 'done' },
  ])
  expect(await result).toMatchObject({ text: 'Let me look.\n\nWe cut hair.', cards: [{ type: 'services' }] })
})

test('a card is on its way as soon as its tool has answered, before the model has spoken', async () => {
  const speak = Promise.withResolvers<Step>()
  const { stream } = await started(({ lastResult }) => (lastResult === undefined ? { call: 'findServices', input: {} } : speak.promise))
  const reader = stream.getReader()
  const types: string[] = []
  while (types.at(-1) !== 'data-services') types.push((await reader.read()).value?.type ?? 'the stream ended')
  expect(types).not.toContain('text-delta')
  speak.resolve({ say: 'Here.' })
})

test('a browser that goes away changes nothing: the turn runs to its end and is stored whole', async () => {
  const speak = Promise.withResolvers<Step>()
  const { stream, result, conversation } = await started(() => speak.promise)
  await stream.cancel('the browser is gone')
  speak.resolve({ say: 'A long answer that nobody waits for.' })
  await result
  const { messages } = await world.transcripts.getTranscript(conversation.tenantId, conversation.id)
  expect(messages.at(-1)?.parts).toEqual([{ type: 'text', text: 'A long answer that nobody waits for.' }])
})

test('who comes back reads the running turn from its beginning and follows it live; afterwards there is nothing to resume', async () => {
  const speak = Promise.withResolvers<Step>()
  const { agent, stream, result, conversation } = await started(({ lastResult }) =>
    lastResult === undefined ? { call: 'findServices', input: {} } : speak.promise,
  )
  const reader = stream.getReader()
  while ((await reader.read()).value?.type !== 'data-services');
  const resumed = await agent.resumeTurn(conversation)
  if (resumed === undefined) throw new Error('nothing to resume')
  const late = collect(resumed)
  speak.resolve({ say: 'Here you are.' })
  await result
  expect((await late).map((chunk) => chunk.type)).toEqual([
    'start',
    'start-step',
    'data-services',
    'text-start',
    'text-delta',
    'text-end',
    'finish-step',
    'finish',
  ])
  expect(await agent.resumeTurn(conversation)).toBeUndefined()
})

test('one turn at a time: a second message meanwhile is refused as busy and not stored', async () => {
  const speak = Promise.withResolvers<Step>()
  const { agent, result, conversation } = await started(() => speak.promise)
  const second = await agent.startTurn({ tenant: world.tenant, conversation, message: { kind: 'text', text: 'and?' } })
  expect(second).toEqual({ ok: false, error: { code: 'conversation_busy', leftMs: expect.any(Number) } })
  speak.resolve({ say: 'One.' })
  await result
  const { messages } = await world.transcripts.getTranscript(conversation.tenantId, conversation.id)
  expect(messages.map((message) => message.role)).toEqual(['customer', 'assistant'])
})

test('draining lets the running turn end and takes no new one', async () => {
  const speak = Promise.withResolvers<Step>()
  const { agent, conversation } = await started(() => speak.promise)
  let isDrained = false
  const drained = agent.drain().then(() => (isDrained = true))
  expect(
    await agent.startTurn({ tenant: world.tenant, conversation: await world.startConversation(), message: { kind: 'text', text: 'hi' } }),
  ).toMatchObject({ ok: false })
  expect(isDrained).toBe(false)
  speak.resolve({ say: 'Goodbye.' })
  await drained
  const { messages } = await world.transcripts.getTranscript(conversation.tenantId, conversation.id)
  expect(messages).toHaveLength(2)
})

test('the model’s history is what the transcript says: words, calls with their answers, and nothing from the client', async () => {
  const model = scriptedModel(wellBehaved)
  const conversation = await world.startConversation()
  const chat = talk(world, world.agentWith(model), conversation)
  const { slots } = cardOf(await chat.say('look: haircut next week'), 'slots')
  await chat.say(`holdSlot {"slotId":"${slots[0]?.id ?? ''}"}`)
  await chat.say('thanks')
  const prompt = model.asked.at(-1)?.options.prompt ?? []
  expect(prompt.map((message) => message.role)).toEqual([
    'system',
    'user',
    'assistant',
    'tool',
    'assistant',
    'user',
    'assistant',
    'tool',
    'assistant',
    'user',
  ])
  const calls = prompt
    .flatMap((message) => (message.role === 'assistant' ? message.content : []))
    .filter((part) => part.type === 'tool-call')
  expect(calls.map((call) => call.toolName)).toEqual(['checkAvailability', 'holdSlot'])
  expect(new Set(calls.map((call) => call.toolCallId)).size).toBe(2)
})

test('a turn that ended in the middle of a call, in a process that died, does not spoil the next one', async () => {
  const model = scriptedModel(wellBehaved)
  const conversation = await world.startConversation()
  const { tenantId, id: conversationId } = conversation
  const begun = await world.transcripts.beginTurn({
    tenantId,
    conversationId,
    parts: [{ type: 'text', text: 'a haircut' }],
    model: 'm',
    promptVersion: 'p',
  })
  expect(begun.ok).toBe(true)
  await world.database.pool.query('UPDATE turn SET runs_until = clock_timestamp() WHERE conversation_id = $1', [conversationId])
  const turn = await talk(world, world.agentWith(model), conversation).say('still there?')
  expect(turn.text).toBe('I see.')
})

test('the turn keeps the model that answered, the version of its instructions and its tokens', async () => {
  const { result, conversation } = await started([{ call: 'findServices', input: {} }, { say: 'Hair.' }])
  await result
  const turn = await world.database.prisma.turn.findFirstOrThrow({ where: { conversationId: conversation.id } })
  expect(turn).toMatchObject({
    outcome: 'answered',
    model: 'scripted-1',
    promptVersion: expect.stringMatching(/^[\w-]{12}$/),
    inputTokens: 14,
    outputTokens: 6,
    error: null,
  })
})
