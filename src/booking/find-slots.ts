import type { EpochMs } from '../shared/clock.ts'
import { overlaps } from '../shared/interval.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { DAY_MS } from '../shared/zone-offsets.ts'
import { computeAvailability, type Availability } from './availability.ts'
import type { BookingError } from './booking-error.ts'
import type { BookingDeps } from './deps.ts'
import type { FindSlots } from './index.ts'
import type { TenantSource } from './load-tenant.ts'
import type { Service, SlotList, Tenant } from './model.ts'
import { claimsByResource, type ClaimsByResource } from './occupancy.ts'
import { earliestStart } from './rules/notice.ts'
import { latestStart } from './rules/horizon.ts'
import { partySize as partySizeRule } from './rules/party-size.ts'
import { activeRequirements, type SlotRequest } from './slot-request.ts'
import { slotsAt } from './slots-at.ts'
import { spread } from './spread.ts'
import { listClaims } from './sql/list-claims.ts'

const LONGEST_RANGE = 400 * DAY_MS

/**
 * Free times of a service in [from, to), what has begun or lies beyond the diary cut off. One read of the database.
 * Refuses with `service_not_found`, `resource_not_found`, `range_invalid`, `over_capacity`.
 */
export async function findSlots(
  deps: BookingDeps,
  tenants: TenantSource,
  tenant: Tenant,
  input: FindSlots,
): Promise<Result<SlotList, BookingError>> {
  const search = planSearch(tenant, input, deps.clock.now())
  if (!search.ok) return searchAgain(tenants, tenant, search, (current) => findSlots(deps, tenants, current, input))
  const found = await runSearch(deps, search.value)
  if (found.version !== tenant.version) return findSlots(deps, tenants, await tenants.reload(tenant), input)
  return ok({ service: search.value.request.service, slots: found.slots, more: found.more })
}

/** What is looked for, cut to what can be booked at a moment; empty when `from` is not before `to`. */
export interface Search extends Pick<FindSlots, 'from' | 'to' | 'exclude' | 'limit' | 'copySince'> {
  readonly tenant: Tenant
  readonly request: SlotRequest
}

/** Pure. Refuses what cannot be looked for. */
export function planSearch(tenant: Tenant, input: FindSlots, now: EpochMs): Result<Search, BookingError> {
  const request = readRequest(tenant, input)
  if (!request.ok) return request
  if (!(input.from < input.to)) return refuse({ code: 'range_invalid', reason: '"to" must be later than "from"' })
  if (input.to - input.from > LONGEST_RANGE) return refuse({ code: 'range_invalid', reason: 'the range may span 400 days at most' })
  const { service } = request.value
  const from = Math.max(input.from, earliestStart(service, now))
  const to = Math.min(input.to, latestStart(service, now) + 1)
  const broken = partySizeRule({ tenant, request: request.value, start: from, now })
  if (broken !== undefined) return refuse(broken)
  const { exclude, limit, copySince } = input
  return ok({ tenant, request: request.value, from, to, exclude, limit, copySince })
}

/** A name that nobody knows was perhaps added a moment ago, by another process. */
export async function searchAgain<T>(
  tenants: TenantSource,
  tenant: Tenant,
  refused: { readonly ok: false; readonly error: BookingError },
  search: (current: Tenant) => Promise<Result<T, BookingError>>,
): Promise<Result<T, BookingError>> {
  const { code } = refused.error
  if (code !== 'service_not_found' && code !== 'resource_not_found') return refused
  const current = await tenants.current(tenant)
  return current.version === tenant.version ? refused : search(current)
}

export interface FoundSlots extends Pick<SlotList, 'slots' | 'more'> {
  /** Of the catalogue beside which they were read. */
  readonly version: number
  /** When the first of the holds that were read runs out. */
  readonly freeAgainAt: EpochMs | null
  /** Read from a copy of the database: others may know of changes that it does not have yet. */
  readonly fromCopy: boolean
}

