import type { Booking, Tenant } from '../booking/index.ts'
import { formatInstant } from '../shared/instant.ts'
import { formatLocal } from '../shared/local-time.ts'
import type { Claimed } from './claim.ts'
import type { WebhookDeps } from './deps.ts'

/**
 * The booking as REST has it, as this change left it; without what opens it for its customer. Its `customer` and `notes` are the business's own data, and null
 * for an endpoint that does without. A change that is told after a later one was made has the price of today.
 */
export async function bookingData(deps: WebhookDeps, tenant: Tenant, delivery: Claimed): Promise<object | undefined> {
  const booking = await deps.core.findBookingById(tenant, delivery.subject)
  if (booking === undefined) return undefined
  const { reference, timeZone, partySize, service, price, customer, notes, revision, status, start, end, resources } = await asOf(
    deps,
    tenant,
    booking,
    delivery,
  )
  const { previousStart } = delivery.facts
  const named = delivery.personalData && customer.name !== ''
  return {
    reference,
    revision,
    status,
    service: { id: service.slug, name: service.name },
    start: formatInstant(start),
    end: formatInstant(end),
    timeZone,
    local: formatLocal(start, timeZone, tenant.locales[0] ?? 'en'),
    ...(previousStart == null ? {} : { previousStart: formatInstant(previousStart) }),
    partySize,
    resources: resources.map(({ id, name }) => ({ id, name })),
    customer: named ? customer : null,
    notes: delivery.personalData ? notes : null,
    price,
  }
}

async function asOf(deps: WebhookDeps, tenant: Tenant, booking: Booking, { type, facts }: Claimed): Promise<Booking> {
  const { revision, start } = facts
  if (revision == null || revision === booking.revision) return booking
  const status = type === 'booking.cancelled' ? 'cancelled' : 'confirmed'
  const from = start ?? booking.start
  // Moving does not change how long it takes.
  const end = from + booking.end - booking.start
  return { ...booking, revision, status, start: from, end, resources: await resourcesThen(deps, tenant, booking, revision) }
}

/** Who served it at that revision: the next move wrote down whom it took it from. */
async function resourcesThen({ pool }: WebhookDeps, tenant: Tenant, booking: Booking, revision: number): Promise<Booking['resources']> {
  const { rows } = await pool.query<{ ids: readonly number[] | null }>(
    `SELECT v.detail->'resourcesBefore' AS ids FROM booking_event v
     WHERE v.tenant_id = $1 AND v.booking_id = $2 AND v.type = 'booking.moved' AND v.revision > $3 ORDER BY v.id LIMIT 1`,
    [tenant.id, booking.id, revision],
  )
  const [next] = rows
  if (next === undefined) return booking.resources
  return (next.ids ?? []).flatMap((id) => {
    const found = tenant.resources.get(id) ?? tenant.archived?.resources.get(id)
    return found === undefined ? [] : [{ id: found.slug, name: found.name }]
  })
}
