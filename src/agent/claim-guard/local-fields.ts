import type { EpochMs } from '../../shared/clock.ts'
import { memoize } from '../../shared/memoize.ts'

/** An instant as the clocks of one zone show it. `weekday` 1 (Monday) to 7; `minutes` of the day; `days` since 1970. */
export interface LocalFields {
  readonly year: number
  readonly month: number
  readonly day: number
  readonly weekday: number
  readonly minutes: number
  readonly days: number
}

export function localFields(at: EpochMs, timeZone: string): LocalFields {
  return inZone(`${at} ${timeZone}`)
}

// Reading an instant in a zone costs about 10 µs, and one sentence asks for the same few again and again.
const inZone = memoize(2_000, (key: string): LocalFields => {
  const [at = '', timeZone = ''] = key.split(' ')
  const local = Temporal.Instant.fromEpochMilliseconds(Number(at)).toZonedDateTimeISO(timeZone)
  const days = Math.floor((Number(at) + local.offsetNanoseconds / 1e6) / 86_400_000)
  return { year: local.year, month: local.month, day: local.day, weekday: local.dayOfWeek, minutes: local.hour * 60 + local.minute, days }
})
