import { hoursOf } from './hours.ts'
import type { WhenContext } from './interpretation.ts'
import type { DayMeaning, Why } from './meaning.ts'
import { joined, piecesOn, type Piece } from './pieces.ts'
import { resolveDay, type Days } from './resolve-day.ts'
import type { Wish } from './wish.ts'

/** What is ruled out inside a range: "not Friday" is every Friday in it. */
export function unwantedPieces(unwanted: readonly Wish[], range: Piece, context: WhenContext): readonly Piece[] | Why {
  const cuts: Piece[] = []
  for (const wish of unwanted) {
    // "before Thursday is impossible" is no stretch that anybody could cut out.
    if (wish.day?.type === 'open') return { why: 'too-vague' }
    const hours = hoursOf(wish.times)
    if ('why' in hours) return hours
    const days = daysIn(wish.day, range, context)
    if ('why' in days) return days
    for (const day of days) {
      const found = hours[0] === undefined ? [] : piecesOn(day, hours[0], context)
      if (!('why' in found)) cuts.push(...found.flat())
    }
  }
  const inside = cuts.map((cut) => ({ from: Math.max(cut.from, range.from), to: Math.min(cut.to, range.to) }))
  return joined(inside.filter((cut) => cut.from < cut.to))
}

function daysIn(day: DayMeaning | undefined, range: Piece, context: WhenContext): readonly Days[] | Why {
  const [first, last] = [dateAt(range.from, context), dateAt(range.to - 1, context)]
  const wanted = day === undefined ? () => true : recurring(day)
  if (wanted === undefined || last.since(first).days > 400) {
    const found = resolveDay(day ?? { type: 'offset', unit: 'day', n: 0 }, dateAt(context.now, context))
    return 'why' in found ? found : found.readings
  }
  const dates: Days[] = []
  for (let date = first; Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 }))
    if (wanted(date)) dates.push({ first: date, last: date })
  return dates
}

/** Which days of a range a day that is only a name stands for. */
function recurring(day: DayMeaning): ((date: Temporal.PlainDate) => boolean) | undefined {
  if (day.type === 'weekday' && (day.pick === 'bare' || day.pick === 'every') && day.plusWeeks === undefined)
    return (date) => date.dayOfWeek === day.weekday
  if (day.type === 'weekend' && (day.pick === 'bare' || day.pick === 'every')) return (date) => date.dayOfWeek > 5
  if (day.type === 'workdays') return (date) => date.dayOfWeek < 6
  return undefined
}

function dateAt(at: number, context: WhenContext): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(context.timeZone).toPlainDate()
}
