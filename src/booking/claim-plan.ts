import type { EpochMs } from '../shared/clock.ts'
import { subtract, union, type Interval } from '../shared/interval.ts'
import type { Requirement, Tenant } from './model.ts'
import type { LiveClaim } from './occupancy.ts'
import { activeRequirements, claimedSpan, unitsTaken, type SlotRequest } from './slot-request.ts'

/** One resource to occupy: `units` of its `capacity`, for a span with buffers. */
export interface PlannedClaim extends Interval {
  readonly resourceId: number
  readonly units: number
  readonly capacity: number
}

/** The claims of a start served by `chosen` (resources for each active requirement, in order), sorted by resource. */
export function planClaims(tenant: Tenant, request: SlotRequest, start: EpochMs, chosen: readonly (readonly number[])[]): PlannedClaim[] {
  const span = claimedSpan(request.service, start)
  const planned = new Map<number, PlannedClaim>()
  activeRequirements(request).forEach((requirement, index) => {
    // A session's room is kept by its pattern: a claim per participant would get in each other's way.
    if (requirement.takes === 'pattern') return
    for (const id of chosen[index] ?? []) {
      for (const claim of claimsOfResource(tenant, requirement, id, request.partySize, span)) {
        // Also below a node that is taken whole: then all of it stays taken.
        if (claim.units > (planned.get(claim.resourceId)?.units ?? 0)) planned.set(claim.resourceId, claim)
      }
    }
  })
  return [...planned.values()].toSorted((a, b) => a.resourceId - b.resourceId)
}

/** Taking the whole of a node of the tree takes everything below it, so that a part cannot be sold beside the whole. */
function claimsOfResource(tenant: Tenant, requirement: Requirement, id: number, partySize: number, span: Interval): PlannedClaim[] {
  const resource = tenant.resources.get(id)
  if (resource === undefined) return []
  const own = { ...span, resourceId: id, units: unitsTaken(requirement, resource.capacity, partySize), capacity: resource.capacity }
  if (requirement.takes !== 'whole') return [own]
  const below = resource.below.map((part) => {
    const capacity = tenant.resources.get(part)?.capacity ?? 1
    return { ...span, resourceId: part, units: capacity, capacity }
  })
  return [own, ...below]
}

/**
 * What a hold for a move still has to claim: the planned spans less what the booking itself already has there. With the
 * booking's own claims they cover the new time, so nobody else can get between.
 */
export function withoutOwn(planned: readonly PlannedClaim[], own: readonly LiveClaim[]): PlannedClaim[] {
  return planned.flatMap((claim) => {
    const mine = union(own.filter((one) => one.resourceId === claim.resourceId))
    return subtract([{ start: claim.start, end: claim.end }], mine).map((rest) => ({ ...claim, ...rest }))
  })
}

/** The resources of each active requirement from the flat list a hold or booking keeps. */
export function splitResources(request: SlotRequest, resourceIds: readonly number[]): number[][] {
  let from = 0
  return activeRequirements(request).map((requirement) => resourceIds.slice(from, (from += requirement.quantity)))
}
