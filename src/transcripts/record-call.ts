import { uuidV7 } from '../shared/ids.ts'
import { formatInstant } from '../shared/instant.ts'
import type { WritingDeps } from './create-transcripts.ts'
import type { Transcripts } from './index.ts'
import { retryTakenNumber } from './sql.ts'
import { cleanText, storable } from './storable.ts'

/**
 * One call of an assistant as a turn of its own that has ended: the call, and what it would have shown as a message. One statement, since
 * an assistant may call several tools at once and no call waits for another's turn.
 */
export async function recordCall(deps: WritingDeps, input: Parameters<Transcripts['recordCall']>[0]): Promise<void> {
  const at = deps.clock.now()
  const turnId = uuidV7(at)
  const now = formatInstant(at)
  const masksContact = await deps.masksContact(input.tenantId)
  const asked = JSON.stringify(storable(input.input, masksContact))
  const answered = JSON.stringify(storable(input.output, masksContact))
  const parts = input.parts.length === 0 ? null : JSON.stringify(storable(input.parts, masksContact))
  const { tenantId, conversationId, name, by, code, fault, durationMs } = input
  await retryTakenNumber(
    () => deps.prisma.$executeRaw`
    WITH talk AS (
      UPDATE conversation SET updated_at = ${now}::timestamptz
      WHERE tenant_id = ${tenantId}::int AND id = ${conversationId}::uuid AND status <> 'erased'
      RETURNING id
    ), turned AS (
      INSERT INTO turn (tenant_id, id, conversation_id, model, prompt_version, outcome, latency_ms, tool_call_count, started_at, finished_at)
      SELECT ${tenantId}::int, ${turnId}::uuid, talk.id, ${cleanText(input.model)}, '', ${fault === null ? 'answered' : 'failed'}, ${durationMs}::int,
        ${by === 'model' ? 1 : 0}::int, ${now}::timestamptz, ${now}::timestamptz
      FROM talk RETURNING id
    ), called AS (
      INSERT INTO tool_call (tenant_id, conversation_id, turn_id, id, position, name, by, input, output, code, fault, duration_ms, created_at)
      SELECT ${tenantId}::int, ${conversationId}::uuid, turned.id, ${`${turnId.slice(-8)}_1`}, 1, ${cleanText(name).slice(0, 100)}, ${by},
        ${asked}::jsonb, ${answered}::jsonb, ${code}, ${fault}, ${durationMs}::int, ${now}::timestamptz
      FROM turned RETURNING turn_id
    )
    INSERT INTO message (tenant_id, conversation_id, seq, id, turn_id, role, parts, created_at)
    SELECT ${tenantId}::int, ${conversationId}::uuid,
      1 + coalesce((SELECT max(seq) FROM message WHERE tenant_id = ${tenantId}::int AND conversation_id = ${conversationId}::uuid), 0),
      ${uuidV7(at)}::uuid, called.turn_id, 'assistant', ${parts}::jsonb, ${now}::timestamptz
    FROM called WHERE ${parts}::jsonb IS NOT NULL`,
  )
}
