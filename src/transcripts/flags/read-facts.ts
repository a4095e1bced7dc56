import type { EpochMs } from '../../shared/clock.ts'
import { defaultSettings } from '../review/settings.ts'
import type { Statements } from '../statements.ts'
import type { TurnFacts } from './flag-rule.ts'

/** Where a turn is. */
export interface TurnPlace {
  readonly tenantId: number
  readonly conversationId: string
  readonly turnId: string
}

type FactsRow = TurnPlace &
  Omit<TurnFacts, 'now' | 'slowTurnMs' | 'finishedAt'> & { readonly slowTurnMs: number | null; readonly finishedAt: number }

/** What the rules look at, of all these turns in one statement; those that have not ended are left out. */
export async function readFacts(
  raw: Pick<Statements, '$queryRaw'>,
  turns: readonly TurnPlace[],
  now: EpochMs,
): Promise<readonly (TurnPlace & { readonly facts: TurnFacts })[]> {
  if (turns.length === 0) return []
  const [tenants, conversations, ids] = [
    turns.map(({ tenantId }) => tenantId),
    turns.map(({ conversationId }) => conversationId),
    turns.map(({ turnId }) => turnId),
  ]
  const rows = await raw.$queryRaw<FactsRow[]>`
    /* prepared: turn_facts */ SELECT t.tenant_id AS "tenantId", t.conversation_id AS "conversationId", t.id AS "turnId", t.latency_ms AS "latencyMs", s.slow_turn_ms AS "slowTurnMs",
      t.corrections, extract(epoch FROM t.finished_at)::float8 * 1000 AS "finishedAt", r.verdict AS rating,
      k.booking_count > 0 OR k.outcome NOT IN ('open', 'failed') AS "ledSomewhere",
      NOT EXISTS (SELECT FROM turn o WHERE o.tenant_id = t.tenant_id AND o.conversation_id = t.conversation_id AND o.started_at > t.started_at) AS "isLast",
      coalesce((SELECT jsonb_agg(jsonb_build_object('name', c.name, 'by', c.by, 'code', c.code, 'fault', c.fault) ORDER BY c.position) FROM tool_call c
        WHERE c.tenant_id = t.tenant_id AND c.conversation_id = t.conversation_id AND c.turn_id = t.id), '[]') AS "toolCalls",
      coalesce((SELECT string_agg(part->>'text', ' ') FROM message m, jsonb_array_elements(m.parts) AS part
        WHERE m.tenant_id = t.tenant_id AND m.conversation_id = t.conversation_id AND m.turn_id = t.id AND m.role = 'customer'), '') AS said,
      coalesce((SELECT array_agg(b.text ORDER BY b.seq DESC) FROM (
        SELECT m.seq, string_agg(part->>'text', ' ') AS text FROM message m, jsonb_array_elements(m.parts) AS part
        WHERE m.tenant_id = t.tenant_id AND m.conversation_id = t.conversation_id AND m.role = 'customer'
          AND m.seq < (SELECT min(q.seq) FROM message q WHERE q.tenant_id = t.tenant_id AND q.conversation_id = t.conversation_id AND q.turn_id = t.id)
        GROUP BY m.seq ORDER BY m.seq DESC LIMIT 3) b), '{}') AS "saidBefore"
    FROM unnest(${tenants}::int[], ${conversations}::uuid[], ${ids}::uuid[]) AS asked (tenant_id, conversation_id, turn_id)
    JOIN turn t ON t.tenant_id = asked.tenant_id AND t.id = asked.turn_id AND t.conversation_id = asked.conversation_id AND t.finished_at IS NOT NULL
    JOIN conversation k ON k.tenant_id = t.tenant_id AND k.id = t.conversation_id AND k.status <> 'erased'
    LEFT JOIN rating r ON r.tenant_id = t.tenant_id AND r.turn_id = t.id
    LEFT JOIN review_setting s ON s.tenant_id = t.tenant_id`
  return rows.map(({ tenantId, conversationId, turnId, slowTurnMs, ...facts }) => ({
    tenantId,
    conversationId,
    turnId,
    facts: { ...facts, slowTurnMs: slowTurnMs ?? defaultSettings.slowTurnMs, now },
  }))
}
