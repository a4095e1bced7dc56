import type { Resource, Service, Tenant } from '../../booking/index.ts'

/** Whom or what can be asked for by name: where a pool gives a choice, and what is optional. */
export function choosableResources(tenant: Tenant, service?: Service): readonly Resource[] {
  const services = service === undefined ? tenant.services : [service]
  const ids = new Set(
    services.flatMap((one) =>
      one.requirements
        .filter(({ optional, resourceIds, quantity }) => optional || resourceIds.length > quantity)
        .flatMap(({ resourceIds }) => resourceIds),
    ),
  )
  return [...ids].map((id) => tenant.resources.get(id)).filter((resource) => resource !== undefined)
}

/** The people to choose between, by name. */
export function peopleOf(tenant: Tenant, service: Service): readonly string[] {
  return choosableResources(tenant, service)
    .filter(({ kind }) => kind === 'person')
    .map(({ name }) => name)
}
