import { expect, test } from 'vitest'
import { saidMinutes } from './use-countdown.ts'

test('a countdown is spoken of at five minutes, two and one, and not before', () => {
  const spoken = Array.from({ length: 600 }, (_, passed) => saidMinutes(600 - passed))
  const heard = spoken.filter((minutes, at) => minutes !== undefined && minutes !== spoken[at - 1])
  expect(heard).toEqual([5, 2, 1])
  expect(saidMinutes(301)).toBeUndefined()
})
