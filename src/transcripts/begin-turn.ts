import { uuidV7 } from '../shared/ids.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'
import type { Transcripts } from './index.ts'
import { appendMessage } from './append-message.ts'

/** A turn left running by a dead process is over after this long; a living one ends itself well before. */
const ABANDONED_AFTER_MS = 2 * 60_000

/**
 * The partial unique index `turn_one_running_per_conversation` decides: of turns begun at once, in whatever process,
 * one is inserted and the others are `busy`.
 */
export async function beginTurn(deps: TranscriptsDeps, input: Parameters<Transcripts['beginTurn']>[0]): ReturnType<Transcripts['beginTurn']> {
  const { tenantId, conversationId } = input
  const now = deps.clock.now()
  const turnId = uuidV7(now)
  return deps.prisma.$transaction(async (tx) => {
    await tx.turn.updateMany({
      where: { tenantId, conversationId, outcome: 'running', startedAt: { lt: new Date(now - ABANDONED_AFTER_MS) } },
      data: { outcome: 'failed', error: 'abandoned', finishedAt: new Date(now) },
    })
    // skipDuplicates is ON CONFLICT DO NOTHING: it waits for a rival that is about to commit, and never raises.
    const begun = await tx.turn.createMany({
      data: [{ tenantId, id: turnId, conversationId, model: input.model, promptVersion: input.promptVersion, startedAt: new Date(now) }],
      skipDuplicates: true,
    })
    if (begun.count === 0) return { ok: false, code: 'busy' }
    const message = await appendMessage(tx, { tenantId, conversationId, turnId, role: 'customer', parts: input.parts, now })
    return { ok: true, turnId, messageId: message.id, seq: message.seq }
  })
}
