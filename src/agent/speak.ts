import { isStepCount, streamText, type ModelMessage, type TelemetryOptions, type TextStreamPart, type ToolSet } from 'ai'
import type { GuardedSpeech } from './claim-guard/guard-turn.ts'
import type { Log } from '../shared/logger.ts'
import { faultWords } from '../shared/fault-words.ts'
import type { Metrics } from '../shared/metrics.ts'
import { modelFailure } from './model-failure.ts'
import { modelTools, repairToolCall } from './model-tools.ts'
import type { TurnModel } from './models.ts'
import type { ToolCaller } from './tool-caller.ts'
import { timeTurn, type TurnTimer } from './time-turn.ts'
import type { Floor, TurnTiming } from '../transcripts/index.ts'

/** Milliseconds, how many times the model may be asked in a turn, and how many characters of it are listened to. */
export interface TurnLimits {
  readonly turnMs: number
  readonly stepMs: number
  readonly steps: number
  readonly characters: number
}

export const defaultTurnLimits: TurnLimits = { turnMs: 60_000, stepMs: 30_000, steps: 6, characters: 6_000 }

export interface SpeakInput {
  readonly model: TurnModel
  readonly instructions: string
  /** What has changed since, asked before each step: a line to add to the instructions. */
  readonly news: () => Promise<string | undefined>
  readonly messages: ModelMessage[]
  readonly caller: ToolCaller
  /** The model's only way to the customer. */
  readonly speech: GuardedSpeech
  /** When it is lost, nothing more is said or asked. */
  readonly floor: Pick<Floor, 'lost'>
  readonly limits: TurnLimits
  readonly log: Log
  readonly metrics?: Metrics | undefined
  /** What is told of each step to who collects traces; nothing unless told otherwise. */
  readonly telemetry?: TelemetryOptions | undefined
}

export interface Spoken {
  /** False when the model's last step brought no words: it failed, hung, or had nothing to say. */
  readonly hasAnswered: boolean
  /** What went wrong, without secrets; null when nothing did. */
  readonly error: string | null
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly timing: TurnTiming
}

/** Lets the model act and speak. Never throws; what it says is shown as it comes. */
export async function speak(input: SpeakInput): Promise<Spoken> {
  const { speech, caller, limits, floor } = input
  const heard: Heard = { text: '', characters: 0, error: undefined }
  const time = timeTurn(input.model)
  const enough = new AbortController()
  const deadline = AbortSignal.any([AbortSignal.timeout(limits.turnMs), enough.signal, floor.lost])
  try {
    await Promise.race([listen(input, { heard, deadline, enough, time }), ended(deadline)])
  } catch (cause) {
    // Cut short because it had said more than anybody reads, or because a person took over: what was said stands.
    if (!enough.signal.aborted) heard.error = cause
  }
  if (floor.lost.aborted) heard.error = undefined
  speech.end()
  // A write that is under way when time runs out is waited for: it happens, so it is told.
  await caller.settled()
  if (heard.error !== undefined) {
    input.metrics?.modelFailed(input.model.used(), modelFailure(heard.error))
    input.log.warn(faultWords(heard.error), 'the model failed')
  }
  return {
    hasAnswered: heard.error === undefined && heard.text.trim() !== '',
    error: heard.error === undefined ? null : faultWords(heard.error).error,
    ...time.tokens(),
    timing: time.timing(),
  }
}

interface Heard {
  /** Of the step under way. */
  text: string
  /** Of the turn. */
  characters: number
  error: unknown
}

interface Listening {
  readonly heard: Heard
  readonly deadline: AbortSignal
  readonly enough: AbortController
  readonly time: TurnTimer
}

async function listen(input: SpeakInput, listening: Listening): Promise<void> {
  for await (const part of modelStream(input, listening.deadline)) {
    if (listening.deadline.aborted) return
    listening.time.hear(part)
    await hear(input, listening.heard, part)
    if (listening.heard.characters > input.limits.characters) listening.enough.abort()
  }
}

function modelStream(
  { model, instructions, news, messages, caller, limits, telemetry = { isEnabled: false } }: SpeakInput,
  deadline: AbortSignal,
): AsyncIterable<TextStreamPart<ToolSet>> {
  let mayCall = true
  return streamText({
    model: model.model,
    instructions,
    messages,
    tools: modelTools(caller, () => mayCall && !deadline.aborted),
    toolCallConcurrency: 1,
    repairToolCall,
    stopWhen: isStepCount(limits.steps),
    prepareStep: async ({ stepNumber }) => {
      mayCall = stepNumber < limits.steps - 1
      const said = await news()
      const told = { instructions: said === undefined ? instructions : `${instructions}\n${said}` }
      return mayCall ? told : { ...told, toolChoice: 'none' }
    },
    // The chain of models retries by itself, with each provider's own Retry-After.
    maxRetries: 0,
    timeout: { stepMs: limits.stepMs },
    abortSignal: deadline,
    providerOptions: { openai: { store: false } },
    telemetry,
    onError: () => {},
  }).stream
}

async function hear({ caller, speech }: SpeakInput, heard: Heard, part: TextStreamPart<ToolSet>): Promise<void> {
  if (part.type === 'start-step') heard.text = ''
  if (part.type === 'start-step' || part.type === 'text-end') speech.end()
  if (part.type === 'text-delta') {
    heard.text += part.text
    heard.characters += part.text.length
    speech.write(part.text)
  }
  // Nothing of ours ran: the model asked for a tool that does not exist. Kept, because it happened.
  if (part.type === 'tool-error') await caller.call('model', part.toolName, part.input)
  if (part.type === 'error') heard.error = part.error
  if (part.type === 'abort') heard.error ??= new Error('The model took too long')
}

// A stream that ignores its signal is left behind.
function ended(deadline: AbortSignal): Promise<never> {
  return new Promise((_, reject) => deadline.addEventListener('abort', () => reject(new Error('The turn took too long')), { once: true }))
}
