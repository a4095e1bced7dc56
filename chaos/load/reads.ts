import { hotService, poolServices, wideServices, type ChaosTenant } from '../stage/business.ts'
import { oneOf, repeat, someAddress, type LoadDeps } from './worker.ts'

/** Visitors who only look. */
export async function runReads(deps: LoadDeps, tenant: ChaosTenant): Promise<void> {
  await repeat(
    deps,
    async () => {
      const service = oneOf([hotService, ...wideServices, ...poolServices])
      const path = oneOf([`/availability?service=${service}&when=tomorrow&locale=en`, '/services', '/'])
      await deps.client.once({ kind: 'read', tenant, method: 'GET', path, about: service, address: someAddress() })
    },
    60,
  )
}
