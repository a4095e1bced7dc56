import type { EpochMs } from '../../shared/clock.ts'
import { formatClock, formatDay, zoneName } from '../../shared/local-time.ts'
import type { Writing } from './languages.ts'

/** "Tuesday 24 November 2026, 14:00 GMT". */
export function spokenTime(at: EpochMs, timeZone: string, { language, locale }: Writing): string {
  return language.time.at(formatDay(at, timeZone, locale), formatClock(at, timeZone, locale), zoneName(at, timeZone, locale))
}

/** "Tuesday 24 November 2026, 14:00–14:45 GMT". */
export function spokenSpan(span: { readonly start: EpochMs; readonly end: EpochMs }, timeZone: string, writing: Writing): string {
  const { start, end } = span
  const { language, locale } = writing
  const [startZone, endZone] = [zoneName(start, timeZone, locale), zoneName(end, timeZone, locale)]
  const day = formatDay(start, timeZone, locale)
  // Past midnight or over a clock change, each end says its own day and zone.
  if (startZone !== endZone || day !== formatDay(end, timeZone, locale)) {
    return language.time.apart(spokenTime(start, timeZone, writing), spokenTime(end, timeZone, writing))
  }
  return language.time.span(day, formatClock(start, timeZone, locale), formatClock(end, timeZone, locale), startZone)
}

/** Whether both zones' clocks show the same at either end: "14:00–14:45 GMT" and "14:00–14:45 WET" need saying once. */
export function sameWalls(span: { readonly start: EpochMs; readonly end: EpochMs }, a: string, b: string): boolean {
  return [span.start, span.end].every((at) => wall(at, a) === wall(at, b))
}

function wall(at: EpochMs, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDateTime().toString()
}
