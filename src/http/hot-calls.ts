import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import type { Express, Request } from 'express'
import { isTracing } from '../shared/trace.ts'
import { answer, serve, type ApiDeps } from './api.ts'
import { conditional, createKeptAnswers } from './kept-answers.ts'
import { withHeaders, type KeptAnswer } from './reply.ts'
import { endpoints } from './routes/index.ts'
import { isHttps } from './security-headers.ts'
import { sendReply } from './send-reply.ts'

/**
 * What every client asks first, and again and again, and the two calls that everybody makes at once. Spelt in any other way (an upper-case
 * letter, a slash at the end) Express finds it.
 */
const hot = /^\/api\/v1\/tenants\/([a-z0-9][a-z0-9-]{0,62})(?:\/(availability|services|holds|bookings))?(?:\?|$)/

const readRoute = 'findAvailability'

/**
 * Answers the hot calls before the framework, whose way to a route takes longer than a kept answer does: reads from memory while nothing has
 * changed, else by the very same route. Everything that is not plainly one of them goes the long way, and so does who asks for what is kept
 * and is to be told no.
 */
export function answerHotCalls(app: Express, deps: ApiDeps): RequestListener {
  const answers = createKeptAnswers()
  const addressOf = createAddressOf(app, deps)
  const sending = { https: isHttps(deps), close: false }

  const sendKept = (request: IncomingMessage, response: ServerResponse, kept: KeptAnswer): boolean => {
    const startedAt = performance.now()
    const limit = deps.limits.readNow(addressOf(request), kept.tenantId)
    if (limit.retryAfter !== undefined) return false
    const requestId = deps.requestId()
    const reply = conditional(request.headers['if-none-match'], kept.etag, kept.reply)
    sendReply(response, withHeaders(reply, limit.headers), { ...sending, requestId }).catch(() => response.destroy())
    const seconds = (performance.now() - startedAt) / 1000
    deps.metrics.request(readRoute, reply.status, seconds)
    deps.metrics.cache('answers', 'hit')
    deps.log.debug({ request: requestId, route: readRoute, status: reply.status, ms: Math.round(seconds * 1000) }, 'request')
    return true
  }
  const find = serve(deps, readRoute, async (request) => {
    deps.metrics.cache('answers', 'miss')
    const reply = await answer(deps, endpoints.findAvailability, request)
    if (reply.kept !== undefined) answers.keep(request.url, reply.kept)
    return reply
  })
  const route = (id: 'findServices' | 'getTenant' | 'placeHold' | 'confirmBooking') =>
    serve(deps, id, (request) => answer(deps, endpoints[id], request))
  const routes = new Map([
    ['GET availability', find],
    ['GET services', route('findServices')],
    ['GET ', route('getTenant')],
    ['POST holds', route('placeHold')],
    ['POST bookings', route('confirmBooking')],
  ])

  return (request, response) => {
    const { method = '', url = '' } = request
    // A trace shows every request, with all that happened in it.
    const kept = method !== 'GET' || deps.isDraining() || isTracing() ? undefined : answers.find(url)
    if (kept !== undefined && sendKept(request, response, kept)) return
    const [, tenant, name = ''] = hot.exec(url) ?? []
    const answerIt = routes.get(`${method} ${name}`)
    if (tenant === undefined || answerIt === undefined) return app(request, response)
    void answerIt(dressed(app, request, { tenant }), response)
  }
}

/** As Express hands it to a route. */
function dressed(app: Express, request: IncomingMessage, params: Request['params']): Request {
  // the prototype is what makes a request one of Express's
  const own: Request = Object.setPrototypeOf(request, app.request)
  own.params = params
  return own
}

/** Express works an address out of these two; whoever calls often is worked out once. */
function createAddressOf(app: Express, { addressHash }: ApiDeps): (request: IncomingMessage) => string {
  const known = new Map<string, string>()
  return (request) => {
    const key = `${request.socket.remoteAddress ?? ''} ${String(request.headers['x-forwarded-for'] ?? '')}`
    const found = known.get(key)
    if (found !== undefined) return found
    const hash = addressHash(dressed(app, request, {}))
    if (known.size >= 10_000) known.clear()
    if (key.length < 200) known.set(key, hash)
    return hash
  }
}
