import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from '../http/support/app.ts'
import { ada, holdOne, keyFor } from './support/book.ts'
import { connectOlder, readResult } from './support/clients.ts'

const limits = { mcp: 30, mcpCaller: 40, mcpTenant: 60, mcpSession: 5, wrongKeys: 5 }

describe('requests', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ overrides: { limits }, env: { TRUST_PROXY: '1' } })
  })
  afterAll(() => app.close())

  it('of nobody in particular are counted by their address, and told when to come back', async () => {
    const over = await until429(() => ping(app, { from: '10.0.0.1' }))
    expect(over.sent).toBe(limits.mcp + 1)
    expect(Number(over.response.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(over.response.headers.get('ratelimit')).toMatch(/^"mcp";r=0;t=\d+$/)
    expect(over.response.headers.get('ratelimit-policy')).toBe('"mcp";q=30;w=60')
    expect((await ping(app, { from: '10.0.0.2' })).status).toBe(200)
  })

  it('of a key are counted by the key, from wherever it calls, and not by the address it shares', async () => {
    const [one, other] = [await keyFor(app, ['read']), await keyFor(app, ['read'])]
    let address = 0
    const over = await until429(() => ping(app, { from: `10.1.0.${++address}`, key: one }))
    expect(over.sent).toBe(limits.mcpCaller + 1)
    expect(over.response.headers.get('ratelimit')).toMatch(/^"mcp-caller";r=0/)
    // The address that nobody in particular has used up above.
    expect((await ping(app, { from: '10.0.0.1', key: other })).status).toBe(200)
  })

  it('with wrong keys end before the next one is looked at', async () => {
    const statuses: number[] = []
    for (let tries = 0; tries <= limits.wrongKeys; tries++)
      statuses.push((await ping(app, { from: '10.2.0.1', key: `hk_demo_${'x'.repeat(32)}` })).status)
    expect(statuses).toEqual([...Array.from({ length: limits.wrongKeys }, () => 401), 429])
  })

  it('of a crowd of addresses are counted together at the business they call', async () => {
    let address = 0
    const over = await until429(() => ping(app, { from: `10.3.0.${++address}` }))
    expect(over.sent).toBeLessThanOrEqual(limits.mcpTenant)
    expect(over.response.headers.get('ratelimit')).toMatch(/^"mcp-tenant";r=0/)
    expect((await ping(app, { from: '10.3.1.1', key: await keyFor(app, ['read']) })).status).toBe(200)
  })
})

describe('a session', () => {
  let app: TestApp
  beforeAll(async () => {
    app = await startTestApp({ overrides: { limits: { mcpSession: 5 } } })
  })
  afterAll(() => app.close())

  it('that calls too often is told so in a way its model can act on', async () => {
    const assistant = await connectOlder({ url: `${app.base}/mcp` })
    const { session } = (await assistant.call('findServices')).told
    const codes: unknown[] = []
    for (let calls = 0; calls < 5; calls++) codes.push((await assistant.call('getPolicies', { session })).told['code'])
    expect(codes).toEqual([undefined, undefined, undefined, undefined, 'rate_limited'])
    const refused = await assistant.call('getPolicies', { session })
    expect(refused).toMatchObject({ isError: true, told: { session, next: expect.stringMatching(/^Wait \d+ seconds/) } })
    await assistant.close()
  })
})

