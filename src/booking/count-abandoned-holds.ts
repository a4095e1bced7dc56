import type { BookingDeps } from './deps.ts'
import type { Tenant } from './model.ts'
import { isoInstant } from './sql/list-claims.ts'

const windowMs = 2 * 60 * 60 * 1000

/** Holds of one address that ended without a booking within two hours, since the last that became one; counted to `most`. As in hold_life. */
export async function countAbandonedHolds({ pool, clock }: BookingDeps, tenant: Tenant, address: string, most: number): Promise<number> {
  const { rows } = await pool.query<{ abandoned: number }>(
    `SELECT abandoned_before_booking(ARRAY(SELECT state FROM hold WHERE tenant_id = $1 AND address = $2 AND state <> 'held'
       AND created_at > $3 ORDER BY created_at DESC LIMIT $4)) AS abandoned`,
    [tenant.id, address, isoInstant(clock.now() - windowMs), most],
  )
  return rows[0]?.abandoned ?? 0
}
