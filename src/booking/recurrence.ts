import { RRuleTemporal } from 'rrule-temporal'
import { DAY_MS } from '../shared/zone-offsets.ts'
import type { Schedule } from './model.ts'

const expanded = new WeakMap<Schedule, { readonly first: number; readonly last: number; readonly days: ReadonlySet<number> }>()

/**
 * The local days (since 1970-01-01) on which an RRULE (RFC 5545 §3.3.10) falls. Counted from `validFrom`, which anchors
 * INTERVAL, in plain dates: the window's wall times are put into the zone afterwards. Kept with the schedule: the library
 * takes milliseconds for what is then a look-up.
 */
export function recurrenceDays(schedule: Schedule, first: number, last: number): ReadonlySet<number> {
  const kept = expanded.get(schedule)
  if (kept !== undefined && kept.first <= first && last <= kept.last) return kept.days
  const wide = { first: first - 31, last: last + 366 }
  const days = expand(schedule, wide.first, wide.last)
  expanded.set(schedule, { ...wide, days })
  return days
}

function expand(schedule: Schedule, first: number, last: number): ReadonlySet<number> {
  const anchor = schedule.validFrom ?? '2024-01-01'
  const rule = new RRuleTemporal({ rruleString: `DTSTART:${anchor.replaceAll('-', '')}T000000Z\nRRULE:${schedule.rrule ?? ''}` })
  const found = rule.between(utcMidnight(first), utcMidnight(last), true)
  return new Set(found.map((at) => Math.floor(at.epochMilliseconds / DAY_MS)))
}

function utcMidnight(day: number): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(day * DAY_MS).toZonedDateTimeISO('UTC')
}

const days = new Map<string, number>()

/** Days since 1970-01-01 of "YYYY-MM-DD". */
export function dayOfDate(date: string): number {
  const kept = days.get(date)
  if (kept !== undefined) return kept
  const day = Temporal.PlainDate.from(date).since('1970-01-01').days
  if (days.size > 10_000) days.clear()
  days.set(date, day)
  return day
}
