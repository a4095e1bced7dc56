import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Express, Request, Response } from 'express'
import type { Tenant } from '../booking/index.ts'
import { faultWords } from '../shared/fault-words.ts'
import { serve as answer, turnedAway, type ApiDeps } from './api.ts'
import { costs } from './limits/costs.ts'
import type { Charge, Verdict } from './limits/limits.ts'
import { preferredLocale } from './preferred-locale.ts'
import { faultProblem, problem } from './problem.ts'
import { json, type Reply } from './reply.ts'
import { headersFor, isHttps } from './security-headers.ts'
import { sendReply } from './send-reply.ts'
import { tooMany } from './limits/too-many.ts'
import { inRequest } from './request-scope.ts'

/** The room behind knows the protocol and its callers; addresses, limits and businesses are this one's. */
export interface McpDoor {
  readonly serve: (call: {
    readonly request: IncomingMessage
    readonly response: ServerResponse
    readonly tenant: Tenant
    readonly path: string
    readonly address: string
    readonly locale: string
  }) => Promise<McpServed>
  /** The business of a request whose path names none. */
  readonly usualTenant: string
  /** Ends the streams that are open. */
  readonly close: () => Promise<void>
  /** The business whose key a request presents. */
  readonly tenantOfRequest: (request: IncomingMessage) => string | undefined
  /** RFC 9728; undefined where tokens are not taken. */
  readonly metadata: (path: string) => object | undefined
}

/** `refused`: with an answer, because of what it presented. `over`: not answered yet; its caller or its business has had too many. */
export type McpServed = 'served' | 'refused' | { readonly over: Verdict }

/** Before everything that reads bodies: MCP has its own bounds. */
export function mountMcp(app: Express, deps: ApiDeps, door: McpDoor): void {
  const run = async (request: Request, response: Response, id: string): Promise<number | undefined> => {
    const startedAt = performance.now()
    const refused = await answerMcp(deps, door, { request, response }).catch((fault: unknown) => {
      deps.log.error({ route: 'mcp', ...faultWords(fault) }, 'a request failed')
      return faultProblem(id, fault)
    })
    if (refused !== undefined && response.headersSent) {
      response.destroy()
      return undefined
    }
    if (refused !== undefined) await sendReply(response, refused, { requestId: id, close: deps.isDraining(), https: isHttps(deps) })
    deps.metrics.request('mcp', response.statusCode, (performance.now() - startedAt) / 1000)
    return response.statusCode
  }
  const serve = async (request: Request, response: Response): Promise<void> => {
    const id = deps.requestId()
    await inRequest(request, { id, route: 'mcp' }, () => run(request, response, id))
  }
  app.get(
    ['/.well-known/oauth-protected-resource/mcp', '/.well-known/oauth-protected-resource/:tenant/mcp'],
    answer(deps, 'mcp', async (request) => {
      const found = door.metadata(request.path.slice('/.well-known/oauth-protected-resource'.length))
      return found === undefined ? problem('not_found', 'Tokens are not taken here.') : json(200, found)
    }),
  )
  app.all('/mcp', serve)
  app.all('/:tenant/mcp', serve)
}

/** Undefined when the request was answered. */
async function answerMcp(
  deps: ApiDeps,
  door: McpDoor,
  { request, response }: { readonly request: Request; readonly response: Response },
): Promise<Reply | undefined> {
  if (deps.isDraining()) return problem('shutting_down', 'This server is going down for a restart: try again.', { retryAfter: 2 })
  const address = deps.addressHash(request)
  // Hosted assistants share their maker's addresses: who has a key or a token is counted by that, once it is known to be one.
  const isProving = request.headers.authorization !== undefined
  const wrongKey: Charge = { policy: 'wrongKeys', key: address }
  const before = deps.limits.look(isProving ? wrongKey : { policy: 'mcp', key: address })
  if (before.retryAfter !== undefined) return tooMany(before)
  const slug = request.params['tenant']
  const named = typeof slug === 'string' ? slug : (door.tenantOfRequest(request) ?? door.usualTenant)
  const tenant = isSlug.test(named) ? await deps.booking.findTenant(named) : undefined
  const limit = await deps.limits.take(isProving ? [] : publicCharges(address, tenant?.id))
  if (limit.retryAfter !== undefined) return tooMany(limit)
  if (tenant === undefined) {
    if (isProving) await deps.limits.take([wrongKey])
    return problem('tenant_not_found', 'There is no such business here.')
  }
  const locale = preferredLocale(request, tenant) ?? tenant.locales[0] ?? 'en'
  response.set({ ...headersFor('api', { https: isHttps(deps) }), ...limit.headers })
  const path = slug === undefined ? '/mcp' : `/${tenant.slug}/mcp`
  const serve = () => door.serve({ request, response, tenant, path, address, locale })
  const served = await (request.method === 'POST' ? deps.ownWrites.during(address, serve) : serve())
  if (served === 'refused') turnedAway(deps, 'mcp', String(response.statusCode))
  if (served === 'refused' && isProving) await deps.limits.take([wrongKey])
  return typeof served === 'object' ? tooMany(served.over) : undefined
}

/** Of nobody in particular: their address, all of them at this business together, so that no crowd of addresses takes it down, and the business. */
function publicCharges(address: string, tenantId: number | undefined): Charge[] {
  const ofAddress: Charge = { policy: 'mcp', key: address }
  if (tenantId === undefined) return [ofAddress]
  const key = String(tenantId)
  return [ofAddress, { policy: 'mcpTenant', key, tenantId }, { policy: 'tenant', key, cost: costs.assistant, tenantId }]
}

const isSlug = /^[a-z0-9][a-z0-9-]{0,62}$/
