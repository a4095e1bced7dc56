import { uuidV7 } from '../shared/ids.ts'
import type { BookingDeps } from './deps.ts'
import type { Tenant } from './model.ts'
import { isoInstant } from './sql/list-claims.ts'

/** What became of the times that customers held; what staff hold is not in it. */
export interface RecentHolds {
  readonly placed: number
  /** Became a booking, or the new time of one. */
  readonly booked: number
  /** Ran out, or were given back. */
  readonly abandoned: number
  /** Networks that let `hoarded` of these go or more since the last they booked. Who has a key is not counted by a network. */
  readonly hoarders: number
  /** There were more: the newest so many are what was counted. */
  readonly isPart: boolean
}

const windowMs = 2 * 60 * 60 * 1000
/** Process clocks differ by less; an id is as old as the clock of who made it says. */
const skewMs = 10 * 60 * 1000
const most = 20_000

// By the primary key: ids rise with time, so that this reads what is recent and nothing else.
const sql = `
  WITH recent AS (
    SELECT state, expires_at, address, created_at FROM hold
    WHERE tenant_id = $1 AND id >= $2::uuid AND created_at > $3::timestamptz AND channel <> 'staff' ORDER BY id DESC LIMIT $4
  ), hoarder AS (
    SELECT 1 FROM recent WHERE state <> 'held' AND strpos(address, ' ') = 0 GROUP BY address
    HAVING count(*) >= $5 AND abandoned_before_booking(array_agg(state ORDER BY created_at DESC)) >= $5
  )
  SELECT count(*)::int AS placed, (count(*) FILTER (WHERE state = 'confirmed'))::int AS booked,
    (count(*) FILTER (WHERE state IN ('expired', 'released') OR state = 'held' AND expires_at <= $6::timestamptz))::int AS abandoned,
    (SELECT count(*) FROM hoarder)::int AS hoarders
  FROM recent`

/** Of the last two hours, as countAbandonedHolds looks at them. */
export async function countRecentHolds({ pool, clock }: BookingDeps, tenant: Tenant, hoarded: number): Promise<RecentHolds> {
  const now = clock.now()
  const since = now - windowMs
  const firstId = `${uuidV7(since - skewMs).slice(0, 13)}-7000-8000-000000000000`
  const values = [tenant.id, firstId, isoInstant(since), most, hoarded, isoInstant(now)]
  const { rows } = await pool.query<Omit<RecentHolds, 'isPart'>>(sql, values)
  const counted = rows[0] ?? { placed: 0, booked: 0, abandoned: 0, hoarders: 0 }
  return { ...counted, isPart: counted.placed === most }
}
