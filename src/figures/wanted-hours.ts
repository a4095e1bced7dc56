import type { EpochMs } from '../shared/clock.ts'

const HOUR = 3_600_000
/** Longer than that, somebody asked for a day and not for an hour. */
const NARROW = 6 * HOUR
/** What is meant by a day: nobody who asks for "Friday" asks for three at night. */
const DAYTIME = { first: 8, last: 19 }
/** Wider than a week says nothing about a weekday. */
const WIDEST = 7 * 24 * HOUR

export interface WantedHour {
  readonly weekday: number
  readonly hour: number
}

/** The weekdays and hours that were asked for by the business's clock, each once; none of a range wider than a week. */
export function wantedHours(timeZone: string, from: EpochMs, to: EpochMs): readonly WantedHour[] {
  if (to - from > WIDEST) return []
  const narrow = to - from <= NARROW
  const wanted = new Map<string, WantedHour>()
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(timeZone).round({ smallestUnit: 'hour', roundingMode: 'floor' })
  for (; at.epochMilliseconds < to; at = at.add({ hours: 1 })) {
    if (narrow || (at.hour >= DAYTIME.first && at.hour <= DAYTIME.last))
      wanted.set(`${at.dayOfWeek} ${at.hour}`, { weekday: at.dayOfWeek, hour: at.hour })
  }
  return [...wanted.values()]
}
