import type { EpochMs } from '../../../shared/clock.ts'
import { formatInstant } from '../../../shared/instant.ts'
import { zoneName } from '../../../shared/local-time.ts'
import type { DiaryDay } from '../../contract/console/diary-shapes.ts'

/** The local days from a date on, each as long as it is there: 23 or 25 hours when the clock changes. */
export function localDays(timeZone: string, from: string, count: number): DiaryDay[] {
  const first = Temporal.PlainDate.from(from)
  return Array.from({ length: count }, (_, index) => localDay(timeZone, first.add({ days: index })))
}

/** From the first instant of one date to the end of another, both included. */
export function spanOfDates(timeZone: string, from: string, until: string): { readonly from: EpochMs; readonly to: EpochMs } {
  return {
    from: startOf(timeZone, Temporal.PlainDate.from(from)).epochMilliseconds,
    to: startOf(timeZone, Temporal.PlainDate.from(until).add({ days: 1 })).epochMilliseconds,
  }
}

export function dateAt(timeZone: string, at: EpochMs): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}

function localDay(timeZone: string, day: Temporal.PlainDate): DiaryDay {
  const start = startOf(timeZone, day)
  const end = startOf(timeZone, day.add({ days: 1 }))
  const offsets = [offsetFrom(start)]
  for (let next = start.getTimeZoneTransition('next'); next !== null && next.epochMilliseconds < end.epochMilliseconds;) {
    offsets.push(offsetFrom(next))
    next = next.getTimeZoneTransition('next')
  }
  return { date: day.toString(), start: formatInstant(start.epochMilliseconds), end: formatInstant(end.epochMilliseconds), offsets }
}

function offsetFrom(at: Temporal.ZonedDateTime): DiaryDay['offsets'][number] {
  return {
    from: formatInstant(at.epochMilliseconds),
    minutes: Math.round(at.offsetNanoseconds / 60e9),
    name: zoneName(at.epochMilliseconds, at.timeZoneId, 'en-GB'),
  }
}

/** Not always midnight: where the clock jumps over it the day begins at one. */
function startOf(timeZone: string, day: Temporal.PlainDate): Temporal.ZonedDateTime {
  return day.toZonedDateTime(timeZone)
}
