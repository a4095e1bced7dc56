import type { ServerResponse } from 'node:http'
import type { Express, Request } from 'express'
import type { Tenant } from '../booking/index.ts'
import type { IdempotencyStore } from '../shared/idempotency-store.ts'
import { sha256 } from '../shared/ids.ts'
import type { Log } from '../shared/logger.ts'
import type { Metrics } from '../shared/metrics.ts'
import type { Call, RouteDeps } from './call.ts'
import type { ProblemCode } from './contract/problem.ts'
import type { Endpoint } from './endpoint.ts'
import { askProof, proofHeader, type AskProofDeps } from './challenge/ask-proof.ts'
import { keyOf, once } from './idempotency.ts'
import { barred } from './key-scope.ts'
import { costs } from './limits/costs.ts'
import { customerCharges } from './limits/limits.ts'
import { faultProblem, problem } from './problem.ts'
import { ClientGone, readJson } from './read-json.ts'
import { withHeaders, type Reply } from './reply.ts'
import { bearerToken, readQuery } from './request-fields.ts'
import { inRequest } from './request-scope.ts'
import { endpoints } from './routes/index.ts'
import { acceptsStream } from './routes/messages.ts'
import { isHttps } from './security-headers.ts'
import { sendReply } from './send-reply.ts'
import { tooMany } from './limits/too-many.ts'
import { turnAsStream } from './turn-stream.ts'

export interface ApiDeps extends RouteDeps, Pick<AskProofDeps, 'challenge' | 'challengeModeOf'> {
  readonly idempotency: IdempotencyStore
  readonly metrics: Metrics
  readonly log: Log
  readonly addressHash: (request: Request) => string
  readonly requestId: () => string
  readonly isDraining: () => boolean
}

const root = '/api/v1/tenants/:tenant'

/** Every operation of the contract, then the answers for what is not in it. */
export function mountApi(app: Express, deps: ApiDeps): void {
  const methods = new Map<string, string[]>()
  for (const [id, endpoint] of Object.entries(endpoints)) {
    const path = root + endpoint.operation.path.replace(/\{(\w+)\}/g, ':$1').replace(/\/$/, '')
    app[endpoint.operation.method](
      path,
      serve(deps, id, (request) => answer(deps, endpoint, request)),
    )
    methods.set(path, [...(methods.get(path) ?? []), endpoint.operation.method.toUpperCase()])
  }
  for (const [path, allowed] of methods) {
    app.all(
      path,
      serve(deps, 'method_not_allowed', async () =>
        problem('method_not_allowed', `Only ${allowed.join(' and ')} here.`, {}, { allow: allowed.join(', ') }),
      ),
    )
  }
  app.use(
    '/api',
    serve(deps, 'not_found', async () => problem('not_found', 'There is no such call: /docs lists them.')),
  )
}

/** Runs one request to its end: the only place where a fault becomes an answer, and where requests are counted. */
export function serve(
  deps: ApiDeps,
  route: string,
  work: (request: Request) => Promise<Reply>,
): (request: Request, response: ServerResponse) => Promise<void> {
  const run = async (request: Request, response: ServerResponse, id: string): Promise<number | undefined> => {
    const startedAt = performance.now()
    const reply = await work(request).catch((fault: unknown) =>
      fault instanceof ClientGone ? undefined : faulted(deps, { id, route, fault }),
    )
    if (reply === undefined) return undefined
    if (reply.problem !== undefined && isAttempt(reply.problem)) turnedAway(deps, route, reply.problem)
    const told = (): void => {
      const seconds = (performance.now() - startedAt) / 1000
      deps.metrics.request(route, reply.status, seconds)
      deps.log.debug({ route, status: reply.status, ms: Math.round(seconds * 1000) }, 'request')
    }
    // A page that follows changes may stay open all day: that is no answer that took a day.
    if (reply.events !== undefined) told()
    const closed = reply.events === undefined && reply.stream === undefined ? undefined : deps.metrics.streamOpened(route)
    await sendReply(response, reply, { requestId: id, close: deps.isDraining(), https: isHttps(deps) })
      .catch((fault: unknown) => faulted(deps, { id, route, fault }))
      .finally(closed)
    if (reply.events === undefined) told()
    return reply.status
  }
  return async (request, response) => {
    const id = deps.requestId()
    await inRequest(request, { id, route }, () => run(request, response, id))
  }
}

/** What our own pages do not send: a forged request, a wrong token or key, a call above one's role. What the core refuses, seeing/ tells. */
const attempts: readonly ProblemCode[] = [
  'request_forged',
  'role_missing',
  'key_required',
  'scope_missing',
  'booking_not_found',
  'conversation_not_found',
]

const isAttempt = (code: ProblemCode): boolean => attempts.includes(code)

