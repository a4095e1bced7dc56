import { afterAll, beforeAll, expect, test } from 'vitest'
import { stillFreeShape } from '../../src/http/contract/slots.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { problemOf, read } from './support/client.ts'

let app: TestApp
beforeAll(async () => {
  app = await startTestApp({ overrides: { jobs: false } })
})
afterAll(() => app.close())

const ask = (ids: readonly string[], query = {}) => app.send('GET', `/slots?${new URLSearchParams({ id: ids.join(), ...query })}`)
const free = async (ids: readonly string[], query = {}) => read(stillFreeShape, 200, await ask(ids, query)).slots

test('offers that are still free come back as they were; those that were taken meanwhile do not', async () => {
  const offered = await app.findSlots('consultation-call', { limit: '8' })
  const ids = offered.map(({ id }) => id)
  expect(await free(ids)).toEqual(offered)
  const [taken, ...left] = offered
  if (taken === undefined) throw new Error('slots are needed')
  for (let held = 201; held === 201;) held = (await app.send('POST', '/holds', { body: { slotId: taken.id } })).status
  const still = (await free(ids)).map(({ start }) => start)
  expect(still).not.toContain(taken.start)
  expect(left.filter(({ start }) => still.includes(start)).length).toBeGreaterThan(0)
})

test('an offer with somebody by name is gone when they are taken, the same time with anyone is not', async () => {
  const day = { from: '2026-03-18T00:00:00Z', to: '2026-03-19T00:00:00Z' }
  const anyone = (await app.findSlots('haircut', { ...day, limit: '500' })).find(({ seatsLeft }) => seatsLeft > 1)
  const named = (await app.findSlots('haircut', { ...day, resource: 'amara', limit: '500' })).find(({ start }) => start === anyone?.start)
  if (anyone === undefined || named === undefined) throw new Error('no time that Amara and somebody else have free')
  await app.hold(named.id)
  const still = await free([named.id, anyone.id])
  expect(still.map(({ id, resources }) => [id, resources.some((one) => one.id === 'amara')])).toEqual([[anyone.id, false]])
})

test('ids that are no offers are passed over; too many, or none, are told', async () => {
  expect(await free(['made-up', '%00', 'A'.repeat(30)])).toEqual([])
  expect(problemOf(await ask(Array.from({ length: 101 }, () => 'x'))).fieldErrors).toHaveProperty('id')
  expect(problemOf(await app.send('GET', '/slots')).fieldErrors).toHaveProperty('id')
})
