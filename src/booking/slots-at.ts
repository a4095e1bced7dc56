import type { EpochMs } from '../shared/clock.ts'
import { memoize } from '../shared/memoize.ts'
import { localDay, zoneSpans, type ZoneSpan } from '../shared/zone-offsets.ts'
import { chooseResources, isPossible } from './availability.ts'
import type { BookingDeps } from './deps.ts'
import type { ReadAvailability } from './find-slots.ts'
import type { Slot, Tenant } from './model.ts'
import { unitsFree, type ClaimsByResource, type LiveClaim } from './occupancy.ts'
import { resourceNames } from './proposal.ts'
import { offeredIds } from './offered-ids.ts'
import { offerExpiry } from './slot-id.ts'
import { claimedSpan, priceFor, serviceSpan, type SlotRequest } from './slot-request.ts'

/** The slots that start at these instants, with who would serve them as things stand. */
export function slotsAt(
  deps: Pick<BookingDeps, 'secret' | 'clock'>,
  tenant: Tenant,
  request: SlotRequest,
  read: ReadAvailability,
  starts: readonly EpochMs[],
): Slot[] {
  if (starts.length === 0) return []
  const { service, partySize, selectedIds } = request
  const expiresAt = offerExpiry(deps.clock.now())
  const idOf = offeredIds(deps.secret, tenant.id, { serviceId: service.id, priceVersion: service.priceVersion, selectedIds, expiresAt })
  const price = priceFor(service, partySize)
  const load = dayLoad(tenant, read.claims, starts)
  const namesOf = memoize(starts.length, (chosen: string) => resourceNames(tenant, chosen === '' ? [] : chosen.split(',').map(Number)))
  return starts.map((start) => {
    const chosen = chooseResources(read.availability.requirements, start, load(start)) ?? []
    return {
      start,
      end: serviceSpan(service, start).end,
      id: idOf(start),
      service: service.slug,
      resources: namesOf(String(chosen)),
      seatsLeft: seatsLeft(tenant, request, read, start),
      price,
    }
  })
}

/** How long each resource is claimed on the local day of a start, in milliseconds; worked out once per resource. */
export function dayLoad(
  tenant: Tenant,
  claims: ClaimsByResource,
  starts: readonly EpochMs[],
): (start: EpochMs) => (resourceId: number) => number {
  const spans = zoneSpans(tenant.timeZone, Math.min(...starts), Math.max(...starts))
  const loads = memoize(claims.size + 1, (resourceId: number) => loadByDay(claims.get(resourceId) ?? [], spans))
  return (start) => {
    const day = localDay(spans, start)
    return (resourceId) => (claims.has(resourceId) ? (loads(resourceId).get(day) ?? 0) : 0)
  }
}

function loadByDay(claims: readonly LiveClaim[], spans: readonly ZoneSpan[]): ReadonlyMap<number, number> {
  const loads = new Map<number, number>()
  for (const { start, end } of claims) {
    const day = localDay(spans, start)
    loads.set(day, (loads.get(day) ?? 0) + end - start)
  }
  return loads
}

/**
 * A class: its free seats. Anything else: how many such bookings its pools could still take at that time; each unit of a resource
 * counts where one resource is enough.
 */
export function seatsLeft(tenant: Tenant, request: SlotRequest, read: ReadAvailability, start: EpochMs): number {
  const span = claimedSpan(request.service, start)
  const unitsOf = (resourceId: number) =>
    unitsFree(read.claims.get(resourceId) ?? none, tenant.resources.get(resourceId)?.capacity ?? 0, span)
  let left = Infinity
  for (const { requirement, pool } of read.availability.requirements) {
    if (requirement.takes === 'pattern') continue
    if (requirement.takes === 'party') {
      for (const { resourceId } of pool) left = Math.min(left, unitsOf(resourceId))
    } else {
      const free = pool.filter(({ starts }) => isPossible(starts, start))
      const bookings =
        requirement.takes === 'one' && requirement.quantity === 1
          ? free.reduce((sum, { resourceId }) => sum + unitsOf(resourceId), 0)
          : Math.floor(free.length / requirement.quantity)
      left = Math.min(left, bookings)
    }
  }
  return left
}

const none: readonly LiveClaim[] = []
