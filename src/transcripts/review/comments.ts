import { isUuid, uuidV7 } from '../../shared/ids.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { OfConversation, Review, ReviewRefusal } from '../review.ts'
import { cleanText } from '../storable.ts'
import type { Comment } from './model.ts'
import { membersAmong, mustBeThere } from './of-conversation.ts'

export async function listComments(
  { prisma }: TranscriptsDeps,
  where: { readonly tenantId: number; readonly conversationId: string },
): Promise<Comment[]> {
  const rows = await prisma.reviewComment.findMany({
    where,
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { mentions: { select: { memberId: true } } },
  })
  return rows.map(({ id, turnId, authorId, text, createdAt, mentions }) => ({
    id,
    turnId,
    authorId,
    text,
    mentions: mentions.map(({ memberId }) => memberId),
    at: createdAt.getTime(),
  }))
}

/** Naming oneself is no mention. Those who have left or are of another business are refused. */
export async function addComment(
  deps: TranscriptsDeps,
  of: OfConversation,
  comment: Parameters<Review['addComment']>[1],
): Promise<Result<Comment, ReviewRefusal>> {
  const { tenantId, conversationId, memberId: authorId } = of
  const there = await mustBeThere(deps, { ...of, turnId: comment.turnId })
  if (!there.ok) return there
  const mentions = [...new Set(comment.mentions)]
  const known = await membersAmong(deps, tenantId, mentions)
  if (mentions.some((id) => !known.has(id))) return refuse({ code: 'member_not_found' })
  const others = mentions.filter((id) => id !== authorId)
  const now = deps.clock.now()
  const row = { id: uuidV7(now), turnId: comment.turnId ?? null, authorId, text: cleanText(comment.text) }
  await deps.prisma.$transaction([
    deps.prisma.reviewComment.create({ data: { tenantId, conversationId, ...row, createdAt: new Date(now) }, select: { id: true } }),
    deps.prisma.reviewMention.createMany({ data: others.map((memberId) => ({ tenantId, commentId: row.id, memberId })) }),
  ])
  return ok({ ...row, mentions: others, at: now })
}

export async function removeComment(
  { prisma }: TranscriptsDeps,
  { tenantId, conversationId, memberId }: OfConversation,
  id: string,
): Promise<Result<void, ReviewRefusal>> {
  if (!isUuid(id) || !isUuid(conversationId)) return refuse({ code: 'comment_not_found' })
  const { count } = await prisma.reviewComment.deleteMany({ where: { tenantId, id, conversationId, authorId: memberId } })
  return count === 0 ? refuse({ code: 'comment_not_found' }) : ok(undefined)
}
