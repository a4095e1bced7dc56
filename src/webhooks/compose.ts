import { formatInstant } from '../shared/instant.ts'
import { bookingData } from './booking-data.ts'
import type { Claimed } from './claim.ts'
import type { WebhookDeps } from './deps.ts'
import { holdData } from './hold-data.ts'
import { testType } from './event-types.ts'

/**
 * The body: `{ type, timestamp, data }`, the timestamp being when it happened. Made before the first try and kept, so that a repeat says the same; undefined
 * when what it is about is not there any more.
 */
export async function compose(deps: WebhookDeps, delivery: Claimed): Promise<string | undefined> {
  const data = await dataOf(deps, delivery)
  return data === undefined ? undefined : JSON.stringify({ type: delivery.type, timestamp: formatInstant(delivery.facts.at), data })
}

async function dataOf(deps: WebhookDeps, delivery: Claimed): Promise<object | undefined> {
  const tenant = await deps.core.findTenantById(delivery.tenantId)
  if (tenant === undefined) return undefined
  const business = { tenant: tenant.slug }
  if (delivery.type === testType) return { ...business, text: 'This is a test: nothing has happened.' }
  if (delivery.type.startsWith('booking.')) return withBusiness(business, await bookingData(deps, tenant, delivery))
  if (delivery.type.startsWith('hold.')) return withBusiness(business, await holdData(deps, tenant, delivery))
  // Ids only: what was said stays here, behind a sign-in.
  const { reason } = delivery.facts
  const url = `${deps.publicUrl}/console/${tenant.slug}/conversations/${delivery.subject}`
  return { ...business, conversationId: delivery.subject, ...(reason === undefined ? {} : { reason }), url }
}

function withBusiness(business: object, data: object | undefined): object | undefined {
  return data === undefined ? undefined : { ...business, ...data }
}
