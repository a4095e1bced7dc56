import { expect, test } from 'vitest'
import { defaultLimits } from './settings.ts'
import { createLimitWindows } from './windows.ts'
import { createLimits } from './limits.ts'

test('a hot read is decided at once, charged to its address and its business, and a minute later the budget is whole again', () => {
  let now = 0
  const limits = createLimits({ ...defaultLimits, address: 25, tenant: 45 }, undefined, () => now)
  const ask = (address: string) => limits.readNow(address, 1)
  expect([ask('a').retryAfter, ask('a').retryAfter, ask('a').over]).toEqual([undefined, undefined, 'address'])
  expect([ask('b').headers['ratelimit'], ask('b').headers['ratelimit']]).toEqual(['"address";r=15;t=60', '"address";r=5;t=60'])
  expect(ask('c')).toMatchObject({ over: 'tenant', retryAfter: 60 })
  now = 59_999
  expect(ask('a').over).toBe('address')
  now = 60_000
  expect(ask('a').headers['ratelimit']).toBe('"address";r=15;t=60')
})

test('callers from ever new addresses do not fill the memory', () => {
  const windows = createLimitWindows(100)
  const first = windows.current('0', 0)
  for (let i = 1; i < 1_000; i++) windows.current(String(i), i)
  const kept = Array.from({ length: 1_000 }, (_, i) => windows.find(String(i), 1_000)).filter((window) => window !== undefined)
  expect(kept.length).toBeGreaterThan(80)
  expect(kept.length).toBeLessThanOrEqual(100)
  expect(kept).not.toContain(first)
})

test('whoever met a limit is remembered for ten minutes, by its address and by the business it flooded', () => {
  let now = 0
  const limits = createLimits({ ...defaultLimits, address: 10, tenant: 30 }, undefined, () => now)
  limits.readNow('a', 1)
  expect(limits.isTroubled('a', 1)).toBe(false)
  limits.readNow('a', 1)
  expect([limits.isTroubled('a', 2), limits.isTroubled('b', 1)]).toEqual([true, false])
  for (const address of ['b', 'c', 'd']) limits.readNow(address, 1)
  expect([limits.isTroubled('e', 1), limits.isTroubled('e', 2)]).toEqual([true, false])
  now = 599_000
  expect(limits.isTroubled('a', 2)).toBe(true)
  now = 601_000
  expect(limits.isTroubled('a', 2)).toBe(false)
})
