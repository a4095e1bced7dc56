import { uuidV7 } from '../shared/ids.ts'
import { formatInstant } from '../shared/instant.ts'
import type { WritingDeps } from './create-transcripts.ts'
import type { RecordedRead } from './index.ts'
import { cleanText, storable } from './storable.ts'

/** Many calls that changed and showed nothing, in one statement; those of a conversation whose words were erased are left out. */
export async function recordReads(deps: WritingDeps, reads: readonly RecordedRead[]): Promise<void> {
  if (reads.length === 0) return
  const kept = JSON.stringify(await Promise.all(reads.map(async (read) => rowOf(read, await deps.masksContact(read.tenantId)))))
  await deps.raw.$executeRaw`
    /* prepared: record_reads */ WITH called AS (
      SELECT c.* FROM jsonb_to_recordset(${kept}::jsonb) AS c("tenantId" int, "conversationId" uuid, "turnId" uuid, id text, model text, name text,
        input jsonb, output jsonb, code text, fault text, "durationMs" int, "catalogueVersion" bigint, at timestamptz)
      JOIN conversation k ON k.tenant_id = c."tenantId" AND k.id = c."conversationId" AND k.status <> 'erased'
    ), turned AS (
      INSERT INTO turn (tenant_id, id, conversation_id, model, prompt_version, catalogue_version, outcome, latency_ms, tool_call_count, started_at, finished_at)
      SELECT "tenantId", "turnId", "conversationId", model, '', "catalogueVersion", CASE WHEN fault IS NULL THEN 'answered' ELSE 'failed' END, "durationMs", 1, at, at
      FROM called RETURNING id
    )
    INSERT INTO tool_call (tenant_id, conversation_id, turn_id, id, position, name, by, input, output, code, fault, duration_ms, created_at)
    SELECT "tenantId", "conversationId", "turnId", called.id, 1, name, 'model', input, output, code, fault, "durationMs", at
    FROM called JOIN turned ON turned.id = called."turnId"`
}

// Only what others said is cleaned: our own ids can look like the numbers of cards and accounts that must not be kept.
function rowOf({ at, model, input, output, ...read }: RecordedRead, masksContact: boolean) {
  const turnId = uuidV7(at)
  const said = { model: cleanText(model), input: storable(input, masksContact), output: storable(output, masksContact) }
  return { ...read, ...said, turnId, id: `${turnId.slice(-8)}_1`, at: formatInstant(at) }
}
