import type { EpochMs } from '../../shared/clock.ts'
import { formatClock, formatDay, formatLocal, zoneName } from '../../shared/local-time.ts'

/** "Tuesday 24 November 2026, 14:00–14:45 GMT"; without an end, "Tuesday 24 November 2026, 14:00 GMT". */
export function spokenSpan(span: { readonly start: EpochMs; readonly end?: EpochMs }, timeZone: string, locale: string): string {
  const { start, end } = span
  if (end === undefined) return formatLocal(start, timeZone, locale)
  const [startZone, endZone] = [zoneName(start, timeZone, locale), zoneName(end, timeZone, locale)]
  const day = formatDay(start, timeZone, locale)
  // Past midnight or over a clock change, each end says its own day and zone.
  if (startZone !== endZone || day !== formatDay(end, timeZone, locale)) {
    return `${formatLocal(start, timeZone, locale)} – ${formatLocal(end, timeZone, locale)}`
  }
  return `${day}, ${formatClock(start, timeZone, locale)}–${formatClock(end, timeZone, locale)} ${startZone}`
}
