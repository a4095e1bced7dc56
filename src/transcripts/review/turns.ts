import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { Correction, StepTiming, Verdict } from '../model.ts'
import type { TurnRecord } from './model.ts'

/** A conversation's turns in the order they began. */
export async function turnsOf(
  { prisma }: TranscriptsDeps,
  where: { readonly tenantId: number; readonly conversationId: string },
): Promise<TurnRecord[]> {
  const rows = await prisma.turn.findMany({
    where,
    orderBy: [{ startedAt: 'asc' }, { id: 'asc' }],
    include: { rating: { select: { verdict: true, reason: true, ratedAt: true } } },
  })
  return rows.map(({ rating, ...row }) => ({
    id: row.id,
    model: row.model,
    promptVersion: row.promptVersion,
    catalogueVersion: row.catalogueVersion === null ? null : Number(row.catalogueVersion),
    latencyMs: row.latencyMs,
    firstWordMs: row.firstWordMs,
    inputTokens: row.inputTokens,
    outputTokens: row.outputTokens,
    costMicros: row.costMicros,
    // Written by this room.
    steps: row.steps as unknown as readonly StepTiming[],
    corrections: row.corrections as unknown as readonly Correction[],
    outcome: row.outcome as TurnRecord['outcome'],
    error: row.error,
    wanted: row.wanted,
    startedAt: row.startedAt.getTime(),
    finishedAt: row.finishedAt?.getTime() ?? null,
    rating: rating === null ? null : { verdict: rating.verdict as Verdict, reason: rating.reason, at: rating.ratedAt.getTime() },
  }))
}
