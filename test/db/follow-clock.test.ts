import { afterAll, beforeAll, expect, test } from 'vitest'
import { followClock } from '../../src/db/follow-clock.ts'
import { startClock } from '../../src/shared/clock.ts'
import { noLog } from '../../src/shared/logger.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase()
})
afterAll(() => database.close())

const tenMinutes = 600_000

test.each([tenMinutes, -tenMinutes])('a machine whose clock is %i ms off tells the database’s time', async (off) => {
  const clock = await followClock({ now: () => Date.now() + off, offsetMs: 0 }, database.pool, noLog)
  expect(Math.abs(clock.now() - Date.now())).toBeLessThan(60_000)
  clock.stop()
})

test('a clock that is right, and one that was set ahead for the whole product, are left as they are', async () => {
  const right = startClock()
  const followed = await followClock(right, database.pool, noLog)
  expect(Math.abs(followed.now() - right.now())).toBeLessThan(1_000)
  followed.stop()
  const ahead = startClock(Date.now() + 30 * tenMinutes)
  const kept = await followClock(ahead, database.pool, noLog)
  expect(Math.abs(kept.now() - ahead.now())).toBeLessThan(1_000)
  expect(kept.offsetMs).toBe(ahead.offsetMs)
  kept.stop()
})
