import fc from 'fast-check'
import { expect, test } from 'vitest'
import { intersect, subtract, union, type Interval } from './interval.ts'

const some = fc.array(
  fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 15 })).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 12 },
)
const covers = (list: readonly Interval[], at: number): boolean => list.some((one) => one.start <= at && at < one.end)
const tidy = (list: readonly Interval[]): boolean =>
  list.every((one, i) => one.start < one.end && (i === 0 || (list[i - 1]?.end ?? 0) < one.start))

test('union, intersection and difference cover exactly the points they should, sorted and disjoint', () => {
  fc.assert(
    fc.property(some, some, (a, b) => {
      const [x, y] = [union(a), union(b)]
      const both = intersect(x, y)
      const rest = subtract(x, y)
      expect(tidy(x)).toBe(true)
      expect(tidy(both)).toBe(true)
      expect(tidy(rest)).toBe(true)
      for (let at = 0; at < 80; at++) {
        expect(covers(x, at)).toBe(covers(a, at))
        expect(covers(both, at)).toBe(covers(a, at) && covers(b, at))
        expect(covers(rest, at)).toBe(covers(a, at) && !covers(b, at))
      }
    }),
  )
})
