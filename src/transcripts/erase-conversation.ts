import type { TranscriptsDeps } from './create-transcripts.ts'
import { findRunningTurn } from './find-running-turn.ts'

/**
 * Everything that was said, shown, called and noted goes; so does the token, so nobody opens it again. What a model cost stays, as
 * figures of turns without words. Bookings are not part of a conversation: they stay as they are. `busy` while a turn runs.
 */
export async function eraseConversation(
  deps: TranscriptsDeps,
  { tenantId, id }: { tenantId: number; id: string },
): Promise<'erased' | 'busy'> {
  const where = { tenantId, conversationId: id }
  return deps.prisma.$transaction(async (tx) => {
    // First: it keeps a turn from beginning meanwhile.
    await tx.conversation.update({
      where: { tenantId_id: { tenantId, id } },
      data: { updatedAt: new Date(deps.clock.now()) },
      select: { id: true },
    })
    if ((await findRunningTurn({ prisma: tx }, tenantId, id)) !== undefined) return 'busy'
    await tx.rating.deleteMany({ where: { tenantId, turn: where } })
    await tx.toolCall.deleteMany({ where })
    await tx.message.deleteMany({ where })
    await tx.handoff.deleteMany({ where })
    await tx.reviewComment.deleteMany({ where })
    await tx.reviewFlag.updateMany({ where, data: { note: null } })
    await tx.reviewFlag.updateMany({ where: { ...where, rule: null }, data: { reason: 'erased' } })
    await tx.turn.updateMany({ where, data: { error: null, corrections: [], wanted: null } })
    await tx.conversation.update({
      where: { tenantId_id: { tenantId, id } },
      data: { tokenHash: '', customer: {}, address: null, status: 'erased', ownerId: null, ownerUntil: null, ownerSince: null },
      select: { id: true },
    })
    return 'erased'
  })
}
