import type pg from 'pg'
import { factsOf } from './facts-of.ts'
import type { CountedTenant, ReadWords } from './index.ts'
import { loadTalks } from './load-talks.ts'

const SERVICES = `SELECT id, slug, lower(name) AS name FROM service WHERE tenant_id = $1`

const FORGET = `
  DELETE FROM figure_fact f WHERE f.tenant_id = $1 AND f.conversation_id = ANY ($2::uuid[]) RETURNING to_char(f.day, 'YYYY-MM-DD') AS day`

const KEEP = `
  INSERT INTO figure_fact (tenant_id, conversation_id, day, measure, service_id, hour, key, channel, n, total)
  SELECT $1::int, f."conversationId", f.day, f.measure, f."serviceId", f.hour, f.key, f.channel, f.n, f.total
  FROM jsonb_to_recordset($2::jsonb) AS f ("conversationId" uuid, day date, measure text, "serviceId" int, hour smallint, key text, channel text, n bigint, total bigint)`

/** Counts these conversations anew and answers which days they had a part in, before or now. */
export async function countTalks(
  client: pg.ClientBase,
  { tenant, readWords }: { readonly tenant: CountedTenant; readonly readWords: ReadWords },
  ids: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ id: number; slug: string; name: string }>(SERVICES, [tenant.id])
  const services = new Map(rows.flatMap(({ id, slug, name }) => [[name, id] as const, [slug, id] as const]))
  const talks = await loadTalks(client, tenant, ids)
  const before = await client.query<{ day: string }>(FORGET, [tenant.id, talks.map(({ id }) => id)])
  const facts = talks.flatMap((talk) =>
    factsOf({ timeZone: tenant.timeZone, services, readWords }, talk).map((fact) => ({
      ...fact,
      conversationId: talk.id,
      channel: talk.channel,
    })),
  )
  await client.query(KEEP, [tenant.id, JSON.stringify(facts)])
  return [...new Set([...before.rows, ...facts].map(({ day }) => day))]
}
