import { RRuleTemporal } from 'rrule-temporal'
import type { Schedule, ScheduleOverride } from '../model.ts'
import { checkLength } from './checks.ts'
import type { CatalogueEdit } from './edit.ts'
import type { Issue } from './issue.ts'

export function checkTimetable({ schedules, overrides }: CatalogueEdit & { readonly kind: 'timetable' }): Issue[] {
  return [
    ...schedules.flatMap((schedule, index) => checkSchedule(schedule, `schedules.${index}`)),
    ...overrides.flatMap((override, index) => checkOverride(override, `overrides.${index}`)),
  ]
}

function checkSchedule(schedule: Schedule, field: string): Issue[] {
  const { kind, weekdays, rrule, startMinute, endMinute, validFrom, validUntil } = schedule
  const issues = checkWindow(startMinute, endMinute, `${field}.endMinute`)
  if (kind === 'weekly' && weekdays.length === 0) issues.push({ field: `${field}.weekdays`, code: 'weekdays_missing' })
  if (kind === 'rrule' && !isReadable(rrule ?? '')) issues.push({ field: `${field}.rrule`, code: 'rrule_unreadable' })
  if ([validFrom, validUntil].some((date) => date !== null && !isDate(date)))
    issues.push({ field: `${field}.validFrom`, code: 'dates_order' })
  else if (validFrom !== null && validUntil !== null && validUntil < validFrom)
    issues.push({ field: `${field}.validUntil`, code: 'dates_order' })
  return issues
}

function checkOverride({ dateFrom, dateUntil, windows, reason }: ScheduleOverride, field: string): Issue[] {
  const isInOrder = isDate(dateFrom) && isDate(dateUntil) && dateFrom <= dateUntil
  return [
    ...(isInOrder ? [] : [{ field: `${field}.dateUntil`, code: 'dates_order' as const }]),
    ...windows.flatMap(([start, end], index) => checkWindow(start, end, `${field}.windows.${index}`)),
    ...checkLength(`${field}.reason`, reason, 120),
  ]
}

/** Up to two days long, for what is open past midnight. */
function checkWindow(start: number, end: number, field: string): Issue[] {
  const isRight = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < 1440 && end > start && end <= 2880
  return isRight ? [] : [{ field, code: 'window_order' }]
}

function isDate(text: string): boolean {
  try {
    return /^\d{4}-\d\d-\d\d$/.test(text) && Temporal.PlainDate.from(text).toString() === text
  } catch {
    return false
  }
}

/** Days only: anything finer would be counted out in the millions, and the window says the hours. */
const parts =
  /^(?:(?:FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)|(?:INTERVAL|COUNT|UNTIL|BYDAY|BYMONTH|BYMONTHDAY|BYYEARDAY|BYWEEKNO|BYSETPOS|WKST)=[\w,+-]+)(?:;|$))+$/

function isReadable(rrule: string): boolean {
  if (rrule.length > 200 || !rrule.includes('FREQ=') || !parts.test(rrule)) return false
  try {
    const rule = new RRuleTemporal({ rruleString: `DTSTART:20240101T000000Z\nRRULE:${rrule}` })
    const [from, to] = ['2024-01-01', '2024-03-01'].map((date) => Temporal.PlainDate.from(date).toZonedDateTime('UTC'))
    return from !== undefined && to !== undefined && rule.between(from, to, true).length <= 62
  } catch {
    return false
  }
}
