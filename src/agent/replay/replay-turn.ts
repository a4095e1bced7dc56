import { openFloor, type Part, type ToolCallRecord, type Transcript, type Transcripts } from '../../transcripts/index.ts'
import type { Clock } from '../../shared/clock.ts'
import { cardShape, type Card } from '../../tools/card.ts'
import { defaultBudget } from '../budget.ts'
import type { AgentDeps } from '../create-agent.ts'
import type { CustomerMessage, ReplayedCall, ReplayedTurn, ReplayRequest } from '../index.ts'
import { PROMPT_VERSION } from '../instructions.ts'
import type { Models } from '../models.ts'
import { runTurn } from '../run-turn.ts'
import { defaultTurnLimits } from '../speak.ts'
import { createTurnStream } from '../turn-stream.ts'
import { readOnlyBooking, readOnlyTranscripts } from './read-only.ts'
import { createReplayedTools } from './replayed-tools.ts'
import { transcriptUntil } from './transcript-until.ts'

/**
 * A turn that was answered before, answered by today's model and rules, in memory: what it would write is withheld or taken from what was
 * recorded. Undefined when the conversation has no such turn with a message of the customer's.
 */
export async function replayTurn(deps: AgentDeps, request: ReplayRequest): Promise<ReplayedTurn | undefined> {
  const { tenant, conversation, turnId, as } = request
  const whole = await deps.transcripts.getTranscript(conversation.tenantId, conversation.id)
  const message = whole.messages.find((one) => one.turnId === turnId && one.role === 'customer')
  const said = message === undefined ? undefined : messageOf(message.parts)
  if (message === undefined || said === undefined) return undefined
  const until = transcriptUntil(whole, message)
  const clock: Clock = as === 'then' ? { offsetMs: deps.clock.offsetMs, now: () => message.createdAt } : deps.clock
  const recorded = whole.toolCalls.filter((call) => call.turnId === turnId)
  const tools = createReplayedTools({ recorded, cards: cardsShownIn(whole, turnId), as })
  const calls: ReplayedCall[] = []
  const ending: { told?: Parameters<Transcripts['finishTurn']>[0] } = {}
  const transcripts = readOnlyTranscripts(deps.transcripts, {
    getTranscript: async () => until,
    appendToolCall: async (call) => void calls.push({ ...callOf(call), answered: tools.lastAnswered() }),
    finishTurn: async (told) => void (ending.told = told),
  })
  const replayDeps = {
    ...deps,
    transcripts,
    clock,
    booking: readOnlyBooking(deps.booking),
    models: modelsAt(deps.models, clock),
    limits: { ...defaultTurnLimits, ...deps.limits },
    budget: { ...defaultBudget, ...deps.budget },
    replay: tools,
  }
  const begun = { request: { tenant, conversation: until.conversation, message: said }, turnId, messageId: message.id, seq: message.seq }
  const result = await runTurn(replayDeps, { ...begun, floor: openFloor(), stream: createTurnStream() })
  return replayed({ as, calls, text: result.text, cards: result.cards }, ending.told)
}

function replayed(
  shown: Pick<ReplayedTurn, 'as' | 'calls' | 'text' | 'cards'>,
  told: Parameters<Transcripts['finishTurn']>[0] | undefined,
): ReplayedTurn {
  return {
    ...shown,
    model: told?.model ?? '',
    promptVersion: PROMPT_VERSION,
    inputTokens: told?.inputTokens ?? null,
    outputTokens: told?.outputTokens ?? null,
    timing: told?.timing ?? { latencyMs: 0, firstWordMs: null, steps: [] },
    corrections: told?.corrections ?? [],
    wanted: told?.wanted,
    error: told?.error ?? null,
  }
}

function messageOf(parts: readonly Part[]): CustomerMessage | undefined {
  const press = parts.find((part) => part.type === 'press')
  if (press !== undefined) return { kind: press.action, proposalId: press.proposalId }
  const text = parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n')
  return text === '' ? undefined : { kind: 'text', text }
}

function cardsShownIn({ messages }: Transcript, turnId: string): Card[] {
  const parts = messages.filter((one) => one.turnId === turnId && one.role === 'assistant').flatMap((one) => one.parts)
  return parts.flatMap((part) => {
    const card = part.type === 'card' ? cardShape.safeParse(part.card).data : undefined
    return card === undefined ? [] : [card]
  })
}

function callOf({
  id: _id,
  turnId: _turn,
  ...call
}: Omit<ToolCallRecord, 'createdAt'> & { readonly tenantId: number; readonly conversationId: string }) {
  const { position, name, by, input, output, code, fault, durationMs } = call
  return { position, name, by, input, output, code, fault, durationMs }
}

// The rules model reads dates by the clock it was made with.
function modelsAt(models: Models, clock: Clock): Models {
  const { forFree } = models
  return {
    name: models.name,
    forTurn: (turn) => models.forTurn({ ...turn, clock }),
    ...(forFree === undefined ? {} : { forFree: (turn) => forFree({ ...turn, clock }) }),
  }
}
