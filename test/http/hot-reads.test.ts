import { request } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { clockStart, startTestApp, type TestApp } from './support/app.ts'

let app: TestApp
beforeAll(async () => {
  const start = Date.parse(clockStart)
  // Time stands still: how long something is kept is not what is asked here, and a busy machine must not answer it.
  const clock = { offsetMs: start - Date.now(), now: () => start }
  app = await startTestApp({ env: { TRUST_PROXY: '1' }, overrides: { clock, limits: { address: 500 } } })
})
afterAll(() => app.close())

interface Whole {
  readonly status: number
  /** In the order they came, as they were spelt. */
  readonly headers: readonly string[]
  readonly body: string
}

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

function ask(path: string, { method = 'GET', headers = {}, body: sending }: Asked = {}): Promise<Whole> {
  const { promise, resolve, reject } = Promise.withResolvers<Whole>()
  const sent = request(`${app.base}${path}`, { method, headers: { 'x-forwarded-for': nextAddress(), ...headers } }, (response) => {
    let body = ''
    response.setEncoding('utf8').on('data', (text: string) => (body += text))
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.rawHeaders, body }))
  })
  sent.on('error', reject).end(sending)
  return promise
}

let addresses = 0
/** A budget of its own for each request, so that answers can be compared to the letter. */
function nextAddress(): string {
  addresses += 1
  return `10.1.${addresses >> 8}.${addresses & 255}`
}

/** What differs from one request to the next whatever is asked. */
function comparable({ status, headers, body }: Whole): object {
  const told = headers.map((text, at) => (['date', 'x-request-id'].includes((headers[at - 1] ?? '').toLowerCase()) ? '…' : text))
  return { status, headers: told.map((text) => text.replace(/;t=\d+$/, ';t=…')), body: body.replace(/"retryAfter":\d+/, '"retryAfter":…') }
}

const api = '/api/v1/tenants/demo'
const twoWeeks = 'from=2026-03-03T00:00:00Z&to=2026-03-17T00:00:00Z'

async function hits(): Promise<number> {
  const { text } = await app.send('GET', '//metrics')
  return Number(/holdfast_cache_requests_total\{[^}]*cache="answers"[^}]*outcome="hit"[^}]*\} (\d+)/.exec(text)?.[1] ?? 0)
}

// With a slash at the end, or an upper-case letter, it is Express that finds the route.
const longWay = (path: string): string => path.replace(/^\/api/, '/API')

test.each([
  ['', true],
  ['&timeZone=America/New_York', true],
  ['&locale=de', true],
  ['&limit=3', true],
  ['&partySize=1&resource=amara', true],
  ['&resource=amara&resource=ben', true],
  ['&resource=amara%2Cben', true],
  ['&limit=0', false],
  ['&limit=501', false],
  ['&partySize=x', false],
  ['&timeZone=Mars/Base', false],
  ['&locale=%00', false],
  ['&unknown=1', false],
  ['&%E0%A4%A', false],
  ['&resource=nobody', false],
  ['&partySize=99', false],
])('a list of times %s is the same from memory as by the long way, to the last header', async (more, isKept) => {
  const path = `${api}/availability?service=haircut&${twoWeeks}${more}`
  const cold = comparable(await ask(longWay(path)))
  const before = await hits()
  const answers = [await ask(path), await ask(path), await ask(path)]
  for (const whole of answers) expect(comparable(whole)).toEqual(cold)
  expect((await hits()) - before).toBe(isKept ? 1 : 0)
})

test.each([
  `${api}/availability`,
  `${api}/availability?`,
  `${api}/availability?service=nothing&${twoWeeks}`,
  `${api}/availability?service=haircut`,
  `${api}/availability?service=haircut&when=tomorrow`,
  `${api}/availability?service=haircut&from=2026-03-17T00:00:00Z&to=2026-03-03T00:00:00Z`,
  `${api}/availability?service=haircut&from=yesterday&to=2026-03-03T00:00:00Z`,
  `${api}/availability?service=%F0%9F%92%87&${twoWeeks}`,
  `${api}/services`,
  `${api}/services?x=1`,
  `${api}`,
  `${api}?`,
  '/api/v1/tenants/nobody-here/availability?service=haircut',
  '/api/v1/tenants/nobody-here',
  '/api/v1/tenants/-odd/availability',
  '/api/v1/tenants/%64emo/availability?service=haircut',
  '/api/v1/tenants/demo%2Favailability',
  `${api}//availability`,
  `${api}/availability/more`,
])('%s says the same both ways', async (path) => {
  const cold = comparable(await ask(longWay(path)))
  expect([comparable(await ask(path)), comparable(await ask(path))]).toEqual([cold, cold])
})

