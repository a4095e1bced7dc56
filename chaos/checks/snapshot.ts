import type pg from 'pg'
import { tenants } from '../stage/business.ts'
import { readClaimChanges, type ClaimChange } from '../stage/claim-audit.ts'

export interface HoldRow {
  readonly tenantId: number
  readonly id: string
  readonly service: string
  readonly start: number
  readonly state: string
  readonly channel: string
  readonly conversationId: string | null
  /** As last promised, by the database's clock. */
  readonly expiresAt: number
}

export interface BookingRow {
  readonly tenantId: number
  readonly id: string
  readonly reference: string
  readonly status: string
  readonly revision: number
  readonly start: number
  readonly holdId: string
  readonly email: string
  readonly channel: string
  readonly conversationId: string | null
  /** Live claims, those of them at the booking's own time, and how many there should be. */
  readonly claims: number
  readonly claimsThere: number
  readonly claimCount: number
}

export interface EventRow {
  readonly tenantId: number
  readonly type: string
  readonly bookingId: string
  readonly revision: number
}

/** The database as it stands when everything has come to rest. */
export interface Snapshot {
  readonly holds: readonly HoldRow[]
  readonly bookings: readonly BookingRow[]
  readonly events: readonly EventRow[]
  readonly changes: readonly ClaimChange[]
  /** Rows whose words carry the marker of another business, by what they are; and how many were looked at. */
  readonly foreign: readonly { readonly table: string; readonly rows: number; readonly foreign: number }[]
}

const ours = tenants.map(({ id }) => id)

const holdsSql = `
  SELECT h.tenant_id AS "tenantId", h.id, s.slug AS service, extract(epoch FROM h.starts_at)::float8 * 1000 AS start, h.state, h.channel,
    h.conversation_id AS "conversationId", extract(epoch FROM h.expires_at)::float8 * 1000 AS "expiresAt"
  FROM hold h JOIN service s ON s.tenant_id = h.tenant_id AND s.id = h.service_id WHERE h.tenant_id = ANY($1)`

const bookingsSql = `
  SELECT b.tenant_id AS "tenantId", b.id, b.reference, b.status, b.revision, extract(epoch FROM b.starts_at)::float8 * 1000 AS start,
    b.hold_id AS "holdId", b.customer_email AS email, b.channel, b.conversation_id AS "conversationId",
    count(c.id)::int AS claims, count(c.id) FILTER (WHERE c.starts_at = b.starts_at AND c.ends_at = b.ends_at)::int AS "claimsThere",
    h.claim_count AS "claimCount"
  FROM booking b JOIN hold h ON h.tenant_id = b.tenant_id AND h.id = b.hold_id
    LEFT JOIN claim c ON c.tenant_id = b.tenant_id AND c.booking_id = b.id AND c.state = 'booked'
  WHERE b.tenant_id = ANY($1) GROUP BY b.tenant_id, b.id, h.claim_count`

const eventsSql = `
  SELECT tenant_id AS "tenantId", type, booking_id AS "bookingId", revision FROM booking_event
  WHERE tenant_id = ANY($1) AND type IN ('booking.confirmed', 'booking.moved', 'booking.cancelled')`

const foreignSql = `
  WITH other(tenant_id, marker) AS (SELECT * FROM unnest($1::int[], $2::text[]))
  SELECT 'booking' AS table, count(*)::int AS rows, count(*) FILTER (WHERE to_jsonb(t)::text LIKE '%' || o.marker || '%')::int AS foreign
    FROM booking t JOIN other o USING (tenant_id)
  UNION ALL SELECT 'message', count(*)::int, count(*) FILTER (WHERE to_jsonb(t)::text LIKE '%' || o.marker || '%')::int
    FROM message t JOIN other o USING (tenant_id)
  UNION ALL SELECT 'tool_call', count(*)::int, count(*) FILTER (WHERE to_jsonb(t)::text LIKE '%' || o.marker || '%')::int
    FROM tool_call t JOIN other o USING (tenant_id)
  UNION ALL SELECT 'conversation', count(*)::int, count(*) FILTER (WHERE to_jsonb(t)::text LIKE '%' || o.marker || '%')::int
    FROM conversation t JOIN other o USING (tenant_id)`

export async function readSnapshot(judge: Pick<pg.Pool, 'query'>): Promise<Snapshot> {
  const others = tenants.map(({ id }) => tenants.find((one) => one.id !== id)?.marker ?? '')
  return {
    holds: (await judge.query<HoldRow>(holdsSql, [ours])).rows,
    bookings: (await judge.query<BookingRow>(bookingsSql, [ours])).rows,
    events: (await judge.query<EventRow>(eventsSql, [ours])).rows,
    changes: (await readClaimChanges(judge)).filter(({ tenantId }) => ours.includes(tenantId)),
    foreign: (await judge.query<Snapshot['foreign'][number]>(foreignSql, [ours, others])).rows,
  }
}
