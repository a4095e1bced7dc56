import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { noRedis, startRedis, type RedisServer } from '../support/redis-server.ts'
import { startTestApp, type TestApp } from './support/app.ts'

let redis: RedisServer
let one: TestApp
let other: TestApp

beforeAll(async () => {
  const started = await startRedis()
  if (started === undefined) return
  redis = started
  const start = () =>
    startTestApp({
      overrides: { jobs: false, limits: { address: 400 } },
      env: { TRUST_PROXY: '1', REDIS_URL: redis.url, SECRET: 'x'.repeat(32) },
    })
  ;[one, other] = await Promise.all([start(), start()])
  await vi.waitUntil(() => one.app.redis?.isUp() === true && other.app.redis?.isUp() === true, { timeout: 8_000 })
})
afterAll(async () => {
  await Promise.all([one?.close(), other?.close()])
  await redis?.stop()
})

const talkAt = async (app: TestApp, address: string) =>
  (await app.send('POST', '/conversations', { body: {}, headers: { 'x-forwarded-for': address } })).status
const readAt = async (app: TestApp, address: string) => {
  const { headers } = await app.send('GET', '/services', { headers: { 'x-forwarded-for': address } })
  return Number(/"address";r=(\d+)/.exec(headers.get('ratelimit') ?? '')?.[1])
}

test.skipIf(noRedis)(
  'what writes is counted by all processes together: not one more than one of them alone would let through',
  async () => {
    const statuses = await Promise.all(Array.from({ length: 24 }, (_, i) => talkAt(i % 2 === 0 ? one : other, '192.0.2.1')))
    expect(statuses.filter((status) => status === 201)).toHaveLength(10)
    expect(statuses.filter((status) => status === 429)).toHaveLength(14)
    // What was refused cost nothing, at the business either.
    const keys = (await one.app.redis?.ask((client) => client.keys('holdfast:*:limit:*'))) ?? []
    const used = await Promise.all(keys.map(async (key) => one.app.redis?.ask((client) => client.get(key))))
    expect(used).toEqual(['400', '400'])
  },
)

test.skipIf(noRedis)('what reads is told to the others within a second or two', async () => {
  for (let i = 0; i < 20; i++) await readAt(one, '192.0.2.2')
  await expect.poll(() => readAt(other, '192.0.2.2'), { timeout: 5_000, interval: 400 }).toBeLessThanOrEqual(379)
})

test.skipIf(noRedis)('keys in Redis are of whom they belong to, and end', async () => {
  await talkAt(one, '192.0.2.3')
  const keys = (await one.app.redis?.ask((client) => client.keys('holdfast:*:limit:*'))) ?? []
  expect(keys.length).toBeGreaterThan(2)
  expect(keys.every((key) => /^holdfast:(all:limit:address|\d+:limit:(tenant|conversation)):/.test(key))).toBe(true)
  const lives = await Promise.all(keys.map(async (key) => one.app.redis?.ask((client) => client.pttl(key))))
  expect(lives.every((ms) => Number(ms) > 0 && Number(ms) <= 60_000)).toBe(true)
})

test.skipIf(noRedis)('Redis killed, then frozen, in the middle: each process counts on for itself and nothing fails', async () => {
  const calls = Array.from({ length: 12 }, () => talkAt(one, '192.0.2.4'))
  await redis.kill()
  const statuses = await Promise.all(calls)
  expect(statuses.toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 10 }, () => 201), 429, 429])
  await redis.restart()
  await expect.poll(() => one.app.redis?.isUp(), { timeout: 8_000 }).toBe(true)
  redis.freeze()
  try {
    const frozen = await Promise.all(Array.from({ length: 12 }, () => talkAt(one, '192.0.2.5')))
    expect(frozen.toSorted((a, b) => a - b)).toEqual([...Array.from({ length: 10 }, () => 201), 429, 429])
  } finally {
    redis.thaw()
  }
})
