import type { EpochMs } from './clock.ts'

/** Half-open: `start` belongs to it, `end` does not. Never empty. */
export interface Interval {
  readonly start: EpochMs
  readonly end: EpochMs
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.start < b.end && b.start < a.end
}

/** Sorted, disjoint, touching ones joined. */
export function union(intervals: readonly Interval[]): Interval[] {
  const merged: { start: EpochMs; end: EpochMs }[] = []
  for (const next of intervals.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last !== undefined && next.start <= last.end) last.end = Math.max(last.end, next.end)
    else if (next.end > next.start) merged.push({ start: next.start, end: next.end })
  }
  return merged
}

/** What lies in both; each list sorted and disjoint (as `union` answers), and so is the answer. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const both: Interval[] = []
  let i = 0
  let j = 0
  for (let x = a[i], y = b[j]; x !== undefined && y !== undefined; x = a[i], y = b[j]) {
    const start = Math.max(x.start, y.start)
    const end = Math.min(x.end, y.end)
    if (start < end) both.push({ start, end })
    if (x.end < y.end) i++
    else j++
  }
  return both
}

/** What of `a` is not in `b`; each list sorted and disjoint, and so is the answer. */
export function subtract(a: readonly Interval[], b: readonly Interval[]): Interval[] {
  const rest: Interval[] = []
  let first = 0
  for (const whole of a) {
    let start = whole.start
    while (first < b.length && (b[first]?.end ?? 0) <= start) first++
    for (let j = first; j < b.length; j++) {
      const hole = b[j]
      if (hole === undefined || hole.start >= whole.end) break
      if (hole.start > start) rest.push({ start, end: hole.start })
      start = Math.max(start, hole.end)
    }
    if (start < whole.end) rest.push({ start, end: whole.end })
  }
  return rest
}
