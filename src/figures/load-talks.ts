import type pg from 'pg'
import type { CountedTenant } from './index.ts'
import type { Talk, TalkCall, TalkTurn } from './talk.ts'

type Owned<T> = T & { readonly conversationId: string }

const MS = (instant: string) => `round(extract(epoch FROM ${instant}) * 1000)::float8`
const DAY = (instant: string) => `to_char(${instant} AT TIME ZONE $3, 'YYYY-MM-DD')`

// Erased ones are not among them: what they added stands, and cannot be counted again.
const TALKS = `
  SELECT k.id, k.channel, k.locale, ${DAY('k.created_at')} AS day, ${MS('k.created_at')} AS "startedAt"
  FROM conversation k WHERE k.tenant_id = $1 AND k.id = ANY ($2::uuid[]) AND k.status <> 'erased'`

// A model's turn has a prompt; a call from outside and a person's words have none.
const TURNS = `
  SELECT t.conversation_id AS "conversationId", ${DAY('t.started_at')} AS day, t.prompt_version <> '' AND t.outcome <> 'person' AS own,
    t.corrections <> '[]' AS guarded, t.outcome = 'failed' AS failed, t.latency_ms AS "latencyMs", t.cost_micros AS "costMicros",
    r.verdict, ${DAY('r.rated_at')} AS "ratedDay"
  FROM turn t LEFT JOIN rating r ON r.tenant_id = t.tenant_id AND r.turn_id = t.id
  WHERE t.tenant_id = $1 AND t.conversation_id = ANY ($2::uuid[]) AND t.outcome <> 'running'
  ORDER BY t.started_at, t.id`

const COUNT = (field: string) =>
  `CASE WHEN c.name = 'checkAvailability' AND c.code IS NULL THEN CASE jsonb_typeof(c.output->'${field}') WHEN 'array' THEN jsonb_array_length(c.output->'${field}') ELSE 0 END END`

const CALLS = `
  SELECT c.conversation_id AS "conversationId", c.name, ${DAY('c.created_at')} AS day, ${MS('c.created_at')} AS at, c.code,
    c.input->>'service' AS service, c.input->>'when' AS "when", c.input->>'from' AS "from", c.input->>'to' AS "to",
    ${COUNT('slots')} AS found, ${COUNT('nearest')} AS nearest,
    CASE WHEN c.code = 'slot_taken' THEN (
      SELECT s->>'start' FROM tool_call o, LATERAL jsonb_path_query(o.output, '$.*[*] ? (exists (@.slotId))') s
      WHERE o.tenant_id = c.tenant_id AND o.conversation_id = c.conversation_id AND s->>'slotId' = c.input->>'slotId' LIMIT 1) END AS "goneStart"
  FROM tool_call c JOIN turn t ON t.tenant_id = c.tenant_id AND t.id = c.turn_id
  WHERE c.tenant_id = $1 AND c.conversation_id = ANY ($2::uuid[]) AND (t.outcome <> 'running' OR c.by = 'staff')
  ORDER BY c.created_at, c.turn_id, c.position`

const BOOKED = `
  SELECT l.conversation_id AS "conversationId", b.service_id AS "serviceId", ${MS('l.at')} AS at
  FROM conversation_booking l JOIN booking b ON b.tenant_id = l.tenant_id AND b.id = l.booking_id
  WHERE l.tenant_id = $1 AND l.conversation_id = ANY ($2::uuid[]) AND l.action = 'booked' AND $3::text IS NOT NULL ORDER BY l.event_id`

const HANDOVERS = `
  SELECT h.conversation_id AS "conversationId", ${DAY('h.created_at')} AS day
  FROM handoff h WHERE h.tenant_id = $1 AND h.conversation_id = ANY ($2::uuid[])`

/** These conversations as counting sees them, without those that have been erased. */
export async function loadTalks(client: pg.ClientBase, tenant: CountedTenant, ids: readonly string[]): Promise<readonly Talk[]> {
  const values = [tenant.id, ids, tenant.timeZone]
  const rows = async <T extends object>(sql: string) => (await client.query<T>(sql, values)).rows
  const talks = await rows<Omit<Talk, 'turns' | 'calls' | 'booked' | 'handovers'>>(TALKS)
  const turns = byTalk(await rows<Owned<TalkTurn>>(TURNS))
  const calls = byTalk(await rows<Owned<TalkCall>>(CALLS))
  const booked = byTalk(await rows<Owned<Talk['booked'][number]>>(BOOKED))
  const handovers = byTalk(await rows<Owned<{ readonly day: string }>>(HANDOVERS))
  return talks.map((talk) => ({
    ...talk,
    turns: turns.get(talk.id) ?? [],
    calls: calls.get(talk.id) ?? [],
    booked: booked.get(talk.id) ?? [],
    handovers: (handovers.get(talk.id) ?? []).map(({ day }) => day),
  }))
}

function byTalk<T extends { readonly conversationId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  return Map.groupBy(rows, ({ conversationId }) => conversationId)
}
