import type { EpochMs } from '../shared/clock.ts'
import { intersect, subtract, union, type Interval } from '../shared/interval.ts'
import { DAY_MS, zoneSpans } from '../shared/zone-offsets.ts'
import type { Requirement, Resource, Tenant } from './model.ts'
import { busyIntervals, claimsByUnit, type ClaimsByResource } from './occupancy.ts'
import { openIntervals, sessionStarts } from './schedule.ts'
import { activeRequirements, claimedSpan, mustInclude, unitsTaken, type SlotRequest } from './slot-request.ts'

const MINUTE = 60_000

/** One requirement and, for each resource of its pool, when the service could start on it. */
export interface RequirementStarts {
  readonly requirement: Requirement
  readonly must: readonly number[]
  readonly pool: readonly { readonly resourceId: number; readonly starts: readonly Interval[] }[]
}

export interface Availability {
  /** Every start at which all requirements can be met at once, sorted. */
  readonly starts: readonly EpochMs[]
  readonly requirements: readonly RequirementStarts[]
}

/**
 * Patterns + overrides − claims, for starts in [from, to). Pure: reads no clock. Costs one pass over windows and claims of each
 * resource and one over the candidate starts; no time-zone look-up in either.
 */
export function computeAvailability(
  tenant: Tenant,
  request: SlotRequest,
  claims: ClaimsByResource,
  from: EpochMs,
  to: EpochMs,
): Availability {
  if (from >= to) return { starts: [], requirements: [] }
  const requirements = activeRequirements(request).map((requirement) => requirementStarts(tenant, request, requirement, claims, from, to))
  const { service } = request
  if (service.kind === 'session') return { starts: feasibleStarts(sessionStarts(tenant, service.id, from, to), requirements), requirements }
  const { spans, isEnough } = whereToLook(requirements, { start: from, end: to }, service.gridMinutes * MINUTE)
  const candidates = spans.flatMap(({ start, end }) => gridStarts(tenant.timeZone, service.gridMinutes, start, end))
  return { starts: isEnough ? candidates : feasibleStarts(candidates, requirements), requirements }
}

interface WhereToLook {
  readonly spans: readonly Interval[]
  /** There is one pool and one of it is needed: whatever lies there can be had. */
  readonly isEnough: boolean
}

/** Where nobody of one pool can start nothing can: a third of the day is worth a look, not all of it. Not where finding that out costs more. */
function whereToLook(requirements: readonly RequirementStarts[], range: Interval, grid: number): WhereToLook {
  let fewest = (range.end - range.start) / grid / 4
  let smallest: RequirementStarts | undefined
  for (const one of requirements) {
    const count = one.pool.length === 1 ? 0 : one.pool.reduce((sum, { starts }) => sum + starts.length, 0)
    if (count < fewest) [fewest, smallest] = [count, one]
  }
  if (smallest === undefined) return { spans: [range], isEnough: false }
  const [only] = smallest.pool
  const anybody = smallest.pool.length === 1 && only !== undefined ? only.starts : union(smallest.pool.flatMap(({ starts }) => starts))
  // Whoever was asked for by name is the whole pool then (activeRequirements).
  return { spans: intersect(anybody, [range]), isEnough: requirements.length === 1 && smallest.requirement.quantity === 1 }
}

function requirementStarts(
  tenant: Tenant,
  request: SlotRequest,
  requirement: Requirement,
  claims: ClaimsByResource,
  from: EpochMs,
  to: EpochMs,
): RequirementStarts {
  const pool: { resourceId: number; starts: readonly Interval[] }[] = []
  for (const id of requirement.resourceIds) {
    const resource = tenant.resources.get(id)
    if (resource !== undefined)
      pool.push({ resourceId: id, starts: possibleStarts(tenant, request, requirement, resource, claims, from, to) })
  }
  return { requirement, must: mustInclude(request, requirement), pool }
}

