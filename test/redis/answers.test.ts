import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { createBookingCore } from '../../src/booking/create-booking-core.ts'
import type { BookingCore, Slot, Tenant } from '../../src/booking/index.ts'
import { createAnswers } from '../../src/redis/answers.ts'
import { openRedis, type Redis } from '../../src/redis/redis.ts'
import { noLog } from '../../src/shared/logger.ts'
import { layCable } from '../e2e/support/cable.ts'
import { createTestCore, DAY, first, must, TEST_SECRET, type TestCore } from '../support/core.ts'
import { movableClock, type MovableClock } from '../support/movable-clock.ts'
import { noRedis, startRedis, type RedisServer } from '../support/redis-server.ts'
import { watchPool, type WatchedPool } from '../support/watched-pool.ts'

/** A process: its own memory, connection to Redis and statements, over the common database. */
interface Process {
  readonly core: BookingCore
  readonly redis: Redis
  readonly watched: WatchedPool
  readonly tenant: Tenant
}

let t: TestCore
let server: RedisServer
let clock: MovableClock
const processes: Process[] = []
beforeAll(async () => {
  t = await createTestCore()
})
beforeEach(async () => {
  const started = await startRedis()
  if (started === undefined) return
  server = started
  clock = movableClock('2026-03-02T08:00:20Z')
})
afterEach(async () => {
  await Promise.all(processes.splice(0).map(({ redis }) => redis.close()))
  await server?.stop()
})
afterAll(() => t?.close())

async function start(url = server.url): Promise<Process> {
  const redis = openRedis({ url, log: noLog })
  const watched = watchPool(t.database.pool)
  const generous = { maxPerConversation: 1_000, maxPerAddress: 1_000, maxPerContact: 1_000 }
  const core = createBookingCore({
    ...t.database,
    pool: watched.pool,
    clock,
    secret: TEST_SECRET,
    holds: generous,
    answers: createAnswers(redis),
  })
  await isBack(redis)
  // Its line is open too: what another one tells is heard.
  await expect
    .poll(() => redis.ask((client) => client.pubsub('NUMSUB', 'holdfast:answers')))
    .toEqual(['holdfast:answers', processes.length + 1])
  const tenant = await core.findTenant('demo')
  if (tenant === undefined) throw new Error('no demo business')
  const started = { core, redis, watched, tenant }
  processes.push(started)
  return started
}

async function isBack(redis: Redis): Promise<void> {
  await expect.poll(redis.isUp, { timeout: 8_000, interval: 10 }).toBe(true)
}

const reads = (...of: Process[]): number => of.reduce((sum, { watched }) => sum + (watched.counts.get('list_claims') ?? 0), 0)

/** Each test looks at days of its own. */
let day = 3
const nextDay = (): { from: number; to: number } => {
  day += 7
  return { from: clock.now() + day * DAY, to: clock.now() + (day + 5) * DAY }
}

async function browse({ core, tenant }: Process, range: { from: number; to: number }): Promise<readonly Slot[]> {
  return must(await core.browseSlots(tenant, { service: 'haircut', resources: ['amara'], limit: 500, ...range })).slots
}

const starts = async (asked: Promise<readonly Slot[]>): Promise<number[]> => (await asked).map(({ start }) => start)

async function take({ core, tenant }: Process, slot: Slot): Promise<void> {
  must(await core.placeHold(tenant, { slotId: slot.id, holder: { channel: 'rest' } }))
}

test.skipIf(noRedis)('what one process has computed the others take over, and a crowd at all of them costs one computation', async () => {
  const [one, other] = [await start(), await start()]
  const range = nextDay()
  const crowd = await Promise.all([one, other].flatMap((process) => Array.from({ length: 20 }, () => browse(process, range))))
  expect([reads(one, other), new Set(crowd.map((slots) => JSON.stringify(slots))).size]).toEqual([1, 1])
  const third = await start()
  expect(await browse(third, range)).toEqual(crowd[0])
  expect(reads(third)).toBe(0)
})

test.skipIf(noRedis)(
  'what one process takes is gone there at once, and at the others as soon as they are told; nothing else is',
  async () => {
    const [one, other] = [await start(), await start()]
    const [range, elsewhere] = [nextDay(), nextDay()]
    // In the process itself it is kept from the second time on.
    for (const process of [one, one, other, other]) for (const asked of [range, elsewhere]) await browse(process, asked)
    const slot = first(await browse(one, range))
    await take(one, slot)
    expect(await starts(browse(one, range))).not.toContain(slot.start)
    await expect.poll(() => starts(browse(other, range))).not.toContain(slot.start)
    const before = reads(one, other)
    for (const process of [one, other]) await browse(process, elsewhere)
    expect(reads(one, other)).toBe(before)
  },
)

