import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openRedis, type Redis } from '../../src/redis/redis.ts'
import { noLog } from '../../src/shared/logger.ts'
import { noRedis, startRedis, type RedisServer } from '../support/redis-server.ts'

let server: RedisServer
const opened: Redis[] = []
beforeAll(async () => {
  const started = await startRedis()
  if (started !== undefined) server = started
})
afterAll(async () => {
  await Promise.all(opened.map((redis) => redis.close()))
  await server?.stop()
})

function open(url = server.url, keyPrefix = ''): Redis {
  const redis = openRedis({ url, log: noLog, keyPrefix })
  opened.push(redis)
  return redis
}

async function isUp(redis: Redis): Promise<void> {
  await expect.poll(redis.isUp, { timeout: 8_000, interval: 10 }).toBe(true)
}

/** Nothing was waited for: no timer, no answer of anybody. */
async function atOnce(asked: Promise<unknown>): Promise<unknown> {
  return Promise.race([asked, new Promise((resolve) => setImmediate(() => resolve('it took its time')))])
}

test.skipIf(noRedis)('what one process stores another reads, and what it publishes all of them hear, itself too', async () => {
  const [one, other] = [open(), open()]
  await Promise.all([isUp(one), isUp(other)])
  expect(await one.ask((client) => client.set('a', '1', 'PX', 60_000))).toBe('OK')
  expect(await other.ask((client) => client.get('a'))).toBe('1')

  const heard: string[] = []
  const stops = [one, other].map((redis, at) => redis.subscribe('news', { message: (text) => heard.push(`${at} ${text}`) }))
  await expect.poll(() => one.ask((client) => client.pubsub('NUMSUB', 'news'))).toEqual(['news', 2])
  one.publish('news', 'x')
  await expect.poll(() => heard.toSorted()).toEqual(['0 x', '1 x'])
  for (const stop of stops) stop()
  await expect.poll(() => one.ask((client) => client.pubsub('NUMSUB', 'news'))).toEqual(['news', 0])
})

test.skipIf(noRedis)('two products share one server by the prefix of their keys and channels', async () => {
  const [one, other] = [open(server.url, 'one:'), open(server.url, 'other:')]
  await Promise.all([isUp(one), isUp(other)])
  const heard: string[] = []
  one.subscribe('news', { message: (text) => heard.push(text) })
  await expect.poll(() => one.ask((client) => client.pubsub('NUMSUB', 'one:news'))).toEqual(['one:news', 1])
  await one.ask((client) => client.set('a', '1', 'PX', 60_000))
  expect(await other.ask((client) => client.get('a'))).toBeNull()
  other.publish('news', 'not for one')
  one.publish('news', 'for one')
  await expect.poll(() => heard).toEqual(['for one'])
})

test.skipIf(noRedis)('a server that is not there costs nothing, and is used as soon as it is', async () => {
  const late = await startRedis()
  if (late === undefined) throw new Error('no redis')
  await late.kill()
  const redis = open(late.url)
  const missed: string[] = []
  redis.subscribe('news', { message: (text) => missed.push(text), missed: () => missed.push('missed') })
  expect(await atOnce(redis.ask((client) => client.get('a')))).toBeUndefined()
  expect([redis.isUp(), missed]).toEqual([false, []])
  await late.restart()
  await isUp(redis)
  expect(await redis.ask((client) => client.get('a'))).toBeNull()
  await expect.poll(() => missed, { timeout: 8_000 }).toEqual(['missed'])
  await late.stop()
})

test.skipIf(noRedis)(
  'when the server is killed and comes back, whoever listens hears that something may have been missed, and hears again',
  async () => {
    const own = await startRedis()
    if (own === undefined) throw new Error('no redis')
    const redis = open(own.url)
    await isUp(redis)
    const heard: string[] = []
    redis.subscribe('news', { message: (text) => heard.push(text), missed: () => heard.push('missed') })
    await expect.poll(() => redis.ask((client) => client.pubsub('NUMSUB', 'news'))).toEqual(['news', 1])
    heard.length = 0
    await own.kill()
    await expect.poll(redis.isUp).toBe(false)
    expect(await redis.ask((client) => client.get('a'))).toBeUndefined()
    redis.publish('news', 'into the void')
    await own.restart()
    await expect.poll(() => heard, { timeout: 8_000 }).toEqual(['missed'])
    await isUp(redis)
    redis.publish('news', 'again')
    await expect.poll(() => heard).toEqual(['missed', 'again'])
    await own.stop()
  },
)

test.skipIf(noRedis)('a server that answers nobody costs one deadline for all who ask, then nothing, until it answers again', async () => {
  const own = await startRedis()
  if (own === undefined) throw new Error('no redis')
  const redis = open(own.url)
  await isUp(redis)
  own.freeze()
  const asked = Array.from({ length: 50 }, () => redis.ask((client) => client.get('a')))
  expect(await asked[0]).toBeUndefined()
  // The first that is late has answered for all.
  expect(new Set(await Promise.all(asked.map(atOnce)))).toEqual(new Set([undefined]))
  expect(redis.isUp()).toBe(false)
  for (let count = 0; count < 50; count++) expect(await atOnce(redis.ask((client) => client.get('a')))).toBeUndefined()
  own.thaw()
  await isUp(redis)
  expect(await redis.ask((client) => client.get('a'))).toBeNull()
  await own.stop()
})

test.skipIf(noRedis)(
  'a listener whose line went dead without a word is connected anew, and hears that it missed something',
  async () => {
    const lines: Socket[] = []
    const between = createServer((near) => {
      const far = connect(server.port, '127.0.0.1')
      near.pipe(far).pipe(near)
      for (const socket of [near, far]) socket.on('error', () => {})
      near.on('close', () => far.destroy())
      lines.push(near)
    }).listen(0, '127.0.0.1')
    await once(between, 'listening')
    const { port } = between.address() as AddressInfo
    const redis = open(`redis://127.0.0.1:${port}`)
    const heard: string[] = []
    redis.subscribe('quiet', { message: (text) => heard.push(text), missed: () => heard.push('missed') })
    await expect.poll(() => heard).toEqual(['missed'])
    // Nothing comes through any more, and nobody closes anything.
    for (const line of lines) line.unpipe().pause()
    await expect.poll(() => heard, { timeout: 15_000 }).toEqual(['missed', 'missed'])
    const other = open()
    await isUp(other)
    other.publish('quiet', 'again')
    await expect.poll(() => heard).toEqual(['missed', 'missed', 'again'])
    await redis.close()
    between.close()
  },
  20_000,
)

test.skipIf(noRedis)('what it refuses is no answer, and neither is what throws', async () => {
  const redis = open()
  await isUp(redis)
  await redis.ask((client) => client.set('text', 'x', 'PX', 60_000))
  expect(await redis.ask((client) => client.incr('text'))).toBeUndefined()
  expect(
    await redis.ask(() => {
      throw new Error('ours')
    }),
  ).toBeUndefined()
  expect(redis.isUp()).toBe(true)
})

test('closing ends at once, connected or not', async () => {
  const nobody = createServer().listen(0, '127.0.0.1')
  await once(nobody, 'listening')
  const { port } = nobody.address() as AddressInfo
  const redis = openRedis({ url: `redis://127.0.0.1:${port}`, log: noLog })
  await redis.close()
  expect(redis.isUp()).toBe(false)
  nobody.close()
})
