import type { LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { MockLanguageModelV4 } from 'ai/test'
import type { Models } from '../../../src/agent/models.ts'
import { usage } from '../../agent/support/scripted-model.ts'

export interface SlowModel extends Models {
  /** Lets every answer that waits, and those to come, go on to its end. */
  readonly goOn: () => void
  readonly pauseAgain: () => void
}

/** Says its first sentence, and the second when it is told to go on. */
export function slowModel(first: string, second: string): SlowModel {
  let gate = Promise.withResolvers<undefined>()
  const parts = async function* (): AsyncGenerator<LanguageModelV4StreamPart> {
    yield { type: 'stream-start', warnings: [] }
    yield { type: 'text-start', id: 't' }
    yield { type: 'text-delta', id: 't', delta: `${first} ` }
    await gate.promise
    yield { type: 'text-delta', id: 't', delta: second }
    yield { type: 'text-end', id: 't' }
    yield { type: 'finish', usage, finishReason: { unified: 'stop', raw: undefined } }
  }
  const model = new MockLanguageModelV4({
    modelId: 'slow',
    doStream: () => Promise.resolve({ stream: ReadableStream.from(parts()) }),
  })
  return {
    name: 'slow',
    forTurn: () => ({ model, used: () => 'slow' }),
    goOn: () => gate.resolve(undefined),
    pauseAgain: () => {
      gate = Promise.withResolvers()
    },
  }
}