describe('holds', () => {
  let app: TestApp
  beforeAll(async () => {
    const roomy = { mcp: 100_000, mcpCaller: 100_000, mcpTenant: 100_000 }
    app = await startTestApp({ overrides: { limits: roomy, mcpLimits: { mostHolds: 60 } }, env: { TRUST_PROXY: '1' } })
  })
  afterAll(() => app.close())

  it('of one key end at its quota, whatever sessions it begins and wherever it calls from', async () => {
    const key = await keyFor(app, ['read', 'hold', 'book'], true)
    const slots = await app.findSlots('haircut', { from: '2026-03-09T00:00:00Z', to: '2026-03-28T00:00:00Z' })
    const codes: unknown[] = []
    for (let round = 0; round < 200 && codes.filter((code) => code === 'limit_reached').length < 10; round++) {
      const { told } = await callTool(app, { from: `10.5.0.${round}`, key }, 'holdSlot', {
        slotId: slots[round % slots.length]?.id,
        session: 'new',
      })
      codes.push(told['code'])
    }
    expect(codes.filter((code) => code === 'limit_reached')).toHaveLength(10)
    expect(await liveHolds(app)).toBe(50)
  }, 60_000)

  it('of a crowd of addresses end at the business’s own ceiling, and its keys still get theirs', async () => {
    const slots = await app.findSlots('colour', { from: '2026-03-09T00:00:00Z', to: '2026-03-28T00:00:00Z' })
    let next = 0
    const hold = (from: string, key?: string) => callTool(app, { from, key }, 'holdSlot', { slotId: slots[next++]?.id })
    let address = 0
    let refused: unknown
    // Of neighbouring times some are taken by each other: those refusals are not what is looked for.
    while (refused !== 'rate_limited' && address < 80) refused = (await hold(`10.4.0.${++address}`)).told['code']
    expect(refused).toBe('rate_limited')
    expect(await liveHolds(app)).toBe(60)
    next = slots.length - 1
    const keyed = await hold('10.4.1.1', await keyFor(app, ['read', 'hold']))
    expect(keyed.isError, JSON.stringify(keyed.told)).toBe(false)
  }, 60_000)
})

describe('a call that hangs', () => {
  it('is answered in time, and done once whatever its client does next', async () => {
    const app = await startTestApp({ overrides: { mcpLimits: { callMs: 1_500 } } })
    const assistant = await connectOlder({ url: `${app.base}/mcp`, key: await keyFor(app, ['read', 'hold', 'book'], true) })
    const { holdId } = await holdOne(assistant)
    const blocker = await app.database.pool.connect()
    await blocker.query('BEGIN')
    await blocker.query('LOCK TABLE booking IN ACCESS EXCLUSIVE MODE')
    const late = await assistant.call('confirmBooking', { holdId, customer: ada })
    expect(late).toMatchObject({ isError: true, told: { code: 'took_too_long', next: expect.stringContaining('same arguments') } })
    await blocker.query('COMMIT')
    blocker.release()
    const again = await assistant.call('confirmBooking', { holdId, customer: ada })
    expect(again.told['booking']).toMatchObject({ status: 'confirmed' })
    const { rows } = await app.database.pool.query<{ booked: number }>('SELECT count(*)::int AS booked FROM booking')
    expect(rows[0]?.booked).toBe(1)
    await assistant.close()
    await app.close()
  })
})

interface From {
  readonly from: string
  readonly key?: string | undefined
}

function post(app: TestApp, { from, key }: From, asked: object): Promise<Response> {
  const bearer = key === undefined ? {} : { authorization: `Bearer ${key}` }
  const headers = { 'content-type': 'application/json', accept: 'application/json, text/event-stream', 'x-forwarded-for': from, ...bearer }
  return fetch(`${app.base}/mcp`, { method: 'POST', headers, body: JSON.stringify({ jsonrpc: '2.0', id: 1, ...asked }) })
}

function ping(app: TestApp, from: From): Promise<Response> {
  return post(app, from, { method: 'ping' })
}

async function callTool(app: TestApp, from: From, name: string, args: object) {
  const response = await post(app, from, { method: 'tools/call', params: { name, arguments: args } })
  const line = /^data: (.*)$/m.exec(await response.text())?.[1] ?? '{}'
  return readResult((JSON.parse(line) as { result: unknown }).result)
}

async function until429(send: () => Promise<Response>): Promise<{ response: Response; sent: number }> {
  for (let sent = 1; sent <= 200; sent++) {
    const response = await send()
    if (response.status === 429) return { response, sent }
    expect(response.status).toBe(200)
  }
  throw new Error('no limit was met')
}

async function liveHolds(app: TestApp): Promise<number> {
  const { rows } = await app.database.pool.query<{ live: number }>("SELECT count(*)::int AS live FROM hold WHERE state = 'held'")
  return rows[0]?.live ?? 0
}
