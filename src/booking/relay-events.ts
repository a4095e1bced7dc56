import { relayRows } from '../db/relay-rows.ts'
import type { SendInTransaction } from '../shared/relay-transaction.ts'
import type { BookingDeps } from './deps.ts'
import type { OutgoingEvent } from './index.ts'

// SKIP LOCKED: two relays share the work. By time, not by number: commits arrive out of order.
const TAKE = `
  SELECT tenant_id AS "tenantId", id::text, type, booking_id AS "bookingId", hold_id AS "holdId", revision,
    extract(epoch FROM at)::float8 * 1000 AS at,
    extract(epoch FROM (detail->>'startsAt')::timestamptz)::float8 * 1000 AS start,
    extract(epoch FROM (detail->>'before')::timestamptz)::float8 * 1000 AS "previousStart",
    detail->>'codeId' AS "codeId", detail->>'trace' AS trace
  FROM booking_event
  WHERE dispatched_at IS NULL ORDER BY at LIMIT $1 FOR UPDATE SKIP LOCKED`

const MARK = `
  UPDATE booking_event e SET dispatched_at = clock_timestamp() + $3::float8 * interval '1 ms' FROM unnest($1::int[], $2::bigint[]) AS sent (tenant_id, id)
  WHERE e.tenant_id = sent.tenant_id AND e.id = sent.id`

/** Gives waiting events to `send` and marks them, in one transaction. */
export function relayEvents(
  deps: Pick<BookingDeps, 'pool' | 'clock'>,
  limit: number,
  send: SendInTransaction<OutgoingEvent>,
): Promise<number> {
  return relayRows(deps.pool, limit, { take: TAKE, mark: MARK, markedWith: [deps.clock.offsetMs], send })
}
