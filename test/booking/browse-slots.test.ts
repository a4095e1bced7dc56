import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { BookingCore, BrowsedSlots, FindSlots, Slot, Tenant } from '../../src/booking/index.ts'
import { ada, coreOver, createTestCore, DAY, first, must, type TestCore } from '../support/core.ts'
import { movableClock, type MovableClock } from '../support/movable-clock.ts'
import '../support/property-seed.ts'
import { watchPool, type WatchedPool } from '../support/watched-pool.ts'

let t: TestCore
let watched: WatchedPool
let core: BookingCore
let tenant: Tenant
let clock: MovableClock
beforeAll(async () => {
  t = await createTestCore()
})
beforeEach(async () => {
  watched = watchPool(t.database.pool)
  clock = movableClock('2026-03-02T08:00:20Z')
  core = coreOver({ ...t.database, pool: watched.pool }, clock)
  const found = await core.findTenant('demo')
  if (found === undefined) throw new Error('no demo business')
  tenant = found
})
afterAll(() => t.close())

const reads = (): number => watched.counts.get('list_claims') ?? 0

function ask(input: Partial<FindSlots> = {}): FindSlots {
  return { service: 'haircut', from: clock.now() + DAY, to: clock.now() + 3 * DAY, limit: 40, ...input }
}

async function browse(input: Partial<FindSlots> = {}): Promise<readonly Slot[]> {
  return must(await core.browseSlots(tenant, ask(input))).slots
}

/** From the second time on it is kept. */
async function browseTwice(input: Partial<FindSlots> = {}): Promise<readonly Slot[]> {
  await browse(input)
  return browse(input)
}

const starts = (slots: readonly Slot[]): number[] => slots.map(({ start }) => start)

test('whatever is asked and however time passes, looking answers what finding does', async () => {
  const service = fc.constantFrom(...tenant.services.map(({ slug }) => slug), 'no-such-service')
  const soon = fc.integer({ min: -DAY, max: 20 * DAY })
  const at = fc.oneof(soon, soon, fc.integer({ min: -3 * DAY, max: 400 * DAY })).map((ms) => clock.now() + ms)
  const exclude = fc.array(
    fc.record({ start: at, length: fc.integer({ min: 1, max: 2 * DAY }) }).map(({ start, length }) => ({ start, end: start + length })),
    { maxLength: 2 },
  )
  const question = fc.record({
    service,
    from: at,
    length: fc.oneof(fc.constant(7 * DAY), fc.integer({ min: -60_000, max: 20 * DAY })),
    partySize: fc.option(fc.integer({ min: 1, max: 9 }), { nil: undefined }),
    resources: fc.option(fc.subarray(['amara', 'ben', 'nobody'], { minLength: 1 }), { nil: undefined }),
    limit: fc.integer({ min: 1, max: 60 }),
    exclude: fc.option(exclude, { nil: undefined }),
    // From any moment of a quarter of an hour, and how much later the same is asked again.
    at: fc.oneof(fc.integer({ min: 0, max: 900_000 }), fc.constantFrom(899_000, 899_999, 900_000, 59_500, 60_000)),
    later: fc.array(fc.integer({ min: 0, max: 2_500 }), { minLength: 1, maxLength: 3 }),
  })
  let now = 0
  const other = coreOver(t.database, { offsetMs: clock.offsetMs, now: () => now })
  const begin = Math.floor(clock.now() / 900_000) * 900_000
  await fc.assert(
    fc.asyncProperty(question, async ({ length, at: moment, later, ...rest }) => {
      now = begin + moment
      const input = { ...rest, to: rest.from + length }
      const shown: BrowsedSlots[] = []
      for (const ms of [0, ...later]) {
        now += ms
        const [found, seen] = [await other.findSlots(tenant, input), await other.browseSlots(tenant, input)]
        if (!found.ok || !seen.ok) {
          expect(seen).toEqual(found)
          continue
        }
        const expected = { ...found.value, freshness: undefined }
        shown.push(seen.value)
        // What says that it is fresh is what would be found now, however long ago it was shown.
        for (const one of shown.filter((old) => old === seen.value || old.freshness?.isFresh() === true))
          expect({ ...one, freshness: undefined }).toEqual(expected)
      }
    }),
    { numRuns: 120 },
  )
})

test('a crowd that asks the same costs one read, and so does everybody after it', async () => {
  const crowd = await Promise.all(Array.from({ length: 50 }, () => browse()))
  await browse()
  expect([reads(), new Set(crowd.map((slots) => JSON.stringify(slots))).size]).toEqual([1, 1])
})

test('what is asked for once is kept for nobody, and from the second time on it is', async () => {
  const once = must(await core.browseSlots(tenant, ask()))
  const twice = must(await core.browseSlots(tenant, ask()))
  expect([once.freshness?.isFresh(), twice.freshness?.isFresh(), reads()]).toEqual([false, true, 2])
  expect([await browse(), reads()]).toEqual([twice.slots, 2])
})

test('who asks from now on asks the same as everybody else in that minute', async () => {
  await browseTwice({ from: clock.now(), to: clock.now() + DAY })
  const before = reads()
  clock.pass(1_500)
  await browse({ from: clock.now(), to: clock.now() - 1_500 + DAY })
  expect(reads()).toBe(before)
})

