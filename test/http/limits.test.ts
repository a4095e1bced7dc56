import { expect, test } from 'vitest'
import { networkOf } from '../../src/http/client-address.ts'
import { startTestApp } from './support/app.ts'
import { problemOf } from './support/client.ts'

test('who asks too often is told when to come back, and others are not held up', async () => {
  const app = await startTestApp({ overrides: { jobs: false, limits: { address: 43 } }, env: { TRUST_PROXY: '1' } })
  try {
    const from = (address: string) => app.send('GET', '/services', { headers: { 'x-forwarded-for': address } })
    const talk = () => app.send('POST', '/conversations', { body: {}, headers: { 'x-forwarded-for': '192.0.2.1' } })
    // Starting a conversation writes: it costs forty times as much as a page of the catalogue.
    expect([(await talk()).status, (await talk()).status]).toEqual([201, 429])
    for (const remaining of [2, 1, 0]) {
      const answer = await from('192.0.2.1')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('ratelimit')).toMatch(new RegExp(`^"address";r=${remaining};t=\\d+$`))
      expect(answer.headers.get('ratelimit-policy')).toBe('"address";q=43;w=60')
    }
    const refused = await from('192.0.2.1')
    const problem = problemOf(refused)
    expect([refused.status, problem.code, problem.limit]).toEqual([429, 'rate_limited', 'address'])
    expect(problem.retryAfter).toBeGreaterThan(50)
    expect(refused.headers.get('retry-after')).toBe(String(problem.retryAfter))
    const page = await app.send('GET', '//demo/book', { headers: { 'x-forwarded-for': '192.0.2.1' } })
    expect([page.status, page.headers.get('retry-after') !== null, page.headers.get('ratelimit-policy')]).toEqual([
      429,
      true,
      '"address";q=43;w=60',
    ])
    expect((await from('192.0.2.2')).status).toBe(200)
  } finally {
    await app.close()
  }
})

test('an address that the caller made up counts for nothing without TRUST_PROXY', async () => {
  const app = await startTestApp({ overrides: { jobs: false, limits: { address: 2 } } })
  try {
    const statuses: number[] = []
    for (const last of [1, 2, 3])
      statuses.push((await app.send('GET', '/services', { headers: { 'x-forwarded-for': `192.0.2.${last}` } })).status)
    expect(statuses).toEqual([200, 200, 429])
  } finally {
    await app.close()
  }
})

test('one conversation cannot be flooded, however many addresses it comes from, and what is refused costs nobody anything', async () => {
  const app = await startTestApp({ overrides: { jobs: false, limits: { conversation: 100, address: 200 } }, env: { TRUST_PROXY: '1' } })
  try {
    const [talk, other] = [await app.startConversation(), await app.startConversation()]
    const say = ({ id }: typeof talk, token: string, last: number) =>
      app.send('POST', `/conversations/${id}/messages`, {
        body: { text: 'hello' },
        token,
        headers: { 'x-forwarded-for': `192.0.2.${last}` },
      })
    const first = await say(talk, talk.token, 1)
    expect([first.status, first.headers.get('ratelimit')]).toEqual([
      200,
      expect.stringMatching(/^"address";r=150;t=\d+, "conversation";r=50;t=\d+$/),
    ])
    // Nobody uses up a conversation whose token they do not have.
    expect((await say(talk, 'made up', 2)).status).toBe(404)
    expect((await say(talk, talk.token, 3)).status).toBe(200)
    for (let tries = 0; tries < 5; tries++) expect(problemOf(await say(talk, talk.token, 1))).toMatchObject({ limit: 'conversation' })
    expect((await say(other, other.token, 1)).headers.get('ratelimit')).toMatch(/^"address";r=100;/)
  } finally {
    await app.close()
  }
})

test('a flood at one business leaves the customers of another served, and its own staff', async () => {
  const app = await startTestApp({ overrides: { jobs: false, limits: { tenant: 20 } }, env: { TRUST_PROXY: '1' } })
  try {
    await app.database.pool.query(
      `INSERT INTO tenant (id, slug, name, time_zone, locales, currency, contact, policies) VALUES (1002, 'other', 'Other', 'Europe/London', '{en}', 'GBP', '{}', '{}')`,
    )
    let last = 0
    const ask = (path: string) => app.send('GET', path, { headers: { 'x-forwarded-for': `192.0.2.${++last}` } })
    const statuses: number[] = []
    for (let i = 0; i < 22; i++) statuses.push((await ask('/services')).status)
    expect(statuses).toEqual([...Array.from({ length: 20 }, () => 200), 429, 429])
    const refused = await ask('/services')
    expect(problemOf(refused)).toMatchObject({ code: 'rate_limited', limit: 'tenant' })
    expect(refused.headers.get('ratelimit-policy')).toBe('"tenant";q=20;w=60')
    expect((await ask('//api/v1/tenants/other/services')).status).toBe(200)
    // Before signing in, which is as far as it gets here.
    expect((await ask('//api/console/demo/me')).status).toBe(401)
  } finally {
    await app.close()
  }
})

test('more holds at once than one address may have are refused', async () => {
  const app = await startTestApp({ overrides: { jobs: false, holds: { maxPerAddress: 2 } }, env: { TRUST_PROXY: '1' } })
  try {
    const slots = (await app.findSlots('haircut', { limit: '500' })).filter((_slot, i) => i % 10 === 0)
    const hold = (i: number, address: string) =>
      app.send('POST', '/holds', { body: { slotId: slots[i]?.id }, headers: { 'x-forwarded-for': address } })
    expect([
      (await hold(0, '192.0.2.1')).status,
      (await hold(1, '192.0.2.1')).status,
      problemOf(await hold(2, '192.0.2.1')).code,
      (await hold(2, '192.0.2.2')).status,
    ]).toEqual([201, 201, 'limit_reached', 201])
  } finally {
    await app.close()
  }
})

test('a whole IPv6 network of one customer counts as one, IPv4 written as IPv6 as itself', () => {
  expect(networkOf('2001:db8:1:2:3:4:5:6')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8:1:2::9')).toBe('2001:db8:1:2')
  expect(networkOf('2001:db8::9')).toBe('2001:db8:0:0')
  expect(networkOf('::ffff:192.0.2.7')).toBe('192.0.2.7')
  expect(networkOf('192.0.2.7')).toBe('192.0.2.7')
})
