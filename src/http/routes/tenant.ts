import type { Route } from '../call.ts'
import type { ServiceList, TenantView } from '../contract/tenant.ts'
import { json } from '../reply.ts'
import { toService } from '../wire.ts'

export const getTenant: Route = async (_deps, { tenant }) => {
  const view: TenantView = {
    id: tenant.slug,
    name: tenant.name,
    timeZone: tenant.timeZone,
    locales: [...tenant.locales],
    currency: tenant.currency,
    contact: tenant.contact,
    policies: tenant.policies,
  }
  return json(200, view)
}

export const findServices: Route = async (_deps, { tenant }) => {
  const list: ServiceList = { services: tenant.services.map((service) => toService(service, tenant)), next: null }
  return json(200, list)
}
