import type { LanguageModelV4Prompt } from '@ai-sdk/provider'

/** A request's conversation as a model reads it, whichever of the two APIs it came by. */
export function readRequest(path: string, body: unknown): LanguageModelV4Prompt {
  return path.endsWith('/responses') ? listOf(body, 'input').flatMap(fromItem) : listOf(body, 'messages').flatMap(fromMessage)
}

// Chat Completions: one message carries several calls, each result is a message.
function fromMessage(message: unknown): LanguageModelV4Prompt {
  const text = textOf(field(message, 'content'))
  switch (field(message, 'role')) {
    case 'system':
    case 'developer':
      return [{ role: 'system', content: text }]
    case 'user':
      return [{ role: 'user', content: [{ type: 'text', text }] }]
    case 'tool':
      return [toolResult(word(message, 'tool_call_id'), text)]
    case 'assistant':
      return [
        ...(text === '' ? [] : [assistantText(text)]),
        ...listOf(message, 'tool_calls').map((call) =>
          toolCall(word(call, 'id'), word(field(call, 'function'), 'name'), word(field(call, 'function'), 'arguments')),
        ),
      ]
    default:
      throw new Error(`a message of an unknown role: ${JSON.stringify(message).slice(0, 200)}`)
  }
}

// Responses: words, calls and results are items of one list.
function fromItem(item: unknown): LanguageModelV4Prompt {
  switch (field(item, 'type')) {
    case 'function_call':
      return [toolCall(word(item, 'call_id'), word(item, 'name'), word(item, 'arguments'))]
    case 'function_call_output':
      return [toolResult(word(item, 'call_id'), textOf(field(item, 'output')))]
    default:
      return fromMessage(item)
  }
}

type Message = LanguageModelV4Prompt[number]

function assistantText(text: string): Message {
  return { role: 'assistant', content: [{ type: 'text', text }] }
}

function toolCall(toolCallId: string, toolName: string, input: string): Message {
  return { role: 'assistant', content: [{ type: 'tool-call', toolCallId, toolName, input: parsed(input) }] }
}

function toolResult(toolCallId: string, output: string): Message {
  return { role: 'tool', content: [{ type: 'tool-result', toolCallId, toolName: '', output: { type: 'text', value: output } }] }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return {}
  }
}

function textOf(content: unknown): string {
  if (typeof content === 'string') return content
  return Array.isArray(content) ? content.map((part) => word(part, 'text')).join('') : ''
}

function listOf(value: unknown, name: string): readonly unknown[] {
  const list = field(value, name)
  return Array.isArray(list) ? list : []
}

function word(value: unknown, name: string): string {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}

export function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Reflect.get(value, name) : undefined
}
