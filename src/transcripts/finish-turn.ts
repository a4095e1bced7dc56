import { uuidV7 } from '../shared/ids.ts'
import { costOf } from './cost-of.ts'
import type { JudgingDeps } from './create-transcripts.ts'
import type { Transcripts } from './index.ts'
import { closeTurn, retryTakenNumber } from './sql.ts'
import { cleanText, keptText, storable } from './storable.ts'

/**
 * What was shown is kept even when the turn had been given up as abandoned meanwhile; its outcome then stays as it is.
 * Closing it again changes nothing, so that a caller who lost the answer may ask again. The rules that raise flags then look at it;
 * should they fail, the answer stands and a job has them look again.
 */
export async function finishTurn(deps: JudgingDeps, input: Parameters<Transcripts['finishTurn']>[0]): Promise<void> {
  const now = deps.clock.now()
  const masksContact = await deps.masksContact(input.tenantId)
  const parts = input.parts.length === 0 ? null : JSON.stringify(storable(input.parts, masksContact))
  const error = input.error === null ? null : cleanText(input.error)
  const corrections = JSON.stringify(
    storable(
      (input.corrections ?? []).map((correction) => ({ ...correction })),
      masksContact,
    ),
  )
  const { latencyMs = null, firstWordMs = null, steps: asked = [] } = input.timing ?? {}
  const timing = { latencyMs, firstWordMs, steps: JSON.stringify(asked), costMicros: costOf(asked, deps.prices) }
  const wanted = input.wanted === undefined ? null : keptText(input.wanted, masksContact)
  const row = { ...input, ...timing, messageId: uuidV7(now), parts, error, corrections, wanted, now }
  await retryTakenNumber(() => closeTurn(deps.raw, row))
  deps.live?.ring(input.conversationId)
  await deps.judge(input)
}
