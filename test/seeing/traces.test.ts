import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createLogger } from '../../src/shared/logger.ts'
import { startTestApp } from '../http/support/app.ts'
import { startOtlpReceiver, type ReceivedSpan } from './support/otlp-receiver.ts'

const caller = { traceId: '0af7651916cd43dd8448eb211c80319c', spanId: 'b7ad6b7169203331' }
const said = ['A haircut on Thursday at 10, please. I am Ada Byron, ada@example.com, 020 7946 0999', 'yes please', 'yes, book it']

let receiver: Awaited<ReturnType<typeof startOtlpReceiver>>
let logged = ''

/** A conversation that ends in a booking, all of it in its caller's trace. */
beforeAll(async () => {
  receiver = await startOtlpReceiver()
  const log = createLogger('debug', { write: (line) => void (logged += line) })
  const app = await startTestApp({ env: { OTEL_EXPORTER_OTLP_ENDPOINT: `${receiver.url}/` }, overrides: { log, poolSize: 2 } })
  try {
    const talk = await app.startConversation()
    const headers = { traceparent: `00-${caller.traceId}-${caller.spanId}-01` }
    for (const text of said) await app.send('POST', `/conversations/${talk.id}/messages`, { token: talk.token, headers, body: { text } })
    await app.app.jobs?.idle()
  } finally {
    await app.close()
  }
})
afterAll(() => receiver.close())

function ofCaller(): ReceivedSpan[] {
  return receiver.spans.filter(({ traceId }) => traceId === caller.traceId)
}

/** The names from a span up to the request. */
function wayUp(name: string): string[] {
  const byId = new Map(ofCaller().map((span) => [span.spanId, span]))
  const names: string[] = []
  for (let span = ofCaller().find((one) => one.name === name); span !== undefined; span = byId.get(span.parentSpanId ?? ''))
    names.push(span.name)
  return names
}

test("a conversation is one tree under its caller's span: request, turn, step, tool, statement", () => {
  const ids = new Set([caller.spanId, ...ofCaller().map(({ spanId }) => spanId)])
  expect(
    ofCaller()
      .filter(({ parentSpanId = '' }) => !ids.has(parentSpanId))
      .map(({ name }) => name),
  ).toEqual([])
  expect(
    ofCaller()
      .filter(({ parentSpanId }) => parentSpanId === caller.spanId)
      .map(({ name }) => name),
  ).toEqual(said.map(() => 'POST sendMessage'))
  expect(wayUp('place_hold')).toEqual([
    'place_hold',
    'tool holdSlot',
    'execute_tool holdSlot',
    'step 1',
    'invoke_agent rules',
    'turn',
    'POST sendMessage',
  ])
  expect(wayUp('confirm_booking')).toEqual(['confirm_booking', 'tool confirmBooking', 'turn', 'POST sendMessage'])
  expect([...receiver.services]).toEqual(['holdfast'])
})

test('the job that mails the booking is a trace of its own that points to the statement that booked', () => {
  const job = receiver.spans.find(({ name }) => name === 'job send-booking-mail')
  expect(job?.traceId).not.toBe(caller.traceId)
  const cause = ofCaller().find(({ spanId }) => spanId === job?.links?.[0]?.spanId)
  expect(cause?.name).toBe('tool confirmBooking')
  const inJob = receiver.spans.filter(({ traceId }) => traceId === job?.traceId).map(({ name }) => name)
  expect(inJob.length).toBeGreaterThan(2)
})

test('no span says who the customer is or what was said', () => {
  expect(receiver.raw().length).toBeGreaterThan(10_000)
  for (const secret of ['Ada', 'Byron', 'example.com', '7946', 'Thursday', 'yes please', '127.0.0.1'])
    expect(receiver.raw()).not.toContain(secret)
})

test("what is logged carries its request's id and its caller's trace, of a turn the conversation, of a job the booking", () => {
  const lines = logged
    .split('\n')
    .filter((line) => line !== '')
    .map((line): unknown => JSON.parse(line))
  const booked = expect.objectContaining({
    msg: 'booking confirmed',
    trace: caller.traceId,
    request: expect.any(String),
    conversation: expect.any(String),
    turn: expect.any(String),
    booking: expect.any(String),
  })
  expect(lines).toContainEqual(booked)
  expect(lines).toContainEqual(
    expect.objectContaining({ msg: 'a job is done', job: 'send-booking-mail', bookingId: expect.any(String), try: 1 }),
  )
})

test('where nobody collects, nothing of the SDK is loaded; where somebody does, it is', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', LOADED], {
    cwd: join(import.meta.dirname, '../..'),
  })
  const { off, on } = JSON.parse(stdout)
  expect(off).toEqual([])
  expect(on).toEqual(expect.arrayContaining(['@ai-sdk/otel', '@opentelemetry/exporter-trace-otlp-http', '@opentelemetry/sdk-trace-node']))
}, 60_000)

const LOADED = `
  import { registerHooks } from 'node:module'
  const seen = new Set()
  registerHooks({ resolve: (specifier, context, next) => {
    if (/^@opentelemetry\\/(sdk|exporter)|^@ai-sdk\\/otel/.test(specifier) && context.parentURL?.includes('/src/')) seen.add(specifier)
    return next(specifier, context)
  } })
  await import('./src/app.ts')
  const { startTracing } = await import('./src/seeing/start-tracing.ts')
  const log = { debug() {}, info() {}, warn() {}, error() {} }
  await (await startTracing(undefined, log)).stop()
  const off = [...seen]
  await (await startTracing('http://127.0.0.1:1', log)).stop()
  process.stdout.write(JSON.stringify({ off, on: [...seen].toSorted() }))`
