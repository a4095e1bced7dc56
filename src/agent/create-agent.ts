import { defaultBudget, type Budget } from './budget.ts'
import type { BookingCore } from '../booking/index.ts'
import type { Clock } from '../shared/clock.ts'
import type { Log } from '../shared/logger.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { lostFloor, type Part, type Transcripts } from '../transcripts/index.ts'
import type { Agent, CustomerMessage, RunningTurn, TurnRefusal, TurnRequest, TurnResult } from './index.ts'
import { PROMPT_VERSION } from './instructions.ts'
import type { Models } from './models.ts'
import { replayTurn } from './replay/replay-turn.ts'
import { leftToPerson } from './left-to-person.ts'
import { runTurn } from './run-turn.ts'
import { useToolByHand } from './use-tool-by-hand.ts'
import { findProposal } from './shown-proposals.ts'
import { defaultTurnLimits, type TurnLimits } from './speak.ts'
import { createTurnStream, type TurnStream } from './turn-stream.ts'

export interface AgentDeps {
  readonly booking: BookingCore
  readonly transcripts: Transcripts
  readonly clock: Clock
  readonly models: Models
  readonly log: Log
  /** Where links in cards point, without a slash at the end. */
  readonly publicUrl: string
  readonly limits?: Partial<TurnLimits>
  /** What models that cost money may use up; the defaults where nothing is said. */
  readonly budget?: Partial<Budget>
}

interface Running {
  readonly stream: TurnStream
  readonly result: Promise<TurnResult>
}

export function createAgent(deps: AgentDeps): Agent {
  const running = new Map<string, Running>()
  let isDraining = false

  const startTurn = async (request: TurnRequest): Promise<Result<RunningTurn, TurnRefusal>> => {
    if (isDraining) return refuse({ code: 'conversation_busy' })
    const { tenantId, id: conversationId } = request.conversation
    if (!(await isAboutSomethingShown(deps, request))) return refuse({ code: 'proposal_not_found' })
    const begun = await deps.transcripts.beginTurn({
      tenantId,
      conversationId,
      parts: partsOf(request.message),
      model: deps.models.name,
      promptVersion: PROMPT_VERSION,
      catalogueVersion: request.tenant.version,
    })
    if (!begun.ok) return refuse({ code: 'conversation_busy' })
    const stream = createTurnStream()
    if (begun.owned && request.message.kind === 'text') return ok(await leftToPerson(deps, { request, ...begun, stream }))
    const floor = begun.owned ? lostFloor() : deps.transcripts.holdFloor({ tenantId, conversationId, turnId: begun.turnId })
    const key = `${tenantId} ${conversationId}`
    const result = runTurn(
      { ...deps, limits: { ...defaultTurnLimits, ...deps.limits }, budget: { ...defaultBudget, ...deps.budget } },
      { request, ...begun, stream, floor },
    ).finally(() => running.delete(key))
    running.set(key, { stream, result })
    return ok({ stream: stream.open(), result })
  }

  return {
    startTurn,
    replayTurn: (request) => replayTurn(deps, request),
    useToolByHand: (request) => useToolByHand(deps, request),
    resumeTurn: ({ tenantId, id }) => running.get(`${tenantId} ${id}`)?.stream.open(),
    drain: async () => {
      isDraining = true
      await Promise.allSettled([...running.values()].map(({ result }) => result))
    },
  }
}

// Looked up before anything is written: a press on what this conversation never showed leaves no trace.
async function isAboutSomethingShown({ transcripts }: AgentDeps, { conversation, message }: TurnRequest): Promise<boolean> {
  if (message.kind === 'text') return true
  const transcript = await transcripts.getTranscript(conversation.tenantId, conversation.id)
  return findProposal(transcript, message.proposalId) !== undefined
}

function partsOf(message: CustomerMessage): Part[] {
  return message.kind === 'text'
    ? [{ type: 'text', text: message.text }]
    : [{ type: 'press', action: message.kind, proposalId: message.proposalId }]
}
