import { faultWords } from '../shared/fault-words.ts'
import type { ToolRun } from '../tools/run-tool.ts'
import type { Json, Part } from '../transcripts/index.ts'
import type { RunningCall } from './running-call.ts'

/** What a call did is written down before it is answered; what one only looked at, in a moment. */
export async function recordRun(call: RunningCall, run: ToolRun, by: 'model' | 'server' = 'model'): Promise<void> {
  const { deps, context, listing } = call
  if (listing.tool.effect === 'read' && run.fault === null && by === 'model')
    return deps.reads.add({ ...whatRan(call, run), at: context.clock.now() })
  await deps.calls.add({ ...whatRan(call, run), parts: cardParts(run), by })
}

function whatRan({ context, client, listing, input }: RunningCall, run: ToolRun) {
  return {
    tenantId: context.tenant.id,
    conversationId: context.session.conversationId,
    model: client.name,
    catalogueVersion: context.tenant.version,
    name: listing.tool.name,
    input: toJson(input),
    output: toJson(run.modelOutput),
    code: run.code,
    fault: run.fault,
    durationMs: run.durationMs,
  }
}

/** The turn in which a person said yes: their answer is its message, what was done on it its call. */
export async function closeTurn(call: RunningCall, turnId: string, run: ToolRun): Promise<void> {
  const { deps, context, client, listing, input } = call
  const place = { tenantId: context.tenant.id, conversationId: context.session.conversationId, turnId }
  await keep(call, async () => {
    await deps.transcripts.appendToolCall({
      ...place,
      id: `${turnId.slice(-8)}_1`,
      position: 1,
      name: listing.tool.name,
      by: 'server',
      input: toJson(input),
      output: toJson(run.modelOutput),
      code: run.code,
      fault: run.fault,
      durationMs: run.durationMs,
    })
    const ended = { model: client.name, inputTokens: null, outputTokens: null, error: run.fault }
    await deps.transcripts.finishTurn({ ...place, ...ended, parts: cardParts(run), outcome: run.fault === null ? 'answered' : 'failed' })
  })
}

/** What happened has happened: a transcript that cannot be written must not undo or repeat it. */
async function keep({ deps, context, listing }: RunningCall, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (cause) {
    deps.log.error(
      { conversation: context.session.conversationId, tool: listing.tool.name, ...faultWords(cause) },
      'a call could not be stored',
    )
  }
}

function cardParts(run: ToolRun): Part[] {
  return run.cards.map((card) => ({ type: 'card', card: toJson(card) }))
}

// Minted here: what tools take and answer is JSON, and the transcript leaves out what is undefined itself.
function toJson(value: unknown): Json {
  return value as Json
}
