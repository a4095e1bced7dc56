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
  const request = readRequest(tenant, input)
  if (!request.ok) {
    // Perhaps it was added a moment ago, by another process.
    const current = await tenants.current(tenant)
    return current.version === tenant.version ? request : findSlots(deps, tenants, current, input)
  }
  if (!(input.from < input.to)) return refuse({ code: 'range_invalid', reason: '"to" must be later than "from"' })
  if (input.to - input.from > LONGEST_RANGE) return refuse({ code: 'range_invalid', reason: 'the range may span 400 days at most' })
  const now = deps.clock.now()
  const { service } = request.value
  const from = Math.max(input.from, earliestStart(service, now))
  const to = Math.min(input.to, latestStart(service, now) + 1)
  const broken = partySizeRule({ tenant, request: request.value, start: from, now })
  if (broken !== undefined) return refuse(broken)
  if (from >= to) return ok({ service, slots: [], more: false })

  const read = await readAvailability(deps, tenant, request.value, from, to)
  if (read.version !== tenant.version) return findSlots(deps, tenants, await tenants.reload(tenant), input)
  const exclude = input.exclude ?? []
  const free = read.availability.starts.filter((at) => !exclude.some((hole) => overlaps(hole, { start: at, end: at + 1 })))
  const shown = spread(free, input.limit)
  return ok({ service, slots: slotsAt(deps, tenant, request.value, read, shown), more: free.length > shown.length })
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

function concernedResources(tenant: Tenant, request: SlotRequest): number[] {
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
