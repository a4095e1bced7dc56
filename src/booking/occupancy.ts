import type { EpochMs } from '../shared/clock.ts'
import { overlaps, union, type Interval } from '../shared/interval.ts'

/** A live claim as read from the database, buffers included. `expiresAt` null: booked. */
export interface LiveClaim extends Interval {
  readonly resourceId: number
  readonly unit: number
  readonly expiresAt: EpochMs | null
  readonly bookingId: string | null
}

export type ClaimsByResource = ReadonlyMap<number, readonly LiveClaim[]>

export function claimsByResource(claims: readonly LiveClaim[]): ClaimsByResource {
  const grouped = new Map<number, LiveClaim[]>()
  for (const claim of claims) {
    const list = grouped.get(claim.resourceId)
    if (list === undefined) grouped.set(claim.resourceId, [claim])
    else list.push(claim)
  }
  return grouped
}

export function claimsByUnit(claims: readonly LiveClaim[]): LiveClaim[][] {
  const grouped = new Map<number, LiveClaim[]>()
  for (const claim of claims) {
    const list = grouped.get(claim.unit)
    if (list === undefined) grouped.set(claim.unit, [claim])
    else list.push(claim)
  }
  return [...grouped.values()]
}

/** When fewer than `units` of `capacity` are left. Sorted and disjoint. */
export function busyIntervals(claims: readonly Interval[], capacity: number, units: number): Interval[] {
  if (units >= capacity) return union(claims)
  const edges = claims.flatMap((claim) => [
    { at: claim.start, change: 1 },
    { at: claim.end, change: -1 },
  ])
  edges.sort((a, b) => a.at - b.at || a.change - b.change)
  const busy: Interval[] = []
  let taken = 0
  let since: EpochMs | undefined
  for (const edge of edges) {
    taken += edge.change
    const full = taken > capacity - units
    if (full && since === undefined) since = edge.at
    else if (!full && since !== undefined) {
      if (edge.at > since) busy.push({ start: since, end: edge.at })
      since = undefined
    }
  }
  return union(busy)
}

/** Units that nothing meets in the whole span. */
export function unitsFree(claims: readonly LiveClaim[], capacity: number, span: Interval): number {
  let taken: Set<number> | undefined
  for (const claim of claims) if (overlaps(claim, span)) (taken ??= new Set()).add(claim.unit)
  return capacity - (taken?.size ?? 0)
}
