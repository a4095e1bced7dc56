import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, bookings, holdOne, keyFor, linkOf, pressOnPage } from './support/book.ts'
import { connectCurrent, connectOlder, readResult } from './support/clients.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { limits: { mcp: 100_000 } } })
  // A second business in the same house: the same catalogue under another name.
  await app.database.pool.query(`
    INSERT INTO tenant (id, slug, name, time_zone, locales, currency, contact, policies)
    SELECT 2, 'other', 'Other', time_zone, locales, currency, contact, policies FROM tenant WHERE id = 1`)
})
afterAll(() => app.close())

const saysYes = { form: () => ({ action: 'accept' as const, content: { agree: true } }), page: async () => {} }

describe('a client that answers for its person books nothing', () => {
  it.each([
    ['as nobody in particular', undefined],
    ['with a key that may only hold', ['read', 'hold']],
  ] as const)('%s', async (_who, scopes) => {
    const key = scopes === undefined ? undefined : await keyFor(app, scopes)
    const assistant = await connectCurrent({ url: `${app.base}/mcp`, key, person: saysYes })
    const { holdId, handle } = await holdOne(assistant)
    const refused = await assistant.call('confirmBooking', { holdId, customer: ada, ...handle })
    expect(refused).toMatchObject({ isError: true, told: { code: 'consent_required', link: expect.stringContaining('/demo/consent/') } })
    expect(await bookings(app)).toEqual([])
    await assistant.call('releaseHold', { holdId, ...handle })
    await assistant.close()
  })

  it('with an answer to a question that was never asked', async () => {
    const key = await keyFor(app, ['read', 'hold', 'book'], true)
    const assistant = await connectOlder({ url: `${app.base}/mcp`, key })
    const { holdId } = await holdOne(assistant)
    for (const requestState of [undefined, 'AAAA', Buffer.alloc(90).toString('base64url')]) {
      const answer = await callRaw(
        key,
        { name: 'confirmBooking', arguments: { holdId, customer: ada } },
        { inputResponses: { agree: { action: 'accept', content: { agree: true } } }, requestState },
      )
      expect(readResult(answer).told['code']).toBe('consent_required')
    }
    expect(await bookings(app)).toEqual([])
    await assistant.call('releaseHold', { holdId })
    await assistant.close()
  })

  it('with the answer that was given to another proposal', async () => {
    const key = await keyFor(app, ['read', 'hold', 'book'], true)
    const assistant = await connectOlder({ url: `${app.base}/mcp`, key })
    const one = await holdOne(assistant)
    const two = await holdOne(assistant, { index: 1 })
    const asked = await callRaw(key, { name: 'confirmBooking', arguments: { holdId: one.holdId, customer: ada } })
    const agreed = { inputResponses: { agree: { action: 'accept', content: { agree: true } } }, requestState: asked['requestState'] }
    const swapped = await callRaw(key, { name: 'confirmBooking', arguments: { holdId: two.holdId, customer: ada } }, agreed)
    expect(readResult(swapped).told['code']).toBe('consent_required')
    const forOther = await callRaw(
      key,
      { name: 'confirmBooking', arguments: { holdId: one.holdId, customer: { name: 'Eve', email: 'eve@example.com' } } },
      agreed,
    )
    expect(readResult(forOther).told['code']).toBe('consent_required')
    expect(await bookings(app)).toEqual([])
    for (const { holdId } of [one, two]) await assistant.call('releaseHold', { holdId })
    await assistant.close()
  })

  it('with a form that names nobody, or somebody without an address', async () => {
    const key = await keyFor(app, ['read', 'hold', 'book'], true)
    const assistant = await connectOlder({ url: `${app.base}/mcp`, key })
    const { holdId } = await holdOne(assistant)
    const call = { name: 'confirmBooking', arguments: { holdId } }
    const asked = await callRaw(key, call)
    const typed = [{}, { name: 'Cy' }, { email: 'cy@example.com' }, { name: 'Cy', email: 'cy' }, { name: 'C\ny', email: 'cy@example.com' }]
    for (const details of typed) {
      const answer = {
        inputResponses: { agree: { action: 'accept', content: { agree: true, ...details } } },
        requestState: asked['requestState'],
      }
      expect(readResult(await callRaw(key, call, answer)).told['code']).toBe('customer_incomplete')
    }
    expect(await bookings(app)).toEqual([])
    await assistant.call('releaseHold', { holdId })
    await assistant.close()
  })
})

