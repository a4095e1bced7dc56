import { appendMessage } from './append-message.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'
import type { Transcripts } from './index.ts'

/**
 * What was shown is kept even when the turn had been given up as abandoned meanwhile; its outcome then stays as it is.
 * Closing it again changes nothing, so that a caller who lost the answer may ask again.
 */
export async function finishTurn(deps: TranscriptsDeps, input: Parameters<Transcripts['finishTurn']>[0]): Promise<void> {
  const { tenantId, conversationId, turnId } = input
  const now = deps.clock.now()
  await deps.prisma.$transaction(async (tx) => {
    const closed = await tx.turn.updateMany({
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
    const isAnswered = closed.count === 0 && (await tx.message.count({ where: { tenantId, conversationId, turnId, role: 'assistant' } })) > 0
    if (isAnswered || input.parts.length === 0) return
    await appendMessage(tx, { tenantId, conversationId, turnId, role: 'assistant', parts: input.parts, now })
  })
}
