import {
  completable,
  createRequestStateCodec,
  inputRequired,
  McpServer,
  ResourceTemplate,
  type InputRequests,
  type ServerContext,
} from '@modelcontextprotocol/server'
import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import type { ServerFactory } from '../../../src/mcp/index.ts'

// What the conformance suite asks of a server under test, tool by tool; names, texts and keys are the suite's.

const neverChanging = { tools: { listChanged: false }, prompts: { listChanged: false }, resources: { listChanged: false } }
const png = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8DwHwAFBQIAX8jx0gAAAABJRU5ErkJggg=='
const wav = 'UklGRiQAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQAAAAA='
const codec = createRequestStateCodec<{ round: number }>({ key: 'a key of the conformance fixture alone' })

/** The suite's own server, to be mounted where ours is. */
export const conformanceServer: ServerFactory = () => {
  const server = new McpServer(
    { name: 'conformance-fixture', version: '1.0.0' },
    {
      capabilities: { logging: {}, completions: {}, ...neverChanging },
      requestState: { verify: (state, context) => codec.verify(state, context) },
    },
  )
  registerContents(server)
  registerStreaming(server)
  registerQuestions(server)
  registerResources(server)
  registerPrompts(server)
  return server
}

const text = (words: string) => ({ type: 'text' as const, text: words })
const image = { type: 'image' as const, data: png, mimeType: 'image/png' }

function registerContents(server: McpServer): void {
  const plain = (name: string, content: () => object[]): void => {
    server.registerTool(name, { description: name }, () => ({ content: content() as never }))
  }
  plain('test_simple_text', () => [text('This is a simple text response for testing.')])
  plain('test_image_content', () => [image])
  plain('test_audio_content', () => [{ type: 'audio', data: wav, mimeType: 'audio/wav' }])
  const resource = (uri: string, mimeType: string, words: string) => ({ type: 'resource', resource: { uri, mimeType, text: words } })
  plain('test_embedded_resource', () => [resource('test://embedded-resource', 'text/plain', 'This is an embedded resource content.')])
  plain('test_multiple_content_types', () => [
    text('Multiple content types test:'),
    image,
    resource('test://mixed-content-resource', 'application/json', '{"test":"data","value":123}'),
  ])
  plain('test_error_handling', () => {
    throw new Error('This tool intentionally returns an error for testing')
  })
}

function registerStreaming(server: McpServer): void {
  const log = (name: string): void => {
    server.registerTool(name, { description: name }, async (context: ServerContext) => {
      for (const words of ['Tool execution started', 'Tool processing data', 'Tool execution completed']) {
        await context.mcpReq.log('info', words)
        await pause(50)
      }
      return { content: [text('logged')] }
    })
  }
  log('test_tool_with_logging')
  log('test_logging_tool')
  server.registerTool('test_tool_with_progress', { description: 'reports progress' }, async (context: ServerContext) => {
    const progressToken = context.mcpReq._meta?.progressToken
    for (const progress of [0, 50, 100]) {
      if (progressToken !== undefined)
        await context.mcpReq.notify({ method: 'notifications/progress', params: { progressToken, progress, total: 100 } })
      await pause(50)
    }
    return { content: [text('done')] }
  })
}

const elicit = (message: string, field: string, type: 'string' | 'boolean' = 'string') =>
  inputRequired.elicit({
    mode: 'form',
    message,
    requestedSchema: { type: 'object', properties: { [field]: type === 'string' ? { type } : { type } }, required: [field] },
  })
const sample = (words: string) => inputRequired.createMessage({ messages: [{ role: 'user', content: text(words) }], maxTokens: 100 })

