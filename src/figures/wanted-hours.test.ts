import { expect, test } from 'vitest'
import { wantedHours } from './wanted-hours.ts'

const at = (text: string) => Temporal.ZonedDateTime.from(text).epochMilliseconds

test('an hour that was asked for is that hour by the business’s clock', () => {
  expect(wantedHours('Europe/Berlin', at('2026-03-03T15:00[Europe/Berlin]'), at('2026-03-03T15:30[Europe/Berlin]'))).toEqual([
    { weekday: 2, hour: 15 },
  ])
})

test('a day that was asked for is its daytime, also when its clock changes', () => {
  const hours = wantedHours('Europe/Berlin', at('2026-03-29T00:00[Europe/Berlin]'), at('2026-03-30T00:00[Europe/Berlin]'))
  expect(hours.map(({ hour }) => hour)).toEqual([8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19])
  expect(new Set(hours.map(({ weekday }) => weekday))).toEqual(new Set([7]))
})

test('the hour that comes twice is one hour of the week', () => {
  expect(wantedHours('Europe/Berlin', at('2026-10-25T02:00+02:00[Europe/Berlin]'), at('2026-10-25T03:00+01:00[Europe/Berlin]'))).toEqual([
    { weekday: 7, hour: 2 },
  ])
})

test('two weeks ask for no weekday', () => {
  expect(wantedHours('UTC', at('2026-03-01T00:00[UTC]'), at('2026-03-15T00:00[UTC]'))).toEqual([])
})
