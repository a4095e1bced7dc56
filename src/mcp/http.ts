import { toNodeHandler } from '@modelcontextprotocol/node'
import { createMcpHandler, type AuthInfo } from '@modelcontextprotocol/server'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { faultWords } from '../shared/fault-words.ts'
import { createServer, type ServerFactory } from './create-server.ts'
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
}

/**
 * Streamable HTTP without sessions: every request finds its own way, to whichever process a load balancer sends it. 2026-07-28 and the
 * 2025 revisions are answered from the same tools. Host, Origin and who is calling were checked before.
 */
export function createMcpHttp(deps: McpDeps, factory: ServerFactory = createServer): McpHttp {
  const onerror = (error: Error): void => deps.log.debug(faultWords(error), 'an MCP request was refused')
  return {
    serve: async ({ request, response, connection, authInfo }) => {
      const fallbackName = String(request.headers['user-agent'] ?? 'unknown').slice(0, 120)
      const handler = createMcpHandler(() => factory(deps, { connection, fallbackName }), {
        onerror,
        maxRequestBodySize: MOST_BYTES,
      })
      const { method = 'POST', url = '/', headers } = request
      const auth = authInfo === undefined ? {} : { auth: authInfo }
      const read = { method, url, headers, ...auth, [Symbol.asyncIterator]: () => request[Symbol.asyncIterator]() }
      await toNodeHandler(handler, { onerror, maxRequestBodySize: MOST_BYTES })(read, response)
    },
  }
}
