import { expect, test } from 'vitest'
import { daysOf, readFilter, writeFilter } from './range.ts'

test('seven days end with today, what is ahead begins tomorrow', () => {
  expect(daysOf('week', '2026-03-02')).toEqual({ from: '2026-02-24', until: '2026-03-02' })
  expect(daysOf('ahead', '2026-03-02')).toEqual({ from: '2026-03-03', until: '2026-04-01' })
})

test('what is chosen stands in the address and is read again from there', () => {
  const chosen = { preset: 'custom', from: '2026-01-01', until: '2026-01-31', channel: 'mcp', service: 'haircut' } as const
  expect(readFilter(writeFilter(chosen), '2026-03-02')).toEqual(chosen)
  expect(readFilter('range=custom&from=x&until=y', '2026-03-02')).toMatchObject({ from: '2026-02-01', until: '2026-03-02' })
})
