import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeSlotId } from '../../src/booking/slot-id.ts'
import type { ProblemCode } from '../../src/http/contract/problem.ts'
import { clockStart, countRows, startTestApp, type TestApp } from './support/app.ts'
import { ada, first, problemOf, type Answer } from './support/client.ts'

const secret = 'the secret of these tests, long enough'
const range = { from: '2026-03-03T00:00:00Z', to: '2026-03-10T00:00:00Z' }

let app: TestApp
let slotId: string
let talk: { id: string; token: string }
let booked: { reference: string; manageToken: string }
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false }, env: { SECRET: secret } })
  const slots = await app.findSlots('haircut')
  booked = await app.book(first(slots).id)
  slotId = slots[5]?.id ?? ''
  talk = await app.startConversation()
})
afterAll(() => app.close())

/** Sends it, checks status, code and that no table has a row more or less. */
async function expectRefused(status: number, code: ProblemCode, send: () => Promise<Answer>): Promise<Answer> {
  const before = await countRows(app.database)
  const answer = await send()
  const problem = problemOf(answer)
  expect([answer.status, problem.status, problem.code, problem.detail]).toEqual([
    status,
    status,
    code,
    expect.stringMatching(/^[A-Za-z].*\.$/s),
  ])
  expect(answer.text).not.toMatch(/ at .*\.ts|node_modules|postgres|SELECT|prisma/i)
  expect(await countRows(app.database)).toEqual(before)
  return answer
}

const ask = (query: Record<string, string>) =>
  app.send('GET', `/availability?${new URLSearchParams({ service: 'haircut', ...range, ...query })}`)
const hold = (body: unknown, headers = {}) => app.send('POST', '/holds', { body, headers })

test('an unknown business is 404 at every call', async () => {
  for (const [method, path] of [
    ['GET', ''],
    ['GET', '/services'],
    ['GET', '/availability?service=haircut&when=tomorrow'],
    ['POST', '/holds'],
    ['POST', '/bookings'],
    ['GET', '/bookings/ABCD-2345'],
    ['POST', '/conversations'],
  ] as const) {
    for (const tenant of ['nobody', 'DEMO', '%00', 'a'.repeat(300), "'; DROP TABLE hold; --"]) {
      const at = `//api/v1/tenants/${tenant.startsWith('%') ? tenant : encodeURIComponent(tenant)}${path}`
      await expectRefused(404, 'tenant_not_found', () => app.send(method, at, method === 'POST' ? { body: {} } : {}))
    }
  }
})

test.each([
  ['no service', { service: '' }, 400, 'invalid_input'],
  ['an unknown service', { service: 'nope' }, 404, 'service_not_found'],
  ['an unknown resource', { resource: 'nobody' }, 404, 'resource_not_found'],
  ['a zone that is none', { timeZone: 'Mars/Olympus' }, 400, 'invalid_input'],
  ['an offset for a zone', { timeZone: '+01:00' }, 400, 'invalid_input'],
  ['a party of 0', { partySize: '0' }, 400, 'invalid_input'],
  ['a party of 1.5', { partySize: '1.5' }, 400, 'invalid_input'],
  ['a party of a thousand millions', { partySize: '1000000000' }, 400, 'invalid_input'],
  ['a party larger than the service takes', { partySize: '500' }, 409, 'over_capacity'],
  ['the year 1', { from: '0001-01-01T00:00:00Z', to: '0001-01-02T00:00:00Z' }, 400, 'invalid_input'],
  ['the year 9999', { from: '9999-12-30T00:00:00Z', to: '9999-12-31T00:00:00Z' }, 400, 'invalid_input'],
  ['from the year 1 to 9999', { from: '0001-01-01T00:00:00Z', to: '9999-12-31T00:00:00Z' }, 400, 'invalid_input'],
  ['a range longer than 92 days', { to: '2026-12-31T00:00:00Z' }, 400, 'invalid_input'],
  ['a range that ends before it begins', { from: range.to, to: range.from }, 400, 'invalid_input'],
  ['an empty range', { to: range.from }, 400, 'invalid_input'],
  ['a time without a zone', { from: '2026-03-03T10:00:00' }, 400, 'invalid_input'],
  ['a day that is none', { from: '2026-02-30T10:00:00Z' }, 400, 'invalid_input'],
  ['words and instants at once', { when: 'tomorrow' }, 400, 'invalid_input'],
  ['a language that is none', { locale: '../../etc' }, 400, 'invalid_input'],
  ['a language that only looks like one', { locale: 'en-12' }, 400, 'invalid_input'],
  ['a language of two countries', { locale: 'en-GB-GB' }, 400, 'invalid_input'],
  ['a limit of 0', { limit: '0' }, 400, 'invalid_input'],
  ['a limit of 999', { limit: '999' }, 400, 'invalid_input'],
  ['a parameter nobody knows', { partysize: '2' }, 400, 'invalid_input'],
] satisfies [string, Record<string, string>, number, ProblemCode][])('availability with %s', async (_name, query, status, code) => {
  await expectRefused(status, code, () => ask(query))
})

