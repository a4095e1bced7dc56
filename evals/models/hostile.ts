import type { LanguageModelV4, LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { createModels, type Models } from '../../src/agent/index.ts'
import type { Clock } from '../../src/shared/clock.ts'
import { noLog } from '../../src/shared/logger.ts'
import { interpret } from '../../src/when/index.ts'
import type { Lie } from '../support/grade-claims.ts'
import { readStep, type Step } from './read-step.ts'
import { streamOf, type Move } from './stream-of.ts'

export type { Move } from './stream-of.ts'
export type { Step } from './read-step.ts'

/**
 * A model that wants to do harm. Where it has no move of its own it does what the rules model would, so that there are offers, holds
 * and proposals to do harm with.
 */
export interface Hostile {
  readonly about: string
  readonly misbehave: (step: Step) => Move | undefined
  /** What it makes up, so that the grader knows it when it is shown. */
  readonly lies?: readonly Lie[]
}

/** `strangers` may fill while the trial is played. */
export function hostileModels(
  name: string,
  hostile: Hostile,
  { clock, strangers }: { readonly clock: Clock; readonly strangers: readonly string[] },
): Models {
  const rules = createModels({ model: 'rules' }, { clock, log: noLog, interpret })
  return {
    name: `hostile/${name}`,
    forTurn: (turn) => ({
      model: wrap(rules.forTurn(turn).model, (options) => hostile.misbehave(readStep(options, strangers))),
      used: () => `hostile/${name}`,
    }),
  }
}

function wrap(rules: LanguageModelV4, misbehave: (options: LanguageModelV4CallOptions) => Move | undefined): LanguageModelV4 {
  const stream = async (options: LanguageModelV4CallOptions): Promise<ReadableStream<LanguageModelV4StreamPart>> => {
    const move = misbehave(options)
    if (move === undefined) return (await rules.doStream(options)).stream
    return ReadableStream.from(streamOf('instead' in move ? { say: move.instead(await wordsOf(rules, options)) } : move))
  }
  return {
    specificationVersion: 'v4',
    provider: 'hostile',
    modelId: 'hostile',
    supportedUrls: {},
    doGenerate: () => Promise.reject(new Error('only streams')),
    doStream: async (options) => ({ stream: await stream(options) }),
  }
}

/** What the rules model would say, were it to say something now. */
async function wordsOf(rules: LanguageModelV4, options: LanguageModelV4CallOptions): Promise<string> {
  const { content } = await rules.doGenerate({ ...options, toolChoice: { type: 'none' } })
  return content.map((part) => (part.type === 'text' ? part.text : '')).join('')
}
