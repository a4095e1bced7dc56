import type pg from 'pg'

/** A claim as it became at one moment. Kept by the bench, outside the product: any moment of the history can be looked at again. */
export interface ClaimChange {
  readonly seq: number
  readonly tenantId: number
  readonly claimId: number
  readonly resourceId: number
  readonly unit: number
  readonly startsAt: number
  readonly endsAt: number
  /** `gone`: the row was deleted. */
  readonly state: 'held' | 'booked' | 'expired' | 'released' | 'gone'
  readonly holdId: string
  readonly bookingId: string | null
  readonly expiresAt: number | null
  /** By the database's clock, in the statement that did it. */
  readonly at: number
}

/**
 * A trigger that writes down every change of a claim in the transaction that makes it. Two that exclude each other are written in the
 * order they happened: the second waits for the end of the first before its row, and so its number, comes to be.
 */
export async function installClaimAudit(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  await pool.query(`
    CREATE SCHEMA chaos;
    CREATE TABLE chaos.claim_change (
      seq bigserial PRIMARY KEY, tenant_id int, claim_id bigint, resource_id int, unit int, starts_at timestamptz, ends_at timestamptz,
      state text, hold_id uuid, booking_id uuid, expires_at timestamptz, at timestamptz DEFAULT clock_timestamp());
    CREATE FUNCTION chaos.note_claim() RETURNS trigger LANGUAGE plpgsql AS $$
    DECLARE r claim := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
    BEGIN
      INSERT INTO chaos.claim_change (tenant_id, claim_id, resource_id, unit, starts_at, ends_at, state, hold_id, booking_id, expires_at)
      VALUES (r.tenant_id, r.id, r.resource_id, r.unit, r.starts_at, r.ends_at, CASE WHEN TG_OP = 'DELETE' THEN 'gone' ELSE r.state END,
        r.hold_id, r.booking_id, r.expires_at);
      RETURN NULL;
    END $$;
    CREATE TRIGGER chaos_note_claim AFTER INSERT OR UPDATE OR DELETE ON claim FOR EACH ROW EXECUTE FUNCTION chaos.note_claim()`)
}

export async function readClaimChanges(pool: Pick<pg.Pool, 'query'>): Promise<ClaimChange[]> {
  const { rows } = await pool.query<ClaimChange>(`
    SELECT seq::float8, tenant_id AS "tenantId", claim_id::float8 AS "claimId", resource_id AS "resourceId", unit,
      extract(epoch FROM starts_at)::float8 * 1000 AS "startsAt", extract(epoch FROM ends_at)::float8 * 1000 AS "endsAt",
      state, hold_id AS "holdId", booking_id AS "bookingId", extract(epoch FROM expires_at)::float8 * 1000 AS "expiresAt",
      extract(epoch FROM at)::float8 * 1000 AS at
    FROM chaos.claim_change ORDER BY seq`)
  return rows
}
