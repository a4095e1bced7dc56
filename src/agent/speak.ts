import { isStepCount, streamText, type ModelMessage, type TextStreamPart, type ToolSet } from 'ai'
import type { GuardedSpeech } from './claim-guard/guard-turn.ts'
import type { Log } from '../shared/logger.ts'
import { faultWords } from '../shared/fault-words.ts'
import { modelTools, repairToolCall } from './model-tools.ts'
import type { TurnModel } from './models.ts'
import type { ToolCaller } from './tool-caller.ts'

/** Milliseconds, and how many times the model may be asked in a turn. */
export interface TurnLimits {
  readonly turnMs: number
  readonly stepMs: number
  readonly steps: number
}

export const defaultTurnLimits: TurnLimits = { turnMs: 60_000, stepMs: 30_000, steps: 6 }

export interface SpeakInput {
  readonly model: TurnModel
  readonly instructions: string
  readonly messages: ModelMessage[]
  readonly caller: ToolCaller
  /** The model's only way to the customer. */
  readonly speech: GuardedSpeech
  readonly limits: TurnLimits
  readonly log: Log
}

export interface Spoken {
  /** False when the model's last step brought no words: it failed, hung, or had nothing to say. */
  readonly hasAnswered: boolean
  /** What went wrong, without secrets; null when nothing did. */
  readonly error: string | null
  readonly inputTokens: number | null
  readonly outputTokens: number | null
}

/** Lets the model act and speak. Never throws; what it says is shown as it comes. */
export async function speak(input: SpeakInput): Promise<Spoken> {
  const { speech, caller, limits } = input
  const heard: Heard = { text: '', error: undefined, inputTokens: null, outputTokens: null }
  const deadline = AbortSignal.timeout(limits.turnMs)
  try {
    await Promise.race([listen(input, { heard, deadline }), ended(deadline)])
  } catch (cause) {
    heard.error = cause
  }
  speech.end()
  // A write that is under way when time runs out is waited for: it happens, so it is told.
  await caller.settled()
  if (heard.error !== undefined) input.log.warn(faultWords(heard.error), 'the model failed')
  return {
    hasAnswered: heard.error === undefined && heard.text.trim() !== '',
    error: heard.error === undefined ? null : faultWords(heard.error).error,
    inputTokens: heard.inputTokens,
    outputTokens: heard.outputTokens,
  }
}

interface Heard {
  /** Of the step under way. */
  text: string
  error: unknown
  inputTokens: number | null
  outputTokens: number | null
}

interface Listening {
  readonly heard: Heard
  readonly deadline: AbortSignal
}

async function listen(input: SpeakInput, listening: Listening): Promise<void> {
  for await (const part of modelStream(input, listening.deadline)) {
    if (listening.deadline.aborted) return
    await hear(input, listening.heard, part)
  }
}

function modelStream(
  { model, instructions, messages, caller, limits }: SpeakInput,
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
    prepareStep: ({ stepNumber }) => {
      mayCall = stepNumber < limits.steps - 1
      return mayCall ? {} : { toolChoice: 'none' }
    },
    // The chain of models retries by itself, with each provider's own Retry-After.
    maxRetries: 0,
    timeout: { stepMs: limits.stepMs },
    abortSignal: deadline,
    providerOptions: { openai: { store: false } },
    telemetry: { isEnabled: false },
    onError: () => {},
  }).stream
}

async function hear({ caller, speech }: SpeakInput, heard: Heard, part: TextStreamPart<ToolSet>): Promise<void> {
  if (part.type === 'start-step') heard.text = ''
  if (part.type === 'start-step' || part.type === 'text-end') speech.end()
  if (part.type === 'text-delta') {
    heard.text += part.text
    speech.write(part.text)
  }
  // Nothing of ours ran: the model asked for a tool that does not exist. Kept, because it happened.
  if (part.type === 'tool-error') await caller.call('model', part.toolName, part.input)
  if (part.type === 'error') heard.error = part.error
  if (part.type === 'abort') heard.error ??= new Error('The model took too long')
  if (part.type === 'finish') {
    heard.inputTokens = part.totalUsage.inputTokens ?? null
    heard.outputTokens = part.totalUsage.outputTokens ?? null
  }
}

// A stream that ignores its signal is left behind.
function ended(deadline: AbortSignal): Promise<never> {
  return new Promise((_, reject) => deadline.addEventListener('abort', () => reject(new Error('The turn took too long')), { once: true }))
}
