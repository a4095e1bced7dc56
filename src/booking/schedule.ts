import type { EpochMs } from '../shared/clock.ts'
import { intersect, union, type Interval } from '../shared/interval.ts'
import { memoize } from '../shared/memoize.ts'
import { boundaryOfWallMs, DAY_MS, instantsOfWallMs, localDay, zoneSpans, type ZoneSpan } from '../shared/zone-offsets.ts'
import type { Resource, Schedule, ScheduleOverride, Tenant, Timetable } from './model.ts'
import { dayOfDate, recurrenceDays } from './recurrence.ts'

const MINUTE = 60_000

/** When a resource is open in [from, to): its own timetable, and that of everything it lies in. Sorted and disjoint. */
export function openIntervals(tenant: Tenant, resource: Resource, from: EpochMs, to: EpochMs): Interval[] {
  let open: Interval[] = [{ start: from, end: to }]
  for (const id of resource.lineage) {
    const timetable = tenant.resourceTimetables.get(id)
    if (timetable === undefined) continue
    open = intersect(open, windowsAround(timetable, tenant.resources.get(id)?.timeZone ?? tenant.timeZone, from, to))
  }
  return open
}

/** When a service's sessions start in [from, to), sorted; a start in a gap of the clock does not exist, in a fold both do. */
export function sessionStarts(tenant: Tenant, serviceId: number, from: EpochMs, to: EpochMs): EpochMs[] {
  const timetable = tenant.serviceTimetables.get(serviceId)
  if (timetable === undefined || timetable.schedules.length === 0) return []
  const spans = zoneSpans(tenant.timeZone, from - 2 * DAY_MS, to + 2 * DAY_MS)
  const starts: EpochMs[] = []
  eachWindow(timetable, spans, from, to, (day, [startMinute]) => {
    for (const at of instantsOfWallMs(spans, day * DAY_MS + startMinute * MINUTE)) if (at >= from && at < to) starts.push(at)
  })
  return [...new Set(starts)].toSorted((a, b) => a - b)
}

const STRETCH = 32 * DAY_MS
const mostStretches = 8
const expanded = new WeakMap<Timetable, (stretch: string) => readonly Interval[]>()

/**
 * The windows of whole stretches of 32 days around [from, to), kept with the timetable: every list of times, and every attempt at a slot,
 * asks about the same weeks again, and reading patterns costs more than all the rest of an empty diary.
 */
function windowsAround(timetable: Timetable, timeZone: string, from: EpochMs, to: EpochMs): readonly Interval[] {
  let windows = expanded.get(timetable)
  if (windows === undefined) {
    windows = memoize(mostStretches, (stretch: string) => {
      const [zone = '', first, last] = stretch.split(' ')
      return expandTimetable(timetable, zone, Number(first) * STRETCH, (Number(last) + 1) * STRETCH)
    })
    expanded.set(timetable, windows)
  }
  return windows(`${timeZone} ${Math.floor(from / STRETCH)} ${Math.floor(to / STRETCH)}`)
}

function expandTimetable(timetable: Timetable, timeZone: string, from: EpochMs, to: EpochMs): Interval[] {
  const spans = zoneSpans(timeZone, from - 3 * DAY_MS, to + 3 * DAY_MS)
  const windows: Interval[] = []
  eachWindow(timetable, spans, from, to, (day, [startMinute, endMinute]) => {
    const start = boundaryOfWallMs(spans, day * DAY_MS + startMinute * MINUTE, 'start')
    const end = boundaryOfWallMs(spans, day * DAY_MS + endMinute * MINUTE, 'end')
    if (start < end) windows.push({ start, end })
  })
  return union(windows)
}

type Window = readonly [startMinute: number, endMinute: number]

// Windows may run past midnight (up to 48 h), so the day before the range is looked at too.
function eachWindow(
  timetable: Timetable,
  spans: readonly ZoneSpan[],
  from: EpochMs,
  to: EpochMs,
  visit: (day: number, window: Window) => void,
): void {
  const first = localDay(spans, from) - 1
  const last = localDay(spans, to)
  const patterns = timetable.schedules.map((schedule) => readPattern(schedule, first, last))
  const overrides = timetable.overrides.map(readOverride).filter((override) => override.until >= first && override.from <= last)
  for (let day = first; day <= last; day++) {
    const override = narrowest(overrides, day)
    if (override !== undefined) {
      for (const window of override.windows) visit(day, window)
    } else if (patterns.length === 0) {
      visit(day, [0, 1440]) // only exceptions are written down: open otherwise
    } else {
      for (const pattern of patterns) if (pattern.covers(day)) visit(day, pattern.window)
    }
  }
}

function readPattern(schedule: Schedule, first: number, last: number): { window: Window; covers: (day: number) => boolean } {
  const from = schedule.validFrom === null ? -Infinity : dayOfDate(schedule.validFrom)
  const until = schedule.validUntil === null ? Infinity : dayOfDate(schedule.validUntil)
  const days = schedule.kind === 'rrule' ? recurrenceDays(schedule, first, last) : undefined
  return {
    window: [schedule.startMinute, schedule.endMinute],
    covers: (day) => day >= from && day <= until && (days === undefined ? schedule.weekdays.includes(isoWeekday(day)) : days.has(day)),
  }
}

interface DatedWindows {
  readonly from: number
  readonly until: number
  readonly windows: readonly Window[]
}

function readOverride(override: ScheduleOverride): DatedWindows {
  return { from: dayOfDate(override.dateFrom), until: dayOfDate(override.dateUntil), windows: override.windows }
}

/** A single special day inside a long leave counts before the leave. */
function narrowest(overrides: readonly DatedWindows[], day: number): DatedWindows | undefined {
  let found: DatedWindows | undefined
  for (const override of overrides) {
    if (day < override.from || day > override.until) continue
    if (found === undefined || override.until - override.from <= found.until - found.from) found = override
  }
  return found
}

/** 1 is Monday; day 0, 1970-01-01, was a Thursday. */
function isoWeekday(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1
}
