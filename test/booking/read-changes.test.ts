import { afterAll, beforeAll, expect, test } from 'vitest'
import { createTestCore, first, must, slotsOf, type TestCore } from '../support/core.ts'

let shop: TestCore
beforeAll(async () => {
  shop = await createTestCore()
})
afterAll(() => shop.close())

test('a change that commits after a later one is told all the same, and each is told once', async () => {
  const { core, tenant, clock, database } = shop
  const [early, late] = await slotsOf(shop, 'haircut', { limit: 2 })
  if (early === undefined || late === undefined) throw new Error('two slots are needed')
  const held = must(await core.placeHold(tenant, { slotId: early.id, holder: { channel: 'rest' } }))
  const begin = await core.readChanges([tenant.id])
  expect(begin.changes).toEqual([])

  const slow = await database.pool.connect()
  await slow.query('BEGIN')
  await slow.query("SELECT release_hold($1, $2, $3, $4::float8 * interval '1 ms')", [tenant.id, held.id, 'rest', clock.offsetMs])
  must(await core.placeHold(tenant, { slotId: late.id, holder: { channel: 'rest' } }))
  const between = await core.readChanges([tenant.id], begin.cursor)
  expect(between.changes.map(({ type, until }) => [type, until === null])).toEqual([['slot.taken', false]])

  await slow.query('COMMIT')
  slow.release()
  const after = await core.readChanges([tenant.id], between.cursor)
  expect(after.changes.map(({ type }) => type)).toEqual(['slot.freed'])
  expect(first(after.changes).start).toBeLessThanOrEqual(early.start)
  expect((await core.readChanges([tenant.id], after.cursor)).changes).toEqual([])
})
