import { hmac, sameSecret } from '../shared/ids.ts'
import { everyOf, type Secrets } from '../shared/secrets.ts'
import type { Booking, ConsentKind, Service, Tenant } from './model.ts'
import { resourceNames, serviceOfAnyTime } from './proposal.ts'

/** A row of `booking` as to_jsonb writes it. */
export interface BookingRow {
  readonly id: string
  readonly reference: string
  readonly revision: number
  readonly status: 'confirmed' | 'cancelled'
  readonly service_id: number
  readonly starts_at: string
  readonly ends_at: string
  readonly party_size: number
  readonly resource_ids: readonly number[]
  readonly selected_ids: readonly number[]
  readonly price_minor: number | null
  readonly currency: string
  readonly customer_name: string
  readonly customer_email: string
  readonly customer_phone: string | null
  readonly customer_time_zone: string
  readonly locale: string
  readonly notes: string | null
  readonly consent_kind: ConsentKind
  readonly conversation_id: string | null
  readonly cancel_reason: string | null
}

/** Throws when the service it was made for is gone: services are retired, never deleted. */
export function bookingOf(secret: Secrets, tenant: Tenant, row: BookingRow): Booking {
  return {
    id: row.id,
    reference: row.reference,
    revision: row.revision,
    status: row.status,
    service: serviceById(tenant, row.service_id),
    start: Temporal.Instant.from(row.starts_at).epochMilliseconds,
    end: Temporal.Instant.from(row.ends_at).epochMilliseconds,
    timeZone: tenant.timeZone,
    partySize: row.party_size,
    resources: resourceNames(tenant, row.resource_ids),
    price: row.price_minor === null ? null : { amountMinor: row.price_minor, currency: row.currency },
    customer: { name: row.customer_name, email: row.customer_email, ...(row.customer_phone === null ? {} : { phone: row.customer_phone }) },
    customerTimeZone: row.customer_time_zone,
    locale: row.locale,
    notes: row.notes,
    cancelReason: row.cancel_reason,
    consentKind: row.consent_kind,
    conversationId: row.conversation_id,
    manageToken: manageTokenOf(secret, tenant.id, row.id),
  }
}

/** A link that was mailed before the secret was changed opens it as well, while the older one is given. */
export function opensBooking(secrets: Secrets, tenantId: number, bookingId: string, token: string): boolean {
  return everyOf(secrets).some((secret) => sameSecret(token, manageTokenOf(secret, tenantId, bookingId)))
}

/** 192 bits, made from the booking and the secret: nothing to store, nothing to leak from the database. */
export function manageTokenOf(secret: Secrets, tenantId: number, bookingId: string): string {
  return hmac(secret, `manage ${tenantId} ${bookingId}`).subarray(0, 24).toString('base64url')
}

function serviceById(tenant: Tenant, id: number): Service {
  const service = serviceOfAnyTime(tenant, id)
  if (service === undefined) throw new Error(`service ${id} is not in the catalogue of tenant ${tenant.id}`)
  return service
}
