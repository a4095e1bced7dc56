import type { EpochMs } from '../../shared/clock.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { BookingDeps } from '../deps.ts'
import type { LiveClaim } from '../occupancy.ts'

export const LIST_CLAIMS = `
  SELECT t.catalogue_version::float8 AS version, coalesce((
    SELECT json_agg(json_build_array(c.resource_id, c.unit, extract(epoch FROM c.starts_at) * 1000, extract(epoch FROM c.ends_at) * 1000,
      extract(epoch FROM c.expires_at) * 1000, c.booking_id))
    FROM unnest((SELECT $2::int[])) AS wanted (id) -- its length unseen: else it is planned anew each time, for longer than it runs
    JOIN LATERAL (
      SELECT * FROM claim k WHERE k.tenant_id = t.id AND k.resource_id = wanted.id AND k.state IN ('held', 'booked')
        AND tstzrange(k.starts_at, k.ends_at, '[)') && tstzrange($3, $4, '[)')
      OFFSET 0 -- keeps it a look-up per resource, whatever the statistics say
    ) c ON c.state = 'booked' OR c.expires_at > clock_timestamp() + $5::float8 * interval '1 ms'
  ), '[]') AS claims
  FROM tenant t WHERE t.id = $1`

type ClaimRow = readonly [resourceId: number, unit: number, start: number, end: number, expiresAt: number | null, bookingId: string | null]

/**
 * The live claims of these resources that touch [from, to), and the catalogue version they were read beside: the one read of an
 * availability request. Holds that have run out are left out by the database's clock. 60–120 µs for a month of one resource.
 */
export async function listClaims(
  deps: BookingDeps,
  tenantId: number,
  resourceIds: readonly number[],
  from: EpochMs,
  to: EpochMs,
): Promise<{ version: number; claims: LiveClaim[] }> {
  const answer = await deps.pool.query<{ version: number; claims: readonly ClaimRow[] }>({
    ...named(deps, 'list_claims'),
    text: LIST_CLAIMS,
    values: [tenantId, resourceIds, isoInstant(from), isoInstant(to), deps.clock.offsetMs],
  })
  const row = answer.rows[0]
  return { version: row?.version ?? -1, claims: (row?.claims ?? []).map(readClaim) }
}

function readClaim([resourceId, unit, start, end, expiresAt, bookingId]: ClaimRow): LiveClaim {
  return { resourceId, unit, start, end, expiresAt, bookingId }
}

/** Spread into a query: prepared once per connection where that is possible. */
export function named(deps: Pick<BookingDeps, 'statementName'>, name: string): { name?: string } {
  const statement = deps.statementName(name)
  return statement === undefined ? {} : { name: statement }
}

export function isoInstant(at: EpochMs): string {
  return formatInstant(at)
}
