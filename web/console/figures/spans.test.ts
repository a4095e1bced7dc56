import { expect, test } from 'vitest'
import type { FigureDay } from '../../../src/http/contract/console/figures.ts'
import { addDays } from '../kit/days.ts'
import { spansOf } from './spans.ts'

const days = (from: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ day: addDays(from, index), made: 1 }) as FigureDay)

test('a month is shown by day, a year by week, more by month, and nothing is lost', () => {
  expect(spansOf(days('2026-02-01', 28))).toHaveLength(28)
  const weeks = spansOf(days('2026-01-01', 365))
  expect(weeks[0]).toMatchObject({ day: '2026-01-01', until: '2026-01-04', made: 4 })
  expect(weeks[1]).toMatchObject({ day: '2026-01-05', until: '2026-01-11', made: 7 })
  expect(weeks.reduce((all, { made }) => all + made, 0)).toBe(365)
  expect(spansOf(days('2025-01-01', 730))).toHaveLength(24)
})
