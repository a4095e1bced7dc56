import type { Resource, Service, Tenant, Timetable } from '../model.ts'
import type { CatalogueDocument, OverrideRow, ResourceRow, ScheduleRow, ServiceRow, TimetableOwner } from './document.ts'

/** The tenant that everything else works with: the tree worked out, what is archived set aside. */
export function tenantOf(catalogue: CatalogueDocument): Tenant {
  const { resources, services, schedules, overrides, questions, ...rest } = catalogue
  const isLive = ({ archived }: { readonly archived: boolean }) => !archived
  const live = { ...catalogue, resources: resources.filter(isLive) }
  return {
    ...rest,
    resources: resourceMap(live.resources, live),
    services: services.filter(isLive).map((service) => serviceOf(service, catalogue.currency)),
    archived: {
      resources: resourceMap(
        resources.filter((row) => row.archived),
        catalogue,
      ),
      services: services.filter((row) => row.archived).map((service) => serviceOf(service, catalogue.currency)),
    },
    resourceTimetables: timetables(schedules, overrides, (row) => row.resourceId),
    serviceTimetables: timetables(schedules, overrides, (row) => row.serviceId),
    questions: questions.map(({ id: _id, ...question }) => question),
  }
}

function serviceOf({ priceMinor, archived: _archived, ...service }: ServiceRow, currency: string): Service {
  return { ...service, price: priceMinor === null ? null : { amountMinor: priceMinor, currency } }
}

function resourceMap(rows: readonly ResourceRow[], catalogue: CatalogueDocument): Map<number, Resource> {
  return new Map(rows.map((resource) => [resource.id, resourceOf(resource, catalogue)]))
}

function resourceOf(row: ResourceRow, catalogue: CatalogueDocument): Resource {
  const { parentId: _parentId, archived: _archived, timeZone, ...resource } = row
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

/** Itself, then what it lies in, up to the root. Ends where a loop would begin. */
export function lineageOf(id: number, { resources }: Pick<CatalogueDocument, 'resources'>): number[] {
  const lineage: number[] = []
  let next: number | null = id
  while (next !== null && !lineage.includes(next)) {
    lineage.push(next)
    next = resources.find((resource) => resource.id === next)?.parentId ?? null
  }
  return lineage
}

function timetables(
  schedules: readonly ScheduleRow[],
  overrides: readonly OverrideRow[],
  ownerOf: (row: TimetableOwner) => number | null,
): Map<number, Timetable> {
  const owners = new Set([...schedules, ...overrides].map(ownerOf).filter((id) => id !== null))
  return new Map(
    [...owners].map((id) => [
      id,
      { schedules: schedules.filter((row) => ownerOf(row) === id), overrides: overrides.filter((row) => ownerOf(row) === id) },
    ]),
  )
}