/** As many lines as the limits let such requests in, and no word of who it was: the request's id leads to the rest. */
export function turnedAway({ log }: Pick<ApiDeps, 'log'>, route: string, code: string): void {
  log.warn({ route, code }, 'a request was turned away')
}

function faulted({ log }: ApiDeps, { id, route, fault }: { readonly id: string; readonly route: string; readonly fault: unknown }): Reply {
  log.error({ route, error: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault) }, 'a request failed')
  return faultProblem(id, fault)
}

/** One operation of the contract, wherever its request came in. */
export async function answer(deps: ApiDeps, endpoint: Endpoint, request: Request): Promise<Reply> {
  if (deps.isDraining()) return problem('shutting_down', 'This server is going down for a restart: try again.', { retryAfter: 2 })
  const address = deps.addressHash(request)
  const { weight } = endpoint.operation
  // Whoever is over already does not make us look up names.
  const before = deps.limits.look({ policy: 'address', key: address, cost: costs[weight] })
  if (before.retryAfter !== undefined) return tooMany(before)
  const slug = String(request.params['tenant'])
  const tenant = isSlug.test(slug) ? await deps.booking.findTenant(slug) : undefined
  const charges = customerCharges(weight, { address, tenantId: tenant?.id, conversation: conversationKey(endpoint, request) })
  const limit = weight === 'catalogue' || weight === 'read' ? deps.limits.takeNow(charges) : await deps.limits.take(charges)
  if (limit.retryAfter !== undefined) return tooMany(limit)
  if (tenant === undefined) return withHeaders(problem('tenant_not_found', 'There is no such business here.'), limit.headers)
  const run = () => admitted(deps, endpoint, { request, tenant, address })
  const reply = await (endpoint.operation.method === 'get' ? run() : deps.ownWrites.during(address, run, ({ stream }) => stream?.whole))
  return withHeaders(reply, limit.headers)
}

/** By the token that was presented, so that nobody uses up a conversation whose token they do not have. */
function conversationKey({ operation }: Endpoint, request: Request): string | undefined {
  const token = operation.token === 'conversation' ? bearerToken(request, operation) : undefined
  return token === undefined ? undefined : sha256(token)
}

interface Admitted {
  readonly request: Request
  readonly tenant: Tenant
  readonly address: string
}

async function admitted(deps: ApiDeps, endpoint: Endpoint, { request, tenant, address }: Admitted): Promise<Reply> {
  const key = endpoint.operation.method === 'post' ? keyOf(request.get('idempotency-key')) : undefined
  if (typeof key === 'object') return key
  const body = endpoint.operation.method === 'post' ? await readJson(request) : noBody
  if (!body.ok) return problem(body.error.code, body.error.detail)
  const token = bearerToken(request, endpoint.operation)
  const { scope } = endpoint.operation
  const refused = scope === undefined ? undefined : await barred(deps.keys, tenant, scope, token)
  if (refused !== undefined) return refused
  const query = readQuery(request, endpoint.operation)
  const asker = token ?? (endpoint.operation.keyOfAddress ? address : '')
  const keyed = key === undefined ? undefined : { tenantId: tenant.id, key, fingerprint: fingerprintOf(request, asker, body.value) }
  const idempotencyKey = keyed === undefined ? undefined : sha256(`${keyed.key} ${keyed.fingerprint}`)
  const call: Call = {
    tenant,
    param: (name) => String(request.params[name]),
    query,
    body: body.value,
    token,
    address,
    idempotencyKey,
    request,
  }
  const ready = endpoint.prepare(call)
  if (!ready.ok) return ready.error
  const asked = isHolding(endpoint, call) ? await askProof(deps, { tenant, address, proof: request.get(proofHeader) }) : undefined
  if (asked !== undefined) return asked
  if (keyed === undefined) return ready.value(deps)
  const reply = await once(deps.idempotency, keyed, () => ready.value(deps))
  return replaysTurn(endpoint, call, reply) ? turnAsStream(reply) : reply
}

const isSlug = /^[a-z0-9][a-z0-9-]{0,62}$/
const noBody = { ok: true, value: {} } as const

function fingerprintOf(request: Request, asker: string, body: object): string {
  return sha256(`${request.method} ${request.path}\n${asker}\n${JSON.stringify(body)}`)
}

function isHolding({ operation: { asksProof } }: Endpoint, { body }: Call): boolean {
  return asksProof === 'always' || (asksProof === 'words' && typeof body === 'object' && body !== null && 'text' in body)
}

// Kept as JSON; who asked for an event stream gets one again.
function replaysTurn({ operation }: Endpoint, call: Call, reply: Reply): boolean {
  return operation.weight === 'message' && reply.stream === undefined && reply.status === 200 && acceptsStream(call)
}
