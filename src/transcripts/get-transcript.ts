import type { TranscriptsDeps } from './create-transcripts.ts'
import type { Transcript } from './model.ts'
import { conversationFromRow, messageFromRow, toolCallFromRow } from './rows.ts'

/** Throws when there is no such conversation: whoever asks has found it before. */
export async function getTranscript(deps: TranscriptsDeps, { tenantId, id }: { tenantId: number; id: string }): Promise<Transcript> {
  const where = { tenantId, conversationId: id }
  const [conversation, messages, toolCalls] = await Promise.all([
    deps.prisma.conversation.findUniqueOrThrow({ where: { tenantId_id: { tenantId, id } } }),
    deps.prisma.message.findMany({
      where,
      orderBy: { seq: 'asc' },
      include: { staff: { select: { id: true, name: true } }, turn: { select: { outcome: true, rating: { select: { verdict: true } } } } },
    }),
    // UUIDv7 sorts by time: turns in the order they began.
    deps.prisma.toolCall.findMany({ where, orderBy: [{ turnId: 'asc' }, { position: 'asc' }] }),
  ])
  return {
    conversation: conversationFromRow(conversation),
    messages: messages.map(messageFromRow),
    toolCalls: toolCalls.map(toolCallFromRow),
  }
}
