import type { TelemetryOptions } from 'ai'
import { defaultBudget, type Budget } from './budget.ts'
import type { BookingCore } from '../booking/index.ts'
import type { Clock } from '../shared/clock.ts'
import { withLogFields } from '../shared/log-fields.ts'
import type { Log } from '../shared/logger.ts'
import type { Metrics } from '../shared/metrics.ts'
import { inRun } from '../shared/own-run.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { lostFloor, type Part, type Transcripts } from '../transcripts/index.ts'
import type { Agent, CustomerMessage, RunningTurn, TurnRefusal, TurnRequest, TurnResult } from './index.ts'
import { PROMPT_VERSION } from './instructions.ts'
import { RULES, type Models } from './models.ts'
import { replayTurn } from './replay/replay-turn.ts'
import { leftToPerson } from './left-to-person.ts'
import { runTurn, type TurnDeps } from './run-turn.ts'
import { useToolByHand } from './use-tool-by-hand.ts'
import { followTurn, type TurnBuffers } from './follow-turn.ts'
import { findProposal } from './shown-proposals.ts'
import { defaultTurnLimits, type TurnLimits } from './speak.ts'
import { createTurnStream, type TurnStream } from './turn-stream.ts'
import { createTurnstile } from './turnstile.ts'

export interface AgentDeps {
  readonly booking: BookingCore
  readonly transcripts: Transcripts
  readonly clock: Clock
  readonly models: Models
  readonly log: Log
  readonly metrics?: Metrics
  /** What is told of the model's steps to who collects traces. */
  readonly telemetry?: TelemetryOptions
  /** Where links in cards point, without a slash at the end. */
  readonly publicUrl: string
  readonly limits?: Partial<TurnLimits>
  /** What models that cost money may use up; the defaults where nothing is said. */
  readonly budget?: Partial<Budget>
  /** Between processes; without it a stream is resumed only where its turn runs. */
  readonly buffers?: TurnBuffers | undefined
}

interface Running {
  readonly stream: TurnStream
  readonly result: Promise<TurnResult>
}

/**
 * Of the rules model's turns at once. More of them would only wait for each other, all until the last has ended and for longer than one may
 * wait for a connection; one after another half of them have their answer in half the time.
 */
const MOST_RULES_TURNS = 12

export function createAgent(deps: AgentDeps): Agent {
  const running = new Map<string, Running>()
  const turnstile = createTurnstile(MOST_RULES_TURNS)
  let isDraining = false

  const startTurn = async (request: TurnRequest): Promise<Result<RunningTurn, TurnRefusal>> => {
    if (isDraining) return refuse({ code: 'conversation_busy', leftMs: null })
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
    if (!begun.ok) return refuse({ code: 'conversation_busy', leftMs: begun.leftMs })
    if (begun.owned && request.message.kind === 'text')
      return ok(await leftToPerson(deps, { request, ...begun, stream: createTurnStream() }))
    const stream = createTurnStream(deps.buffers?.keep({ tenantId, turnId: begun.turnId }))
    const floor = begun.owned ? lostFloor() : deps.transcripts.holdFloor({ tenantId, conversationId, turnId: begun.turnId })
    const key = `${tenantId} ${conversationId}`
    const result = withLogFields({ conversation: conversationId, turn: begun.turnId }, () =>
      inRun({ kind: 'turn', tenantId, turnId: begun.turnId }, () => runTurn(withDefaults(deps), { request, ...begun, stream, floor })),
    ).finally(() => running.delete(key))
    running.set(key, { stream, result })
    return ok({ stream: stream.open(), result })
  }

  const startInTurn = async (request: TurnRequest): Promise<Result<RunningTurn, TurnRefusal>> => {
    const leave = await turnstile.enter()
    const turn = await startTurn(request).catch((cause: unknown) => {
      leave()
      throw cause
    })
    if (turn.ok) void turn.value.result.then(leave, leave)
    else leave()
    return turn
  }

  return {
    // Who asks a model elsewhere waits for that one; the rules model needs nothing but the processor.
    startTurn: deps.models.name === RULES ? startInTurn : startTurn,
    replayTurn: (request) => replayTurn(deps, request),
    useToolByHand: (request) => useToolByHand(deps, request),
    resumeTurn: async (conversation) =>
      running.get(`${conversation.tenantId} ${conversation.id}`)?.stream.open() ?? (await followTurn(deps, conversation)),
    drain: async () => {
      isDraining = true
      await Promise.allSettled([...running.values()].map(({ result }) => result))
    },
  }
}

function withDefaults(deps: AgentDeps): TurnDeps {
  return { ...deps, limits: { ...defaultTurnLimits, ...deps.limits }, budget: { ...defaultBudget, ...deps.budget } }
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
