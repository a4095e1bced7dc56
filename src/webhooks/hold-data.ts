import type { Tenant } from '../booking/index.ts'
import { formatInstant } from '../shared/instant.ts'
import type { Claimed } from './claim.ts'
import type { WebhookDeps } from './deps.ts'

/** What was held and ran out. Whose it was is not known: a hold has no customer yet. */
export async function holdData(deps: WebhookDeps, tenant: Tenant, { subject }: Claimed): Promise<object | undefined> {
  const hold = await deps.core.getHold(tenant, subject)
  if (!hold.ok) return undefined
  const { id, expiresAt, proposal } = hold.value
  const { service, start, end, timeZone, partySize, resources, price } = proposal
  return {
    id,
    expiresAt: formatInstant(expiresAt),
    service: { id: service.slug, name: service.name },
    start: formatInstant(start),
    end: formatInstant(end),
    timeZone,
    partySize,
    resources: resources.map((one) => ({ id: one.id, name: one.name })),
    price,
  }
}
