import type { Service, Tenant } from '../../../booking/index.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { dateAt } from './local-days.ts'

export const getDiaryCatalogue: ConsoleRoute = async ({ clock }, { tenant }) => {
  const booked = new Set(tenant.services.flatMap((service) => service.requirements.flatMap((one) => one.resourceIds)))
  return json(200, {
    timeZone: tenant.timeZone,
    today: dateAt(tenant.timeZone, clock.now()),
    locales: tenant.locales,
    currency: tenant.currency,
    services: tenant.services.map((service) => toService(tenant, service)),
    resources: namesOf(
      tenant,
      [...tenant.resources.keys()].filter((id) => booked.has(id)),
    ),
  })
}

function toService(tenant: Tenant, service: Service) {
  const { slug, name, kind, durationMinutes, minParty, maxParty } = service
  // Where there is nothing to choose (its only room) nothing is asked.
  const choices = service.requirements
    .filter((one) => one.optional || one.resourceIds.length > one.quantity)
    .map((one) => ({ label: one.label, optional: one.optional, resources: namesOf(tenant, one.resourceIds) }))
  const uses = namesOf(
    tenant,
    service.requirements.flatMap((one) => one.resourceIds),
  ).map((one) => one.id)
  return { id: slug, name, kind, durationMinutes, minParty, maxParty, uses, choices }
}

function namesOf(tenant: Tenant, ids: readonly number[]): { id: string; name: string }[] {
  return ids.flatMap((id) => {
    const resource = tenant.resources.get(id)
    return resource === undefined ? [] : [{ id: resource.slug, name: resource.name }]
  })
}