const json = { 'content-type': 'application/json' }
const nobodysHold = '{"holdId":"01a203a5-5507-7702-87b1-38a43ca98ff4","customer":{"name":"Ada","email":"ada@example.com"}}'

test.each([
  ['POST', 'holds', json, '{}', 400],
  ['POST', 'holds', json, '{"slotId":"made-up-made-up"}', 400],
  ['POST', 'holds', json, '{"slotId":"a","slotId":"b"}', 400],
  ['POST', 'holds?x=1', json, 'no JSON', 400],
  ['POST', 'holds', { 'content-type': 'text/plain' }, '{}', 415],
  ['POST', 'holds', { ...json, 'idempotency-key': 'with a space' }, '{}', 400],
  ['POST', 'bookings', json, '{}', 400],
  ['POST', 'bookings', json, nobodysHold, 404],
  ['PUT', 'bookings', json, nobodysHold, 405],
  ['GET', 'holds', {}, '', 405],
])('%s %s %j %s says the same both ways', async (method, path, headers, body, status) => {
  const cold = comparable(await ask(longWay(`${api}/${path}`), { method, headers, body }))
  expect(cold).toMatchObject({ status })
  expect(comparable(await ask(`${api}/${path}`, { method, headers, body }))).toEqual(cold)
})

test('who has the list already is told so, both ways; a tag that is another one gets the list', async () => {
  const path = `${api}/availability?service=massage&${twoWeeks}`
  await ask(path)
  const { headers } = await ask(path)
  const tag = headers[headers.findIndex((name) => name.toLowerCase() === 'etag') + 1] ?? ''
  for (const value of [tag, `W/${tag}`, `"other", ${tag}`, '*', '"other"', '', tag.slice(0, -1)]) {
    const condition = { headers: { 'if-none-match': value } }
    const cold = comparable(await ask(longWay(path), condition))
    const before = await hits()
    expect([value, comparable(await ask(path, condition))]).toEqual([value, cold])
    expect(cold).toMatchObject({ status: value.includes(tag) || value === '*' ? 304 : 200 })
    expect((await hits()) - before).toBe(1)
  }
})

test.each(['HEAD', 'POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is answered as ever, also where a list is kept', async (method) => {
  const path = `${api}/availability?service=haircut&${twoWeeks}`
  await ask(path)
  expect(comparable(await ask(path, { method }))).toEqual(comparable(await ask(longWay(path), { method })))
})

test('kept answers count against the caller’s limit, and whoever is over it is refused as ever', async () => {
  const path = `${api}/availability?service=haircut&${twoWeeks}`
  const caller = { headers: { 'x-forwarded-for': '10.9.9.9' } }
  const statuses: number[] = []
  let last = await ask(path, caller)
  for (let count = 1; last.status === 200 && count < 200; count++) {
    statuses.push(last.status)
    last = await ask(path, caller)
  }
  expect(last.status).toBe(429)
  expect(statuses.length).toBe(50)
  const over = comparable(await ask(path, caller))
  expect(over).toEqual(comparable(await ask(longWay(path), caller)))
  // Other callers are not meant.
  expect((await ask(path)).status).toBe(200)
})

test('what is taken is gone from the very next answer', async () => {
  const path = `${api}/availability?service=haircut&${twoWeeks}&limit=500&resource=chloe`
  const slotsNow = async (): Promise<{ id: string; start: string }[]> => JSON.parse((await ask(path)).body).slots
  // Kept from the second time on.
  await slotsNow()
  await slotsNow()
  const before = await hits()
  const [slot] = await slotsNow()
  expect((await hits()) - before).toBe(1)
  const hold = await app.hold(slot?.id ?? '')
  expect((await slotsNow()).map(({ start }) => start)).not.toContain(slot?.start)
  await app.send('DELETE', `/holds/${hold.id}`)
  expect((await slotsNow()).map(({ start }) => start)).toContain(slot?.start)
})
