import type { EpochMs } from '../../shared/clock.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import { DAY_MS } from '../../shared/zone-offsets.ts'
import { computeAvailability } from '../availability.ts'
import type { BookingDeps } from '../deps.ts'
import type { Service, Tenant } from '../model.ts'
import { claimsByResource, type ClaimsByResource } from '../occupancy.ts'
import { latestStart } from '../rules/horizon.ts'
import { earliestStart } from '../rules/notice.ts'
import { listClaims } from '../sql/list-claims.ts'
import { loadCatalogue } from '../sql/load-catalogue.ts'
import { bookingsOutside } from './bookings-outside.ts'
import { affectedTimes } from './check-use.ts'
import type { CataloguePreview, CatalogueRefusal, PreviewCatalogue, PreviewSlot } from './desk.ts'
import { sameJson } from './diff-catalogue.ts'
import type { CatalogueEdit } from './edit.ts'
import { editCatalogue } from './save-catalogue.ts'
import { tenantOf } from './tenant-of.ts'

const LONGEST = 31 * DAY_MS

/**
 * The times on offer as they are and as they would be, by the code that offers them: bookings, notice and horizon count. Nothing is
 * written. Refuses with `catalogue_invalid`, `catalogue_part_not_found`.
 */
export async function previewCatalogue(
  deps: BookingDeps,
  tenant: Tenant,
  input: PreviewCatalogue,
): Promise<Result<CataloguePreview, CatalogueRefusal>> {
  const before = await loadCatalogue(deps.pool, { id: tenant.id })
  if (before === undefined) return refuse({ code: 'catalogue_part_not_found' })
  const edited = editCatalogue(before, input.edit)
  if (!edited.ok) return edited
  const [was, willBe] = [tenantOf(before), tenantOf(edited.value)]
  const services = affectedServices({ was, willBe }, input.edit)
  const range = { from: input.from, to: Math.min(input.to, input.from + LONGEST) }
  const claims = await claimsAround(deps, willBe, services, range)
  const slotsOf = (service: Service): PreviewSlot[] => compare(deps, { was, willBe, claims, partySize: input.partySize, ...range }, service)
  const rows = services.map((service) => ({ service, slots: slotsOf(service) }))
  const shown = rows.find(({ service }) => service.id === input.serviceId) ?? rows.find(({ slots }) => slots.some(isOther)) ?? rows[0]
  const outside = await bookingsOutside(deps.pool, was, willBe, deps.clock.now())
  return ok({
    services: rows.map(({ service: { id, name }, slots }) => ({ id, name, gained: count(slots, 'gained'), lost: count(slots, 'lost') })),
    serviceId: shown?.service.id ?? null,
    slots: shown?.slots ?? [],
    outside: affectedTimes(before, outside),
  })
}

interface Compared {
  readonly was: Tenant
  readonly willBe: Tenant
  readonly claims: ClaimsByResource
  readonly partySize: number | undefined
  readonly from: EpochMs
  readonly to: EpochMs
}

/** Those that are other, or use something that is; and those the edit is about, though it changes nothing yet. One that ends is among them. */
function affectedServices({ was, willBe }: { readonly was: Tenant; readonly willBe: Tenant }, edit: CatalogueEdit): Service[] {
  const ended = was.services.filter(({ id }) => !willBe.services.some((one) => one.id === id))
  const concerned = willBe.services.filter((service) => {
    const old = was.services.find(({ id }) => id === service.id)
    return old === undefined || isAbout(willBe, edit, service) || !sameJson(everythingOf(was, old), everythingOf(willBe, service))
  })
  return [...concerned, ...ended]
}

function isAbout(tenant: Tenant, edit: CatalogueEdit, service: Service): boolean {
  if (edit.kind === 'service') return edit.service.id === service.id
  const resourceId = edit.kind === 'timetable' ? edit.owner.resourceId : edit.kind === 'resource' ? edit.resource.id : undefined
  if (edit.kind === 'timetable' && edit.owner.serviceId === service.id) return true
  return (
    resourceId !== undefined &&
    resourceId !== null &&
    service.requirements.some((one) => one.resourceIds.some((id) => tenant.resources.get(id)?.lineage.includes(resourceId)))
  )
}

function everythingOf(tenant: Tenant, service: Service) {
  const ids = new Set(service.requirements.flatMap(({ resourceIds }) => resourceIds))
  const resources = [...ids].flatMap((id) => tenant.resources.get(id) ?? [])
  const hours = resources.map(({ lineage }) => lineage.map((id) => tenant.resourceTimetables.get(id)))
  return { service, resources, hours, sessions: tenant.serviceTimetables.get(service.id), zone: tenant.timeZone }
}

async function claimsAround(
  deps: BookingDeps,
  tenant: Tenant,
  services: readonly Service[],
  { from, to }: { readonly from: EpochMs; readonly to: EpochMs },
): Promise<ClaimsByResource> {
  const pools = services.flatMap(({ requirements }) => requirements.flatMap(({ resourceIds }) => resourceIds))
  const ids = new Set(pools.flatMap((id) => [id, ...(tenant.resources.get(id)?.below ?? [])]))
  return claimsByResource((await listClaims(deps, tenant.id, [...ids], from - DAY_MS, to + 2 * DAY_MS)).claims)
}

function compare(deps: BookingDeps, compared: Compared, service: Service): PreviewSlot[] {
  const [before, after] = [startsOf(deps, compared.was, compared, service.id), startsOf(deps, compared.willBe, compared, service.id)]
  const starts = [...new Set([...before, ...after])].toSorted((a, b) => a - b)
  const duration = service.durationMinutes * 60_000
  return starts.map((start) => ({
    start,
    end: start + duration,
    change: before.has(start) ? (after.has(start) ? 'kept' : 'lost') : 'gained',
  }))
}

function startsOf(deps: BookingDeps, tenant: Tenant, { claims, partySize, ...range }: Compared, serviceId: number): ReadonlySet<EpochMs> {
  const service = tenant.services.find(({ id }) => id === serviceId)
  if (service === undefined) return new Set()
  const now = deps.clock.now()
  const from = Math.max(range.from, earliestStart(service, now))
  const to = Math.min(range.to, latestStart(service, now) + 1)
  const party = Math.min(Math.max(partySize ?? service.minParty, service.minParty), service.maxParty)
  return new Set(computeAvailability(tenant, { service, partySize: party, selectedIds: [] }, claims, from, to).starts)
}

function isOther({ change }: PreviewSlot): boolean {
  return change !== 'kept'
}

function count(slots: readonly PreviewSlot[], change: PreviewSlot['change']): number {
  return slots.filter((slot) => slot.change === change).length
}
