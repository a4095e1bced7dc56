import type { Prisma } from '../../db/generated/client.ts'
import { isUuid, uuidV7 } from '../../shared/ids.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { OfConversation, Review, ReviewRefusal } from '../review.ts'
import { cleanText } from '../storable.ts'
import type { Flag } from './model.ts'
import { mustBeThere } from './of-conversation.ts'

export async function listFlags(
  { prisma }: TranscriptsDeps,
  where: { readonly tenantId: number; readonly conversationId: string },
): Promise<Flag[]> {
  return (await prisma.reviewFlag.findMany({ where, orderBy: [{ raisedAt: 'asc' }, { id: 'asc' }] })).map(flagFromRow)
}

export async function raiseFlag(
  deps: TranscriptsDeps,
  of: OfConversation,
  flag: Parameters<Review['raiseFlag']>[1],
): Promise<Result<Flag, ReviewRefusal>> {
  const there = await mustBeThere(deps, { ...of, turnId: flag.turnId })
  if (!there.ok) return there
  const now = deps.clock.now()
  const row = await deps.prisma.reviewFlag.create({
    data: {
      tenantId: of.tenantId,
      id: uuidV7(now),
      conversationId: of.conversationId,
      turnId: flag.turnId ?? null,
      reason: cleanText(flag.reason),
      note: flag.note === undefined ? null : cleanText(flag.note),
      raisedBy: of.memberId,
      raisedAt: new Date(now),
    },
  })
  return ok(flagFromRow(row))
}

/** Settling what is settled keeps who did it first. */
export async function settleFlag(
  { prisma, clock }: TranscriptsDeps,
  { tenantId, conversationId, memberId }: OfConversation,
  { id, settled }: { readonly id: string; readonly settled: boolean },
): Promise<Result<Flag, ReviewRefusal>> {
  if (!isUuid(id) || !isUuid(conversationId)) return refuse({ code: 'flag_not_found' })
  const data = settled ? { settledBy: memberId, settledAt: new Date(clock.now()) } : { settledBy: null, settledAt: null }
  await prisma.reviewFlag.updateMany({ where: { tenantId, id, conversationId, settledAt: settled ? null : { not: null } }, data })
  const row = await prisma.reviewFlag.findFirst({ where: { tenantId, id, conversationId } })
  return row === null ? refuse({ code: 'flag_not_found' }) : ok(flagFromRow(row))
}

function flagFromRow({ id, turnId, rule, reason, note, raisedBy, raisedAt, settledBy, settledAt }: Prisma.ReviewFlagModel): Flag {
  return {
    id,
    turnId,
    rule: rule as Flag['rule'],
    reason,
    note,
    raisedBy,
    raisedAt: raisedAt.getTime(),
    settledBy,
    settledAt: settledAt?.getTime() ?? null,
  }
}
