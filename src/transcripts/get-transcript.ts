import type { Prisma } from '../db/generated/client.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'
import type { Transcript } from './model.ts'
import { conversationFromRow, messageFromRow, toolCallFromRow } from './rows.ts'

/** Throws when there is no such conversation: whoever asks has found it before. */
export async function getTranscript(deps: TranscriptsDeps, { tenantId, id }: { tenantId: number; id: string }): Promise<Transcript> {
  const [conversation, messages, toolCalls] = await Promise.all([
    deps.prisma.conversation.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } }),
    listMessages(deps, tenantId, id),
    // UUIDv7 sorts by time: turns in the order they began.
    deps.prisma.toolCall.findMany({ where: { tenantId, conversationId: id }, orderBy: [{ turnId: 'asc' }, { position: 'asc' }] }),
  ])
  return { conversation: conversationFromRow(conversation), messages, toolCalls: toolCalls.map(toolCallFromRow) }
}

type MessageRow = Prisma.MessageModel & {
  readonly staffName: string | null
  readonly outcome: string
  readonly verdict: string | null
}

// Read in every turn: through the query builder it is four statements.
async function listMessages({ prisma }: TranscriptsDeps, tenantId: number, id: string): Promise<Transcript['messages']> {
  const rows = await prisma.$queryRaw<MessageRow[]>`
    SELECT m.tenant_id AS "tenantId", m.conversation_id AS "conversationId", m.seq, m.id, m.turn_id AS "turnId", m.role, m.parts,
      m.staff_id AS "staffId", m.created_at AS "createdAt", s.name AS "staffName", t.outcome, r.verdict
    FROM message m
    JOIN turn t ON t.tenant_id = m.tenant_id AND t.id = m.turn_id
    LEFT JOIN staff_member s ON s.tenant_id = m.tenant_id AND s.id = m.staff_id
    LEFT JOIN rating r ON r.tenant_id = m.tenant_id AND r.turn_id = m.turn_id
    WHERE m.tenant_id = ${tenantId}::int AND m.conversation_id = ${id}::uuid ORDER BY m.seq`
  return rows.map(({ staffName, outcome, verdict, ...row }) =>
    messageFromRow({
      ...row,
      staff: row.staffId === null || staffName === null ? null : { id: row.staffId, name: staffName },
      turn: { outcome, rating: verdict === null ? null : { verdict } },
    }),
  )
}
