import { APICallError, streamText } from 'ai'
import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { MockLanguageModelV4 } from 'ai/test'
import { expect, test } from 'vitest'
import { noLog } from '../shared/logger.ts'
import { createFallbackModel } from './fallback-model.ts'
import { retryDelay } from './retry-delay.ts'

const usage = {
  inputTokens: { total: 1, noCache: 1, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 1, text: 1, reasoning: undefined },
}
const says = (text: string): LanguageModelV4StreamPart[] => [
  { type: 'stream-start', warnings: [] },
  { type: 'text-start', id: 't' },
  { type: 'text-delta', id: 't', delta: text },
  { type: 'text-end', id: 't' },
  { type: 'finish', usage, finishReason: { unified: 'stop', raw: undefined } },
]

type Outcome = readonly LanguageModelV4StreamPart[] | Error | 'hangs' | 'hangs after opening'

function link(name: string, ...outcomes: Outcome[]) {
  let calls = 0
  const model = new MockLanguageModelV4({
    doStream: async () => {
      const outcome = outcomes[Math.min(calls++, outcomes.length - 1)] ?? []
      if (outcome instanceof Error) throw outcome
      if (outcome === 'hangs') return new Promise(() => {})
      if (outcome === 'hangs after opening')
        return { stream: new ReadableStream({ start: (controller) => controller.enqueue({ type: 'stream-start', warnings: [] }) }) }
      return { stream: ReadableStream.from(outcome) }
    },
  })
  return { name, model, calls: () => calls }
}

const failure = (statusCode: number, responseHeaders: Record<string, string> = {}) =>
  new APICallError({ message: `HTTP ${statusCode}`, url: 'http://llm', requestBodyValues: {}, statusCode, responseHeaders })

async function ask(links: Parameters<typeof createFallbackModel>[0], firstWordMs = 1_000) {
  const chain = createFallbackModel(links, { log: noLog, firstWordMs })
  const errors: unknown[] = []
  const { textStream } = streamText({ model: chain.model, prompt: 'hello', maxRetries: 0, onError: ({ error }) => void errors.push(error) })
  let text = ''
  for await (const delta of textStream) text += delta
  return { text, used: chain.used(), errors }
}

test('the first model answers when it can', async () => {
  const second = link('second', says('two'))
  expect(await ask([link('first', says('one')), second])).toEqual({ text: 'one', used: 'first', errors: [] })
  expect(second.calls()).toBe(0)
})

test.each<[string, Outcome]>([
  ['refuses the key', failure(401)],
  ['breaks', new Error('socket hang up')],
  [
    'streams an error before its first word',
    [
      { type: 'stream-start', warnings: [] },
      { type: 'error', error: new Error('overloaded') },
    ],
  ],
  ['never answers', 'hangs'],
  ['opens its stream and says nothing', 'hangs after opening'],
])('when the first model %s, the next one answers and is recorded', async (_, outcome) => {
  expect(await ask([link('first', outcome), link('second', says('two'))], 100)).toEqual({ text: 'two', used: 'second', errors: [] })
})

test('a model that fails after its first word is not replaced: what was said cannot be taken back', async () => {
  const second = link('second', says('two'))
  const { text, errors } = await ask([link('first', [...says('one').slice(0, 3), { type: 'error', error: new Error('cut') }]), second])
  expect(text).toBe('one')
  expect(errors).toHaveLength(1)
  expect(second.calls()).toBe(0)
})

test('an overloaded model is asked again, after the time it asked for', async () => {
  const first = link('first', failure(429, { 'retry-after': '1' }), failure(503, { 'retry-after-ms': '20' }), says('one'))
  const started = performance.now()
  expect(await ask([first, link('second', says('two'))])).toMatchObject({ text: 'one', used: 'first' })
  expect(performance.now() - started).toBeGreaterThanOrEqual(1_000)
  expect(first.calls()).toBe(3)
})

test('one that wants too long a pause, or fails for good, is not waited for', () => {
  expect(retryDelay(failure(429, { 'retry-after': '120' }), 0)).toBeUndefined()
  expect(retryDelay(failure(400), 0)).toBeUndefined()
  expect(retryDelay(new Error('no HTTP'), 0)).toBeUndefined()
  expect(retryDelay(failure(500), 2)).toBeUndefined()
  expect(retryDelay(failure(500), 0)).toBe(400)
  expect(retryDelay(failure(500), 1)).toBe(800)
  expect(retryDelay(failure(429, { 'retry-after': new Date(Date.now() + 5_000).toUTCString() }), 0)).toBeGreaterThan(3_000)
})

test('a later step of the same turn stays with the model that worked', async () => {
  const first = link('first', failure(401))
  const chain = createFallbackModel([first, link('second', says('two'))], { log: noLog })
  for (let step = 0; step < 3; step++) {
    const { textStream } = streamText({ model: chain.model, prompt: 'hello', maxRetries: 0 })
    for await (const delta of textStream) expect(delta).toBe('two')
  }
  expect(first.calls()).toBe(1)
})

test('when all fail, the last failure is told', async () => {
  const { text, errors } = await ask([link('first', failure(401)), link('second', new Error('down'))])
  expect(text).toBe('')
  expect(String(errors[0])).toContain('down')
})
