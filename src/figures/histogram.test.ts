import { expect, test } from 'vitest'
import { spreadOf, stepOf } from './histogram.ts'

test('the median and nine of ten are told within three of a hundred', () => {
  const values = Array.from({ length: 1_000 }, (_, index) => 30 + index)
  const { count, median, p90 } = spreadOf(values.map((value) => ({ key: stepOf(value), n: 1 })))
  expect(count).toBe(1_000)
  expect(Math.abs((median ?? 0) / 530 - 1)).toBeLessThan(0.03)
  expect(Math.abs((p90 ?? 0) / 930 - 1)).toBeLessThan(0.03)
})

test('of nothing there is no median', () => {
  expect(spreadOf([])).toEqual({ count: 0, median: null, p90: null })
})
