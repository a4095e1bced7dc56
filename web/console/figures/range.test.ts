import { expect, test } from 'vitest'
import { readFilter, writeFilter } from './range.ts'

test('what is chosen stands in the address and is read again from there', () => {
  const chosen = { preset: 'custom', from: '2026-01-01', until: '2026-01-31', channel: 'mcp', service: 'haircut' } as const
  expect(readFilter(writeFilter(chosen))).toEqual(chosen)
  const week = { preset: 'week', from: undefined, until: undefined, channel: undefined, service: undefined } as const
  expect(readFilter(writeFilter(week))).toEqual(week)
})

test('an address that makes no sense shows the last thirty days', () => {
  expect(readFilter('range=century&from=x&until=y&channel=smoke')).toMatchObject({ preset: 'month', from: undefined, channel: undefined })
})
