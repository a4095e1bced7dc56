import type { EpochMs } from '../shared/clock.ts'
import type { Conversation, Message, ToolCallRecord, Transcript } from './model.ts'
import { RUNS_UNTIL } from './sql.ts'
import type { Statements } from './statements.ts'

/** As one statement makes it: the shapes of this room's own model, written by this room. */
interface StoredTranscript {
  readonly conversation: Omit<Conversation, 'told'> & { readonly openedIn: string | null; readonly toldAt: EpochMs | null }
  readonly messages: readonly (Omit<Message, 'staff'> & { readonly staff: Message['staff'] | null })[]
  readonly toolCalls: readonly ToolCallRecord[]
}

/**
 * Read in every turn, and whole: through the query builder it was six statements and more processor time than the rest of the reading
 * together. Throws when there is no such conversation: whoever asks has found it before.
 */
export async function getTranscript(
  raw: Pick<Statements, '$queryRaw'>,
  { tenantId, id }: { tenantId: number; id: string },
): Promise<Transcript> {
  const rows = await raw.$queryRaw<StoredTranscript[]>`
    /* prepared: read_transcript */ SELECT json_build_object('tenantId', k.tenant_id, 'id', k.id, 'channel', k.channel, 'locale', k.locale, 'openedIn', k.opened_in,
        'toldAt', floor(extract(epoch FROM k.locale_told_at) * 1000), 'timeZone', k.time_zone, 'customer', k.customer, 'status', k.status,
        'client', k.client, 'createdAt', floor(extract(epoch FROM k.created_at) * 1000)) AS conversation,
      coalesce((SELECT json_agg(json_build_object('id', m.id, 'seq', m.seq, 'turnId', m.turn_id, 'role', m.role,
          'staff', CASE WHEN s.id IS NOT NULL THEN json_build_object('id', s.id, 'name', s.name) END, 'turn', CASE WHEN t.outcome = 'running' AND ${RUNS_UNTIL} < clock_timestamp() THEN 'failed' ELSE t.outcome END, 'parts', m.parts,
          'verdict', CASE m.role WHEN 'assistant' THEN r.verdict END, 'createdAt', floor(extract(epoch FROM m.created_at) * 1000)) ORDER BY m.seq)
        FROM message m
        JOIN turn t ON t.tenant_id = m.tenant_id AND t.id = m.turn_id
        LEFT JOIN staff_member s ON s.tenant_id = m.tenant_id AND s.id = m.staff_id
        LEFT JOIN rating r ON r.tenant_id = m.tenant_id AND r.turn_id = m.turn_id
        WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id), '[]') AS messages,
      -- UUIDv7 sorts by time: turns in the order they began.
      coalesce((SELECT json_agg(json_build_object('id', c.id, 'turnId', c.turn_id, 'position', c.position, 'name', c.name, 'by', c.by,
          'input', c.input, 'output', c.output, 'code', c.code, 'fault', c.fault, 'durationMs', c.duration_ms,
          'createdAt', floor(extract(epoch FROM c.created_at) * 1000)) ORDER BY c.turn_id, c.position)
        FROM tool_call c WHERE c.tenant_id = k.tenant_id AND c.conversation_id = k.id), '[]') AS "toolCalls"
    FROM conversation k WHERE k.tenant_id = ${tenantId}::int AND k.id = ${id}::uuid`
  const [row] = rows
  if (row === undefined) throw new Error('There is no such conversation')
  const { openedIn, toldAt, ...conversation } = row.conversation
  const told = toldAt === null ? {} : { told: { before: openedIn ?? conversation.locale, at: toldAt } }
  return {
    conversation: { ...conversation, ...told },
    messages: row.messages.map(({ staff, ...message }) => (staff === null ? message : { ...message, staff })),
    toolCalls: row.toolCalls,
  }
}
