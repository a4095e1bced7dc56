import { expect, test } from 'vitest'
import { pack } from './pack.ts'

const of = (...spans: [number, number][]) => pack(spans.map(([start, end]) => ({ start, end }))).map(({ one, index, of: count }) => [one.start, index, count])

test('what follows one another stands alone', () => {
  expect(of([0, 10], [10, 20])).toEqual([
    [0, 0, 1],
    [10, 0, 1],
  ])
})

test('what overlaps stands side by side, and a place that comes free is used again', () => {
  expect(of([0, 10], [5, 30], [10, 20], [40, 50])).toEqual([
    [0, 0, 2],
    [5, 1, 2],
    [10, 0, 2],
    [40, 0, 1],
  ])
})
