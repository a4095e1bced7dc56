import { hoursOf, type Hours } from './hours.ts'
import type { Interpretation, SpokenRange, WhenContext } from './interpretation.ts'
import type { Sayings } from './language.ts'
import type { DayMeaning, Why } from './meaning.ts'
import { gapsBetween, joined, notOver, piecesOn, subtract, type Piece } from './pieces.ts'
import { resolveDay, type Days } from './resolve-day.ts'
import { sayPieces } from './say.ts'
import { unwantedPieces } from './unwanted.ts'
import type { Wish, Wishes } from './wish.ts'

/** One way to understand the phrase, as instants; before now is cut away later. */
interface Reading {
  readonly pieces: readonly Piece[]
  /** One of two equal wall times on a day the clocks go back. */
  readonly fold: boolean
}

interface Readings {
  readonly readings: readonly Reading[]
  /** The customer said two things that are not one: there is something to ask even if one of them is over. */
  readonly contradicts: boolean
}

// More is a rant, or someone trying how long it takes.
const mostWishes = 12

/** Wishes + now + zone → instants, or a question, or why not. */
export function resolve(wishes: Wishes, context: WhenContext, say: Sayings): Interpretation {
  if (wishes.wanted.length + wishes.unwanted.length > mostWishes || leavesDayOpen(wishes))
    return { kind: 'none', reason: say.why({ why: 'too-vague' }) }
  const today = todayOf(context)
  const readings: Reading[] = []
  let contradicts = false
  for (const wish of withDays(wishes)) {
    const found = readingsOf(wish, today, context)
    if ('why' in found) return { kind: 'none', reason: say.why(found) }
    readings.push(...found.readings)
    contradicts ||= found.contradicts
  }
  const ahead = distinct(readings.map((reading) => ({ ...reading, pieces: notOver(reading.pieces, context.now) })))
  const left = ahead.length > 1 ? ahead.filter((reading) => !isRuledOut(reading, wishes.unwanted, context)) : ahead
  if (ahead.length > 0 && left.length === 0) return { kind: 'none', reason: say.why({ why: 'contradiction' }) }
  if (left.length === 0) return { kind: 'past', text: sayPieces(readings[0]?.pieces ?? [], context, say) }
  const [only] = left
  if (left.length === 1 && only !== undefined && !contradicts) return asRange(only, wishes.unwanted, context, say)
  return asQuestion(left, wishes.unwanted, context, say)
}

/** "Monday morning does not work, the afternoon does": that Monday's, or any day's? */
function leavesDayOpen({ wanted, unwanted }: Wishes): boolean {
  const isHours = (wish: Wish): boolean => wish.day === undefined && wish.times.length > 0
  return wanted.some(isHours) && unwanted.some((wish) => wish.day !== undefined && wish.times.length > 0)
}

export function todayOf(context: WhenContext): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(context.now).toZonedDateTimeISO(context.timeZone).toPlainDate()
}

/** "not Friday" and "after 4, not Friday" are about the days ahead: the seven that "as soon as possible" looks at. */
function withDays(wishes: Wishes): readonly Wish[] {
  if (wishes.unwanted.length === 0) return wishes.wanted
  // "not 3, 4" is about one day, whichever that is.
  const onlyClocks = wishes.unwanted.every((wish) => wish.day === undefined && wish.times.every((time) => time.type === 'clock'))
  if (onlyClocks && wishes.wanted.length > 0) return wishes.wanted
  const wanted: readonly Wish[] = wishes.wanted.length === 0 ? [{ times: [] }] : wishes.wanted
  const frame = wishes.unwanted.map(frameOf).find((found) => found !== undefined)
  const day: DayMeaning = frame ?? { type: 'window', unit: 'week', n: 1 }
  return wanted.map((wish) => (wish.day === undefined && wish.exact === undefined ? { ...wish, day } : wish))
}

/** "any day except Monday next week", "no mornings next week": both are about next week. */
function frameOf(unwanted: Wish): DayMeaning | undefined {
  const { day, times } = unwanted
  if (day?.type === 'meet') return day.within
  const [first] = day?.type === 'one-of' ? day.days : []
  if (first?.type === 'meet') return first.within
  return times.length > 0 && (day?.type === 'week' || day?.type === 'month' || day?.type === 'week-of') ? day : undefined
}

