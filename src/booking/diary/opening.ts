import type { EpochMs } from '../../shared/clock.ts'
import type { Interval } from '../../shared/interval.ts'
import { DAY_MS, localDay, zoneSpans } from '../../shared/zone-offsets.ts'
import type { Resource, Tenant } from '../model.ts'
import { dayOfDate } from '../recurrence.ts'
import { openIntervals } from '../schedule.ts'
import type { Closure } from './model.ts'

/** When it is open in [from, to), its own hours and those of all it lies in. */
export function opensOf(tenant: Tenant, resource: Resource, from: EpochMs, to: EpochMs): Interval[] {
  return openIntervals(tenant, resource, from, to)
}

/** The exceptions that touch [from, to), its own and those of what it lies in, with their reasons. */
export function closuresOf(tenant: Tenant, resource: Resource, from: EpochMs, to: EpochMs): Closure[] {
  const spans = zoneSpans(resource.timeZone, from - DAY_MS, to + DAY_MS)
  const first = localDay(spans, from)
  const last = localDay(spans, to - 1)
  return resource.lineage.flatMap((id) =>
    (tenant.resourceTimetables.get(id)?.overrides ?? [])
      .filter(({ dateFrom, dateUntil }) => dayOfDate(dateFrom) <= last && dayOfDate(dateUntil) >= first)
      .map(({ dateFrom, dateUntil, reason, windows }) => ({ dateFrom, dateUntil, reason, closed: windows.length === 0 })),
  )
}
