import type { LanguageModelV4Message, LanguageModelV4Prompt, LanguageModelV4ToolResultPart } from '@ai-sdk/provider'
import { z } from 'zod'

export interface TalkCall {
  readonly id: string
  readonly tool: string
  readonly input: Readonly<Record<string, unknown>>
  /** As JSON; a refusal has a code. */
  readonly output: Readonly<Record<string, unknown>>
}

/** One message of the person and what the assistant did about it; `heard`: the assistant's last words before it. */
export interface TalkTurn {
  readonly said: string
  readonly heard: string
  readonly calls: readonly TalkCall[]
}

/** The conversation as an assistant's model sees it, from the prompt alone. */
export function readTalk(prompt: LanguageModelV4Prompt): readonly TalkTurn[] {
  const turns: { said: string; heard: string; calls: TalkCall[] }[] = []
  let heard = ''
  for (const message of prompt) {
    if (message.role === 'user') turns.push({ said: textOf(message), heard, calls: [] })
    if (message.role === 'assistant') heard = textOf(message) || heard
    if (message.role !== 'assistant' && message.role !== 'tool') continue
    for (const part of message.content) {
      const calls = turns.at(-1)?.calls
      if (part.type === 'tool-call') calls?.push({ id: part.toolCallId, tool: part.toolName, input: record(part.input), output: {} })
      if (part.type !== 'tool-result') continue
      const at = calls?.findIndex(({ id }) => id === part.toolCallId) ?? -1
      const call = calls?.[at]
      if (call !== undefined) calls?.splice(at, 1, { ...call, output: record(jsonOf(part.output)) })
    }
  }
  return turns
}

/** What a tool told, read from the text of its result: the rules model reads JSON only, with `ok: false` where it was refused. */
export function jsonOf(output: LanguageModelV4ToolResultPart['output']): unknown {
  if (output.type !== 'content') return 'value' in output ? output.value : { ok: false, code: 'denied', message: '' }
  const text = output.value.map((part) => (part.type === 'text' ? part.text : '')).join('')
  const parsed = refusal.safeParse(safely(text))
  return parsed.success ? { ok: false, ...parsed.data } : (safely(text) ?? { ok: false, code: 'fault', message: text })
}

const refusal = z.looseObject({ code: z.string(), message: z.string(), next: z.string() })

function safely(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function textOf(message: Extract<LanguageModelV4Message, { role: 'user' | 'assistant' }>): string {
  return message.content
    .map((part) => (part.type === 'text' ? part.text : ''))
    .join('\n')
    .trim()
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  const parsed = z.record(z.string(), z.unknown()).safeParse(value)
  return parsed.success ? parsed.data : {}
}
