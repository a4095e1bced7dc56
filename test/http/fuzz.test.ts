import { connect } from 'node:net'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openApiDocument } from '../../src/http/openapi.ts'
import { ask, encoded, wrongIn, type Told } from './support/fuzz/ask.ts'
import { requestFor, wild, type Fuzzed, type Given } from './support/fuzz/request.ts'
import { liveALittle, patience, runs, startFuzzedApp } from './support/fuzz/setting.ts'
import { fitting, nasty, scriptMark } from './support/fuzz/values.ts'
import type { TestApp } from './support/app.ts'

// Read with nothing but the document, as a client's maker would: an operation that is added is asked too.
const schema = z.record(z.string(), z.unknown())
const content = z.record(z.string(), z.object({ schema }))
const operationShape = z.object({
  operationId: z.string(),
  parameters: z.array(z.object({ name: z.string(), in: z.string(), required: z.boolean(), schema })),
  requestBody: z.object({ content }).optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
})
const documentShape = z.object({ paths: z.record(z.string(), z.record(z.string(), operationShape)) })
const operations = Object.entries(documentShape.parse(openApiDocument('http://localhost')).paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, one]) => ({ path, method, ...one })),
)
type Operation = (typeof operations)[number]

let app: TestApp
let lived: Given
beforeAll(async () => {
  app = await startFuzzedApp()
  lived = await liveALittle(app)
})
afterAll(() => app.close())

// What takes away comes last.
describe.each(operations.toSorted((a, b) => Number(a.method === 'delete') - Number(b.method === 'delete')))('$operationId', (operation) => {
  test('answers whatever it is asked as its document says, and never that we failed', { timeout: patience(20) }, async () => {
    await fc.assert(
      fc.asyncProperty(requestFor(asFuzzed(operation), lived), async (asked) => {
        const told = await ask(app.base, asked)

        expect(wrongIn(told) ?? undescribed(operation, told), told.text.slice(0, 500)).toBeUndefined()
      }),
      runs(operation.operationId === 'sendMessage' ? 25 : 40),
    )
  })
})

function asFuzzed({ path, method, parameters, requestBody }: Operation): Fuzzed {
  return { path, method, query: parameters.filter((one) => one.in === 'query'), body: requestBody?.content['application/json']?.schema }
}

const readers = new Map<string, z.ZodType>()

/** Why an answer is none that the document has for this operation. */
function undescribed({ operationId, responses }: Operation, { status, type, text }: Told): string | undefined {
  const described = responses[String(status)]
  if (described === undefined) return `${status} is not in the document`
  const media = type.split(';')[0] ?? ''
  if (status >= 300 || media !== 'application/json') return undefined
  const answer = described.content?.['application/json']?.schema
  if (answer === undefined) return `JSON is not in the document for ${status}`
  const reader = readers.get(operationId) ?? z.fromJSONSchema(answer)
  readers.set(operationId, reader)
  const read = reader.safeParse(JSON.parse(text))
  return read.success ? undefined : `not what the document has: ${read.error.message}`
}

describe('the pages without a script', () => {
  const pages = [
    '/demo/book',
    '/demo/book/holds/{hold}',
    '/demo/consent/{sealed}',
    '/demo',
    '/{tenant}/book',
    '/console/{any}',
    '/outbox/{any}',
    '/outbox/{any}/attachments/{any}',
    '/demo/bookings/{reference}',
    '/assets/{any}',
    '/{any}/theme.css',
  ]

  test.each(pages)('%s never fails, and writes nothing into itself that was sent', { timeout: patience(20) }, async (page) => {
    const { known } = lived
    const field = fc.oneof(
      fc.constantFrom(
        'service',
        'slot',
        'slotId',
        'name',
        'email',
        'phone',
        'notes',
        'lang',
        'day',
        'act',
        'code',
        'seen',
        'party',
        'when',
        'from',
      ),
      fc.string({ maxLength: 10 }),
    )
    const value = fc.oneof(nasty, fc.constantFrom(...Object.values(known).flat()), fc.constant(scriptMark))
    const fields = fc
      .array(fc.tuple(field, value), { maxLength: 6 })
      .map((pairs) => pairs.map(([name, one]) => `${encoded(name)}=${encoded(one)}`).join('&'))
    const holes = fc.array(fc.oneof(fitting({}, 'hold', known).map(encoded), nasty.map(encoded), wild), { minLength: 3, maxLength: 3 })
    await fc.assert(
      fc.asyncProperty(fields, fields, holes, fc.boolean(), async (query, form, parts, isPost) => {
        let hole = 0
        const path = page.replace(/\{\w+\}/g, () => parts[hole++] ?? '')
        const type: Record<string, string> = isPost ? { 'content-type': 'application/x-www-form-urlencoded' } : {}
        const told = await ask(app.base, {
          method: isPost ? 'POST' : 'GET',
          path: `${path}?${query}`,
          headers: type,
          body: isPost ? form : undefined,
        })
        expect(wrongIn(told), told.text.slice(0, 500)).toBeUndefined()
        if (told.type.startsWith('text/html')) expect(told.text).not.toContain('<script>xss')
      }),
      runs(25),
    )
  })
})

test.each(['/%00/book', '/%00/theme.css', '/%00/consent/x', '/%ED%A0%80/book', '/nul%00/bookings/x', '/api/v1/tenants/%00'])(
  'what it found once stays mended: %s',
  async (path) => {
    for (const method of ['GET', 'POST'])
      expect(wrongIn(await ask(app.base, { method, path, headers: {}, body: undefined }))).toBeUndefined()
  },
)

describe('bytes that are hardly HTTP', () => {
  const lines = [
    `GET /api/v1/tenants/demo/availability?service=haircut&when=tomorrow HTTP/1.1\r\nHost: localhost\r\nAccept: */*\r\n\r\n`,
    `POST /api/v1/tenants/demo/holds HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 14\r\n\r\n{"slotId":"x"}`,
    `POST /api/v1/tenants/demo/holds HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{"slo\r\n9\r\ntId":"x"}\r\n0\r\n\r\n`,
    `POST /demo/mcp HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{}`,
  ]
  const edit = fc.record({
    at: fc.nat(2_000),
    kind: fc.constantFrom('flip', 'cut', 'put', 'end'),
    by: fc.uint8Array({ minLength: 1, maxLength: 6 }),
  })

  test('are refused or cut off, and the next request is answered', { timeout: patience(30) }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...lines), fc.array(edit, { minLength: 1, maxLength: 4 }), async (line, edits) => {
        const answered = await write(edits.reduce(edited, Buffer.from(line)))
        expect(answered).not.toMatch(/HTTP\/1\.1 5/)
      }),
      runs(150),
    )
    expect((await app.send('GET', '//healthz')).status).toBe(200)
  })

  function edited(bytes: Buffer, { at, kind, by }: { at: number; kind: string; by: Uint8Array }): Buffer {
    const place = at % (bytes.length + 1)
    const [head, tail] = [bytes.subarray(0, place), bytes.subarray(place)]
    if (kind === 'end') return Buffer.from(head)
    return Buffer.concat(
      kind === 'put' ? [head, by, tail] : kind === 'cut' ? [head, tail.subarray(by.length)] : [head, by, tail.subarray(by.length)],
    )
  }

  function write(bytes: Buffer): Promise<string> {
    return new Promise((resolve) => {
      let text = ''
      const socket = connect(Number(new URL(app.base).port), '127.0.0.1', () => socket.end(bytes))
      socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')))
      socket.on('error', () => {})
      socket.on('close', () => resolve(text))
    })
  }
})
