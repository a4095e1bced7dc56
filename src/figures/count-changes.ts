import type pg from 'pg'
import { countDays, rangesOf } from './count-days.ts'
import { countTalks } from './count-talks.ts'
import type { CountedTenant, ReadWords } from './index.ts'
import { inTurn } from './in-turn.ts'
import type { Family } from './measures.ts'

/** Changes that are taken at once. */
export const BATCH = 1_000

// Whatever is committed by now and not taken yet, in whatever order it was numbered.
const TAKE = `
  DELETE FROM figure_change c USING (SELECT tenant_id, id FROM figure_change WHERE tenant_id = $1 ORDER BY tenant_id, id LIMIT ${BATCH}) AS taken
  WHERE c.tenant_id = taken.tenant_id AND c.id = taken.id RETURNING c.event_id AS "eventId", c.conversation_id AS "conversationId"`

// When it was done, and every day that a claim of it lies or lay in: claims that were given up are still there.
const DAYS = `
  SELECT DISTINCT to_char(day, 'YYYY-MM-DD') AS day, family FROM (
    SELECT (e.at AT TIME ZONE $3)::date AS day, 'changes' AS family FROM booking_event e WHERE e.tenant_id = $1 AND e.id = ANY ($2::bigint[])
    UNION
    SELECT generate_series((span.starts AT TIME ZONE $3)::date::timestamp, ((span.ends - interval '1 ms') AT TIME ZONE $3)::date::timestamp, interval '1 day')::date, 'diary'
    FROM booking_event e
    JOIN booking b ON b.tenant_id = e.tenant_id AND b.id = e.booking_id
    CROSS JOIN LATERAL (
      SELECT c.starts_at AS starts, c.ends_at AS ends FROM claim c WHERE c.tenant_id = b.tenant_id AND c.booking_id = b.id
      UNION ALL SELECT b.starts_at, b.ends_at
      UNION ALL SELECT (e.detail->>'before')::timestamptz, (e.detail->>'before')::timestamptz + (b.ends_at - b.starts_at)
    ) AS span
    WHERE e.tenant_id = $1 AND e.id = ANY ($2::bigint[]) AND span.starts IS NOT NULL
  ) AS touched`

interface Change {
  readonly eventId: string | null
  readonly conversationId: string | null
}

/**
 * Counts what has changed since, a batch of it. `done`: nothing is left; `more`: there may be; `busy`: somebody else is counting.
 * The changes go in the transaction that counts them: one that dies leaves both as they were.
 */
export async function countChanges(
  pool: pg.Pool,
  tenant: CountedTenant,
  { readWords, wait }: { readonly readWords: ReadWords; readonly wait: boolean },
): Promise<'done' | 'more' | 'busy'> {
  return inTurn(pool, { tenantId: tenant.id, wait }, 'busy', async (client) => {
    const { rows: changes } = await client.query<Change>(TAKE, [tenant.id])
    if (changes.length === 0) return 'done'
    const events = changes.flatMap(({ eventId }) => (eventId === null ? [] : [eventId]))
    const talks = [...new Set(changes.flatMap(({ conversationId }) => (conversationId === null ? [] : [conversationId])))]
    const { rows } = await client.query<{ day: string; family: Family }>(DAYS, [tenant.id, events, tenant.timeZone])
    const ofTalks = talks.length === 0 ? [] : await countTalks(client, { tenant, readWords }, talks)
    const touched = [...rows, ...ofTalks.map((day) => ({ day, family: 'talks' as const }))]
    for (const [family, days] of Map.groupBy(touched, (one) => one.family))
      for (const range of rangesOf(days.map(({ day }) => day))) await countDays(client, tenant, family, range)
    return changes.length < BATCH ? 'done' : 'more'
  })
}
