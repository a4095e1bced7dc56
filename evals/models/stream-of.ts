import type { LanguageModelV4StreamPart, LanguageModelV4Usage } from '@ai-sdk/provider'

export interface Call {
  readonly call: string
  /** A string is sent as it is, however broken. */
  readonly input: unknown
}

/** What a hostile model does in one step. `instead`: it says what becomes of the rules model's words. `parts`: the raw stream. */
export type Move =
  | { readonly say: string }
  | Call
  | { readonly calls: readonly Call[] }
  | { readonly instead: (words: string) => string }
  | { readonly parts: readonly LanguageModelV4StreamPart[] }

export const usage: LanguageModelV4Usage = {
  inputTokens: { total: 10, noCache: 10, cacheRead: undefined, cacheWrite: undefined },
  outputTokens: { total: 5, text: 5, reasoning: undefined },
}

let calls = 0

export function streamOf(move: Exclude<Move, { instead: unknown }>): readonly LanguageModelV4StreamPart[] {
  if ('parts' in move) return move.parts
  const start: LanguageModelV4StreamPart = { type: 'stream-start', warnings: [] }
  if ('say' in move) {
    const deltas = (move.say.match(/[\s\S]{1,20}/gu) ?? []).map((delta): LanguageModelV4StreamPart => ({
      type: 'text-delta',
      id: 't',
      delta,
    }))
    return [start, { type: 'text-start', id: 't' }, ...deltas, { type: 'text-end', id: 't' }, finish('stop')]
  }
  const all = 'calls' in move ? move.calls : [move]
  return [start, ...all.map(toolCall), finish('tool-calls')]
}

export function toolCall({ call, input }: Call): LanguageModelV4StreamPart {
  return {
    type: 'tool-call',
    toolCallId: `hostile-${++calls}`,
    toolName: call,
    input: typeof input === 'string' ? input : JSON.stringify(input),
  }
}

export function finish(unified: 'stop' | 'tool-calls'): LanguageModelV4StreamPart {
  return { type: 'finish', usage, finishReason: { unified, raw: undefined } }
}
