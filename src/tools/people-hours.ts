import type { Tenant, Timetable } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import { boundaryOfWall } from '../shared/wall-time.ts'
import { houseTimetables } from './opening-hours.ts'

/** Minutes of the business's day; weekdays count from 1, Monday. */
export interface AnswerWindow {
  readonly weekdays: readonly number[]
  readonly from: number
  readonly to: number
}

const LOOK_DAYS = 60

/**
 * From when a person answers: now when it is in the past. `hours`: what the business has set; null: while its house is open. A day on which
 * the house is closed is nobody's. Undefined: not within two months, so that nothing is promised.
 */
export function personAnswersFrom(tenant: Tenant, hours: readonly AnswerWindow[] | null, now: EpochMs): EpochMs | undefined {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(tenant.timeZone).toPlainDate()
  const house = houseTimetables(tenant)
  for (let ahead = 0; ahead < LOOK_DAYS; ahead++) {
    const day = today.add({ days: ahead })
    const open = windowsOn(day, hours, house)
      .map(([from, to]) => [instantOn(day, from, tenant.timeZone, 'start'), instantOn(day, to, tenant.timeZone, 'end')] as const)
      .filter(([, to]) => to > now)
      .toSorted(([a], [b]) => a - b)[0]
    if (open !== undefined) return Math.max(open[0], now)
  }
  return undefined
}

type Window = readonly [from: number, to: number]

function windowsOn(day: Temporal.PlainDate, hours: readonly AnswerWindow[] | null, house: readonly Timetable[]): readonly Window[] {
  const date = day.toString()
  const override = house.flatMap(({ overrides }) => overrides).findLast(({ dateFrom, dateUntil }) => dateFrom <= date && date <= dateUntil)
  if (override?.windows.length === 0) return []
  if (hours !== null) return hours.filter(({ weekdays }) => weekdays.includes(day.dayOfWeek)).map(({ from, to }) => [from, to])
  if (override !== undefined) return override.windows
  const weekly = house.flatMap(({ schedules }) => schedules).filter(({ kind }) => kind === 'weekly')
  // A house without a timetable never closes.
  if (weekly.length === 0) return [[0, 1440]]
  return weekly
    .filter(({ validFrom, validUntil }) => (validFrom ?? date) <= date && date <= (validUntil ?? date))
    .filter(({ weekdays }) => weekdays.includes(day.dayOfWeek))
    .map(({ startMinute, endMinute }) => [startMinute, endMinute])
}

function instantOn(day: Temporal.PlainDate, minute: number, timeZone: string, edge: 'start' | 'end'): EpochMs {
  return boundaryOfWall(day.toPlainDateTime().add({ minutes: minute }), timeZone, edge)
}
