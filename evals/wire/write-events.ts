import type { LanguageModelV4Content } from '@ai-sdk/provider'

/** One answer of a model: words, or one tool call. */
export type Answer = Extract<LanguageModelV4Content, { type: 'text' } | { type: 'tool-call' }>

/** As `data:` lines of the stream, in the order they are sent. */
export function eventsOf(path: string, answer: Answer, model: string): readonly object[] {
  return path.endsWith('/responses') ? responsesEvents(answer, model) : chatChunks(answer, model)
}

const TOKENS = { in: 1_200, out: 40 }

function chatChunks(answer: Answer, model: string): object[] {
  const chunk = (delta: object, finish: string | null = null) => ({
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model,
    choices: [{ index: 0, delta, finish_reason: finish }],
  })
  const usage = {
    id: 'chatcmpl-1',
    object: 'chat.completion.chunk',
    created: 1,
    model,
    choices: [],
    usage: { prompt_tokens: TOKENS.in, completion_tokens: TOKENS.out, total_tokens: TOKENS.in + TOKENS.out },
  }
  if (answer.type === 'text')
    return [
      chunk({ role: 'assistant', content: '' }),
      ...pieces(answer.text).map((content) => chunk({ content })),
      chunk({}, 'stop'),
      usage,
    ]
  const begun = {
    role: 'assistant',
    content: null,
    tool_calls: [{ index: 0, id: answer.toolCallId, type: 'function', function: { name: answer.toolName, arguments: '' } }],
  }
  const parts = pieces(answer.input).map((part) => chunk({ tool_calls: [{ index: 0, function: { arguments: part } }] }))
  return [chunk(begun), ...parts, chunk({}, 'tool_calls'), usage]
}

function responsesEvents(answer: Answer, model: string): object[] {
  const response = { id: 'resp_1', created_at: 1, model, service_tier: 'default' }
  const usage = {
    input_tokens: TOKENS.in,
    input_tokens_details: { cached_tokens: 0 },
    output_tokens: TOKENS.out,
    output_tokens_details: { reasoning_tokens: 0 },
    total_tokens: TOKENS.in + TOKENS.out,
  }
  return [
    { type: 'response.created', response },
    ...(answer.type === 'text' ? messageEvents(answer.text) : callEvents(answer)),
    { type: 'response.completed', response: { ...response, incomplete_details: null, usage } },
  ]
}

function messageEvents(text: string): object[] {
  const item = { type: 'message', id: 'msg_1', role: 'assistant' }
  return [
    { type: 'response.output_item.added', output_index: 0, item: { ...item, status: 'in_progress', content: [] } },
    ...pieces(text).map((delta) => ({ type: 'response.output_text.delta', item_id: 'msg_1', output_index: 0, content_index: 0, delta })),
    {
      type: 'response.output_item.done',
      output_index: 0,
      item: { ...item, status: 'completed', content: [{ type: 'output_text', text, annotations: [] }] },
    },
  ]
}

function callEvents({ toolCallId, toolName, input }: Extract<Answer, { type: 'tool-call' }>): object[] {
  const item = { type: 'function_call', id: 'fc_1', call_id: toolCallId, name: toolName }
  return [
    { type: 'response.output_item.added', output_index: 0, item: { ...item, arguments: '', status: 'in_progress' } },
    ...pieces(input).map((delta) => ({ type: 'response.function_call_arguments.delta', item_id: 'fc_1', output_index: 0, delta })),
    { type: 'response.function_call_arguments.done', item_id: 'fc_1', output_index: 0, arguments: input },
    { type: 'response.output_item.done', output_index: 0, item: { ...item, arguments: input, status: 'completed' } },
  ]
}

function pieces(text: string): readonly string[] {
  return text.match(/[\s\S]{1,12}/gu) ?? []
}