it('an answer that is replayed books nothing again, and nothing anew after it was cancelled', async () => {
  const key = await keyFor(app, ['read', 'hold', 'book', 'manage'], true)
  const assistant = await connectOlder({ url: `${app.base}/mcp`, key })
  const { holdId } = await holdOne(assistant)
  const call = { name: 'confirmBooking', arguments: { holdId, customer: ada } }
  const asked = await callRaw(key, call)
  const agreed = { inputResponses: { agree: { action: 'accept', content: { agree: true } } }, requestState: asked['requestState'] }
  const first = readResult(await callRaw(key, call, agreed)).told['booking'] as { reference: string }
  expect(readResult(await callRaw(key, call, agreed)).told['booking']).toEqual(first)
  await assistant.call('cancelBooking', { reference: first.reference })
  await callRaw(key, call, agreed)
  expect(await bookings(app)).toMatchObject([{ reference: first.reference, status: 'cancelled' }])
  await app.database.pool.query('TRUNCATE booking CASCADE')
  await assistant.close()
})

describe('what belongs to somebody else', () => {
  it('is not there: a hold of another caller, by its id', async () => {
    const owner = await connectOlder({ url: `${app.base}/mcp` })
    const { holdId, handle } = await holdOne(owner)
    for (const key of [undefined, await keyFor(app, ['read', 'hold', 'book', 'manage'], true)]) {
      const thief = await connectOlder({ url: `${app.base}/mcp`, key })
      for (const tool of ['confirmBooking', 'releaseHold'])
        expect((await thief.call(tool, { holdId, customer: ada })).told['code']).toBe('hold_not_found')
      await thief.close()
    }
    const elsewhere = await connectOlder({ url: `${app.base}/other/mcp` })
    expect((await elsewhere.call('confirmBooking', { holdId, customer: ada })).told['code']).toBe('hold_not_found')
    expect((await elsewhere.call('confirmBooking', { holdId, customer: ada, ...handle })).told['code']).toBe('session_unknown')
    await owner.call('releaseHold', { holdId, ...handle })
    await Promise.all([owner.close(), elsewhere.close()])
  })

  it('is not there: a booking by its reference, and a link of one opens nothing of another', async () => {
    const owner = await connectOlder({ url: `${app.base}/mcp` })
    const { holdId, handle } = await holdOne(owner)
    const link = linkOf(await owner.call('confirmBooking', { holdId, customer: ada, ...handle }))
    await pressOnPage(app, link)
    const [booked] = await bookings(app)
    const thief = await connectOlder({ url: `${app.base}/mcp`, key: await keyFor(app, ['read', 'hold', 'book', 'manage'], true) })
    for (const tool of ['getBooking', 'cancelBooking']) {
      const theirs = await thief.call(tool, { reference: booked?.reference })
      const nobodys = await thief.call(tool, { reference: 'ZZZZ-ZZZZ' })
      expect(theirs.told['code']).toBe('identity_required')
      expect({ ...theirs.told, link: '' }).toEqual({ ...nobodys.told, link: '' })
    }
    expect((await fetch(`${app.base}${new URL(link).pathname.replace('/demo/', '/other/')}`)).status).toBe(404)
    expect((await bookings(app))[0]?.status).toBe('confirmed')
    await Promise.all([owner.close(), thief.close()])
  })

  it('opens to who types the mailed code on the page, and to no model', async () => {
    const assistant = await connectOlder({ url: `${app.base}/mcp` })
    const [booked] = await bookings(app)
    const asked = await assistant.call('getBooking', { reference: booked?.reference })
    const handle = { session: asked.told['session'] }
    expect((await pressOnPage(app, linkOf(asked), { act: 'open', fields: { code: '000000' } })).status).toBe(400)
    const { rows } = await app.database.pool.query<{ id: string }>(
      'SELECT id FROM booking_code WHERE booking_id IS NOT NULL ORDER BY created_at DESC LIMIT 1',
    )
    const tenant = await app.app.booking.findTenant('demo')
    if (tenant === undefined) throw new Error('the demo business was not seeded')
    const mail = await app.app.booking.findBookingCode(tenant, rows[0]?.id ?? '')
    expect((await pressOnPage(app, linkOf(asked), { act: 'open', fields: { code: mail?.digits ?? '' } })).status).toBe(200)
    const found = await assistant.call('getBooking', { reference: booked?.reference, ...handle })
    expect(found.told['booking']).toMatchObject({ reference: booked?.reference })
    expect((await assistant.listTools()).map(({ name }) => name)).not.toContain('checkBookingCode')
    await assistant.close()
  })

  it('is not read through a chat’s own token', async () => {
    const chat = await app.startConversation()
    const handle = Buffer.from(chat.id.replaceAll('-', ''), 'hex').toString('base64url') + chat.token
    const assistant = await connectOlder({ url: `${app.base}/mcp` })
    expect((await assistant.call('getBooking', { session: handle })).told['code']).toBe('session_unknown')
    await assistant.close()
  })
})

