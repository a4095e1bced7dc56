import { ABANDONED_AFTER_MS } from './begin-turn.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'

/** At most one, which the index `turn_one_running` sees to; what a dead process left behind runs no more. */
export async function findRunningTurn(
  { prisma, clock }: TranscriptsDeps,
  tenantId: number,
  conversationId: string,
): Promise<string | undefined> {
  const since = new Date(clock.now() - ABANDONED_AFTER_MS)
  const where = { tenantId, conversationId, outcome: 'running', startedAt: { gte: since } }
  return (await prisma.turn.findFirst({ where, select: { id: true } }))?.id
}
