import { formatInstant } from '../../shared/instant.ts'
import type { Route } from '../call.ts'
import type { ServiceList, TenantView } from '../contract/tenant.ts'
import { readTheme } from '../contract/read-theme.ts'
import { json } from '../reply.ts'
import { toService } from '../wire.ts'

export const getTenant: Route = async ({ clock }, { tenant }) => {
  const view: TenantView = {
    id: tenant.slug,
    name: tenant.name,
    timeZone: tenant.timeZone,
    locales: [...tenant.locales],
    currency: tenant.currency,
    contact: tenant.contact,
    policies: tenant.policies,
    now: formatInstant(clock.now()),
    theme: readTheme(tenant.theme),
  }
  return json(200, view)
}

export const findServices: Route = async (_deps, { tenant }) => {
  const list: ServiceList = {
    services: tenant.services.map((service) => ({ ...toService(service, tenant), minParty: service.minParty })),
    next: null,
  }
  return json(200, list)
}
