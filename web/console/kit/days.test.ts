import { expect, test } from 'vitest'
import { addDays, startOfDay } from './days.ts'

test('a day begins at midnight by the business’s own clock, on days when clocks change too', () => {
  expect(startOfDay('2026-11-24', 'Europe/London')).toBe('2026-11-24T00:00:00.000Z')
  expect(startOfDay('2026-06-01', 'Europe/Berlin')).toBe('2026-05-31T22:00:00.000Z')
  expect(startOfDay('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
  expect(startOfDay('2026-03-30', 'Europe/Berlin')).toBe('2026-03-29T22:00:00.000Z')
  expect(startOfDay('2026-10-04', 'Australia/Sydney')).toBe('2026-10-03T14:00:00.000Z')
  expect(startOfDay('2026-11-01', 'America/New_York')).toBe('2026-11-01T04:00:00.000Z')
  expect(startOfDay('2026-11-02', 'America/New_York')).toBe('2026-11-02T05:00:00.000Z')
})

test('days are counted over the ends of months', () => {
  expect(addDays('2026-02-28', 1)).toBe('2026-03-01')
  expect(addDays('2026-03-01', -7)).toBe('2026-02-22')
})
