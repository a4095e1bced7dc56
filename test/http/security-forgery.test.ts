import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { signInAs, staffPassword, type StaffClient } from '../console/support/sign-in-as.ts'
import { noLog } from '../../src/shared/logger.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { first } from './support/client.ts'

let app: TestApp
let owner: StaffClient
const warned: object[] = []
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false, log: { ...noLog, warn: (fields, line) => void warned.push({ ...fields, line }) } } })
  owner = await signInAs(app, 'owner')
})
afterAll(() => app.close())

const json = { 'content-type': 'application/json' }
const ours = { 'x-holdfast-console': '1' }
const form = { 'content-type': 'application/x-www-form-urlencoded' }

/** What a page elsewhere can have a browser send, and what only somebody without a browser could. */
const forgeries: readonly (readonly [what: string, headers: Record<string, string>, body: string])[] = [
  ['a form', form, 'name=Mallory'],
  ['a form that looks like JSON', { 'content-type': 'text/plain' }, '{"name":"Mallory","x":"="}'],
  ['JSON without a word of where it comes from', json, '{"name":"Mallory"}'],
  ['from another site', { ...json, ...ours, 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }, '{"name":"Mallory"}'],
  ['from another host of the same site', { ...json, ...ours, 'sec-fetch-site': 'same-site' }, '{"name":"Mallory"}'],
  ['typed by nobody', { ...json, ...ours, 'sec-fetch-site': 'none' }, '{"name":"Mallory"}'],
  ['with another origin, by a browser that says no more', { ...json, ...ours, origin: 'https://evil.example' }, '{"name":"Mallory"}'],
  ['with an origin that is hidden', { ...json, ...ours, origin: 'null' }, '{"name":"Mallory"}'],
  ['with an origin that begins like ours', { ...json, ...ours, origin: 'http://localhost.evil.example' }, '{"name":"Mallory"}'],
  ['from our origin, without our page’s header', { ...json, 'sec-fetch-site': 'same-origin' }, '{"name":"Mallory"}'],
]

describe.each(forgeries)('a change %s', (_what, headers, body) => {
  test('is refused, whoever is signed in, and changes nothing', async () => {
    const response = await fetch(`${app.base}/api/console/demo/me`, {
      method: 'PATCH',
      headers: { ...headers, cookie: owner.cookie },
      body,
    })
    expect([response.status, await response.json()]).toEqual([403, expect.objectContaining({ code: 'request_forged' })])
    expect((await owner.send('GET', '/me')).text).not.toContain('Mallory')
  })

  test('signs nobody in to an account that is not theirs', async () => {
    const credentials = { email: owner.me.email, password: staffPassword }
    const sent = body.startsWith('{') ? JSON.stringify(credentials) : new URLSearchParams(credentials).toString()
    const response = await fetch(`${app.base}/api/console/demo/sign-in`, { method: 'POST', headers, body: sent })
    expect([response.status, response.headers.getSetCookie()]).toEqual([403, []])
  })
})

test('every change of the console asks where it comes from, whatever it changes', async () => {
  for (const path of ['/sign-out', '/links', '/password/forgotten', '/me/sessions/end-others', '/setup/keys'])
    expect(
      (await fetch(`${app.base}/api/console/demo${path}`, { method: 'POST', headers: { ...json, cookie: owner.cookie }, body: '{}' }))
        .status,
    ).toBe(403)
  expect((await owner.send('GET', '/me')).status).toBe(200)
})

test('a token of a conversation or a booking is no cookie: what another site sends along opens nothing', async () => {
  const talk = await app.startConversation()
  const response = await fetch(`${app.base}/api/v1/tenants/demo/conversations/${talk.id}`, { headers: { cookie: `token=${talk.token}` } })
  expect(response.status).toBe(404)
})

test.each([
  'https://evil.example',
  '//evil.example',
  '/\\evil.example',
  '/console/demo/../../x',
  '/console/demo/%2e%2e',
  'javascript:alert(1)',
  '/console/demo\r\nx: y',
])('a link to the sign-in leads nowhere but into this console: %s', async (to) => {
  const response = await fetch(`${app.base}/api/console/demo/sign-in/company?${new URLSearchParams({ to })}`, { redirect: 'manual' })
  const location = response.headers.get('location') ?? '/console/demo'
  expect(new URL(location, app.base).origin).toBe(app.base)
  expect(location).toMatch(/^\/console\/demo/)
})

test('what is forged, made up or somebody else’s leaves a line of its own, which names nobody', async () => {
  const lines = async (work: () => Promise<unknown>): Promise<object[]> => {
    warned.length = 0
    await work()
    return [...warned]
  }
  const line = 'a request was turned away'
  const booked = await app.book(first(await app.findSlots('haircut')).id)
  const forged = () => fetch(`${app.base}/api/console/demo/sign-out`, { method: 'POST', headers: { ...form, cookie: owner.cookie } })
  expect(await lines(forged)).toEqual([{ line, route: 'console.signOut', code: 'request_forged' }])
  const guessed = () => app.send('GET', `/bookings/${booked.reference}`, { token: `${booked.manageToken.slice(0, -1)}!` })
  expect(await lines(guessed)).toEqual([{ line, route: 'getBooking', code: 'booking_not_found' }])
  const rebound = () => app.send('POST', '//mcp', { headers: { origin: 'https://evil.example' }, body: {} })
  expect(await lines(rebound)).toEqual([{ line, route: 'mcp', code: '403' }])
  const altered = first(await app.findSlots('haircut')).id.replace(/.(?=.{4}$)/, (one) => (one === 'A' ? 'z' : 'A'))
  const core = 'refused: not given out, not theirs or not agreed to'
  expect(await lines(() => app.send('POST', '/holds', { body: { slotId: altered } }))).toEqual([
    { line: core, operation: 'hold', channel: 'rest', code: 'slot_invalid' },
  ])
})

test('a key that comes twice is refused in every body: REST, console and MCP', async () => {
  const rest = await app.send('POST', '/holds', { raw: '{"slotId":"a","slotId":"b"}' })
  expect([rest.status, rest.text]).toEqual([400, expect.stringContaining('has the key slotId twice')])
  const raw = '{"name":"Robin","name":"Mallory"}'
  const staff = await fetch(`${app.base}/api/console/demo/me`, {
    method: 'PATCH',
    headers: { ...json, ...ours, cookie: owner.cookie },
    body: raw,
  })
  expect([staff.status, await staff.text()]).toEqual([400, expect.stringContaining('has the key name twice')])
  const mcp = await app.send('POST', '//demo/mcp', { raw: '{"jsonrpc":"2.0","id":1,"method":"ping","method":"tools/call"}' })
  expect([mcp.status, mcp.text]).toEqual([400, expect.stringContaining('has the key method twice')])
  const proto = await app.send('POST', '//demo/mcp', { raw: '{"jsonrpc":"2.0","id":1,"method":"ping","params":{"__proto__":{}}}' })
  expect([proto.status, proto.text]).toEqual([400, expect.stringContaining('not allowed, __proto__')])
})