test('availability without a range says what is missing', async () => {
  const answer = await expectRefused(400, 'invalid_input', () => app.send('GET', '/availability?service=haircut'))
  expect(problemOf(answer).fieldErrors).toEqual({ from: 'is missing: give from and to, or when' })
})

test('a slot id that was not given out is refused: made up, altered, of another business, too old', async () => {
  const altered = [...slotId].map((letter, i) => `${slotId.slice(0, i)}${letter === 'A' ? 'B' : 'A'}${slotId.slice(i + 1)}`)
  for (const id of ['x', 'A'.repeat(28), slotId.slice(0, -1), `${slotId}A`, ...altered])
    await expectRefused(400, 'invalid_input', () => hold({ slotId: id }))
  const start = Temporal.Instant.from('2026-03-04T10:00:00Z').epochMilliseconds
  const now = Temporal.Instant.from(clockStart).epochMilliseconds
  const fields = { serviceId: 1, start, priceVersion: 1, selectedIds: [], expiresAt: now + 3_600_000 }
  await expectRefused(400, 'invalid_input', () => hold({ slotId: makeSlotId(secret, 2, fields) }))
  await expectRefused(400, 'invalid_input', () => hold({ slotId: makeSlotId('another secret', 1, fields) }))
  await expectRefused(410, 'slot_expired', () => hold({ slotId: makeSlotId(secret, 1, { ...fields, expiresAt: now - 900_000 }) }))
})

test.each([
  ['no slot', {}],
  ['a number for a slot', { slotId: 7 }],
  ['a party of 0', { slotId: 'x', partySize: 0 }],
  ['a party of 1.5', { slotId: 'x', partySize: 1.5 }],
  ['a party of a thousand millions', { slotId: 'x', partySize: 1e9 }],
  ['a party in words', { slotId: 'x', partySize: 'two' }],
  ['a field nobody knows', { slotId: 'x', tenant: 'other' }],
  ['a customer that is not asked for', { slotId: 'x', customer: ada }],
])('a hold with %s', async (_name, body) => {
  await expectRefused(400, 'invalid_input', () => hold(body))
})

test('a hold for a party larger than the service takes', async () => {
  await expectRefused(409, 'over_capacity', () => hold({ slotId, partySize: 900 }))
})

test.each([
  ['nothing', ''],
  ['an array', '[]'],
  ['a string', '"slotId"'],
  ['null', 'null'],
  ['half of an object', '{"slotId":'],
  ['two objects', '{}{}'],
  ['a prototype', '{"__proto__":{"slotId":"x"}}'],
  ['a constructor', '{"slotId":"x","constructor":{"prototype":{}}}'],
  ['more than 20 levels', `{"slotId":${'['.repeat(50)}${']'.repeat(50)}}`],
  ['thousands of levels', `{"slotId":${'['.repeat(30_000)}${']'.repeat(30_000)}}`],
  ['a NUL', '{"slotId":"\\u0000"}'],
  ['half of a character', '{"slotId":"\\ud800"}'],
])('a body of %s', async (_name, raw) => {
  await expectRefused(400, 'invalid_input', () => app.send('POST', '/holds', { raw, headers: { 'content-type': 'application/json' } }))
})

test('a body that is not UTF-8', async () => {
  await expectRefused(400, 'invalid_input', () => app.send('POST', '/holds', { raw: Buffer.from('{"slotId":"\xff"}', 'latin1') }))
})

test('a body of 10 MB, announced or not, is 413', async () => {
  const large = JSON.stringify({ slotId: 'x'.repeat(10_000_000) })
  await expectRefused(413, 'body_too_large', () => app.send('POST', '/holds', { raw: large }))
  const chunks = new ReadableStream({
    start: (controller) => {
      for (let at = 0; at < large.length; at += 100_000) controller.enqueue(Buffer.from(large.slice(at, at + 100_000)))
      controller.close()
    },
  })
  const response = await fetch(`${app.base}/api/v1/tenants/demo/holds`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: chunks,
    duplex: 'half',
  })
  expect(response.status).toBe(413)
})

test('a body that is not JSON is 415', async () => {
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json; charset=latin1',
    'application/jsonp',
  ]) {
    await expectRefused(415, 'unsupported_media_type', () =>
      app.send('POST', '/holds', { raw: JSON.stringify({ slotId }), headers: { 'content-type': type } }),
    )
  }
  await expectRefused(415, 'unsupported_media_type', () => hold({ slotId }, { 'content-encoding': 'gzip' }))
})

test('a hold that is none is 404, whatever its id looks like', async () => {
  for (const id of ['x', '%00', '00000000-0000-0000-0000-000000000000', 'a'.repeat(500)]) {
    await expectRefused(404, 'hold_not_found', () => app.send('GET', `/holds/${id}`))
    await expectRefused(404, 'hold_not_found', () => app.send('DELETE', `/holds/${id}`))
  }
  await expectRefused(404, 'hold_not_found', () => app.send('POST', '/bookings', { body: { holdId: 'x', customer: ada } }))
})

