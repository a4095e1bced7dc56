import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createOwnWrites, noCopy, type OwnWrites } from '../../src/http/own-writes.ts'
import { openRedis, type Redis } from '../../src/redis/redis.ts'
import { noLog } from '../../src/shared/logger.ts'
import { noRedis, startRedis, type RedisServer } from '../support/redis-server.ts'

/** Longer than any step of a test takes. */
const keepMs = 60_000

const done = async (): Promise<string> => 'done'

test('in one process: a copy will do for whoever has changed nothing, and has to have what a client did, once it is done', async () => {
  const writes = createOwnWrites({ redis: undefined, keepMs: 5_000 })
  expect(await writes.since('ada')).toBe(-Infinity)
  const before = performance.now()
  const running = Promise.withResolvers<string>()
  const change = writes.during('ada', () => running.promise)
  expect(await writes.since('ada')).toBeUndefined()
  running.resolve('done')
  expect(await change).toBe('done')
  expect(await writes.since('ada')).toBeGreaterThan(before)
  expect(await writes.since('grace')).toBe(-Infinity)
})

test('an answer that is still being written is a change that is not over, and one that failed may have been made', async () => {
  const writes = createOwnWrites({ redis: undefined, keepMs: 5_000 })
  const stream = Promise.withResolvers<void>()
  await writes.during('ada', done, () => stream.promise)
  expect(await writes.since('ada')).toBeUndefined()
  stream.resolve()
  await expect.poll(() => writes.since('ada')).toBeGreaterThan(0)
  await expect(writes.during('grace', () => Promise.reject(new Error('cut')))).rejects.toThrow('cut')
  expect(await writes.since('grace')).toBeGreaterThan(0)
})

test('where there is no copy the primary is read', async () => {
  expect([await noCopy.during('ada', done), await noCopy.since('ada')]).toEqual(['done', undefined])
})

describe.skipIf(noRedis)('in several processes', () => {
  let server: RedisServer | undefined
  let redis: readonly Redis[]
  let here: OwnWrites
  let there: OwnWrites
  beforeAll(async () => {
    server = await startRedis()
    redis = [1, 2].map(() => openRedis({ url: server?.url ?? '', log: noLog }))
    const [a, b] = redis.map((one) => createOwnWrites({ redis: one, keepMs }))
    if (a === undefined || b === undefined) throw new Error('no processes')
    here = a
    there = b
  })
  afterAll(async () => {
    await Promise.all(redis.map((one) => one.close()))
    await server?.stop()
  })

  test('what a client did at one is known at the other, for as long as a copy may be behind', async () => {
    await expect.poll(() => there.since('ada')).toBe(-Infinity)
    await here.during('ada', done)
    expect(await there.since('ada')).toBeUndefined()
    expect(await there.since('grace')).toBe(-Infinity)
    const left = await redis[0]?.ask((client) => client.pttl('holdfast:wrote:ada'))
    expect(left).toSatisfy((ms: number) => ms > 0 && ms <= keepMs)
    // The rest of it passes at once.
    await redis[0]?.ask((client) => client.pexpire('holdfast:wrote:ada', 1))
    await expect.poll(() => there.since('ada')).toBe(-Infinity)
  })

  test('while Redis does not answer nobody is known not to have written', async () => {
    server?.freeze()
    expect(await there.since('ada')).toBeUndefined()
    server?.thaw()
    await expect.poll(() => there.since('ada'), { timeout: 5_000 }).toBe(-Infinity)
  })
})
