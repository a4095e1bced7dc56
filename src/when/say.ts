import type { EpochMs } from '../shared/clock.ts'
import { formatClock, zoneName } from '../shared/local-time.ts'
import type { WhenContext } from './interpretation.ts'
import type { Sayings } from './language.ts'
import type { Piece } from './pieces.ts'

/** How pieces are said back: "Tuesday 24 November, 12:00–18:00". `withZone` tells the two of a fold apart. */
export function sayPieces(pieces: readonly Piece[], context: WhenContext, say: Sayings, withZone = false): string {
  const [first] = pieces
  const last = pieces.at(-1)
  if (first === undefined || last === undefined) return ''
  if (first === last) return sayPiece(first, context, say, withZone)
  const hours = pieces.map((piece) => hoursText(piece, context))
  const alike = hours.at(1)
  const daily = alike !== undefined && hours.slice(1, -1).every((text) => text === alike)
  const each = daily && pieces.length > 2 ? alike : hours[0] === hours[1] ? hours[0] : undefined
  if (each === undefined) return pieces.map((piece) => sayPiece(piece, context, say, withZone)).join('; ')
  return say.eachDay(`${dayText(first.from, context)} – ${dayText(last.from, context)}`, each)
}

function sayPiece(piece: Piece, context: WhenContext, say: Sayings, withZone: boolean): string {
  const day = dayText(piece.from, context)
  const clock = formatClock(piece.from, context.timeZone, context.locale)
  const at = (hours: string, on = day): string => say.at?.(on, hours) ?? `${on}, ${hours}`
  if (piece.to - piece.from <= 60_000) return at(withZone ? `${clock} ${zoneName(piece.from, context.timeZone, context.locale)}` : clock)
  const [wholeFrom, wholeTo] = [isMidnight(piece.from, context), isMidnight(piece.to, context)]
  const lastDay = dayText(piece.to - 1, context)
  const end = formatClock(piece.to, context.timeZone, context.locale)
  if (day === lastDay) {
    if (wholeFrom && wholeTo) return day
    if (wholeTo) return say.from(day, clock)
    return wholeFrom ? say.until(day, end) : at(`${clock}–${end}`)
  }
  const start = wholeFrom ? day : at(clock)
  return `${start} – ${wholeTo ? lastDay : at(end, dayText(piece.to, context))}`
}

function hoursText(piece: Piece, context: WhenContext): string {
  const clock = formatClock(piece.from, context.timeZone, context.locale)
  return piece.to - piece.from <= 60_000 ? clock : `${clock}–${formatClock(piece.to, context.timeZone, context.locale)}`
}

function isMidnight(at: EpochMs, context: WhenContext): boolean {
  const zoned = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(context.timeZone)
  return zoned.startOfDay().epochMilliseconds === at
}

/** The year only when it is not this one. */
function dayText(at: EpochMs, context: WhenContext): string {
  const year = formatter(context, { year: 'numeric' })
  const sameYear = year.format(at) === year.format(context.now)
  const day = formatter(context, { weekday: 'long', day: 'numeric', month: 'long', ...(sameYear ? {} : { year: 'numeric' }) }).format(at)
  // The first of a month is the only ordinal in a French date.
  return context.locale.startsWith('fr') ? day.replace(/(?<!\d)1(?= \p{L})/u, '1er') : day
}

const formatters = new Map<string, Intl.DateTimeFormat>()

// Building a formatter costs about 50 µs, using one 1 µs.
function formatter(context: WhenContext, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${context.locale} ${context.timeZone} ${Object.keys(options).join()}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(context.locale === 'en' ? 'en-GB' : context.locale, { timeZone: context.timeZone, ...options })
  if (formatters.size > 2_000) formatters.clear()
  formatters.set(key, made)
  return made
}
