import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, bookings, holdOne, linkOf } from './support/book.ts'
import { startAuthorizationServer, type AuthorizationServer } from './support/authorization-server.ts'
import { connectCurrent, connectOlder } from './support/clients.ts'

let as: AuthorizationServer
let app: TestApp
let resource: string
beforeAll(async () => {
  as = await startAuthorizationServer()
  app = await startTestApp({ env: { OAUTH_ISSUER: as.issuer } })
  resource = `${app.app.publicUrl}/mcp`
})
afterAll(async () => {
  await app.close()
  await as.close()
})

it('the resource says who gives tokens for it, and a refused token leads there', async () => {
  const found = await fetch(`${app.base}/.well-known/oauth-protected-resource/mcp`)
  expect(await found.json()).toMatchObject({
    resource,
    authorization_servers: [as.issuer],
    scopes_supported: ['read', 'hold', 'book', 'manage'],
  })
  const refused = await post('not-a-token')
  expect(refused.status).toBe(401)
  const challenge = refused.headers.get('www-authenticate') ?? ''
  expect(challenge).toContain('error="invalid_token"')
  expect(challenge).toContain(`resource_metadata="${app.app.publicUrl}/.well-known/oauth-protected-resource/mcp"`)
})

it('a person signs in with code and PKCE, books on their own yes, and sees only their own bookings', async () => {
  const person = { form: () => ({ action: 'accept' as const, content: { agree: true } }) }
  const adas = await connectCurrent({ url: `${app.base}/mcp`, key: await as.personToken('ada', resource, 'read hold book manage'), person })
  const { holdId } = await holdOne(adas)
  const { booking } = (await adas.call('confirmBooking', { holdId, customer: ada })).told as { booking: { reference: string } }
  expect(await bookings(app)).toMatchObject([{ reference: booking.reference, consent_kind: 'mcp_person' }])

  const later = await connectOlder({ url: `${app.base}/mcp`, key: await as.personToken('ada', resource, 'read') })
  expect((await later.call('getBooking', {})).told['booking']).toMatchObject({ reference: booking.reference })

  const eves = await connectCurrent({ url: `${app.base}/mcp`, key: await as.personToken('eve', resource, 'read hold book manage'), person })
  expect((await eves.call('getBooking', {})).told['code']).toBe('booking_not_found')
  expect((await eves.call('cancelBooking', { reference: booking.reference })).told['code']).toBe('identity_required')
  expect(await bookings(app)).toMatchObject([{ status: 'confirmed' }])
  await Promise.all([adas.close(), later.close(), eves.close()])
}, 60_000)

it('a program with client credentials is a caller of its own', async () => {
  const desk = await connectOlder({ url: `${app.base}/mcp`, key: await as.programToken(resource, 'read hold') })
  const { holdId } = await holdOne(desk, { index: 3 })
  linkOf(await desk.call('confirmBooking', { holdId, customer: ada }))
  await desk.call('releaseHold', { holdId })
  await desk.close()
})

it('tokens for another resource, of another server, changed or unsigned are refused', async () => {
  const good = await as.programToken(resource, 'read')
  expect((await post(good)).status).toBe(200)
  const elsewhere = await as.programToken('https://elsewhere.example/mcp', 'read')
  const forTenantPath = await as.programToken(`${app.app.publicUrl}/demo/mcp`, 'read')
  const other = await startAuthorizationServer()
  const foreign = await other.programToken(resource, 'read')
  await other.close()
  const [head = '', body = '', signature = ''] = good.split('.')
  const grown = Buffer.from(
    JSON.stringify({ ...JSON.parse(Buffer.from(body, 'base64url').toString()), scope: 'read hold book manage' }),
  ).toString('base64url')
  const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${body}.`
  for (const bad of [elsewhere, forTenantPath, foreign, `${head}.${grown}.${signature}`, unsigned])
    expect((await post(bad)).status).toBe(401)
})

it('a token without the scope is told which one it needs', async () => {
  const refused = await post(await as.programToken(resource, 'read'), {
    method: 'tools/call',
    params: { name: 'holdSlot', arguments: { slotId: 'x' } },
  })
  expect(refused.status).toBe(403)
  expect(refused.headers.get('www-authenticate')).toMatch(/error="insufficient_scope".*scope="hold"/)
})

const initialize = {
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
}

function post(token: string, asked: object = initialize): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', authorization: `Bearer ${token}` }
  return fetch(`${app.base}/mcp`, { method: 'POST', headers, body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...asked }) })
}