/** One read of the database. */
export async function runSearch(deps: BookingDeps, search: Search): Promise<FoundSlots> {
  const { tenant, request, from, to, exclude = [], limit } = search
  if (from >= to) return { version: tenant.version, slots: [], more: false, freeAgainAt: null, fromCopy: false }
  const read = await readShown(deps, tenant, request, search)
  const free =
    exclude.length === 0
      ? read.availability.starts
      : read.availability.starts.filter((at) => !exclude.some((hole) => overlaps(hole, { start: at, end: at + 1 })))
  const shown = spread(free, limit)
  return {
    version: read.version,
    slots: read.version === tenant.version ? slotsAt(deps, tenant, request, read, shown) : [],
    more: free.length > shown.length,
    freeAgainAt: firstExpiry(read.claims),
    fromCopy: read.fromCopy,
  }
}

function firstExpiry(claims: ClaimsByResource): EpochMs | null {
  let first = Infinity
  for (const list of claims.values()) for (const { expiresAt } of list) if (expiresAt !== null && expiresAt < first) first = expiresAt
  return first === Infinity ? null : first
}

/** What is only shown may come from the copy. Where that fails, or knows another catalogue than this one, the primary is read. */
async function readShown(
  deps: BookingDeps,
  tenant: Tenant,
  request: SlotRequest,
  { from, to, copySince }: Pick<FindSlots, 'from' | 'to' | 'copySince'>,
): Promise<ReadAvailability & Pick<FoundSlots, 'fromCopy'>> {
  const copy = copySince === undefined ? undefined : deps.copy?.having(copySince)
  if (copy !== undefined) {
    const { pool, statementName } = copy
    const read = await readAvailability({ ...deps, pool, statementName }, tenant, request, from, to).catch(() => undefined)
    if (read?.version === tenant.version) return { ...read, fromCopy: true }
  }
  return { ...(await readAvailability(deps, tenant, request, from, to)), fromCopy: false }
}

export interface ReadAvailability {
  readonly version: number
  readonly claims: ClaimsByResource
  readonly availability: Availability
}

/** The claims that matter for starts in [from, to), a day more on each side to know how loaded everyone is, and what follows from them. */
export async function readAvailability(
  deps: BookingDeps,
  tenant: Tenant,
  request: SlotRequest,
  from: EpochMs,
  to: EpochMs,
): Promise<ReadAvailability> {
  const read = await listClaims(deps, tenant.id, concernedResources(tenant, request), from - DAY_MS, to + 2 * DAY_MS)
  const claims = claimsByResource(read.claims)
  return { version: read.version, claims, availability: computeAvailability(tenant, request, claims, from, to) }
}

/** Everyone who could serve it, and what lies below them. */
export function concernedResources(tenant: Tenant, request: SlotRequest): number[] {
  const ids = new Set<number>()
  for (const requirement of activeRequirements(request)) {
    for (const id of requirement.resourceIds) {
      ids.add(id)
      for (const below of tenant.resources.get(id)?.below ?? []) ids.add(below)
    }
  }
  return [...ids]
}

export function readRequest(
  tenant: Tenant,
  input: Pick<FindSlots, 'service' | 'partySize' | 'resources'>,
): Result<SlotRequest, BookingError> {
  const service = findService(tenant, input.service)
  if (service === undefined) return refuse({ code: 'service_not_found' })
  const selectedIds: number[] = []
  const usable = new Set(service.requirements.flatMap((requirement) => requirement.resourceIds))
  for (const slug of input.resources ?? []) {
    const id = [...usable].find((one) => tenant.resources.get(one)?.slug === slug)
    if (id === undefined) return refuse({ code: 'resource_not_found' })
    if (!selectedIds.includes(id)) selectedIds.push(id)
  }
  return ok({ service, partySize: input.partySize ?? service.minParty, selectedIds: selectedIds.toSorted((a, b) => a - b) })
}

/** By slug, or by name whatever its case. */
export function findService(tenant: Tenant, slugOrName: string): Service | undefined {
  const name = slugOrName.trim().toLowerCase()
  return tenant.services.find((service) => service.slug === name || service.name.toLowerCase() === name)
}
