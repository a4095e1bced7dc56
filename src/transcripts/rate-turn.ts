import { isUuid } from '../shared/ids.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'
import { judgeTurns } from './flags/raise-flags.ts'
import type { Transcripts } from './index.ts'
import { cleanText } from './storable.ts'

/** Only turns of this conversation that have been answered; a second opinion replaces the first. */
export async function rateTurn(deps: TranscriptsDeps, input: Parameters<Transcripts['rateTurn']>[0]): Promise<boolean> {
  const { tenantId, conversationId, turnId, verdict } = input
  if (!isUuid(turnId)) return false
  const turn = await deps.prisma.turn.findFirst({
    where: { tenantId, id: turnId, conversationId, finishedAt: { not: null } },
    select: { id: true },
  })
  if (turn === null) return false
  const opinion = {
    verdict,
    reason: input.reason === undefined ? null : cleanText(input.reason),
    ratedAt: new Date(deps.clock.now()),
  }
  await deps.prisma.rating.upsert({
    where: { tenantId_turnId: { tenantId, turnId } },
    create: { tenantId, turnId, ...opinion },
    update: opinion,
    select: { turnId: true },
  })
  await judgeTurns(deps, [{ tenantId, conversationId, turnId }])
  return true
}
