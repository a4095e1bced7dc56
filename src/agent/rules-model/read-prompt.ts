import type { LanguageModelV4Prompt, LanguageModelV4ToolResultOutput } from '@ai-sdk/provider'

export interface ToolCallSeen {
  readonly id: string
  readonly tool: string
  readonly input: unknown
  /** Undefined while no result has come. */
  readonly output: unknown
}

/** What one customer message set off. */
export interface TurnSeen {
  readonly said: string
  readonly calls: readonly ToolCallSeen[]
}

/** The prompt as turns: each customer message with the tool calls that came after it, whoever made them. */
export function readPrompt(prompt: LanguageModelV4Prompt): readonly TurnSeen[] {
  const turns: { said: string; calls: { id: string; tool: string; input: unknown; output: unknown }[] }[] = []
  for (const message of prompt) {
    if (message.role === 'user') {
      turns.push({
        said: message.content
          .map((part) => (part.type === 'text' ? part.text : ''))
          .join('\n')
          .trim(),
        calls: [],
      })
      continue
    }
    if (message.role === 'system') continue
    const calls = turns.at(-1)?.calls
    for (const part of message.content) {
      if (part.type === 'tool-call') calls?.push({ id: part.toolCallId, tool: part.toolName, input: part.input, output: undefined })
      if (part.type !== 'tool-result') continue
      const call = calls?.findLast(({ id }) => id === part.toolCallId)
      if (call !== undefined) call.output = plainOutput(part.output)
    }
  }
  return turns
}

function plainOutput(output: LanguageModelV4ToolResultOutput): unknown {
  switch (output.type) {
    case 'json':
    case 'error-json':
      return output.value
    case 'text':
    case 'error-text':
      return parsedOr(output.value)
    case 'content':
      return output.value
    case 'execution-denied':
      return { ok: false, code: 'denied', message: output.reason ?? '' }
  }
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return { ok: false, code: 'fault', message: text }
  }
}
