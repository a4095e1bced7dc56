import { uuidV7 } from '../shared/ids.ts'
import type { EpochMs } from '../shared/clock.ts'
import { formatInstant } from '../shared/instant.ts'
import type { WritingDeps } from './create-transcripts.ts'
import type { RecordedCall } from './index.ts'
import { retryTakenNumber } from './sql.ts'
import { cleanText, storable } from './storable.ts'

/**
 * Calls of assistants, each as a turn of its own that has ended: the call, and what it would have shown as a message. One statement for all
 * of them, since an assistant may call several tools at once and no call waits for another's turn. Where the words were erased, none is kept.
 */
export async function recordCalls(deps: WritingDeps, calls: readonly RecordedCall[]): Promise<void> {
  if (calls.length === 0) return
  const at = deps.clock.now()
  const now = formatInstant(at)
  const rows = await Promise.all(calls.map(async (call, nth) => rowOf(call, nth, at, await deps.masksContact(call.tenantId))))
  const kept = JSON.stringify(rows)
  // By the key, named one by one: of rows that come out of JSON, the planner would think so many that it read the whole table.
  const [tenants, ids] = [calls.map(({ tenantId }) => tenantId), calls.map(({ conversationId }) => conversationId)]
  await retryTakenNumber(
    () => deps.raw.$executeRaw`
    /* prepared: record_calls */ WITH asked AS (
      SELECT * FROM jsonb_to_recordset(${kept}::jsonb) AS c(nth int, "tenantId" int, "conversationId" uuid, "turnId" uuid, "messageId" uuid, id text,
        model text, name text, by text, input jsonb, output jsonb, parts jsonb, code text, fault text, "durationMs" int, "catalogueVersion" bigint)
    ), talk AS (
      UPDATE conversation SET updated_at = ${now}::timestamptz
      WHERE tenant_id = ANY(${tenants}::int[]) AND id = ANY(${ids}::uuid[]) AND status <> 'erased'
      RETURNING tenant_id, id
    ), called AS (
      SELECT asked.* FROM asked JOIN talk ON talk.tenant_id = "tenantId" AND talk.id = "conversationId"
    ), turned AS (
      INSERT INTO turn (tenant_id, id, conversation_id, model, prompt_version, catalogue_version, outcome, latency_ms, tool_call_count, started_at, finished_at)
      SELECT "tenantId", "turnId", "conversationId", model, '', "catalogueVersion", CASE WHEN fault IS NULL THEN 'answered' ELSE 'failed' END, "durationMs",
        CASE by WHEN 'model' THEN 1 ELSE 0 END, ${now}::timestamptz, ${now}::timestamptz
      FROM called RETURNING id
    ), done AS (
      INSERT INTO tool_call (tenant_id, conversation_id, turn_id, id, position, name, by, input, output, code, fault, duration_ms, created_at)
      SELECT "tenantId", "conversationId", "turnId", called.id, 1, name, by, input, output, code, fault, "durationMs", ${now}::timestamptz
      FROM called JOIN turned ON turned.id = called."turnId" RETURNING turn_id
    )
    INSERT INTO message (tenant_id, conversation_id, seq, id, turn_id, role, parts, created_at)
    SELECT "tenantId", "conversationId",
      row_number() OVER (PARTITION BY "tenantId", "conversationId" ORDER BY nth)
        + coalesce((SELECT max(seq) FROM message WHERE tenant_id = "tenantId" AND conversation_id = "conversationId"), 0),
      "messageId", "turnId", 'assistant', parts, ${now}::timestamptz
    FROM called JOIN done ON done.turn_id = called."turnId" WHERE parts IS NOT NULL`,
  )
}

// Only what others said is cleaned: our own ids can look like the numbers of cards and accounts that must not be kept.
function rowOf({ model, name, input, output, parts, ...call }: RecordedCall, nth: number, at: EpochMs, masksContact: boolean) {
  const turnId = uuidV7(at)
  return {
    ...call,
    nth,
    turnId,
    messageId: uuidV7(at),
    id: `${turnId.slice(-8)}_1`,
    model: cleanText(model),
    name: cleanText(name).slice(0, 100),
    input: storable(input, masksContact),
    output: storable(output, masksContact),
    // What is null as JSON is no null of SQL's: left out, it is one.
    ...(parts.length === 0 ? {} : { parts: storable(parts, masksContact) }),
  }
}
