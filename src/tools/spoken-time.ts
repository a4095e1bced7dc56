import type { EpochMs } from '../shared/clock.ts'
import { formatClock, formatDay, formatLocal, zoneName } from '../shared/local-time.ts'
import type { ToolContext } from './define-tool.ts'
import { spokenWords } from './spoken-words.ts'

/** Where and to whom a time is said. */
export type Listener = Pick<ToolContext, 'tenant'> & { readonly session: Pick<ToolContext['session'], 'timeZone' | 'locale'> }

/**
 * "Tuesday 24 November 2026, 14:00 GMT": the business's wall time, which is the one its door and its clocks have. A customer
 * whose own clock reads otherwise is told theirs too: "… (09:00 GMT-5 your time)".
 */
export function spokenTime({ tenant, session }: Listener, at: EpochMs): string {
  const here = formatLocal(at, tenant.timeZone, session.locale)
  const theirs = formatLocal(at, session.timeZone, session.locale)
  if (sameWallTime(at, tenant.timeZone, session.timeZone)) return here
  const sameDay = formatDay(at, tenant.timeZone, session.locale) === formatDay(at, session.timeZone, session.locale)
  const short = `${formatClock(at, session.timeZone, session.locale)} ${zoneName(at, session.timeZone, session.locale)}`
  return `${here} (${spokenWords(session.locale).yourTime(sameDay ? short : theirs)})`
}

/** "10:42", with the zone where the customer's clock is not the business's. For instants of today. */
export function spokenClock({ tenant, session }: Listener, at: EpochMs): string {
  const clock = formatClock(at, session.timeZone, session.locale)
  return sameWallTime(at, tenant.timeZone, session.timeZone) ? clock : `${clock} ${zoneName(at, session.timeZone, session.locale)}`
}

function sameWallTime(at: EpochMs, a: string, b: string): boolean {
  if (a === b) return true
  const instant = Temporal.Instant.fromEpochMilliseconds(at)
  return instant.toZonedDateTimeISO(a).toPlainDateTime().equals(instant.toZonedDateTimeISO(b).toPlainDateTime())
}
