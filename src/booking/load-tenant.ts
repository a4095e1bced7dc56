import type { EpochMs } from '../shared/clock.ts'
import type { BookingDeps } from './deps.ts'
import type { Question, Requirement, Resource, Schedule, ScheduleOverride, Service, Tenant, Timetable } from './model.ts'
import { loadCatalogue } from './sql/load-catalogue.ts'

/** What the SQL answers, before the tree is worked out. */
interface Catalogue extends Omit<Tenant, 'services' | 'resources' | 'resourceTimetables' | 'serviceTimetables'> {
  readonly resources: readonly (Omit<Resource, 'lineage' | 'below' | 'timeZone'> & { parentId: number | null; timeZone: string | null })[]
  readonly services: readonly (Omit<Service, 'price' | 'requirements'> & {
    priceMinor: number | null
    requirements: readonly Requirement[]
  })[]
  readonly schedules: readonly (Schedule & Owner)[]
  readonly overrides: readonly (ScheduleOverride & Owner)[]
  readonly questions: readonly Question[]
}

interface Owner {
  readonly resourceId: number | null
  readonly serviceId: number | null
}

/** How long a copy is used before someone asks whether it is still current; what decides compares versions each time. */
const LOOK_AGAIN_MS = 5_000

export interface TenantSource {
  readonly bySlug: (slug: string) => Promise<Tenant | undefined>
  readonly byId: (id: number) => Promise<Tenant | undefined>
  /** Loads anew: a statement saw another catalogue version than this copy's. */
  readonly reload: (tenant: Tenant) => Promise<Tenant>
}

/** Tenants by slug and id, kept in memory. */
export function createTenantSource(deps: Pick<BookingDeps, 'pool' | 'clock'>): TenantSource {
  const bySlug = new Map<string, { readonly tenant: Promise<Tenant | undefined>; readonly at: EpochMs }>()
  const byId = new Map<number, string>()

  const load = async (key: { slug: string } | { id: number }): Promise<Tenant | undefined> => {
    // minted here and nowhere else: the shape is the SQL's own
    const catalogue = (await loadCatalogue(deps.pool, key)) as Catalogue | undefined
    if (catalogue === undefined) return undefined
    byId.set(catalogue.id, catalogue.slug)
    return tenantOf(catalogue)
  }
  const remember = (slug: string, tenant: Promise<Tenant | undefined>): Promise<Tenant | undefined> => {
    bySlug.set(slug, { tenant, at: deps.clock.now() })
    // Neither a fault nor a name somebody made up is kept.
    tenant.then((found) => found ?? bySlug.delete(slug)).catch(() => bySlug.delete(slug))
    return tenant
  }
  const find = (slug: string): Promise<Tenant | undefined> => {
    const kept = bySlug.get(slug)
    if (kept !== undefined && Math.abs(deps.clock.now() - kept.at) < LOOK_AGAIN_MS) return kept.tenant
    return remember(slug, load({ slug }))
  }
  return {
    bySlug: find,
    byId: async (id) => {
      const slug = byId.get(id)
      return slug === undefined ? load({ id }) : find(slug)
    },
    reload: async (tenant) => (await remember(tenant.slug, load({ slug: tenant.slug }))) ?? tenant,
  }
}

function tenantOf(catalogue: Catalogue): Tenant {
  const { resources, services, schedules, overrides, ...rest } = catalogue
  return {
    ...rest,
    resources: new Map(resources.map((resource) => [resource.id, resourceOf(resource, catalogue)])),
    services: services.map(({ priceMinor, ...service }) => ({
      ...service,
      price: priceMinor === null ? null : { amountMinor: priceMinor, currency: catalogue.currency },
    })),
    resourceTimetables: timetables(schedules, overrides, (row) => row.resourceId),
    serviceTimetables: timetables(schedules, overrides, (row) => row.serviceId),
  }
}

function resourceOf(row: Catalogue['resources'][number], catalogue: Catalogue): Resource {
  const { parentId, timeZone, ...resource } = row
  const lineage = lineageOf(row.id, catalogue)
  const zoneFrom = lineage.map((id) => catalogue.resources.find((one) => one.id === id)?.timeZone).find((zone) => zone)
  return {
    ...resource,
    timeZone: timeZone ?? zoneFrom ?? catalogue.timeZone,
    lineage,
    below: catalogue.resources
      .filter((other) => other.id !== row.id && lineageOf(other.id, catalogue).includes(row.id))
      .map((other) => other.id),
  }
}

function lineageOf(id: number, catalogue: Catalogue): number[] {
  const lineage: number[] = []
  let next: number | null = id
  while (next !== null && !lineage.includes(next)) {
    lineage.push(next)
    next = catalogue.resources.find((resource) => resource.id === next)?.parentId ?? null
  }
  return lineage
}

function timetables(
  schedules: readonly (Schedule & Owner)[],
  overrides: readonly (ScheduleOverride & Owner)[],
  ownerOf: (row: Owner) => number | null,
): Map<number, Timetable> {
  const owners = new Set([...schedules, ...overrides].map(ownerOf).filter((id) => id !== null))
  return new Map(
    [...owners].map((id) => [
      id,
      { schedules: schedules.filter((row) => ownerOf(row) === id), overrides: overrides.filter((row) => ownerOf(row) === id) },
    ]),
  )
}
