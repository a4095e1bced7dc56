import { AsyncLocalStorage } from 'node:async_hooks'
import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler, type AuthInfo } from '@modelcontextprotocol/server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { faultWords } from '../shared/fault-words.ts'
import { createServer, type NewServer, type ServerFactory } from './create-server.ts'
import type { Connection, McpDeps } from './deps.ts'

/** Larger than any call of ours needs; the SDK's own bound is 4 MiB. */
export const MOST_BYTES = 64 * 1024

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
 * 2025 revisions are answered from the same tools. Host, Origin and who is calling were checked before.
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
  const answer = toNodeHandler(handler, { onerror, maxRequestBodySize: MOST_BYTES })
  return {
    serve: ({ request, response, connection, authInfo }) => {
      const fallbackName = String(request.headers['user-agent'] ?? 'unknown').slice(0, 120)
      const { method = 'POST', url = '/', headers } = request
      const auth = authInfo === undefined ? {} : { auth: authInfo }
      const read = { method, url, headers, ...auth, [Symbol.asyncIterator]: () => request[Symbol.asyncIterator]() }
      return current.run({ connection, fallbackName }, () => answer(read, response))
    },
    close: () => handler.close(),
  }
}
