import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { json } from 'node:stream/consumers'
import type { LanguageModelV4Prompt } from '@ai-sdk/provider'
import { field, readRequest } from './read-request.ts'
import { eventsOf, type Answer } from './write-events.ts'

/** How the next requests go wrong: refused for now, broken, silent, cut off in the middle, the arguments of a call cut off. */
export type ProviderFault = '429' | '500' | 'hang' | 'cut' | 'truncated'

export interface ProviderRequest {
  readonly path: string
  readonly body: unknown
  readonly at: number
}

/** A model provider on this machine: OpenAI's Responses and Chat Completions, streaming, with tool calls. */
export interface Provider {
  /** With /v1. */
  readonly url: string
  readonly requests: readonly ProviderRequest[]
  /** The next `times` requests fail like this; 0 takes it back. */
  readonly fail: (fault: ProviderFault, times: number) => void
  readonly close: () => Promise<void>
}

export interface Question {
  readonly prompt: LanguageModelV4Prompt
  /** What may be called, by name. */
  readonly tools: readonly string[]
  readonly mayCall: boolean
}

/** `retryAfter`: the seconds a 429 asks for. */
export async function startProvider(
  answer: (question: Question) => Promise<Answer>,
  { retryAfter = '1' }: { readonly retryAfter?: string } = {},
): Promise<Provider> {
  const requests: ProviderRequest[] = []
  let failing: { readonly fault: ProviderFault; left: number } | undefined
  const takeFault = (): ProviderFault | undefined => (failing !== undefined && failing.left-- > 0 ? failing.fault : undefined)
  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = request.url ?? ''
    const body: unknown = await json(request)
    requests.push({ path, body, at: performance.now() })
    const fault = takeFault()
    if (fault === 'hang') return
    if (fault === '429' || fault === '500') return refuse(response, fault, retryAfter)
    const said = await answer(questionOf(path, body))
    send(response, eventsOf(path, fault === 'truncated' ? truncated(said) : said, 'wire'), {
      isChat: !path.endsWith('/responses'),
      isCut: fault === 'cut',
    })
  }
  const server = createServer((request, response) => {
    serve(request, response).catch((cause: unknown) => {
      process.stderr.write(`the local provider failed: ${String(cause)}\n`)
      response.writeHead(400, { 'content-type': 'application/json' }).end(JSON.stringify({ error: { message: 'not understood' } }))
    })
  })
  await once(server.listen(0, '127.0.0.1'), 'listening')
  const address = server.address()
  return {
    url: `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/v1`,
    requests,
    fail: (fault, left) => {
      failing = { fault, left }
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function questionOf(path: string, body: unknown): Question {
  const tools = field(body, 'tools')
  const names = Array.isArray(tools) ? tools.map((tool) => String(field(tool, 'name') ?? field(field(tool, 'function'), 'name'))) : []
  return { prompt: readRequest(path, body), tools: names, mayCall: field(body, 'tool_choice') !== 'none' }
}

function refuse(response: ServerResponse, fault: '429' | '500', retryAfter: string): void {
  const headers = { 'content-type': 'application/json', ...(fault === '429' ? { 'retry-after': retryAfter } : {}) }
  response
    .writeHead(Number(fault), headers)
    .end(JSON.stringify({ error: { message: fault === '429' ? 'slow down' : 'broken', type: 'server_error', param: null, code: null } }))
}

function send(
  response: ServerResponse,
  events: readonly object[],
  { isChat, isCut }: { readonly isChat: boolean; readonly isCut: boolean },
): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' })
  const shown = isCut ? events.slice(0, Math.max(2, Math.ceil(events.length / 2) - 1)) : events
  const text = shown.map((event) => `data: ${JSON.stringify(event)}\n\n`).join('')
  // The bytes have to be out before the line is torn.
  if (isCut) response.write(text, () => response.destroy())
  else response.end(isChat ? `${text}data: [DONE]\n\n` : text)
}

function truncated(answer: Answer): Answer {
  return answer.type === 'text' ? answer : { ...answer, input: answer.input.slice(0, Math.max(1, Math.floor(answer.input.length / 2))) }
}
