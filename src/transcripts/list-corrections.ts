import type { TranscriptsDeps } from './create-transcripts.ts'
import type { Correction } from './model.ts'

/** Turns without any are left out. */
export async function listCorrections(
  deps: TranscriptsDeps,
  { tenantId, id }: { tenantId: number; id: string },
): Promise<(Correction & { readonly turnId: string })[]> {
  const turns = await deps.prisma.turn.findMany({
    where: { tenantId, conversationId: id, NOT: { corrections: { equals: [] } } },
    orderBy: { startedAt: 'asc' },
    select: { id: true, corrections: true },
  })
  // Written by finish-turn and nobody else.
  return turns.flatMap((turn) =>
    (turn.corrections as unknown as readonly Correction[]).map((correction) => ({ ...correction, turnId: turn.id })),
  )
}
