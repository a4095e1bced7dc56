import { AsyncLocalStorage } from 'node:async_hooks'
import { createMcpHandler, type AuthInfo } from '@modelcontextprotocol/server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { faultWords } from '../shared/fault-words.ts'
import { createServer, type NewServer, type ServerFactory } from './create-server.ts'
import type { Connection, McpDeps } from './deps.ts'
import { MOST_BYTES, readBody, type Body } from './read-body.ts'
import { sendResponse } from './send-response.ts'

export interface McpRequest {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly connection: Connection
  readonly authInfo: AuthInfo | undefined
}

export interface McpHttp {
  /** Answers one request; resolves when the answer has been handed over. */
  readonly serve: (call: McpRequest) => Promise<void>
  /** Ends the streams that are open. */
  readonly close: () => Promise<void>
}

/** A stream that a client keeps open to be told of changes: we have none to tell, and each costs a connection. */
const MOST_STREAMS = 100

/**
 * Streamable HTTP without sessions: every request finds its own way, to whichever process a load balancer sends it. 2026-07-28 and the
 * 2025 revisions are answered from the same tools. Host, Origin and who is calling were checked before. The body is read and parsed here,
 * once: the SDK's own adapter for Node makes a stream of it, copies that, and sends every answer as a stream too, a third of a call's time.
 */
export function createMcpHttp(deps: McpDeps, factory: ServerFactory = createServer): McpHttp {
  const onerror = (error: Error): void => deps.log.debug(faultWords(error), 'an MCP request was refused')
  // The SDK's handler makes a server for each request and tells it of the request alone: whose it is comes along beside it.
  const current = new AsyncLocalStorage<NewServer>()
  const serverNow = (): ReturnType<ServerFactory> => {
    const asked = current.getStore()
    if (asked === undefined) throw new Error('a server was asked for outside a request')
    return factory(deps, asked)
  }
  const handler = createMcpHandler(serverNow, { onerror, maxRequestBodySize: MOST_BYTES, maxSubscriptions: MOST_STREAMS })
  return {
    serve: async ({ request, response, connection, authInfo }) => {
      const gone = abortedWith(response)
      const body = await readBody(request)
      if (body.kind === 'gone') return
      if (body.kind === 'too_large') return sendResponse(response, tooLarge())
      if (body.kind === 'refused') return sendResponse(response, refused(body.fault))
      const fallbackName = String(request.headers['user-agent'] ?? 'unknown').slice(0, 120)
      const asked = { connection, fallbackName, calling: toolCalled(body) }
      const options = { ...(authInfo === undefined ? {} : { authInfo }), ...(body.kind === 'json' ? { parsedBody: body.value } : {}) }
      const answer = await current.run(asked, () => handler.fetch(webRequest(request, body, gone), options))
      await sendResponse(response, answer)
    },
    close: () => handler.close(),
  }
}

/** Told when the client has gone before it was answered. */
function abortedWith(response: ServerResponse): AbortSignal {
  const gone = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) gone.abort()
  })
  return gone.signal
}

/** What the SDK reads of a request; its body only where it was not JSON, to be refused in the protocol's own words. */
function webRequest(request: IncomingMessage, body: Body, signal: AbortSignal): Request {
  const { method = 'POST', url = '/', headers } = request
  const fields = Object.entries(headers).flatMap(([name, value]): [string, string][] =>
    value === undefined || name.startsWith(':') ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
  )
  const text = body.kind === 'text' && body.text !== '' && method !== 'GET' && method !== 'HEAD' ? { body: body.text } : {}
  return new Request(`http://${headers.host ?? 'localhost'}${url}`, { method, headers: fields, signal, ...text })
}

/** The tool that one call asks for: a server that lives for one request need know no other. */
function toolCalled(body: Body): string | undefined {
  if (body.kind !== 'json' || typeof body.value !== 'object' || body.value === null || Array.isArray(body.value)) return undefined
  if (Reflect.get(body.value, 'method') !== 'tools/call') return undefined
  const params: unknown = Reflect.get(body.value, 'params')
  const name: unknown = typeof params === 'object' && params !== null ? Reflect.get(params, 'name') : undefined
  return typeof name === 'string' ? name : undefined
}

/** Invalid Request of JSON-RPC 2.0. */
function refused(fault: string): Response {
  return Response.json({ jsonrpc: '2.0', id: null, error: { code: -32_600, message: `The request ${fault}.` } }, { status: 400 })
}

function tooLarge(): Response {
  const message = `A request may have ${MOST_BYTES / 1024} kB.`
  return Response.json({ jsonrpc: '2.0', id: null, error: { code: -32_000, message } }, { status: 413, headers: { connection: 'close' } })
}
