import type { LanguageModelV4CallOptions, LanguageModelV4StreamPart } from '@ai-sdk/provider'
import { MockLanguageModelV4 } from 'ai/test'
import type { Models } from '../../../src/agent/models.ts'

/** What a model does in one step. `parts`: the raw stream, for models that misbehave. */
export type Step =
  | { readonly say: string }
  | { readonly call: string; readonly input: unknown; readonly saying?: string }
  | { readonly parts: readonly LanguageModelV4StreamPart[] }
  | { readonly fail: unknown }

export interface Asked {
  readonly options: LanguageModelV4CallOptions
  /** The customer's last words. */
  readonly lastText: string
  /** What the newest tool result said, when it came after those words. */
  readonly lastResult: Record<string, unknown> | undefined
}

export interface ScriptedModel extends Models {
  readonly asked: readonly Asked[]
}

/** A model that does what the test says: a fixed list of steps, or a decision for each prompt. */
export function scriptedModel(script: readonly Step[] | ((asked: Asked) => Step | Promise<Step>)): ScriptedModel {
  const asked: Asked[] = []
  const steps = typeof script === 'function' ? undefined : [...script]
  const decide = async (now: Asked): Promise<Step> =>
    typeof script === 'function' ? script(now) : (steps?.shift() ?? { say: 'Nothing more to say.' })
  const model = new MockLanguageModelV4({
    modelId: 'scripted',
    doStream: async (options) => {
      const now = read(options)
      asked.push(now)
      const step = await decide(now)
      if ('fail' in step) throw step.fail
      return { stream: ReadableStream.from(partsOf(step, asked.length)) }
    },
  })
  return { name: 'scripted', asked, forTurn: () => ({ model, used: () => 'scripted-1' }) }
}

/** A model whose answer is this stream, however slowly it comes. */
export function streamingModel(answer: () => Promise<ReadableStream<LanguageModelV4StreamPart>>): Models {
  const model = new MockLanguageModelV4({ modelId: 'scripted', doStream: async () => ({ stream: await answer() }) })
  return { name: 'scripted', forTurn: () => ({ model, used: () => 'scripted-1' }) }
}

export const usage = {
  inputTokens: { total: 7, noCache: 7, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 3, text: 3, reasoning: undefined },
}

function partsOf(step: Exclude<Step, { fail: unknown }>, number: number): LanguageModelV4StreamPart[] {
  if ('parts' in step) return [...step.parts]
  const text = 'say' in step ? step.say : (step.saying ?? '')
  const said: LanguageModelV4StreamPart[] =
    text === ''
      ? []
      : [
          { type: 'text-start', id: 't' },
          ...text.split(/(?<= )/).map((delta): LanguageModelV4StreamPart => ({ type: 'text-delta', id: 't', delta })),
          { type: 'text-end', id: 't' },
        ]
  const called: LanguageModelV4StreamPart[] =
    'call' in step
      ? [
          {
            type: 'tool-call',
            toolCallId: `call-${number}`,
            toolName: step.call,
            input: typeof step.input === 'string' ? step.input : JSON.stringify(step.input),
          },
        ]
      : []
  const unified = 'call' in step ? 'tool-calls' : 'stop'
  return [{ type: 'stream-start', warnings: [] }, ...said, ...called, { type: 'finish', usage, finishReason: { unified, raw: undefined } }]
}

function read(options: LanguageModelV4CallOptions): Asked {
  const lastUser = options.prompt.findLastIndex((message) => message.role === 'user')
  const user = options.prompt[lastUser]
  const lastText = user?.role === 'user' ? user.content.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join(' ') : ''
  const results = options.prompt.slice(lastUser + 1).flatMap((message) => (message.role === 'tool' ? message.content : []))
  const last = results.at(-1)
  const output = last?.type === 'tool-result' ? last.output : undefined
  return { options, lastText, lastResult: output?.type === 'json' ? (output.value as Record<string, unknown>) : undefined }
}
