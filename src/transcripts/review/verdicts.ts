import { ok, refuse, type Result } from '../../shared/result.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { OfConversation, Review, ReviewRefusal } from '../review.ts'
import type { ReviewVerdict } from './model.ts'
import { mustBeThere } from './of-conversation.ts'
import { getSettings } from './settings.ts'

export async function listVerdicts(
  { prisma }: TranscriptsDeps,
  where: { readonly tenantId: number; readonly conversationId: string },
): Promise<ReviewVerdict[]> {
  const rows = await prisma.reviewVerdict.findMany({ where, orderBy: [{ at: 'asc' }, { criterion: 'asc' }] })
  return rows.map(({ reviewerId, criterion, verdict, at }) => ({
    reviewerId,
    criterion,
    verdict: verdict as ReviewVerdict['verdict'],
    at: at.getTime(),
  }))
}

/** By the criteria the business has now; each replaces what this reviewer said before. */
export async function giveVerdicts(
  deps: TranscriptsDeps,
  of: OfConversation,
  verdicts: Parameters<Review['giveVerdicts']>[1],
): Promise<Result<readonly ReviewVerdict[], ReviewRefusal>> {
  const { tenantId, conversationId, memberId: reviewerId } = of
  const there = await mustBeThere(deps, of)
  if (!there.ok) return there
  const { criteria } = await getSettings(deps, tenantId)
  const unknown = verdicts.find(({ criterion }) => !criteria.some(({ id }) => id === criterion))
  if (unknown !== undefined) return refuse({ code: 'criterion_unknown', criterion: unknown.criterion })
  const at = new Date(deps.clock.now())
  await deps.prisma.$transaction(
    verdicts.map(({ criterion, verdict }) => {
      const key = { tenantId, conversationId, reviewerId, criterion }
      if (verdict === null) return deps.prisma.reviewVerdict.deleteMany({ where: key })
      return deps.prisma.reviewVerdict.upsert({
        where: { tenantId_conversationId_reviewerId_criterion: key },
        create: { ...key, verdict, at },
        update: { verdict, at },
      })
    }),
  )
  return ok(await listVerdicts(deps, { tenantId, conversationId }))
}