test.skipIf(noRedis)('a catalogue that one process changes is the others’ as soon as they are told', async () => {
  const [one, other] = [await start(), await start()]
  const dogs = async (): Promise<string | undefined> => (await other.core.findTenant('demo'))?.policies['dogs']
  const range = nextDay()
  await browse(other, range)
  // A version that nobody tells of: a copy is good for ten seconds then.
  await t.database.pool.query(`UPDATE tenant SET catalogue_version = catalogue_version + 1 WHERE id = $1`, [one.tenant.id])
  clock.pass(5_000)
  expect((await other.core.findTenant('demo'))?.version).toBe(one.tenant.version)
  const { version, policies } = await one.core.catalogue.read(one.tenant)
  const edit = { kind: 'policies', policies: { ...policies, dogs: `Welcome since ${version}.` } } as const
  must(await one.core.catalogue.save(one.tenant, edit, { basedOn: version, staffId: null }))
  expect((await one.core.findTenant('demo'))?.policies['dogs']).toBe(edit.policies.dogs)
  await expect.poll(dogs).toBe(edit.policies.dogs)
})

test.skipIf(noRedis)('a list that was read before a change, and given to the others after it, is found by nobody', async () => {
  const [slow, other] = [await start(), await start()]
  const range = nextDay()
  const [read, changed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const stop = slow.watched.after('list_claims', async () => {
    read.resolve()
    await changed.promise
  })
  const old = browse(slow, range)
  await read.promise
  const found = must(await other.core.findSlots(other.tenant, { service: 'haircut', resources: ['amara'], limit: 500, ...range }))
  const slot = first(found.slots)
  await take(other, slot)
  changed.resolve()
  stop()
  expect(await starts(old)).toContain(slot.start)
  const third = await start()
  for (const process of [other, third]) expect(await starts(browse(process, range))).not.toContain(slot.start)
  await expect.poll(() => starts(browse(slow, range))).not.toContain(slot.start)
})

test.skipIf(noRedis)(
  'while Redis is dead each process is right about what it did itself, and about the rest within two seconds',
  async () => {
    const [one, other] = [await start(), await start()]
    const range = nextDay()
    const slot = first(await browse(one, range))
    await browse(other, range)
    await server.kill()
    await expect.poll(() => one.redis.isUp() || other.redis.isUp()).toBe(false)
    await take(one, slot)
    expect(await starts(browse(one, range))).not.toContain(slot.start)
    clock.pass(2_000)
    expect(await starts(browse(other, range))).not.toContain(slot.start)
    await server.restart()
    await Promise.all([isBack(one.redis), isBack(other.redis)])
    const next = first(await browse(one, range))
    await expect.poll(() => starts(browse(other, range))).toContain(next.start)
    await take(one, next)
    expect(await starts(browse(one, range))).not.toContain(next.start)
    await expect.poll(() => starts(browse(other, range)), { timeout: 5_000 }).not.toContain(next.start)
  },
)

test.skipIf(noRedis)('what a Redis that hung stores late is found by nobody', async () => {
  const [one, other] = [await start(), await start()]
  const range = nextDay()
  // The list is given away while Redis hangs: it arrives when it goes on.
  const stop = one.watched.after('list_claims', async () => server.freeze())
  const slot = first(await browse(one, range))
  stop()
  await take(other, slot)
  server.thaw()
  await Promise.all([isBack(one.redis), isBack(other.redis)])
  expect(await starts(browse(other, range))).not.toContain(slot.start)
  const third = await start()
  clock.pass(2_000)
  for (const process of [third, one]) expect(await starts(browse(process, range))).not.toContain(slot.start)
})

test.skipIf(noRedis)('a Redis that lost everything is filled anew', async () => {
  const [one, other] = [await start(), await start()]
  const range = nextDay()
  const slot = first(await browse(one, range))
  await server.flush()
  await take(one, slot)
  await server.flush()
  expect(await starts(browse(one, range))).not.toContain(slot.start)
  await expect.poll(() => starts(browse(other, range))).not.toContain(slot.start)
})

test.skipIf(noRedis)('a process whose line was cut while it changed something does not take over what others computed before', async () => {
  const cable = await layCable(server.url)
  const [one, other] = [await start(cable.url.replace('http:', 'redis:')), await start()]
  const range = nextDay()
  const slot = first(await browse(other, range))
  cable.cut()
  await expect.poll(one.redis.isUp).toBe(false)
  await take(one, slot)
  cable.mend()
  await isBack(one.redis)
  expect(await starts(browse(one, range))).not.toContain(slot.start)
  await cable.close()
})
