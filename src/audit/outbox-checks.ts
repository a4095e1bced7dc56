import type { AuditCheck } from './check.ts'

/** After so long a mail has left or been given up: its tries take about sixteen hours. */
const tried = `interval '24 hours'`
/** The queue forgets what it has done after fourteen days. */
const remembered = `interval '13 days'`
const change = `'booking.confirmed', 'booking.moved', 'booking.cancelled'`
const event = 'e.tenant_id = $1 AND e.id > $2::bigint AND e.id <= $3::bigint'

// As jobs-of-events makes it: the event's number, then the hash of event and destination (UUIDv8).
const mailJobId = `(substr(n.hex, 1, 8) || substr(n.hex, 9, 4) || '8' || substr(n.hash, 1, 3) || '8' || substr(n.hash, 4, 3) || substr(n.hash, 7, 12))::uuid`

export const outboxChecks: readonly AuditCheck[] = [
  {
    name: 'event_not_dispatched',
    invariant: 'I5',
    says: 'a change has waited for more than an hour to be passed on',
    over: 'booking_event',
    sql: `SELECT e.id FROM booking_event e WHERE ${event} AND e.dispatched_at IS NULL AND e.at < $4::timestamptz - interval '1 hour'`,
  },
  {
    name: 'mail_missing',
    invariant: 'I5',
    says: 'a change was passed on, and its mail neither left nor was given up',
    over: 'booking_event',
    ofQueue: true,
    sql: `SELECT e.id FROM booking_event e CROSS JOIN LATERAL (
        SELECT right(lpad(to_hex(e.id), 12, '0'), 12) AS hex,
          encode(sha256(convert_to(e.tenant_id || ':' || e.id || ':send-booking-mail', 'UTF8')), 'hex') AS hash) n
      WHERE ${event} AND e.type IN (${change}) AND e.dispatched_at IS NOT NULL AND e.at < $4::timestamptz - ${tried}
        AND e.at > $4::timestamptz - ${remembered}
        AND NOT EXISTS (SELECT 1 FROM sent_mail m WHERE m.tenant_id = e.tenant_id AND m.sent_at IS NOT NULL
          AND m.key = e.booking_id || ':' || e.revision || ':' || split_part(e.type, '.', 2))
        AND NOT EXISTS (SELECT 1 FROM pgboss.job j WHERE j.name = 'send-booking-mail' AND j.id = ${mailJobId}
          AND j.state IN ('completed', 'cancelled', 'failed'))`,
  },
  {
    name: 'mail_unexplained',
    invariant: 'I5',
    says: 'a mail tells of a change that never was',
    over: 'sent_mail',
    sql: `SELECT m.key AS id FROM sent_mail m CROSS JOIN LATERAL regexp_match(m.key, '^([0-9a-f-]{36}):([0-9]{1,9}):(confirmed|moved|cancelled)$') AS part
      WHERE m.tenant_id = $1 AND m.key > $2 AND m.key <= $3 AND $4::timestamptz IS NOT NULL AND part IS NOT NULL AND NOT EXISTS (
        SELECT 1 FROM booking_event e WHERE e.tenant_id = m.tenant_id AND e.booking_id = part[1]::uuid AND e.revision = part[2]::int
          AND e.type = 'booking.' || part[3])
        -- What was archived (docs/scale.md) is not there to be checked.
        AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.tenant_id = m.tenant_id AND b.id = part[1]::uuid
          AND b.created_at < (SELECT history_since FROM installation))`,
  },
  {
    name: 'event_unowned',
    invariant: 'I8',
    says: 'an event tells of a booking or a hold that its business does not have',
    over: 'booking_event',
    sql: `SELECT e.id FROM booking_event e WHERE ${event} AND $4::timestamptz IS NOT NULL AND (
        e.booking_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.tenant_id = e.tenant_id AND b.id = e.booking_id)
        OR e.hold_id IS NOT NULL AND NOT EXISTS (SELECT 1 FROM hold h WHERE h.tenant_id = e.tenant_id AND h.id = e.hold_id))`,
  },
]
