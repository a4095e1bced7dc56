import type { FigureDay } from '../../../src/http/contract/console/figures.ts'
import { addDays } from '../kit/days.ts'

type Counts = Omit<FigureDay, 'day'>

/** Some days that are one point of a chart and one row of its table. */
export interface Span extends Counts {
  /** The first of them. */
  readonly day: string
  /** The last of them, where they are several. */
  readonly until: string
}

export type Width = 'day' | 'week' | 'month'

/** More points than these nobody tells apart, and no table of them is read. */
export function widthFor(days: number): Width {
  return days <= 92 ? 'day' : days <= 400 ? 'week' : 'month'
}

/** Weeks begin on Monday; the first and the last may be shorter. */
export function spansOf(days: readonly FigureDay[]): readonly Span[] {
  const width = widthFor(days.length)
  const spans: Span[] = []
  for (const { day, ...counts } of days) {
    const last = spans.at(-1)
    if (last !== undefined && startOf(last.day, width) === startOf(day, width))
      spans[spans.length - 1] = { ...sum(last, counts), day: last.day, until: day }
    else spans.push({ ...counts, day, until: day })
  }
  return spans
}

function startOf(day: string, width: Width): string {
  if (width === 'day') return day
  if (width === 'month') return day.slice(0, 7)
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7
  return addDays(day, -weekday)
}

function sum(a: Counts, b: Counts): Counts {
  return Object.fromEntries(Object.entries(b).map(([name, value]) => [name, value + a[name as keyof Counts]])) as unknown as Counts
}
