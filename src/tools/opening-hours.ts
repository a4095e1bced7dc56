import type { Schedule, ScheduleOverride, Tenant } from '../booking/index.ts'

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const SOON_DAYS = 60

/** When the house is open, by weekday, in wall time: "Monday–Friday 08:00–21:00; Saturday 09:00–18:00; Sunday closed". */
export function openingHours(tenant: Tenant): string {
  const schedules = houseTimetables(tenant)
    .flatMap((timetable) => timetable.schedules)
    .filter((schedule) => schedule.kind === 'weekly')
  if (schedules.length === 0) return ''
  const hours = DAYS.map((_, index) => hoursOn(schedules, index + 1))
  const runs: { first: number; last: number; hours: string }[] = []
  hours.forEach((text, day) => {
    const previous = runs.at(-1)
    if (previous?.hours === text) previous.last = day
    else runs.push({ first: day, last: day, hours: text })
  })
  return runs.map((run) => `${run.first === run.last ? '' : `${DAYS[run.first] ?? ''}–`}${DAYS[run.last] ?? ''} ${run.hours}`).join('; ')
}

/** Days of the next two months on which the hours are others: "2026-12-25 to 2026-12-26 closed (Christmas)". */
export function specialDays(tenant: Tenant, today: Temporal.PlainDate): string[] {
  const until = today.add({ days: SOON_DAYS }).toString()
  return houseTimetables(tenant)
    .flatMap((timetable) => timetable.overrides)
    .filter((override) => override.dateUntil >= today.toString() && override.dateFrom <= until)
    .map(overrideWords)
}

// The roots of the tree: nothing below is open while they are closed.
export function houseTimetables(tenant: Tenant) {
  return [...tenant.resources.values()]
    .filter((resource) => resource.lineage.length === 1)
    .map((resource) => tenant.resourceTimetables.get(resource.id))
    .filter((timetable) => timetable !== undefined)
}

function hoursOn(schedules: readonly Schedule[], weekday: number): string {
  const windows = schedules.filter((schedule) => schedule.weekdays.includes(weekday)).toSorted((a, b) => a.startMinute - b.startMinute)
  return windows.length === 0 ? 'closed' : windows.map((window) => clockRange(window.startMinute, window.endMinute)).join(' and ')
}

function overrideWords(override: ScheduleOverride): string {
  const dates = override.dateFrom === override.dateUntil ? override.dateFrom : `${override.dateFrom} to ${override.dateUntil}`
  const hours = override.windows.length === 0 ? 'closed' : override.windows.map(([start, end]) => clockRange(start, end)).join(' and ')
  return `${dates} ${hours}${override.reason === '' ? '' : ` (${override.reason})`}`
}

function clockRange(start: number, end: number): string {
  return `${clock(start)}–${clock(end)}`
}

function clock(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}
