import { appendMessage } from './append-message.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'
import type { Transcripts } from './index.ts'

/** What was shown is kept even when the turn had been given up as abandoned meanwhile; its outcome then stays as it is. */
export async function finishTurn(deps: TranscriptsDeps, input: Parameters<Transcripts['finishTurn']>[0]): Promise<void> {
  const { tenantId, conversationId, turnId } = input
  const now = deps.clock.now()
  await deps.prisma.$transaction(async (tx) => {
    if (input.parts.length > 0) await appendMessage(tx, { tenantId, conversationId, turnId, role: 'assistant', parts: input.parts, now })
    await tx.turn.updateMany({
      where: { tenantId, id: turnId, outcome: 'running' },
      data: {
        outcome: input.outcome,
        model: input.model,
        inputTokens: input.inputTokens,
        outputTokens: input.outputTokens,
        error: input.error,
        finishedAt: new Date(now),
      },
    })
  })
}
