import type { TranscriptsDeps } from '../create-transcripts.ts'
import { isUuid } from '../../shared/ids.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { ReviewRefusal } from '../review.ts'

/** Whether there is such a conversation, and in it, when one is named, such a turn. */
export async function mustBeThere(
  { prisma }: TranscriptsDeps,
  {
    tenantId,
    conversationId,
    turnId,
  }: { readonly tenantId: number; readonly conversationId: string; readonly turnId?: string | undefined },
): Promise<Result<void, ReviewRefusal>> {
  const found = isUuid(conversationId)
    ? await prisma.conversation.findUnique({ where: { tenantId_id: { tenantId, id: conversationId } }, select: { id: true } })
    : null
  if (found === null) return refuse({ code: 'conversation_not_found' })
  if (turnId === undefined) return ok(undefined)
  const turn = isUuid(turnId)
    ? await prisma.turn.findFirst({ where: { tenantId, id: turnId, conversationId }, select: { id: true } })
    : null
  return turn === null ? refuse({ code: 'turn_not_found' }) : ok(undefined)
}

/** Those of the ids that work at this tenant now. */
export async function membersAmong({ prisma }: TranscriptsDeps, tenantId: number, ids: readonly string[]): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await prisma.staffMember.findMany({
    where: { tenantId, id: { in: ids.filter(isUuid) }, deactivatedAt: null },
    select: { id: true },
  })
  return new Set(rows.map(({ id }) => id))
}