test('what is taken is gone from the next answer, and what is let go, cancelled or moved away is back', async () => {
  const [slot, other] = (await browse({ resources: ['amara'] })).slice(3)
  if (slot === undefined || other === undefined) throw new Error('too few times')
  const isShown = async (): Promise<boolean[]> => {
    const shown = starts(await browseTwice({ resources: ['amara'], limit: 500 }))
    return [shown.includes(slot.start), shown.includes(other.start)]
  }
  const take = async (slotId: string) => must(await core.placeHold(tenant, { slotId, holder: { channel: 'rest' } }))
  expect(await isShown()).toEqual([true, true])
  const held = await take(slot.id)
  expect((await isShown())[0]).toBe(false)
  must(await core.releaseHold(tenant, held.id, 'rest'))
  expect((await isShown())[0]).toBe(true)
  const again = await take(slot.id)
  const agreed = { consent: { kind: 'api' }, channel: 'rest' } as const
  const booking = must(await core.confirmBooking(tenant, { holdId: again.id, customer: ada, ...agreed }))
  expect((await isShown())[0]).toBe(false)
  const far = (await browse({ resources: ['amara'], from: clock.now() + 20 * DAY, to: clock.now() + 25 * DAY }))[0]
  must(await core.rescheduleBooking(tenant, { bookingId: booking.id, slotId: far?.id ?? '', ...agreed }))
  expect((await isShown())[0]).toBe(true)
  const there = async () => starts(await browseTwice({ resources: ['amara'], from: clock.now() + 20 * DAY, to: clock.now() + 25 * DAY }))
  expect(await there()).not.toContain(far?.start)
  must(await core.cancelBooking(tenant, { bookingId: booking.id, ...agreed }))
  expect(await there()).toContain(far?.start)
})

test('a change leaves what other people and other days are asked about as it is kept', async () => {
  const mine = { resources: ['amara'] }
  const others = [{ resources: ['ben'] }, { resources: ['amara'], from: clock.now() + 30 * DAY, to: clock.now() + 32 * DAY }]
  const slot = first(await browseTwice(mine))
  for (const one of others) await browseTwice(one)
  must(await core.placeHold(tenant, { slotId: slot.id, holder: { channel: 'rest' } }))
  const before = reads()
  for (const one of others) await browse(one)
  expect(reads()).toBe(before)
  await browse(mine)
  expect(reads()).toBe(before + 1)
})

test('what was read before a change and arrives after it is kept for nobody', async () => {
  const slot = first(await browse({ resources: ['chloe'], limit: 500 }))
  clock.pass(3_000)
  const { promise: read, resolve: hasRead } = Promise.withResolvers<void>()
  const { promise: changed, resolve: hasChanged } = Promise.withResolvers<void>()
  let waits = 0
  const stop = watched.after('list_claims', async () => {
    if (waits++ > 0) return
    hasRead()
    await changed
  })
  const slow = core.browseSlots(tenant, ask({ resources: ['chloe'], limit: 500 }))
  await read
  must(await core.placeHold(tenant, { slotId: slot.id, holder: { channel: 'rest' } }))
  // Asks while the old read is still under way: does not join it.
  const between = await browse({ resources: ['chloe'], limit: 500 })
  hasChanged()
  const old = must(await slow)
  stop()
  expect([starts(old.slots).includes(slot.start), old.freshness?.isFresh()]).toEqual([true, false])
  expect([starts(between), starts(await browse({ resources: ['chloe'], limit: 500 }))]).toEqual([
    expect.not.arrayContaining([slot.start]),
    expect.not.arrayContaining([slot.start]),
  ])
})

test('after a fault that hides whether it committed nothing is kept', async () => {
  const slot = first(await browseTwice({ resources: ['amara'], limit: 500 }))
  const stop = watched.after('place_hold', () => Promise.reject(new Error('the line was cut')))
  await expect(core.placeHold(tenant, { slotId: slot.id, holder: { channel: 'rest' } })).rejects.toThrow('the line was cut')
  stop()
  expect(starts(await browse({ resources: ['amara'], limit: 500 }))).not.toContain(slot.start)
})

test('a hold that runs out frees its time at that moment, although nobody tells', async () => {
  const question = { resources: ['ben'], limit: 500 }
  const slot = first(await browse(question))
  const held = must(await core.placeHold(tenant, { slotId: slot.id, holder: { channel: 'rest' } }))
  clock.pass(held.expiresAt - clock.now() - 900)
  const range = { ...ask(question) }
  must(await core.browseSlots(tenant, range))
  expect(starts(must(await core.browseSlots(tenant, range)).slots)).not.toContain(slot.start)
  clock.pass(1_000)
  expect(starts(must(await core.browseSlots(tenant, range)).slots)).toContain(slot.start)
})

test('what another process did without telling is seen when the short life of an answer is over', async () => {
  const question = ask({ resources: ['amara'], limit: 500, from: clock.now() + 8 * DAY, to: clock.now() + 11 * DAY })
  const seen = async () => starts(must(await core.browseSlots(tenant, question)).slots)
  await seen()
  const slot = first(must(await core.browseSlots(tenant, question)).slots)
  must(await coreOver(t.database, clock).placeHold(tenant, { slotId: slot.id, holder: { channel: 'rest' } }))
  expect(await seen()).toContain(slot.start)
  clock.pass(2_000)
  expect(await seen()).not.toContain(slot.start)
})

test('a fault is the asker’s alone: the next one computes anew', async () => {
  const stop = watched.before('list_claims', () => Promise.reject(new Error('away')))
  await expect(browse()).rejects.toThrow('away')
  stop()
  expect(await browse()).not.toEqual([])
})
