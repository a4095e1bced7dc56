import { formatInstant } from '../../shared/instant.ts'
import type { Route } from '../call.ts'
import { themeShape, type ServiceList, type TenantView, type Theme } from '../contract/tenant.ts'
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

/** Each part by itself: one that is wrong takes nothing else with it. */
function readTheme(theme: Readonly<Record<string, unknown>>): Theme {
  const parts = Object.entries(themeShape.shape).map(([name, shape]) => [name, shape.safeParse(theme[name])] as const)
  return themeShape.parse(Object.fromEntries(parts.flatMap(([name, part]) => (part.data === undefined ? [] : [[name, part.data]]))))
}

export const findServices: Route = async (_deps, { tenant }) => {
  const list: ServiceList = { services: tenant.services.map((service) => ({ ...toService(service, tenant), minParty: service.minParty })), next: null }
  return json(200, list)
}
