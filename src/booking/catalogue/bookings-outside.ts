import type { EpochMs } from '../../shared/clock.ts'
import type { Interval } from '../../shared/interval.ts'
import { sameJson } from './diff-catalogue.ts'
import type { Tenant } from '../model.ts'
import { openIntervals, sessionStarts } from '../schedule.ts'
import { listUpcomingBookings, type UpcomingUse } from '../sql/upcoming-use.ts'
import type { Transaction } from '../sql/save-catalogue.ts'

/** More than so many are not looked through: the answer says that there are more. */
const MOST = 20_000

/**
 * Bookings to come that are within the hours as they are and would be outside of them: their resource closed, or their class not
 * held, at their time. They stay booked; somebody has to know.
 */
export async function bookingsOutside(db: Transaction, before: Tenant, after: Tenant, now: EpochMs): Promise<UpcomingUse[]> {
  const resourceIds = [...before.resources.keys()].filter(
    (id) => after.resources.has(id) && !sameJson(hoursOf(before, id), hoursOf(after, id)),
  )
  const serviceIds = before.services.filter(({ id }) => isAffected(before, after, id, resourceIds)).map(({ id }) => id)
  if (resourceIds.length === 0 && serviceIds.length === 0) return []
  const bookings = await listUpcomingBookings(db, before.id, { resourceIds, serviceIds, now, limit: MOST })
  const until = Math.max(now, ...bookings.map(({ end }) => end))
  const was = calendarOf(before, now, until)
  const willBe = calendarOf(after, now, until)
  return bookings.filter((booking) => {
    const concerned = booking.resourceIds.filter((id) => resourceIds.includes(id))
    return (
      concerned.some((id) => was.isOpen(id, booking) && !willBe.isOpen(id, booking)) ||
      (serviceIds.includes(booking.serviceId) && was.hasSession(booking) && !willBe.hasSession(booking))
    )
  })
}

/** Everything that decides when a resource is open. */
function hoursOf(tenant: Tenant, id: number) {
  return (tenant.resources.get(id)?.lineage ?? []).map((one) => [tenant.resources.get(one)?.timeZone, tenant.resourceTimetables.get(one)])
}

/** A session whose own times change, or whose room's hours do: the room is kept by the pattern and has no claims. */
function isAffected(before: Tenant, after: Tenant, id: number, resourceIds: readonly number[]): boolean {
  const service = before.services.find((one) => one.id === id)
  if (service?.kind !== 'session') return false
  const hasOtherTimes =
    before.timeZone !== after.timeZone || !sameJson(before.serviceTimetables.get(id) ?? null, after.serviceTimetables.get(id) ?? null)
  return hasOtherTimes || service.requirements.some((one) => one.resourceIds.some((resource) => resourceIds.includes(resource)))
}

/** Each resource's hours and each class's times over the whole range, worked out once. */
function calendarOf(tenant: Tenant, from: EpochMs, to: EpochMs) {
  const open = new Map<number, readonly Interval[]>()
  const sessions = new Map<number, ReadonlySet<EpochMs>>()
  return {
    isOpen: (id: number, { start, end }: Interval): boolean => {
      const resource = tenant.resources.get(id)
      if (resource === undefined) return false
      const hours = open.get(id) ?? openIntervals(tenant, resource, from - MARGIN, to + MARGIN)
      open.set(id, hours)
      const within = hours[lastBefore(hours, start)]
      return within !== undefined && end <= within.end
    },
    hasSession: ({ serviceId, start }: UpcomingUse): boolean => {
      const starts = sessions.get(serviceId) ?? new Set(sessionStarts(tenant, serviceId, from - MARGIN, to + MARGIN))
      sessions.set(serviceId, starts)
      return starts.has(start)
    },
  }
}

const MARGIN = 2 * 86_400_000

/** The last of sorted intervals that begins at or before an instant; -1 when none does. */
function lastBefore(sorted: readonly Interval[], at: EpochMs): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle]?.start ?? Infinity) <= at) low = middle + 1
    else high = middle
  }
  return low - 1
}
