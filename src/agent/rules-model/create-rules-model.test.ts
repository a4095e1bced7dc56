import type { LanguageModelV4CallOptions, LanguageModelV4Prompt, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { questions } from '../../../prisma/demo/questions.ts'
import { services } from '../../../prisma/demo/services.ts'
import type { Tenant } from '../../booking/index.ts'
import { interpret } from '../../when/index.ts'
import { createRulesModel } from './create-rules-model.ts'

const tenant = {
  name: 'Harbour & Pine',
  timeZone: 'Europe/London',
  contact: { email: 'hello@example.com', phone: '+44 20 7946 0142', address: 'Quay Street' },
  policies: { cancellation: 'Free until 24 hours before.' },
  locales: ['en'],
  services: services.map((service) => ({ pricePer: 'booking', minParty: 1, maxParty: 1, price: null, requirements: [], ...service })),
  resources: new Map(),
  questions,
} as unknown as Tenant

const model = createRulesModel({
  tenant,
  session: { locale: 'en', timeZone: 'Europe/London', customer: {} },
  clock: { now: () => Date.parse('2026-11-23T09:00:00Z') },
  interpret,
})

const TOOLS = [
  'findServices',
  'checkAvailability',
  'holdSlot',
  'releaseHold',
  'confirmBooking',
  'getBooking',
  'rescheduleBooking',
  'cancelBooking',
  'getPolicies',
  'askForPerson',
]
const tools = TOOLS.map((name) => ({ type: 'function' as const, name, inputSchema: {} }))
const user = (text: string): LanguageModelV4Prompt[number] => ({ role: 'user', content: [{ type: 'text', text }] })

async function partsOf(options: LanguageModelV4CallOptions): Promise<LanguageModelV4StreamPart[]> {
  return Array.fromAsync((await model.doStream(options)).stream)
}

test('a tool is called with JSON text, and a text comes sentence by sentence', async () => {
  const call = await partsOf({ prompt: [user('a haircut tomorrow')], tools })
  expect(call.find((part) => part.type === 'tool-call')).toMatchObject({
    toolName: 'checkAvailability',
    input: expect.stringMatching(/^\{"service":"haircut"/),
  })
  expect(call.at(-1)).toMatchObject({ type: 'finish', finishReason: { unified: 'tool-calls' } })
  const said = await partsOf({ prompt: [user('hello')], tools })
  const deltas = said.flatMap((part) => (part.type === 'text-delta' ? [part.delta] : []))
  expect(deltas.length).toBeGreaterThan(1)
  expect(deltas.slice(0, -1).every((delta) => /[.!?]\s+$/.test(delta))).toBe(true)
  expect(said.at(-1)).toMatchObject({ type: 'finish', finishReason: { unified: 'stop' } })
})

test('the same prompt gets the same answer, streamed or whole', async () => {
  const options = { prompt: [user('hi'), user('what does a haircut cost?')] }
  const streamed = (await partsOf(options)).map((part) => (part.type === 'text-delta' ? part.delta : '')).join('')
  expect((await model.doGenerate(options)).content).toEqual([{ type: 'text', text: streamed }])
})

test('without tools, or told not to call one, it speaks', async () => {
  for (const options of [
    { prompt: [user('a haircut tomorrow')] },
    { prompt: [user('a haircut tomorrow')], tools, toolChoice: { type: 'none' as const } },
  ]) {
    expect((await model.doGenerate(options)).content).toMatchObject([{ type: 'text', text: expect.stringMatching(/\S/) }])
  }
})

test('whatever tools answer, it ends a turn with words within six steps, without calling one twice', async () => {
  const offer = {
    slotId: 'slot-1',
    start: '2026-11-24T14:00:00Z',
    local: 'Tuesday 24 November 2026, 14:00 GMT',
    with: [],
    seatsLeft: 1,
    price: '£38',
  }
  const booking = {
    reference: 'K7QM-3XWD',
    status: 'confirmed',
    service: 'Haircut',
    local: offer.local,
    start: offer.start,
    partySize: 1,
    with: [],
    price: null,
  }
  const answers = fc.constantFrom<unknown>(
    { ok: true, service: { id: 'haircut', name: 'Haircut' }, interpretation: 'tomorrow', slots: [offer], more: false, next: '' },
    { ok: true, service: { id: 'haircut', name: 'Haircut' }, interpretation: null, slots: [], more: false, next: '' },
    {
      ok: true,
      holdId: 'h',
      expiresAt: offer.start,
      heldUntil: '09:10',
      service: 'Haircut',
      local: offer.local,
      missing: ['name'],
      next: '',
    },
    { ok: true, booking },
    { ok: false, code: 'slot_taken', message: 'That time has just been taken.', next: '', alternatives: [offer] },
    {
      ok: false,
      code: 'when_ambiguous',
      message: 'Which?',
      next: '',
      options: [{ from: offer.start, to: '2026-11-24T15:00:00Z', text: 'this' }],
    },
    { ok: false, code: 'consent_required', message: 'Nothing yet.', next: '' },
    { ok: false, code: 'fault', message: 'Something went wrong.', next: '' },
    'not an object',
    null,
    { ok: true },
  )
  const said = fc.oneof(
    fc.constantFrom(
      'a haircut tomorrow',
      'the first one',
      'yes',
      'no',
      'cancel my booking',
      'move it to friday',
      'a bit later',
      'K7QM-3XWD',
      'and parking?',
      '2',
    ),
    fc.string({ maxLength: 80, unit: 'grapheme' }),
  )
  await fc.assert(
    fc.asyncProperty(
      fc.array(said, { minLength: 1, maxLength: 6 }),
      fc.array(answers, { minLength: 40, maxLength: 40 }),
      async (messages, replies) => {
        const prompt: LanguageModelV4Prompt = []
        let reply = 0
        for (const message of messages) {
          prompt.push(user(message))
          const called: string[] = []
          for (let step = 0; ; step++) {
            expect(step).toBeLessThan(6)
            const [content] = (await model.doGenerate({ prompt, tools })).content
            if (content?.type !== 'tool-call') {
              if (content?.type !== 'text') throw new Error('neither words nor a call')
              expect(content.text.trim()).not.toBe('')
              prompt.push({ role: 'assistant', content: [content] })
              break
            }
            expect(called).not.toContain(content.toolName)
            called.push(content.toolName)
            const { toolCallId, toolName } = content
            prompt.push({ role: 'assistant', content: [{ type: 'tool-call', toolCallId, toolName, input: JSON.parse(content.input) }] })
            prompt.push({
              role: 'tool',
              content: [
                {
                  type: 'tool-result',
                  toolCallId,
                  toolName,
                  output: { type: 'text', value: JSON.stringify(replies[reply++ % replies.length]) },
                },
              ],
            })
          }
        }
      },
    ),
    { numRuns: 300, seed: 20261122 },
  )
})

// A pattern that runs away does so for minutes: the test's own time-out is the guard, the bench has the speed.
test('a message of four thousand signs is answered like any other', async () => {
  for (const text of [
    'a'.repeat(4_000),
    '1'.repeat(4_000),
    'a@'.repeat(2_000),
    '( '.repeat(2_000),
    'tomorrow '.repeat(440),
    'a.'.repeat(2_000),
  ]) {
    const { content } = await model.doGenerate({ prompt: Array.from({ length: 5 }, () => user(text)) })
    expect(content.length).toBeGreaterThan(0)
  }
})
