import type {
  LanguageModelV4,
  LanguageModelV4CallOptions,
  LanguageModelV4Content,
  LanguageModelV4FinishReason,
  LanguageModelV4StreamPart,
  LanguageModelV4Usage,
} from '@ai-sdk/provider'
import { answerStep } from './answer-step.ts'
import type { Interpret, RulesModelDeps, TimeReading } from './rules-model-deps.ts'

/** What one step of the dialogue does: a tool to call, or what to say. */
export type RulesAction =
  | { readonly kind: 'call'; readonly tool: string; readonly input: Readonly<Record<string, unknown>> }
  | { readonly kind: 'say'; readonly text: string }

/**
 * A deterministic model behind the same loop, tools and stream as an LLM. It keeps nothing: the same prompt always gets the
 * same answer, so a conversation goes on wherever its transcript is rebuilt.
 */
export function createRulesModel(given: RulesModelDeps): LanguageModelV4 {
  // Each step reads the whole conversation again; within a turn the same words mean the same.
  const deps = { ...given, interpret: remembering(given.interpret), readings: new Map() }
  const act = (options: LanguageModelV4CallOptions): LanguageModelV4Content => toContent(answerStep(deps, options), callId(options))
  return {
    specificationVersion: 'v4',
    provider: 'holdfast',
    modelId: 'rules',
    supportedUrls: {},
    doGenerate: async (options) => {
      const content = act(options)
      return { content: [content], finishReason: finishOf(content), usage: NO_USAGE, warnings: [] }
    },
    doStream: async (options) => ({ stream: streamOf(streamParts(act(options))) }),
  }
}

function remembering(interpret: Interpret): Interpret {
  const known = new Map<string, TimeReading>()
  return (phrase, context) => {
    const key = `${context.locale} ${phrase}`
    const meant = known.get(key) ?? interpret(phrase, context)
    known.set(key, meant)
    return meant
  }
}

const NO_USAGE: LanguageModelV4Usage = {
  inputTokens: { total: 0, noCache: 0, cacheRead: 0, cacheWrite: 0 },
  outputTokens: { total: 0, text: 0, reasoning: 0 },
}

// Unique in its conversation: a prompt only ever grows.
function callId(options: LanguageModelV4CallOptions): string {
  return `rules-${options.prompt.length}-${crypto.randomUUID().slice(0, 8)}`
}

function toContent(action: RulesAction, toolCallId: string): LanguageModelV4Content {
  if (action.kind === 'say') return { type: 'text', text: action.text }
  return { type: 'tool-call', toolCallId, toolName: action.tool, input: JSON.stringify(action.input) }
}

function finishOf(content: LanguageModelV4Content): LanguageModelV4FinishReason {
  const unified = content.type === 'tool-call' ? 'tool-calls' : 'stop'
  return { unified, raw: unified }
}

// All there at once: as an async iterable each part would wait for a turn of its own.
function streamOf(parts: Iterable<LanguageModelV4StreamPart>): ReadableStream<LanguageModelV4StreamPart> {
  return new ReadableStream({
    start: (controller) => {
      for (const part of parts) controller.enqueue(part)
      controller.close()
    },
  })
}

function* streamParts(content: LanguageModelV4Content): Generator<LanguageModelV4StreamPart> {
  yield { type: 'stream-start', warnings: [] }
  if (content.type === 'text') {
    yield { type: 'text-start', id: 'text' }
    for (const delta of inSentences(content.text)) yield { type: 'text-delta', id: 'text', delta }
    yield { type: 'text-end', id: 'text' }
  } else if (content.type === 'tool-call') yield content
  yield { type: 'finish', usage: NO_USAGE, finishReason: finishOf(content) }
}

// Sentence by sentence, as they are let go: each piece passes a dozen streams on its way, so words would cost ten times as much.
function inSentences(text: string): readonly string[] {
  return text.match(/[^\n.!?。！？]*[\n.!?。！？]+\s*|[^\n.!?。！？]+/gu) ?? []
}