describe('keys', () => {
  it('are refused with a challenge when they are wrong, revoked, of another business or not ours', async () => {
    const { id, key } = await app.app.keys.create({ tenantId: 1, tenantSlug: 'demo', name: 'old', scopes: ['read'], trusted: false })
    expect((await post(`${app.base}/mcp`, key)).status).toBe(200)
    await app.app.keys.revoke(1, id)
    for (const wrong of [key, `hk_demo_${'x'.repeat(32)}`, 'eyJhbGciOiJub25lIn0.e30.', '']) {
      const refused = await post(`${app.base}/mcp`, wrong)
      expect(refused.status).toBe(401)
      expect(refused.headers.get('www-authenticate')).toMatch(/^Bearer .*error="invalid_token"/)
    }
    const living = await keyFor(app, ['read'])
    expect((await post(`${app.base}/other/mcp`, living)).status).toBe(401)
  })

  it('are kept as a hash, and say when they were last used', async () => {
    const key = await keyFor(app, ['read'])
    await post(`${app.base}/mcp`, key)
    const { rows } = await app.database.pool.query<{ all: string }>("SELECT string_agg(to_jsonb(k)::text, ' ') AS all FROM assistant_key k")
    expect(rows[0]?.all).not.toContain(key.slice(8))
    expect((await app.app.keys.list(1)).at(-1)?.lastUsedAt).toBeInstanceOf(Date)
  })

  it('do no more than their scopes say', async () => {
    const assistant = await connectOlder({ url: `${app.base}/mcp`, key: await keyFor(app, ['read']) })
    expect((await assistant.call('findServices')).isError).toBe(false)
    expect((await assistant.call('holdSlot', { slotId: 'x' })).told['code']).toBe('scope_missing')
    await assistant.close()
  })
})

it('1,000 holds from one address end at the quota, whatever sessions they claim', async () => {
  const assistant = await connectOlder({ url: `${app.base}/mcp` })
  const free = await assistant.call('checkAvailability', { service: 'haircut', when: 'next week' })
  const slots = await app.findSlots('haircut', { from: '2026-03-09T00:00:00Z', to: '2026-03-28T00:00:00Z' })
  expect(free.isError).toBe(false)
  let held = 0
  let refused = 0
  for (let round = 0; round < 1_000 && refused < 20; round++) {
    const answer = await assistant.call('holdSlot', { slotId: slots[round % slots.length]?.id })
    if (answer.told['code'] === 'limit_reached') refused += 1
    else if (!answer.isError) held += 1
  }
  expect(refused).toBe(20)
  expect(held).toBeLessThanOrEqual(50)
  await assistant.close()
}, 60_000)

describe('requests', () => {
  it('from another site’s page are refused', async () => {
    expect((await post(`${app.base}/mcp`, undefined, { origin: 'https://evil.example' })).status).toBe(403)
    expect((await post(`${app.base}/mcp`, undefined, { origin: app.base })).status).toBe(200)
  })

  it('that are too large are refused before they are read', async () => {
    const refused = await post(`${app.base}/mcp`, undefined, {}, { padding: 'x'.repeat(80_000) })
    expect(refused.status).toBe(413)
  })

  it('for a business that is not here find nothing', async () => {
    expect((await post(`${app.base}/nobody/mcp`)).status).toBe(404)
  })
})

const initialize = {
  jsonrpc: '2.0',
  id: 1,
  method: 'initialize',
  params: { protocolVersion: '2025-11-25', capabilities: {}, clientInfo: { name: 'raw', version: '1' } },
}

function post(url: string, key?: string, headers: Record<string, string> = {}, extra: object = {}): Promise<Response> {
  const bearer = key === undefined ? {} : { authorization: `Bearer ${key}` }
  const accept = { 'content-type': 'application/json', accept: 'application/json, text/event-stream' }
  return fetch(url, { method: 'POST', headers: { ...accept, ...bearer, ...headers }, body: JSON.stringify({ ...initialize, ...extra }) })
}

/** A 2026-07-28 call by hand, with whatever a client should not send. */
async function callRaw(key: string, params: { name: string; arguments: object }, extra: object = {}): Promise<Record<string, unknown>> {
  const meta = {
    'io.modelcontextprotocol/protocolVersion': '2026-07-28',
    'io.modelcontextprotocol/clientInfo': { name: 'raw', version: '1' },
    'io.modelcontextprotocol/clientCapabilities': { elicitation: { form: {} } },
  }
  const response = await fetch(`${app.base}/mcp`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json, text/event-stream',
      authorization: `Bearer ${key}`,
      'mcp-protocol-version': '2026-07-28',
      'mcp-method': 'tools/call',
      'mcp-name': params.name,
    },
    body: JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'tools/call', params: { ...params, ...extra, _meta: meta } }),
  })
  const body = (await response.json()) as { result?: Record<string, unknown>; error?: object }
  if (body.result === undefined) throw new Error(JSON.stringify(body))
  return body.result
}