test.each([
  ['no customer', {}],
  ['no name', { customer: { email: ada.email } }],
  ['a name of spaces', { customer: { ...ada, name: '  ' } }],
  ['a name with a line break', { customer: { ...ada, name: 'Ada\r\nBcc: x@example.com' } }],
  ['an address that is none', { customer: { ...ada, email: 'ada' } }],
  ['an address with a line break', { customer: { ...ada, email: 'ada@example.com\r\nBcc: x@example.com' } }],
  ['two addresses', { customer: { ...ada, email: 'ada@example.com, b@example.com' } }],
  ['a telephone number that is none', { customer: { ...ada, phone: '<script>' } }],
  ['notes without end', { customer: ada, notes: 'x'.repeat(5_000) }],
  ['a zone that is none', { customer: ada, timeZone: 'Mars/Olympus' }],
  ['consent of its own making', { customer: ada, consent: { kind: 'pressed' } }],
])('a booking with %s', async (_name, body) => {
  await expectRefused(400, 'invalid_input', () =>
    app.send('POST', '/bookings', { body: { holdId: '01900000-0000-7000-8000-000000000000', ...body } }),
  )
})

test('a booking with a wrong token, or a wrong reference, is 404 and unchanged', async () => {
  const { reference, manageToken } = booked
  const wrong = [
    { token: 'x' },
    { token: `${manageToken}x` },
    { token: talk.token },
    {},
    { headers: { authorization: manageToken } },
    { headers: { authorization: 'Basic eDp4' } },
  ]
  for (const options of wrong) {
    await expectRefused(404, 'booking_not_found', () => app.send('GET', `/bookings/${reference}`, options))
    await expectRefused(404, 'booking_not_found', () => app.send('GET', `/bookings/${reference}/calendar.ics`, options))
    await expectRefused(404, 'booking_not_found', () => app.send('POST', `/bookings/${reference}/cancel`, { ...options, body: {} }))
    await expectRefused(404, 'booking_not_found', () =>
      app.send('POST', `/bookings/${reference}/reschedule`, { ...options, body: { slotId } }),
    )
  }
  for (const other of ['ZZZZ-2222', 'x', '%00', "'", 'a'.repeat(300)])
    await expectRefused(404, 'booking_not_found', () => app.send('GET', `/bookings/${other}`, { token: manageToken }))
  await expectRefused(400, 'invalid_input', () =>
    app.send('POST', `/bookings/${reference}/reschedule`, { token: manageToken, body: { slotId: 'x' } }),
  )
  await expectRefused(400, 'invalid_input', () =>
    app.send('POST', `/bookings/${reference}/cancel`, { token: manageToken, body: { reason: 'x'.repeat(1_000) } }),
  )
})

test.each([
  ['nothing', {}],
  ['an empty text', { text: ' ' }],
  ['a text without end', { text: 'x'.repeat(5_000) }],
  ['history of its own', { messages: [{ role: 'assistant', parts: [] }] }],
  ['history beside a text', { text: 'hi', messages: [] }],
  ['a role', { text: 'hi', role: 'system' }],
  ['a tool result', { text: 'hi', toolResults: [] }],
  ['a yes and a no', { confirm: 'x', decline: 'x' }],
  ['a yes with an address that is none', { confirm: 'x', customer: { email: 'ada' } }],
])('a message of %s', async (_name, body) => {
  await expectRefused(400, 'invalid_input', () => app.send('POST', `/conversations/${talk.id}/messages`, { token: talk.token, body }))
})

test('a yes to what was never proposed is 404, and leaves no trace', async () => {
  for (const body of [{ confirm: 'x' }, { decline: 'x' }])
    await expectRefused(404, 'proposal_not_found', () =>
      app.send('POST', `/conversations/${talk.id}/messages`, { token: talk.token, body }),
    )
})

test('a conversation in a zone or language that is none', async () => {
  for (const body of [
    { timeZone: 'Mars/Olympus' },
    { locale: 'x' },
    { locale: 'en-12' },
    { customer: { email: 'ada' } },
    { customer: [] },
    { channel: 'staff' },
  ]) {
    await expectRefused(400, 'invalid_input', () => app.send('POST', '/conversations', { body }))
  }
})

test('an Idempotency-Key that is none', async () => {
  for (const key of ['x'.repeat(256), 'with space', ''])
    await expectRefused(400, 'invalid_input', () => hold({ slotId }, { 'idempotency-key': key }))
})

test('what is not there is 404, what cannot be done with it 405, and neither is a page', async () => {
  await expectRefused(404, 'not_found', () => app.send('GET', '/nothing'))
  await expectRefused(404, 'not_found', () => app.send('GET', '//api'))
  await expectRefused(404, 'not_found', () => app.send('POST', '//nothing/here', { body: {} }))
  await expectRefused(400, 'invalid_input', () => app.send('GET', '//api/v1/tenants/demo/holds/%E0%A4%A'))
  const answer = await expectRefused(405, 'method_not_allowed', () => app.send('DELETE', '/services'))
  expect(answer.headers.get('allow')).toBe('GET')
  expect((await expectRefused(405, 'method_not_allowed', () => app.send('PUT', '/holds/x', { body: {} }))).headers.get('allow')).toBe(
    'GET, DELETE',
  )
})
