import { uuidV7 } from '../shared/ids.ts'
import type { WritingDeps } from './create-transcripts.ts'
import type { Transcripts } from './index.ts'
import { insertTurn, retryTakenNumber } from './sql.ts'
import { storable } from './storable.ts'

/** A turn left running by a dead process is over after this long; a living one ends itself well before. */
export const ABANDONED_AFTER_MS = 2 * 60_000

/** Of turns begun at once, in whatever process, one runs and the others are `busy`. */
export async function beginTurn(deps: WritingDeps, input: Parameters<Transcripts['beginTurn']>[0]): ReturnType<Transcripts['beginTurn']> {
  const now = deps.clock.now()
  const turnId = uuidV7(now)
  const messageId = uuidV7(now)
  // A press does what it says whoever has the conversation; words are for them.
  const isAct = input.parts.some(({ type }) => type === 'press')
  const parts = JSON.stringify(storable(input.parts, await deps.masksContact(input.tenantId)))
  const row = {
    catalogueVersion: null,
    ...input,
    turnId,
    messageId,
    parts,
    isAct,
    now,
    abandonedBefore: now - ABANDONED_AFTER_MS,
  }
  const begun = await retryTakenNumber(() => insertTurn(deps.prisma, row))
  if (begun === undefined) return { ok: false, code: 'busy' }
  deps.live?.ring(input.conversationId)
  return { ok: true, turnId, messageId, ...begun }
}