function registerQuestions(server: McpServer): void {
  ask(server, 'test_input_required_result_elicitation', { user_name: elicit('What is your name?', 'name') })
  ask(server, 'test_streaming_elicitation', { user_name: elicit('What is your name?', 'name') })
  ask(server, 'test_input_required_result_sampling', { capital_question: sample('What is the capital of France?') })
  ask(server, 'test_missing_capability', { capital_question: sample('What is the capital of France?') })
  ask(server, 'test_input_required_result_list_roots', { client_roots: inputRequired.listRoots() })
  ask(server, 'test_input_required_result_capabilities', { capital_question: sample('What is the capital of France?') })
  ask(server, 'test_input_required_result_request_state', { confirm: elicit('Please confirm', 'ok', 'boolean') }, 1)
  ask(server, 'test_input_required_result_tampered_state', { confirm: elicit('Please confirm', 'ok', 'boolean') }, 1)
  const all = {
    user_name: elicit('What is your name?', 'name'),
    greeting: sample('Generate a greeting'),
    client_roots: inputRequired.listRoots(),
  }
  ask(server, 'test_input_required_result_multiple_inputs', all, 1)
  const steps = [
    { step1: elicit('Step 1: What is your name?', 'name') },
    { step2: elicit('Step 2: What is your favorite color?', 'color') },
  ]
  server.registerTool('test_input_required_result_multi_round', { description: 'asks twice' }, async (context: ServerContext) => {
    const round = context.mcpReq.requestState<{ round: number }>()?.round ?? 0
    const step = steps[round]
    if (step === undefined) return { content: [text('both answered')] }
    return inputRequired({ inputRequests: step, requestState: await codec.mint({ round: round + 1 }, context) })
  })
}

function ask(server: McpServer, name: string, inputRequests: InputRequests, round?: number): void {
  server.registerTool(name, { description: name }, async (context: ServerContext) => {
    const { inputResponses = {} } = context.mcpReq
    const isAnswered = Object.keys(inputRequests).every((key) => key in inputResponses)
    const isKnown = round === undefined || context.mcpReq.requestState<{ round: number }>()?.round === round
    if (isAnswered && isKnown) return { content: [text(`state-ok ${JSON.stringify(inputResponses)}`)] }
    return inputRequired({ inputRequests, ...(round === undefined ? {} : { requestState: await codec.mint({ round }, context) }) })
  })
}

function registerResources(server: McpServer): void {
  server.registerResource('text', 'test://static-text', { mimeType: 'text/plain' }, () => ({
    contents: [{ uri: 'test://static-text', mimeType: 'text/plain', text: 'This is the content of the static text resource.' }],
  }))
  server.registerResource('binary', 'test://static-binary', { mimeType: 'image/png' }, () => ({
    contents: [{ uri: 'test://static-binary', mimeType: 'image/png', blob: png }],
  }))
  const template = new ResourceTemplate('test://template/{id}/data', { list: undefined })
  server.registerResource('template', template, { mimeType: 'application/json' }, (uri, { id }) => ({
    contents: [
      { uri: uri.href, mimeType: 'application/json', text: JSON.stringify({ id, templateTest: true, data: `Data for ID: ${String(id)}` }) },
    ],
  }))
}

function registerPrompts(server: McpServer): void {
  const user = (content: object) => ({ role: 'user' as const, content: content as never })
  server.registerPrompt('test_simple_prompt', { description: 'simple' }, () => ({
    messages: [user(text('This is a simple prompt for testing.'))],
  }))
  const twoArguments = z.object({
    arg1: completable(z.string(), (typed) => ['paris', 'park', 'party'].filter((one) => one.startsWith(typed))),
    arg2: z.string(),
  })
  server.registerPrompt('test_prompt_with_arguments', { description: 'two arguments', argsSchema: twoArguments }, ({ arg1, arg2 }) => ({
    messages: [user(text(`Prompt with arguments: arg1='${arg1}', arg2='${arg2}'`))],
  }))
  server.registerPrompt(
    'test_prompt_with_embedded_resource',
    { description: 'embeds', argsSchema: z.object({ resourceUri: z.string() }) },
    ({ resourceUri }) => ({
      messages: [
        user({ type: 'resource', resource: { uri: resourceUri, mimeType: 'text/plain', text: 'Embedded resource content for testing.' } }),
        user(text('Please process the embedded resource above.')),
      ],
    }),
  )
  server.registerPrompt('test_prompt_with_image', { description: 'image' }, () => ({
    messages: [user(image), user(text('Please analyze the image above.'))],
  }))
  server.registerPrompt('test_input_required_result_prompt', { description: 'asks first' }, (context: ServerContext) => {
    if (context.mcpReq.inputResponses !== undefined) return { messages: [user(text(JSON.stringify(context.mcpReq.inputResponses)))] }
    return inputRequired({ inputRequests: { user_context: elicit('What context should the prompt use?', 'context') } })
  })
}
