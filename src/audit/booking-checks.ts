import type { AuditCheck } from './check.ts'

// What was archived (docs/scale.md) is not there to be checked.
const piece = `b.tenant_id = $1 AND b.id > $2::uuid AND b.id <= $3::uuid AND $4::timestamptz IS NOT NULL
      AND b.created_at >= coalesce((SELECT history_since FROM installation), '-infinity')`
const changes = `e.tenant_id = b.tenant_id AND e.booking_id = b.id AND e.type IN ('booking.confirmed', 'booking.moved', 'booking.cancelled')`

export const bookingChecks: readonly AuditCheck[] = [
  {
    name: 'booking_without_claims',
    invariant: 'I2',
    says: 'a confirmed booking occupies nothing',
    over: 'booking',
    sql: `SELECT b.id FROM booking b WHERE ${piece} AND b.status = 'confirmed' AND cardinality(b.resource_ids) > 0
      AND NOT EXISTS (SELECT 1 FROM claim c WHERE c.tenant_id = b.tenant_id AND c.booking_id = b.id AND c.state = 'booked')`,
  },
  {
    name: 'event_chain_broken',
    invariant: 'I3',
    says: "a booking's changes are not its revisions 0, 1, 2… once each",
    over: 'booking',
    sql: `SELECT b.id FROM booking b CROSS JOIN LATERAL (
        SELECT count(*) AS n, count(DISTINCT e.revision) AS revisions, min(e.revision) AS low, max(e.revision) AS high FROM booking_event e WHERE ${changes}
      ) chain WHERE ${piece} AND (n <> b.revision + 1 OR revisions <> n OR low <> 0 OR high <> b.revision)`,
  },
  {
    name: 'booking_unlike_event',
    invariant: 'I2',
    says: 'a booking is not what its last change made of it',
    over: 'booking',
    sql: `SELECT b.id FROM booking b CROSS JOIN LATERAL (
        SELECT e.type, (e.detail->>'startsAt')::timestamptz AS starts_at FROM booking_event e WHERE ${changes} ORDER BY e.revision DESC, e.id DESC LIMIT 1
      ) last WHERE ${piece} AND ((last.type = 'booking.cancelled') <> (b.status = 'cancelled') OR last.starts_at <> b.starts_at)`,
  },
  {
    name: 'sequence_falls',
    invariant: 'I5',
    says: 'a later change of a booking has a lower number than one before',
    over: 'booking',
    sql: `SELECT b.id FROM booking b WHERE ${piece} AND b.revision > 0 AND EXISTS (
        SELECT 1 FROM (SELECT e.revision, lag(e.revision) OVER (ORDER BY e.id) AS before FROM booking_event e WHERE ${changes}) e WHERE e.revision < e.before)`,
  },
  {
    name: 'confirmed_after_expiry',
    invariant: 'I6',
    says: 'a hold was confirmed after it had run out',
    over: 'booking',
    sql: `SELECT b.id FROM booking b JOIN hold h ON h.tenant_id = b.tenant_id AND h.id = b.hold_id WHERE ${piece} AND b.created_at > h.expires_at`,
  },
  {
    name: 'consent_missing',
    invariant: 'I9',
    says: 'a booking that its customer is said to have agreed to has no such agreement, used up for it',
    over: 'booking',
    // Of an erased booking what was agreed to is gone with it.
    sql: `SELECT b.id FROM booking b WHERE ${piece} AND b.consent_kind NOT IN ('api', 'staff') AND b.erased_at IS NULL AND NOT EXISTS (
        SELECT 1 FROM consent c WHERE c.tenant_id = b.tenant_id AND c.digest = b.consent_digest AND c.used_at IS NOT NULL AND c.conversation_id IN (
          SELECT b.conversation_id UNION SELECT k.conversation_id FROM conversation_booking k WHERE k.tenant_id = b.tenant_id AND k.booking_id = b.id))`,
  },
  {
    name: 'tenant_crossed',
    invariant: 'I8',
    says: 'a booking points to a hold, service or conversation that its business does not have',
    over: 'booking',
    sql: `SELECT b.id FROM booking b WHERE ${piece} AND (
        NOT EXISTS (SELECT 1 FROM hold h WHERE h.tenant_id = b.tenant_id AND h.id = b.hold_id)
        OR NOT EXISTS (SELECT 1 FROM service s WHERE s.tenant_id = b.tenant_id AND s.id = b.service_id)
        OR b.conversation_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM conversation k WHERE k.tenant_id = b.tenant_id AND k.id = b.conversation_id))`,
  },
]
