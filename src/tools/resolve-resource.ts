import type { Resource, Service, Tenant } from '../booking/index.ts'
import { plain } from './resolve-service.ts'
import { choosable } from './service-words.ts'

/** Someone or something by name or slug, first among those of the service ("Maya", "the projector"). */
export function resolveResource(tenant: Tenant, service: Service, words: string): Resource | undefined {
  const said = plain(words).replace(/^(with|the|an?) /, '')
  const named = (resource: Resource) => plain(resource.slug) === said || plain(resource.name) === said
  const ofService = choosable(tenant, service)
  const everyone = [...tenant.resources.values()]
  return ofService.find(named) ?? ofService.find((resource) => plain(resource.name).split(' ')[0] === said) ?? everyone.find(named)
}
