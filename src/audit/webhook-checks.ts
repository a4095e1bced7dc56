import type { AuditCheck } from './check.ts'

const change = `'booking.confirmed', 'booking.moved', 'booking.cancelled'`
/** What has ended is forgotten after thirty days (webhooks/delivery-log). */
const remembered = `interval '29 days'`
const delivery = `d.tenant_id = $1 AND d.id > $2::uuid AND d.id <= $3::uuid AND d.type IN (${change})`

// As webhooks/enqueue makes it of the event and the address.
const deliveryId = `encode(substr(sha256(convert_to('event:' || e.tenant_id || ':' || e.id || ' ' || w.id, 'UTF8')), 1, 16), 'hex')::uuid`

export const webhookChecks: readonly AuditCheck[] = [
  {
    name: 'webhook_missing',
    invariant: 'I5',
    says: 'a change was passed on, and an address that wants it was not given it',
    over: 'booking_event',
    // It is written with the mark that the event was passed on. What an address wanted before it was last changed, nobody knows.
    sql: `SELECT e.id FROM booking_event e JOIN webhook_endpoint w ON w.tenant_id = e.tenant_id AND w.disabled_at IS NULL
        AND e.type = ANY (w.events) AND e.id > w.subscribed_after
      WHERE e.tenant_id = $1 AND e.id > $2::bigint AND e.id <= $3::bigint AND e.type IN (${change})
        AND e.dispatched_at > $4::timestamptz - ${remembered}
        AND NOT EXISTS (SELECT 1 FROM webhook_delivery d WHERE d.tenant_id = e.tenant_id AND d.id = ${deliveryId})`,
  },
  {
    name: 'webhook_unexplained',
    invariant: 'I5',
    says: 'a webhook tells of a change that never was',
    over: 'webhook_delivery',
    sql: `SELECT d.id FROM webhook_delivery d WHERE ${delivery} AND $4::timestamptz IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM booking_event e WHERE e.tenant_id = d.tenant_id AND e.id = d.position AND e.booking_id = d.subject AND e.type = d.type)
        -- What was archived (docs/scale.md) is not there to be checked.
        AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.tenant_id = d.tenant_id AND b.id = d.subject
          AND b.created_at < (SELECT history_since FROM installation))`,
  },
  {
    name: 'webhook_out_of_order',
    invariant: 'I5',
    says: 'an address was told of a change before an earlier one of the same booking',
    over: 'webhook_delivery',
    // Sent again by hand is out of order on purpose: then it is given up later than what came after it, or says so.
    sql: `SELECT d.id FROM webhook_delivery d WHERE ${delivery} AND $4::timestamptz IS NOT NULL AND EXISTS (
        SELECT 1 FROM webhook_delivery k WHERE k.tenant_id = d.tenant_id AND k.subject = d.subject AND k.endpoint_id = d.endpoint_id
          AND k.position > d.position AND k.state = 'delivered' AND (d.ended_at IS NULL OR d.ended_at > k.ended_at) AND d.give_up_at <= k.give_up_at
          AND NOT EXISTS (SELECT 1 FROM webhook_attempt a WHERE a.tenant_id = k.tenant_id AND a.delivery_id IN (d.id, k.id) AND a.replayed))`,
  },
]
