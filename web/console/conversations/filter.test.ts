import { expect, test } from 'vitest'
import { askedFilter, isSame, readFilter, toggled, valuesOf, withValue, writeFilter } from './filter.ts'

test('a filter stands in the address and comes back from it, and what else stands there stays', () => {
  const filter = readFilter('?outcome=booked%2Cmoved&text=%20haircut%20&conversation=7&locale=')
  expect(filter).toEqual({ outcome: 'booked,moved', text: 'haircut' })
  expect(writeFilter(filter, '?conversation=7&locale=de')).toBe('?conversation=7&text=haircut&outcome=booked%2Cmoved')
  expect(writeFilter({})).toBe('')
})

test('the last seven days begin a week ago at midnight where the business is, today among them', () => {
  const now = Date.parse('2026-03-02T23:30:00Z')
  expect(askedFilter({ period: '7d', outcome: 'left' }, { now, timeZone: 'Europe/Berlin' })).toEqual({
    outcome: 'left',
    from: '2026-02-24T23:00:00.000Z',
  })
})

test('values of one filter are put in and taken out one by one', () => {
  expect(toggled(valuesOf('booked'), 'moved')).toBe('booked,moved')
  expect(toggled(valuesOf('booked,moved'), 'booked')).toBe('moved')
  expect(toggled(valuesOf('moved'), 'moved')).toBeUndefined()
  expect(withValue({ outcome: 'moved', text: 'x' }, 'outcome', undefined)).toEqual({ text: 'x' })
  expect(isSame({ outcome: 'moved', text: 'x' }, { text: 'x', outcome: 'moved' })).toBe(true)
})
