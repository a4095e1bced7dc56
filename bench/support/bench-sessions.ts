import type { Database } from '../../src/db/client.ts'
import { short } from '../../src/shared/consent-link.ts'
import { newToken, sha256, uuidV7 } from '../../src/shared/ids.ts'

/** Fewer than a session may hold at once. */
const HOLDS_OF_EACH = 2

/**
 * Sessions of nobody in particular that were begun before anything is measured, as if each had looked around first. Each is given out twice, when
 * all have been once: two calls at the same moment for one person would wait for each other, which no assistant makes them do.
 */
export async function sessionSupply({ pool }: Pick<Database, 'pool'>, tenantId: number, count: number, now: number): Promise<() => string> {
  const begun = Array.from({ length: count }, () => ({ id: uuidV7(now), token: newToken() }))
  // One statement: a `createMany` of so many rows is several, sent at once.
  await pool.query(
    `INSERT INTO conversation (tenant_id, id, token_hash, channel, locale, time_zone, customer, client, created_at, updated_at)
     SELECT $1, id, hash, 'mcp', 'en', 'Europe/London', '{}', 'bench 1', $4, $4 FROM unnest($2::uuid[], $3::text[]) AS begun (id, hash)`,
    [tenantId, begun.map(({ id }) => id), begun.map(({ token }) => sha256(token)), new Date(now)],
  )
  const once = begun.map(({ id, token }) => `${short(id)}${token}`)
  const handles = Array.from({ length: HOLDS_OF_EACH }, () => once).flat()
  return () => {
    const handle = handles.pop()
    if (handle === undefined) throw new Error('All sessions are used up: begin more of them')
    return handle
  }
}
