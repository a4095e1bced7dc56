import { expect, test } from 'vitest'
import { pack } from './pack.ts'

const of = (...spans: [number, number][]) =>
  pack(spans.map(([start, end]) => ({ start, end }))).map(({ one, index, wide, of: count }) => [one.start, index, wide, count])

test('what follows one another stands alone', () => {
  expect(of([0, 10], [10, 20])).toEqual([
    [0, 0, 1, 1],
    [10, 0, 1, 1],
  ])
})

test('what overlaps stands side by side, and a place that comes free is used again', () => {
  expect(of([0, 10], [5, 30], [10, 20], [40, 50])).toEqual([
    [0, 0, 1, 2],
    [5, 1, 1, 2],
    [10, 0, 1, 2],
    [40, 0, 1, 1],
  ])
})

test('what has nobody beside it is as wide as there is room', () => {
  expect(of([0, 10], [0, 10], [0, 30], [12, 20])).toEqual([
    [0, 0, 1, 3],
    [0, 1, 1, 3],
    [0, 2, 1, 3],
    [12, 1, 2, 3],
  ])
})
