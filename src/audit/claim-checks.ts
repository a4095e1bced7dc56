import type { AuditCheck } from './check.ts'

export const claimChecks: readonly AuditCheck[] = [
  {
    name: 'claims_overlap',
    invariant: 'I1',
    says: 'two live claims of one unit overlap',
    over: 'resource',
    // Against the latest end so far and not the one before: a long claim may cover several.
    sql: `SELECT c.id FROM (
        SELECT k.id, k.starts_at, max(k.ends_at) OVER (PARTITION BY k.resource_id, k.unit ORDER BY k.starts_at, k.id
          ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS taken_until
        FROM claim k WHERE k.tenant_id = $1 AND k.resource_id > $2::int AND k.resource_id <= $3::int AND k.state IN ('held', 'booked')
      ) c WHERE c.taken_until > c.starts_at AND $4::timestamptz IS NOT NULL`,
  },
  {
    name: 'claim_without_booking',
    invariant: 'I3',
    says: 'a booked claim belongs to no confirmed booking',
    over: 'claim',
    sql: `SELECT c.id FROM claim c LEFT JOIN booking b ON b.tenant_id = c.tenant_id AND b.id = c.booking_id
      WHERE c.tenant_id = $1 AND c.id > $2::bigint AND c.id <= $3::bigint AND c.state = 'booked' AND b.status IS DISTINCT FROM 'confirmed'
        AND $4::timestamptz IS NOT NULL`,
  },
  {
    name: 'claim_without_hold',
    invariant: 'I3',
    says: 'a held claim belongs to no hold that is held',
    over: 'claim',
    sql: `SELECT c.id FROM claim c LEFT JOIN hold h ON h.tenant_id = c.tenant_id AND h.id = c.hold_id
      WHERE c.tenant_id = $1 AND c.id > $2::bigint AND c.id <= $3::bigint AND c.state = 'held' AND h.state IS DISTINCT FROM 'held'
        AND $4::timestamptz IS NOT NULL`,
  },
  {
    name: 'hold_without_claims',
    invariant: 'I6',
    says: 'a hold that still lives does not keep everything it promised',
    over: 'hold',
    sql: `SELECT h.id FROM hold h WHERE h.tenant_id = $1 AND h.id > $2::uuid AND h.id <= $3::uuid AND h.state = 'held' AND h.expires_at > $4
        AND h.claim_count <> (SELECT count(*) FROM claim c WHERE c.tenant_id = h.tenant_id AND c.hold_id = h.id AND c.state = 'held')`,
  },
  {
    name: 'hold_key_twice',
    invariant: 'I4',
    says: 'one idempotency key made two holds',
    over: 'hold',
    sql: `SELECT h.id FROM hold h WHERE h.tenant_id = $1 AND h.id > $2::uuid AND h.id <= $3::uuid AND h.idempotency_key IS NOT NULL
        AND $4::timestamptz IS NOT NULL
        AND EXISTS (SELECT 1 FROM hold k WHERE k.tenant_id = h.tenant_id AND k.idempotency_key = h.idempotency_key AND k.id < h.id)`,
  },
]
