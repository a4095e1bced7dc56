import type pg from 'pg'
import { countDays, dayAfter } from './count-days.ts'
import { countTalks } from './count-talks.ts'
import type { CountedTenant, ReadWords } from './index.ts'
import { inTurn } from './in-turn.ts'
import { families } from './measures.ts'

const TALKS = 2_000
/** Days counted by one statement. */
const DAYS = 92

const FORGET_CHANGES = `DELETE FROM figure_change WHERE tenant_id = $1`
const NEXT_TALKS = `SELECT id FROM conversation WHERE tenant_id = $1 AND id > $2::uuid ORDER BY id LIMIT ${TALKS}`
const FORGET_DAYS = `DELETE FROM figure_day WHERE tenant_id = $1`
const COUNTED = `
  INSERT INTO figure_state (tenant_id, counted_at) VALUES ($1, clock_timestamp()) ON CONFLICT (tenant_id) DO UPDATE SET counted_at = EXCLUDED.counted_at`

const SPAN = `
  SELECT to_char(min(at) AT TIME ZONE $2, 'YYYY-MM-DD') AS from, to_char(max(at) AT TIME ZONE $2, 'YYYY-MM-DD') AS until FROM (
    (SELECT day::timestamp AT TIME ZONE $2 AS at FROM figure_fact WHERE tenant_id = $1 ORDER BY tenant_id, day LIMIT 1)
    UNION ALL (SELECT day::timestamp AT TIME ZONE $2 FROM figure_fact WHERE tenant_id = $1 ORDER BY tenant_id DESC, day DESC LIMIT 1)
    UNION ALL SELECT e.at FROM booking_event e WHERE e.tenant_id = $1
    UNION ALL SELECT unnest(ARRAY[c.starts_at, c.ends_at]) FROM claim c WHERE c.tenant_id = $1 AND c.booking_id IS NOT NULL
    UNION ALL SELECT b.starts_at FROM booking b WHERE b.tenant_id = $1
  ) AS counted`

const FIRST = '00000000-0000-0000-0000-000000000000'

/**
 * Everything anew, in one transaction: what is shown meanwhile is what was there before. The changes noted until then go first: one that
 * commits later stays noted and is counted again, which changes nothing. What erased conversations added stays.
 */
export function recount(pool: pg.Pool, tenant: CountedTenant, readWords: ReadWords): Promise<void> {
  return inTurn(pool, { tenantId: tenant.id, wait: true }, undefined, async (client) => {
    await client.query(FORGET_CHANGES, [tenant.id])
    let last = FIRST
    for (;;) {
      const { rows } = await client.query<{ id: string }>(NEXT_TALKS, [tenant.id, last])
      const ids = rows.map(({ id }) => id)
      if (ids.length > 0) await countTalks(client, { tenant, readWords }, ids)
      if (ids.length < TALKS) break
      last = ids.at(-1) ?? last
    }
    await client.query(FORGET_DAYS, [tenant.id])
    await countAllDays(client, tenant)
    await client.query(COUNTED, [tenant.id])
  })
}

async function countAllDays(client: pg.ClientBase, tenant: CountedTenant): Promise<void> {
  const { rows } = await client.query<{ from: string | null; until: string | null }>(SPAN, [tenant.id, tenant.timeZone])
  const { from = null, until = null } = rows[0] ?? {}
  if (from === null || until === null) return
  for (let first = from; first <= until; first = dayAfter(first, DAYS)) {
    const last = dayAfter(first, DAYS - 1)
    for (const family of families) await countDays(client, tenant, family, { from: first, until: last < until ? last : until })
  }
}
