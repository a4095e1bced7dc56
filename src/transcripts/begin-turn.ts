import { uuidV7 } from '../shared/ids.ts'
import type { Leases } from '../shared/lease.ts'
import type { WritingDeps } from './create-transcripts.ts'
import type { RunningTurn } from './turn-leases.ts'
import type { Transcripts } from './index.ts'
import { orRunLost } from '../shared/own-run.ts'
import { insertTurn, retryTakenNumber } from './sql.ts'
import { storable } from './storable.ts'

export interface BeginningDeps extends WritingDeps {
  readonly leases: Leases<RunningTurn>
}

/** Of turns begun at once, in whatever process, one runs and the others are `busy`. */
export async function beginTurn(deps: BeginningDeps, input: Parameters<Transcripts['beginTurn']>[0]): ReturnType<Transcripts['beginTurn']> {
  const now = deps.clock.now()
  const turnId = uuidV7(now)
  const messageId = uuidV7(now)
  // A press does what it says whoever has the conversation; words are for them.
  const isAct = input.parts.some(({ type }) => type === 'press')
  const parts = JSON.stringify(storable(input.parts, await deps.masksContact(input.tenantId)))
  const row = { catalogueVersion: null, ...input, turnId, messageId, parts, isAct, now }
  const begun = await retryTakenNumber(() => insertTurn(deps.raw, row)).catch((cause: unknown) => {
    throw orRunLost(cause)
  })
  if (begun.seq === null) return { ok: false, code: 'busy', leftMs: begun.busyMs }
  if (isAct || !begun.owned) deps.leases.begin(turnId, { tenantId: input.tenantId, turnId })
  deps.live?.ring(input.conversationId)
  return { ok: true, turnId, messageId, ...begun }
}
