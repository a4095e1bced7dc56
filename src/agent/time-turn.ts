import type { TextStreamPart, ToolSet } from 'ai'
import type { StepTiming, TurnTiming } from '../transcripts/index.ts'
import type { TurnModel } from './models.ts'

/** What a turn's model took, told from the parts of its stream; steps that were cut off count with what is known of them. */
export interface TurnTimer {
  readonly hear: (part: TextStreamPart<ToolSet>) => void
  /** Of all steps; null while no model has told any. */
  readonly tokens: () => { readonly inputTokens: number | null; readonly outputTokens: number | null }
  readonly timing: () => TurnTiming
}

export function timeTurn(model: TurnModel): TurnTimer {
  const started = performance.now()
  const steps: StepTiming[] = []
  let stepStarted: number | undefined
  let toolCalls = 0
  let firstWordMs: number | null = null
  const endStep = (inputTokens: number | null, outputTokens: number | null) => {
    if (stepStarted === undefined) return
    steps.push({ model: model.used(), ms: since(stepStarted), inputTokens, outputTokens, toolCalls })
    stepStarted = undefined
  }
  return {
    hear: (part) => {
      if (part.type === 'start-step') {
        stepStarted = performance.now()
        toolCalls = 0
      }
      if (part.type === 'tool-call') toolCalls++
      if (part.type === 'text-delta') firstWordMs ??= since(started)
      if (part.type === 'finish-step') endStep(part.usage.inputTokens ?? null, part.usage.outputTokens ?? null)
    },
    tokens: () => ({ inputTokens: sum(steps.map((step) => step.inputTokens)), outputTokens: sum(steps.map((step) => step.outputTokens)) }),
    timing: () => {
      endStep(null, null)
      return { latencyMs: since(started), firstWordMs, steps }
    },
  }
}

function since(start: number): number {
  return Math.round(performance.now() - start)
}

function sum(tokens: readonly (number | null)[]): number | null {
  const known = tokens.filter((count) => count !== null)
  return known.length === 0 ? null : known.reduce((total, count) => total + count, 0)
}
