import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { startTokenMint, type TokenMint } from './support/token-mint.ts'

let mint: TokenMint
let app: TestApp
beforeAll(async () => {
  mint = await startTokenMint()
  app = await startTestApp({ env: { OAUTH_ISSUER: mint.issuer } })
  await app.database.pool.query(`
    INSERT INTO tenant (id, slug, name, time_zone, locales, currency, contact, policies)
    SELECT 2, 'other', 'Other', time_zone, locales, currency, contact, policies FROM tenant WHERE id = 1`)
})
afterAll(async () => {
  await app.close()
  await mint.close()
})

// Of the real day: the library that reads tokens goes by it, whatever day the app is told it is.
const inMinutes = (minutes: number): number => Math.floor(performance.timeOrigin / 1_000) + minutes * 60

const claims = (path = '/mcp') => ({
  iss: mint.issuer,
  aud: `${app.app.publicUrl}${path}`,
  sub: 'ada',
  client_id: 'assistant',
  scope: 'read hold',
  exp: inMinutes(30),
})

it('a token of that server for exactly this resource opens it, as often as it is presented while it lives', async () => {
  const good = await mint.signed(claims())
  expect([await status(good), await status(good)]).toEqual([200, 200])
  // Named as RFC 9068 has it above; other servers say less.
  for (const typ of ['JWT', 'application/at+jwt', undefined]) expect(await status(await mint.named(claims(), typ))).toBe(200)
  expect(await status(await mint.signed({ ...claims(), aud: ['https://elsewhere.example', claims().aud] }))).toBe(200)
})

describe('refused is a token', () => {
  it.each([
    ['that has run out', () => mint.signed({ ...claims(), exp: inMinutes(-1) })],
    ['that never runs out', () => mint.signed({ ...claims(), exp: undefined })],
    ['that is not valid yet', () => mint.signed({ ...claims(), nbf: inMinutes(20) })],
    ['for another audience', () => mint.signed({ ...claims(), aud: 'https://elsewhere.example/mcp' })],
    ['for no audience', () => mint.signed({ ...claims(), aud: undefined })],
    ['for the same server as a whole', () => mint.signed({ ...claims(), aud: app.app.publicUrl })],
    ['of another issuer', () => mint.signed({ ...claims(), iss: 'https://issuer.example' })],
    ['of no issuer', () => mint.signed({ ...claims(), iss: undefined })],
    ['that calls itself something else', () => mint.named(claims(), 'logout+jwt')],
    ['of nobody', () => mint.signed({ ...claims(), sub: undefined })],
    ['signed with a key that is not the issuer’s', () => mint.forged(claims())],
    ['that is not signed', () => mint.unsigned(claims())],
    ['signed with what is published of the key', () => mint.byPublicKey(claims())],
  ])('%s', async (_which, made) => {
    expect(await status(await made())).toBe(401)
  })

  it('for another business’s resource', async () => {
    const forDemo = await mint.signed(claims('/demo/mcp'))
    expect(await status(forDemo, '/demo/mcp')).toBe(200)
    expect(await status(forDemo, '/other/mcp')).toBe(401)
    expect(await status(forDemo, '/mcp')).toBe(401)
  })
})

async function status(token: string, path = '/mcp'): Promise<number> {
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', authorization: `Bearer ${token}` }
  const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'ping' })
  return (await fetch(`${app.base}${path}`, { method: 'POST', headers, body })).status
}
