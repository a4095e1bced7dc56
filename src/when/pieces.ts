import type { EpochMs } from '../shared/clock.ts'
import { boundaryOfWall, instantOfWall } from '../shared/wall-time.ts'
import type { Hours } from './hours.ts'
import type { WhenContext } from './interpretation.ts'
import type { Why } from './meaning.ts'
import type { Days } from './resolve-day.ts'

/** A half-open stretch of instants. */
export interface Piece {
  readonly from: EpochMs
  readonly to: EpochMs
}

const minute = 60_000
// "every day of the year at 3" would be hundreds of pieces and help nobody.
const mostDays = 62

/** The hours on each of the days as instants: one reading, or two where the clocks go back over a clock time. */
export function piecesOn(days: Days, hours: Hours, context: WhenContext): readonly (readonly Piece[])[] | Why {
  const whole = hours.from === 0 && hours.to === 1_440
  if (whole) return [[wholeDays(days, context)]]
  if (days.first.equals(days.last) && days.rolling !== true) return onOneDay(days.first, hours, context)
  if (days.last.since(days.first).days > mostDays) return { why: 'too-vague' }
  const pieces: Piece[] = []
  for (let date = days.first; Temporal.PlainDate.compare(date, days.last) <= 0; date = date.add({ days: 1 })) {
    const found = onOneDay(date, hours, context)
    if (!('why' in found)) pieces.push(...(found[0] ?? []))
  }
  const end = days.rolling === true ? rollingEnd(days, context) : Infinity
  const inside = pieces.filter((piece) => piece.from < end).map((piece) => ({ from: piece.from, to: Math.min(piece.to, end) }))
  return inside.length === 0 ? { why: 'skipped-by-clock-change' } : [inside]
}

function wholeDays(days: Days, context: WhenContext): Piece {
  const from = days.rolling === true ? context.now : startOf(days.first, context)
  return { from, to: days.rolling === true ? rollingEnd(days, context) : startOf(days.last.add({ days: 1 }), context) }
}

function rollingEnd(days: Days, context: WhenContext): EpochMs {
  const time = Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.timeZone).toPlainTime()
  return boundaryOfWall(days.last.toPlainDateTime(time), context.timeZone, 'end')
}

function startOf(date: Temporal.PlainDate, context: WhenContext): EpochMs {
  return boundaryOfWall(date.toPlainDateTime(), context.timeZone, 'start')
}

function onOneDay(date: Temporal.PlainDate, hours: Hours, context: WhenContext): readonly (readonly Piece[])[] | Why {
  const start = wallAt(date, hours.from)
  if (!hours.point) {
    const from = boundaryOfWall(start, context.timeZone, 'start')
    // A whole day's end is the next day's start, which in a fold at midnight is the first of the two.
    const to = boundaryOfWall(wallAt(date, hours.to), context.timeZone, hours.to === 1_440 ? 'start' : 'end')
    return from < to ? [[{ from, to }]] : { why: 'skipped-by-clock-change' }
  }
  const found = instantOfWall(start, context.timeZone)
  switch (found.kind) {
    case 'one':
      return [[minuteAt(found.at)]]
    case 'two':
      return [[minuteAt(found.at)], [minuteAt(found.later)]]
    case 'none':
      return { why: 'skipped-by-clock-change' }
  }
}

function minuteAt(at: EpochMs): Piece {
  return { from: at, to: at + minute }
}

function wallAt(date: Temporal.PlainDate, minutes: number): Temporal.PlainDateTime {
  return date.toPlainDateTime().add({ minutes })
}

/** What is left of the pieces from `now` on. */
export function notOver(pieces: readonly Piece[], now: EpochMs): readonly Piece[] {
  return pieces.filter((piece) => piece.to > now).map((piece) => ({ from: Math.max(piece.from, now), to: piece.to }))
}

export function subtract(pieces: readonly Piece[], cuts: readonly Piece[]): readonly Piece[] {
  return cuts.reduce<readonly Piece[]>(
    (left, cut) =>
      left.flatMap((piece) => {
        if (cut.to <= piece.from || cut.from >= piece.to) return [piece]
        const before = cut.from > piece.from ? [{ from: piece.from, to: cut.from }] : []
        const after = cut.to < piece.to ? [{ from: cut.to, to: piece.to }] : []
        return [...before, ...after]
      }),
    pieces,
  )
}

/** What lies between the pieces and inside their whole. */
export function gapsBetween(pieces: readonly Piece[]): readonly Piece[] {
  return pieces.slice(1).flatMap((piece, index) => {
    const before = pieces[index]
    return before === undefined || before.to >= piece.from ? [] : [{ from: before.to, to: piece.from }]
  })
}

/** Sorted and joined where they touch. */
export function joined(pieces: readonly Piece[]): readonly Piece[] {
  const sorted = pieces.toSorted((a, b) => a.from - b.from)
  const result: Piece[] = []
  for (const piece of sorted) {
    const last = result.at(-1)
    if (last !== undefined && piece.from <= last.to) result[result.length - 1] = { from: last.from, to: Math.max(last.to, piece.to) }
    else result.push(piece)
  }
  return result
}
