import { expect, test } from 'vitest'
import { networkOf } from '../../src/http/client-address.ts'
import { startTestApp } from './support/app.ts'
import { problemOf } from './support/client.ts'

test('who asks too often is told when to come back, and others are not held up', async () => {
  const app = await startTestApp({ overrides: { jobs: false, limits: { reads: 3 } }, env: { TRUST_PROXY: '1' } })
  try {
    const from = (address: string) => app.send('GET', '/services', { headers: { 'x-forwarded-for': address } })
    for (const remaining of [2, 1, 0]) {
      const answer = await from('192.0.2.1')
      expect(answer.status).toBe(200)
      expect(answer.headers.get('ratelimit')).toMatch(new RegExp(`^"reads";r=${remaining};t=\\d+$`))
      expect(answer.headers.get('ratelimit-policy')).toBe('"reads";q=3;w=60')
    }
    const refused = await from('192.0.2.1')
    const problem = problemOf(refused)
    expect([refused.status, problem.code]).toEqual([429, 'rate_limited'])
    expect(problem.retryAfter).toBeGreaterThan(50)
    expect(refused.headers.get('retry-after')).toBe(String(problem.retryAfter))
    expect((await from('192.0.2.2')).status).toBe(200)
    expect((await app.send('POST', '/conversations', { body: {}, headers: { 'x-forwarded-for': '192.0.2.1' } })).status).toBe(201)
  } finally {
    await app.close()
  }
})

test('an address that the caller made up counts for nothing without TRUST_PROXY', async () => {
  const app = await startTestApp({ overrides: { jobs: false, limits: { reads: 2 } } })
  try {
    const statuses: number[] = []
    for (const last of [1, 2, 3])
      statuses.push((await app.send('GET', '/services', { headers: { 'x-forwarded-for': `192.0.2.${last}` } })).status)
    expect(statuses).toEqual([200, 200, 429])
  } finally {
    await app.close()
  }
})

test('one conversation cannot be flooded, however many addresses it comes from', async () => {
  const app = await startTestApp({ overrides: { jobs: false, limits: { messagesPerConversation: 2 } }, env: { TRUST_PROXY: '1' } })
  try {
    const [talk, other] = [await app.startConversation(), await app.startConversation()]
    const say = ({ id, token }: typeof talk, last: number) =>
      app.send('POST', `/conversations/${id}/messages`, {
        body: { text: 'hello' },
        token,
        headers: { 'x-forwarded-for': `192.0.2.${last}` },
      })
    expect([
      (await say(talk, 1)).status,
      (await say(talk, 2)).status,
      problemOf(await say(talk, 3)).code,
      (await say(other, 3)).status,
    ]).toEqual([200, 200, 'rate_limited', 200])
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
