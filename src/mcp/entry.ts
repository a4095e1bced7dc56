import { bearerAuthChallengeResponse } from '@modelcontextprotocol/server'
import { hostHeaderValidation, originValidation } from '@modelcontextprotocol/node'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Tenant } from '../booking/index.ts'
import { tenantOfKey } from '../shared/assistant-keys.ts'
import { scopes } from './caller.ts'
import type { ServerFactory } from './create-server.ts'
import type { McpDeps } from './deps.ts'
import { createMcpHttp } from './http.ts'
import type { Count } from './limits.ts'
import { sendResponse } from './send-response.ts'
import { whoCalls, type KnownCaller, type WhoCallsDeps } from './who-calls.ts'

/** A request as the web server hands it over: which business it is for is found, how often its address may call was counted. */
export interface McpCall {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly tenant: Tenant
  /** Where it was sent: "/mcp", "/demo/mcp". */
  readonly path: string
  /** Hash of the caller's network address. */
  readonly address: string
  readonly locale: string
}

export interface McpEntryDeps extends McpDeps, WhoCallsDeps {
  /** Names this server is called by, beside its own machine's. */
  readonly hosts: readonly string[]
  /** Ours when nothing is said. */
  readonly factory?: ServerFactory | undefined
}

export type Served = 'served' | 'refused' | { readonly over: Count }

export interface McpEntry {
  /** `refused`: with an answer, because of what it presented. `over`: not answered; its caller or its business has had too many. */
  readonly serve: (call: McpCall) => Promise<Served>
  /** Ends the streams that are open. */
  readonly close: () => Promise<void>
  /** The business whose key the request presents: for a path that names none. */
  readonly tenantOfRequest: (request: IncomingMessage) => string | undefined
  /** RFC 9728, of the resource at this path; undefined where tokens are not taken. */
  readonly metadata: (path: string) => object | undefined
}

/** The door for HTTP: a page of another site cannot call through its visitor's browser, and who calls is proven or nobody in particular. */
export function createMcpEntry(deps: McpEntryDeps): McpEntry {
  const names = [...new Set(['localhost', '127.0.0.1', '[::1]', new URL(deps.publicUrl).hostname, ...deps.hosts])]
  const fitsHost = hostHeaderValidation(names)
  const fitsOrigin = originValidation(names)
  const http = createMcpHttp(deps, deps.factory)
  return {
    serve: async (call) => {
      const { request, response, tenant, path, address, locale } = call
      if (!fitsHost(request, response) || !fitsOrigin(request, response)) return 'refused'
      const known = await identify(deps, call)
      if (known instanceof Response) {
        await sendResponse(response, known)
        return 'refused'
      }
      const count = await counted(deps, tenant, known)
      if (count.retryAfter !== undefined) return { over: count }
      if (known.caller.kind !== 'public') response.setHeaders(new Map(Object.entries(count.headers)))
      await http.serve({
        request,
        response,
        authInfo: withMetadata(deps, path, known),
        connection: { tenant, caller: known.caller, address, locale },
      })
      return 'served'
    },
    close: http.close,
    tenantOfRequest: ({ headers }) => tenantOfKey(headers.authorization?.replace(/^Bearer +/i, '') ?? ''),
    metadata: (path) =>
      deps.tokens === undefined
        ? undefined
        : {
            resource: resourceOf(deps, path).href,
            authorization_servers: [deps.tokens.issuer],
            scopes_supported: scopes,
            bearer_methods_supported: ['header'],
          },
  }
}

async function identify(deps: McpEntryDeps, { request, tenant, path }: McpCall): Promise<KnownCaller | Response> {
  const { authorization } = request.headers
  try {
    return await whoCalls(deps, { authorization, tenant, resource: resourceOf(deps, path) })
  } catch (error) {
    return bearerAuthChallengeResponse(error, deps.tokens === undefined ? {} : { resourceMetadataUrl: metadataUrl(deps, path) })
  }
}

/** Who is nobody in particular was counted before: by their address, and all of them together. */
async function counted({ limits }: McpEntryDeps, { id }: Tenant, { caller }: KnownCaller): Promise<Count> {
  return caller.kind === 'public' ? { headers: {} } : limits.caller(id, `${caller.kind} ${caller.subject}`)
}

function withMetadata(deps: McpEntryDeps, path: string, { authInfo }: KnownCaller) {
  return authInfo === undefined ? undefined : { ...authInfo, resourceMetadataUrl: metadataUrl(deps, path) }
}

function resourceOf({ publicUrl }: McpEntryDeps, path: string): URL {
  return new URL(`${publicUrl}${path}`)
}

function metadataUrl({ publicUrl }: McpEntryDeps, path: string): string {
  return `${publicUrl}/.well-known/oauth-protected-resource${path}`
}
