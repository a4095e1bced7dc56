import type { JSONValue, ModelMessage } from 'ai'
import type { Json, Message, Part, ToolCallRecord, Transcript } from '../transcripts/index.ts'
import { toJson } from './turn-record.ts'
import type { CalledTool } from './tool-caller.ts'

/** Turns told to the model, and how many of the newest with what their tools answered: slot ids of older ones have run out. */
const MOST_TURNS = 20
const TURNS_WITH_TOOLS = 8
const MOST_CHARACTERS = 4_000

/** What was said and done so far as a model reads it: rebuilt from the transcript, whatever a client may send. */
export function historyOf(transcript: Transcript): ModelMessage[] {
  const turnIds = [...new Set(transcript.messages.map((message) => message.turnId))].slice(-MOST_TURNS)
  const withTools = new Set(turnIds.slice(-TURNS_WITH_TOOLS))
  return turnIds.flatMap((turnId) => {
    const messages = transcript.messages.filter((message) => message.turnId === turnId)
    const calls = withTools.has(turnId) ? transcript.toolCalls.filter((call) => call.turnId === turnId) : []
    return [
      ...messages.filter((message) => message.role === 'customer').flatMap(said('user')),
      ...calls.flatMap(callAndResult),
      ...messages.filter((message) => message.role !== 'customer').flatMap(said('assistant')),
    ]
  })
}

/** What the customer has written, message by message. */
export function customerTexts({ messages }: Transcript): string[] {
  return messages
    .filter((message) => message.role === 'customer')
    .map(({ parts }) => parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n'))
}

/** What the server did in the running turn before the model's first step. */
export function serverCalls(turnId: string, called: readonly CalledTool[]): ModelMessage[] {
  return called.flatMap((call, index) =>
    callAndResult({
      id: `${turnId.slice(-8)}_${index + 1}`,
      name: call.name,
      input: toJson(call.input),
      output: toJson(call.run.modelOutput),
    }),
  )
}

function said(role: 'user' | 'assistant'): (message: Message) => ModelMessage[] {
  return (message) => {
    const content = message.parts.flatMap(wordsOf).join('\n\n').slice(0, MOST_CHARACTERS)
    if (content === '') return []
    // Not the assistant's own words, and nothing it is held to: a person's.
    return [
      { role, content: message.staff === undefined ? content : `[${message.staff.name}, a member of staff, wrote here:]\n${content}` },
    ]
  }
}

function wordsOf(part: Part): string[] {
  switch (part.type) {
    case 'text':
      return [part.text]
    case 'press':
      return [PRESSED[part.action]]
    case 'card':
      return []
  }
}

/** How a press reads to a model. */
export const PRESSED = { confirm: '[pressed Confirm]', decline: '[pressed No]' } as const

// One call, one result, both there: a call without its answer is refused by every provider.
function callAndResult(call: Pick<ToolCallRecord, 'id' | 'name' | 'input' | 'output'>): ModelMessage[] {
  const named = { toolCallId: call.id, toolName: call.name }
  return [
    { role: 'assistant', content: [{ type: 'tool-call', ...named, input: asObject(call.input) }] },
    { role: 'tool', content: [{ type: 'tool-result', ...named, output: { type: 'json', value: call.output as JSONValue } }] },
  ]
}

// Providers refuse arguments that are no object; a model that sent such is shown that it said nothing useful.
function asObject(input: Json): Json {
  return typeof input === 'object' && input !== null && !Array.isArray(input) ? input : {}
}