function readingsOf(wish: Wish, today: Temporal.PlainDate, context: WhenContext): Readings | Why {
  if (wish.exact !== undefined) return { readings: [{ pieces: [exactPiece(wish.exact, context)], fold: false }], contradicts: false }
  const hours = hoursOf(wish.times)
  if ('why' in hours) return hours
  if (wish.day === undefined && wish.times.some((time) => time.type === 'part' && time.every === true)) return { why: 'too-vague' }
  if (wish.day === undefined) return nextOccurrence(hours, today, context)
  // "by Friday at noon" is no noon of every day until then.
  if (wish.day.type === 'open' && hours.some((each) => each.point)) return { why: 'too-vague' }
  const days = resolveDay(wish.day, today)
  if ('why' in days) return days
  const readings: Reading[] = []
  for (const reading of days.readings) {
    const found = withHours(reading, hours, context)
    if ('why' in found) return found
    readings.push(...found)
  }
  return { readings, contradicts: days.contradicts === true }
}

function exactPiece(exact: NonNullable<Wish['exact']>, context: WhenContext): Piece {
  switch (exact.is) {
    case 'elapsed': {
      const from = context.now + exact.minutes * 60_000
      return { from, to: from + 60_000 }
    }
    case 'elapsed-within':
      return { from: context.now, to: context.now + Math.max(1, exact.minutes) * 60_000 }
    case 'instant': {
      const from = Temporal.Instant.from(exact.iso).epochMilliseconds
      return { from, to: from + 60_000 }
    }
  }
}

function withHours(days: Days, hours: readonly Hours[], context: WhenContext): readonly Reading[] | Why {
  const readings: Reading[] = []
  for (const each of hours) {
    const found = piecesOn(days, each, context)
    if ('why' in found) return found
    readings.push(...found.map((pieces) => ({ pieces, fold: found.length > 1 })))
  }
  return readings
}

/** A time without a day is the next one: today's if it is still to come, otherwise tomorrow's. */
function nextOccurrence(hours: readonly Hours[], today: Temporal.PlainDate, context: WhenContext): Readings | Why {
  const readings: Reading[] = []
  for (const each of hours) {
    const found = occurrence(each, today, context)
    if ('why' in found) return found
    readings.push(...found)
  }
  return { readings, contradicts: false }
}

function occurrence(hours: Hours, today: Temporal.PlainDate, context: WhenContext): readonly Reading[] | Why {
  const todays = withHours({ first: today, last: today }, [hours], context)
  if ('why' in todays) return todays
  const ahead = todays.filter((reading) =>
    reading.pieces.some((piece) => (hours.point ? piece.from >= context.now : piece.to > context.now)),
  )
  if (ahead.length > 0) return ahead
  const tomorrow = today.add({ days: 1 })
  return withHours({ first: tomorrow, last: tomorrow }, [hours], context)
}

function distinct(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Set<string>()
  return readings.filter((reading) => {
    const key = reading.pieces.map((piece) => `${piece.from}-${piece.to}`).join()
    if (key === '' || seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** "next Friday, not this Friday" leaves one of the two. */
function isRuledOut(reading: Reading, unwanted: readonly Wish[], context: WhenContext): boolean {
  const cuts = unwantedPieces(unwanted, whole(reading.pieces), context)
  return !('why' in cuts) && subtract(reading.pieces, cuts).length === 0
}

function asRange(reading: Reading, unwanted: readonly Wish[], context: WhenContext, say: Sayings): Interpretation {
  const { from, to } = whole(reading.pieces)
  const cuts = unwantedPieces(unwanted, { from, to }, context)
  if ('why' in cuts) return { kind: 'none', reason: say.why(cuts) }
  if (subtract(reading.pieces, cuts).length === 0) return { kind: 'none', reason: say.why({ why: 'contradiction' }) }
  const exclude = joined([...gapsBetween(reading.pieces), ...cuts])
  const text = sayPieces(reading.pieces, context, say, reading.fold)
  const spoken = cuts.length === 0 ? text : say.except(text, sayPieces(cuts, context, say))
  return { kind: 'range', from, to, ...(exclude.length === 0 ? {} : { exclude }), text: spoken }
}

function whole(pieces: readonly Piece[]): Piece {
  return { from: pieces[0]?.from ?? 0, to: pieces.at(-1)?.to ?? 0 }
}

function asQuestion(readings: readonly Reading[], unwanted: readonly Wish[], context: WhenContext, say: Sayings): Interpretation {
  const options: SpokenRange[] = []
  for (const reading of readings) {
    const cuts = unwantedPieces(unwanted, whole(reading.pieces), context)
    if ('why' in cuts) return { kind: 'none', reason: say.why(cuts) }
    for (const piece of subtract(reading.pieces, cuts)) options.push({ ...piece, text: sayPieces([piece], context, say, reading.fold) })
  }
  if (options.length > mostWishes) return { kind: 'none', reason: say.why({ why: 'too-vague' }) }
  if (options.length === 0) return { kind: 'none', reason: say.why({ why: 'contradiction' }) }
  return { kind: 'ambiguous', options, question: say.which(options.map((option) => option.text)) }
}
