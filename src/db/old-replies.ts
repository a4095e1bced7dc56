import type pg from 'pg'

/**
 * Deletes stored replies that are older than `ageMs` by the database's clock, a thousand at a time so that no statement runs long;
 * answers how many went.
 */
export async function deleteOldReplies(pool: pg.Pool, ageMs: number): Promise<number> {
  let deleted = 0
  for (;;) {
    const { rowCount } = await pool.query(
      `DELETE FROM idempotency_reply WHERE (tenant_id, key) IN (
         SELECT tenant_id, key FROM idempotency_reply WHERE created_at < clock_timestamp() - $1 * interval '1 ms' ORDER BY created_at LIMIT 1000)`,
      [ageMs],
    )
    deleted += rowCount ?? 0
    if ((rowCount ?? 0) < 1000) return deleted
  }
}
