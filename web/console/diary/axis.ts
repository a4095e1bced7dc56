import type { DiaryDay } from '../../../src/http/contract/console/diary-shapes.ts'

const MINUTE = 60_000
const DAY_MINUTES = 1_440

/** A stretch of the clock face down the side of the diary. `again`: the hour that comes twice when the clock goes back. */
export interface AxisPart {
  readonly from: number
  readonly minutes: number
  readonly again: boolean
  /** Minutes of the axis above it. */
  readonly above: number
}

export interface Axis {
  readonly parts: readonly AxisPart[]
  /** Of the whole axis. */
  readonly minutes: number
}

/**
 * The hours that these days have between them, by the clock on the wall: 24, and the repeated ones in between where a day has
 * them. All days share it, so that ten o'clock is one line; what a day does not have is shown as missing there.
 */
export function axisOf(days: readonly DiaryDay[]): Axis {
  const repeated = days.flatMap(repeatedOf)
  const from = Math.min(...repeated.map((one) => one.from))
  const until = Math.max(...repeated.map((one) => one.until))
  const cut = repeated.length === 0 ? [] : [until]
  const edges = [...new Set([...Array.from({ length: 25 }, (_, hour) => hour * 60), ...cut])].toSorted((a, b) => a - b)
  const once = edges.slice(0, -1).map((edge, index) => ({ from: edge, minutes: (edges[index + 1] ?? DAY_MINUTES) - edge, again: false }))
  const parts =
    repeated.length === 0
      ? once
      : [
          ...once.filter((one) => one.from < until),
          { from, minutes: until - from, again: true },
          ...once.filter((one) => one.from >= until),
        ]
  let above = 0
  return {
    parts: parts.map((part) => {
      const placed = { ...part, above }
      above += part.minutes
      return placed
    }),
    minutes: above,
  }
}

/** How many minutes down the axis an instant stands in its day; clamped to the day. */
export function placeOf(axis: Axis, day: DiaryDay, at: number): number {
  if (at <= Date.parse(day.start)) return 0
  if (at >= Date.parse(day.end)) return axis.minutes
  const minute = wallMinute(day, at)
  const again = isAgain(day, at)
  const part = axis.parts.findLast((one) => one.again === again && one.from <= minute && minute < one.from + one.minutes)
  return part === undefined ? Math.min(minute, axis.minutes) : part.above + minute - part.from
}

/** The instant at a place of the axis; undefined where this day has none (the hour that is skipped, or the one only another day repeats). */
export function instantAt(axis: Axis, day: DiaryDay, place: number): number | undefined {
  const part = axis.parts.findLast((one) => one.above <= place)
  if (part === undefined || place >= part.above + part.minutes) return undefined
  return instantOf(day, part.from + place - part.above, part.again)
}

/** The wall time on that day as an instant. `again`: its second coming. */
export function instantOf(day: DiaryDay, minute: number, again = false): number | undefined {
  const midnight = Date.parse(`${day.date}T00:00:00Z`)
  const found: number[] = []
  day.offsets.forEach((offset, index) => {
    const at = midnight + (minute - offset.minutes) * MINUTE
    const next = day.offsets[index + 1]
    const until = next === undefined ? Date.parse(day.end) : Date.parse(next.from)
    if (at >= Date.parse(offset.from) && at < until) found.push(at)
  })
  return found[again ? 1 : 0]
}

/** Minutes of the local clock since midnight of that date. */
export function wallMinute(day: DiaryDay, at: number): number {
  return (at + offsetAt(day, at) * MINUTE - Date.parse(`${day.date}T00:00:00Z`)) / MINUTE
}

export function offsetAt(day: DiaryDay, at: number): number {
  return day.offsets.findLast((offset) => Date.parse(offset.from) <= at)?.minutes ?? day.offsets[0]?.minutes ?? 0
}

/** Stretches of the axis that this day does not have, as places. */
export function missingIn(axis: Axis, day: DiaryDay): { readonly from: number; readonly until: number }[] {
  const holes: { from: number; until: number }[] = []
  const STEP = 15
  for (let place = 0; place < axis.minutes; place += STEP) {
    if (instantAt(axis, day, place) !== undefined) continue
    const last = holes.at(-1)
    if (last?.until === place) last.until = place + STEP
    else holes.push({ from: place, until: place + STEP })
  }
  return holes
}

function isAgain(day: DiaryDay, at: number): boolean {
  return repeatedOf(day).some(({ from, until, since }) => {
    const minute = wallMinute(day, at)
    return at >= since && minute >= from && minute < until
  })
}

/** The wall minutes that come twice on this day, and the instant from which they come again. */
function repeatedOf(day: DiaryDay): { from: number; until: number; since: number }[] {
  return day.offsets.flatMap((offset, index) => {
    const before = day.offsets[index - 1]
    if (before === undefined || offset.minutes >= before.minutes) return []
    const since = Date.parse(offset.from)
    const from = wallMinute(day, since)
    return [{ from, until: from + before.minutes - offset.minutes, since }]
  })
}