// A start t is possible when [t, t + duration) lies in an open window and the span with buffers meets nothing busy. Turned round:
// each window shrunk by the duration, minus each busy interval widened by what would touch it.
function possibleStarts(
  tenant: Tenant,
  request: SlotRequest,
  requirement: Requirement,
  resource: Resource,
  claims: ClaimsByResource,
  from: EpochMs,
  to: EpochMs,
): Interval[] {
  const duration = request.service.durationMinutes * MINUTE
  const before = request.service.bufferBeforeMinutes * MINUTE
  const after = request.service.bufferAfterMinutes * MINUTE
  const open: Interval[] = []
  for (const window of openIntervals(tenant, resource, from, to + duration)) {
    if (window.end - window.start >= duration) open.push({ start: window.start, end: window.end - duration + 1 })
  }
  const widen = ({ start, end }: Interval): Interval => ({ start: start - duration - after + 1, end: end + before })
  const range = { start: from - before, end: to + duration + after }
  return subtract(open, blockedStarts(tenant, request, requirement, resource, claims, range, widen))
}

/** `widen` makes of a busy interval the starts that would meet it. A unit has to be free all the time, so starts are counted by unit. */
function blockedStarts(
  tenant: Tenant,
  request: SlotRequest,
  requirement: Requirement,
  resource: Resource,
  claims: ClaimsByResource,
  range: Interval,
  widen: (busy: Interval) => Interval,
): Interval[] {
  const units = unitsTaken(requirement, resource.capacity, request.partySize)
  if (units > resource.capacity) return [widen(range)]
  const own = claims.get(resource.id) ?? []
  const byUnit = units === resource.capacity ? own.map(widen) : claimsByUnit(own).flatMap((list) => union(list.map(widen)))
  const blocked = busyIntervals(byUnit, resource.capacity, units)
  if (requirement.takes === 'whole' || requirement.takes === 'pattern') {
    for (const id of resource.below) blocked.push(...(claims.get(id) ?? []).map(widen))
  }
  blocked.push(...sessionOccupancy(tenant, request, resource, range).map(widen))
  return union(blocked)
}

/** A class occupies its room from its pattern, whether or not anyone has booked; its own pattern is not in its way. */
function sessionOccupancy(tenant: Tenant, request: SlotRequest, resource: Resource, range: Interval): Interval[] {
  const occupied: Interval[] = []
  for (const service of tenant.services) {
    if (service.kind !== 'session' || service.id === request.service.id) continue
    const rooms = service.requirements
      .filter((requirement) => requirement.takes === 'pattern')
      .flatMap((requirement) => requirement.resourceIds)
    if (!rooms.some((id) => resource.lineage.includes(id) || resource.below.includes(id))) continue
    const longest = service.durationMinutes * MINUTE + DAY_MS
    for (const start of sessionStarts(tenant, service.id, range.start - longest, range.end + longest))
      occupied.push(claimedSpan(service, start))
  }
  return occupied
}

/**
 * Every instant whose local clock shows a multiple of the grid: nothing falls in a gap, because instants are counted and not
 * wall times, and both readings of a fold are there.
 */
export function gridStarts(timeZone: string, gridMinutes: number, from: EpochMs, to: EpochMs): EpochMs[] {
  const grid = gridMinutes * MINUTE
  const starts: EpochMs[] = []
  for (const span of zoneSpans(timeZone, from, to)) {
    const begin = Math.max(span.start, from)
    const end = Math.min(span.end, to)
    // Counted from local midnight: a grid that does not divide the day starts anew each morning.
    for (let day = Math.floor((begin + span.offsetMs) / DAY_MS) * DAY_MS; day - span.offsetMs < end; day += DAY_MS) {
      const midnight = day - span.offsetMs
      const first = midnight + Math.max(0, Math.ceil((begin - midnight) / grid)) * grid
      const last = Math.min(end, midnight + DAY_MS)
      for (let at = first; at < last; at += grid) starts.push(at)
    }
  }
  return starts
}

function feasibleStarts(candidates: readonly EpochMs[], requirements: readonly RequirementStarts[]): EpochMs[] {
  const counters = requirements.map((one) => startCounter(one))
  const shared = poolsOverlap(requirements)
  const feasible: EpochMs[] = []
  for (const at of candidates) {
    let enough = true
    for (const counter of counters) if (!counter(at)) enough = false
    if (enough && (!shared || chooseResources(requirements, at) !== undefined)) feasible.push(at)
  }
  return feasible
}

