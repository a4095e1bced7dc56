import { hash } from 'node:crypto'
import { formatInstant } from '../../shared/instant.ts'
import type { Route } from '../call.ts'
import type { ServiceList, TenantView } from '../contract/tenant.ts'
import { readTheme } from '../contract/read-theme.ts'
import { matches } from '../kept-answers.ts'
import { empty, json } from '../reply.ts'
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

/**
 * The same for everybody until somebody saves the catalogue. A browser asks about it each time; what stands in front of us for many may
 * keep it for half a minute: what is held and agreed to is told its own price anyhow.
 */
export const findServices: Route = async (_deps, { tenant, request }) => {
  const list: ServiceList = {
    services: tenant.services.map((service) => ({ ...toService(service, tenant), minParty: service.minParty })),
    next: null,
  }
  const body = JSON.stringify(list)
  const headers = {
    etag: `"${tenant.version}-${hash('sha1', body, 'base64url')}"`,
    'cache-control': 'public, max-age=0, s-maxage=30, must-revalidate',
  }
  const known = request.headers['if-none-match']
  if (known !== undefined && matches(known, headers.etag)) return empty(304, headers)
  return { ...json(200, {}, headers), body }
}
