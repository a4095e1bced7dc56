import { afterAll, beforeAll, expect, test } from 'vitest'
import { agreeOnClock, agreeOnSecret, isOurSecret, replaceSecret } from '../../src/db/installation.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await createTestDatabase({ poolSize: 8 })
})
afterAll(() => database.close())

const ours = 'the secret that every process has, long enough'
const theirs = 'a secret that another machine has made up for itself'

test('of processes that come at once with different secrets one decides, and every other one is told what to do', async () => {
  expect(await isOurSecret(database, ours)).toBeUndefined()
  const came = await Promise.allSettled([ours, theirs, ours, theirs, ours].map((secret) => agreeOnSecret(database, secret)))
  const known = (await isOurSecret(database, ours)) === true ? ours : theirs
  expect(came.map(({ status }) => status === 'fulfilled')).toEqual([ours, theirs, ours, theirs, ours].map((secret) => secret === known))
  const refused = came.find((one) => one.status === 'rejected')
  expect(String(refused?.reason)).toMatch(/SECRET[^]*same value everywhere[^]*secret replace/)
})

test('the database does not give the secret away', async () => {
  const { rows } = await database.pool.query('SELECT * FROM installation')
  expect(rows).toHaveLength(1)
  expect(JSON.stringify(rows)).not.toMatch(/every process has|made up for itself/)
})

test('a secret that is lost is given up by who says so, and the former one is then another', async () => {
  await replaceSecret(database, theirs)
  await agreeOnSecret(database, theirs)
  await expect(agreeOnSecret(database, ours)).rejects.toThrow(/another SECRET/)
})

test('a secret that is given beside the one before it takes its place, and in between processes of either order are let in', async () => {
  const next = 'the secret that takes the place of theirs, as long'
  await expect(agreeOnSecret(database, { now: next, before: ours })).rejects.toThrow(/SECRET_PREVIOUS/)
  // First everywhere beside the former one, to be read; then as the one that is used.
  await agreeOnSecret(database, { now: theirs, before: next })
  expect([await isOurSecret(database, theirs), await isOurSecret(database, next)]).toEqual([true, false])
  await agreeOnSecret(database, { now: next, before: theirs })
  expect([await isOurSecret(database, theirs), await isOurSecret(database, next)]).toEqual([false, true])
  await agreeOnSecret(database, next)
  await expect(agreeOnSecret(database, theirs)).rejects.toThrow(/another SECRET/)
})

test('a time that was set is one for all, whenever they come; another one begins anew', async () => {
  const monday = Date.parse('2026-03-02T08:00:00Z')
  const first = await agreeOnClock(database, monday)
  const later = await agreeOnClock(database, monday)
  expect(later.offsetMs).toBe(first.offsetMs)
  const tuesday = await agreeOnClock(database, monday + 86_400_000)
  expect(tuesday.offsetMs - first.offsetMs).toBeGreaterThan(86_000_000)
})