/** Answers, for rising instants, whether enough of the pool is free; each cursor only moves forward. */
function startCounter({ pool, requirement, must }: RequirementStarts): (at: EpochMs) => boolean {
  const cursors = pool.map(() => 0)
  return (at) => {
    let free = 0
    let missing = must.length
    for (let i = 0; i < pool.length; i++) {
      const { starts, resourceId } = pool[i] ?? { starts: [], resourceId: 0 }
      let cursor = cursors[i] ?? 0
      while (cursor < starts.length && (starts[cursor]?.end ?? 0) <= at) cursor++
      cursors[i] = cursor
      const next = starts[cursor]
      if (next === undefined || next.start > at) continue
      free++
      if (missing > 0 && must.includes(resourceId)) missing--
    }
    return free >= requirement.quantity && missing === 0
  }
}

function poolsOverlap(requirements: readonly RequirementStarts[]): boolean {
  const ids = requirements.flatMap(({ pool }) => pool.map(({ resourceId }) => resourceId))
  return new Set(ids).size < ids.length
}

/** `starts`: sorted and disjoint. */
export function isPossible(starts: readonly Interval[], at: EpochMs): boolean {
  let low = 0
  for (let high = starts.length; low < high;) {
    const middle = (low + high) >> 1
    if ((starts[middle]?.end ?? 0) <= at) low = middle + 1
    else high = middle
  }
  return (starts[low]?.start ?? Infinity) <= at
}

/**
 * Which resources serve a start: for each requirement its number of different free ones, least loaded first, nobody twice.
 * Undefined when they do not suffice. Backtracks only where pools share members.
 */
export function chooseResources(
  requirements: readonly RequirementStarts[],
  at: EpochMs,
  load: (resourceId: number) => number = () => 0,
): number[][] | undefined {
  const [only] = requirements
  if (only !== undefined && requirements.length === 1 && only.requirement.quantity === 1) return chooseOne(only, at, load)
  const chosen: number[][] = []
  const used = new Set<number>()
  const fill = (index: number): boolean => {
    const one = requirements[index]
    if (one === undefined) return true
    const free = one.pool
      .filter(({ resourceId, starts }) => !used.has(resourceId) && isPossible(starts, at))
      .map(({ resourceId }) => resourceId)
    if (one.must.some((id) => !free.includes(id))) return false
    const ordered = free.toSorted((a, b) => Number(one.must.includes(b)) - Number(one.must.includes(a)) || load(a) - load(b) || a - b)
    for (const pick of picks(ordered, one.requirement.quantity, one.must.length)) {
      for (const id of pick) used.add(id)
      chosen[index] = pick
      if (fill(index + 1)) return true
      for (const id of pick) used.delete(id)
    }
    return false
  }
  return fill(0) ? chosen : undefined
}

/** The common case, in which there is nothing to go back on. */
function chooseOne({ pool, must }: RequirementStarts, at: EpochMs, load: (resourceId: number) => number): number[][] | undefined {
  let best: number | undefined
  let least = Infinity
  for (const { resourceId, starts } of pool) {
    if (!isPossible(starts, at) || (must.length > 0 && !must.includes(resourceId))) continue
    const own = load(resourceId)
    if (best !== undefined && (own > least || (own === least && resourceId > best))) continue
    best = resourceId
    least = own
  }
  return best === undefined ? undefined : [[best]]
}

/** One of them is the common case, and is tried without making anything that has to be made. */
function picks(ordered: readonly number[], count: number, fixed: number): Iterable<number[]> {
  if (count !== 1) return combinations(ordered, count, fixed)
  return (fixed > 0 ? ordered.slice(0, 1) : ordered).map((id) => [id])
}

/** Choices of `count`, the first in order first; the first `fixed` are in every one. */
function* combinations(ordered: readonly number[], count: number, fixed: number): Generator<number[]> {
  if (ordered.length < count) return
  if (count === 0) {
    yield []
    return
  }
  const lastStart = fixed > 0 ? 0 : ordered.length - count
  for (let i = 0; i <= lastStart; i++) {
    const head = ordered[i]
    if (head === undefined) return
    for (const tail of combinations(ordered.slice(i + 1), count - 1, Math.max(0, fixed - 1))) yield [head, ...tail]
  }
}

/** True when the requested start is one the schedule has, claims apart: on the grid or a session's, inside opening hours. */
export function isScheduled(tenant: Tenant, request: SlotRequest, start: EpochMs): boolean {
  return computeAvailability(tenant, request, new Map(), start, start + 1).starts.includes(start)
}
