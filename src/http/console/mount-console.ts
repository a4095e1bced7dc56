import { Router, type Express, type Request } from 'express'
import type { Tenant } from '../../booking/index.ts'
import type { SignedIn } from '../../staff/index.ts'
import { sha256 } from '../../shared/ids.ts'
import { serve, type ApiDeps } from '../api.ts'
import { roles, type ConsoleOperation } from '../contract/console/operation.ts'
import type { Charge } from '../limits/limits.ts'
import { problem } from '../problem.ts'
import { readJson } from '../read-json.ts'
import { withHeaders, type Reply } from '../reply.ts'
import { readQuery } from '../request-fields.ts'
import { tooMany } from '../limits/too-many.ts'
import type { ConsoleDeps } from './console-deps.ts'
import type { ConsoleEndpoint, OpenCall } from './console-route.ts'
import { cookieSetting, readCookie } from './cookies.ts'
import { isForged } from './forged.ts'
import { consoleEndpoints } from './index.ts'
import { maskReply } from './mask-reply.ts'

const root = '/:tenant'

/**
 * Every call of the console. Who it is, what their role lets them do, that a change came from our own page, and the line in the audit
 * log are all seen to here and nowhere else: a route that is listed has them.
 */
export function mountConsole(
  app: Express,
  deps: ApiDeps & ConsoleDeps,
  endpoints: Readonly<Record<string, ConsoleEndpoint>> = consoleEndpoints,
): void {
  // A router of its own: a customer's call is not held against each of the console's hundred paths.
  const router = Router()
  app.use('/api/console', router)
  const methods = new Map<string, string[]>()
  for (const [id, endpoint] of inOrder(endpoints)) {
    const path = root + endpoint.operation.path.replace(/\{(\w+)\}/g, ':$1').replace(/\/$/, '')
    router[endpoint.operation.method](
      path,
      serve(deps, `console.${id}`, (request) => answer(deps, { id, endpoint, request })),
    )
    methods.set(path, [...(methods.get(path) ?? []), endpoint.operation.method.toUpperCase()])
  }
  for (const [path, allowed] of methods)
    router.all(
      path,
      serve(deps, 'method_not_allowed', async () =>
        problem('method_not_allowed', `Only ${allowed.join(' and ')} here.`, {}, { allow: allowed.join(', ') }),
      ),
    )
}

/** A path with a fixed word before one that has a parameter in its place: /bookings/export is no booking. */
function inOrder(endpoints: Readonly<Record<string, ConsoleEndpoint>>): [string, ConsoleEndpoint][] {
  const shape = ({ operation }: ConsoleEndpoint) => operation.path.replace(/\{\w+\}/g, '\u{10ffff}')
  return Object.entries(endpoints).toSorted(([, a], [, b]) => (shape(a) < shape(b) ? -1 : 1))
}

interface Asked {
  readonly id: string
  readonly endpoint: ConsoleEndpoint
  readonly request: Request
}

async function answer(deps: ApiDeps & ConsoleDeps, asked: Asked): Promise<Reply> {
  const { operation } = asked.endpoint
  if (deps.isDraining()) return problem('shutting_down', 'This server is going down for a restart: try again.', { retryAfter: 2 })
  const address = deps.addressHash(asked.request)
  const slug = String(asked.request.params['tenant'])
  const limit =
    operation.role === 'nobody'
      ? await deps.limits.take([{ policy: 'signIn', key: address }])
      : deps.limits.takeNow(staffCharges(deps, asked, { address, slug }))
  if (limit.retryAfter !== undefined) return tooMany(limit)
  const admit = () => admitted(deps, asked, { address, slug })
  return withHeaders(await (operation.method === 'get' ? admit() : deps.ownWrites.during(address, admit)), limit.headers)
}

interface From {
  readonly address: string
  readonly slug: string
}

/** Not the business's own budget: its staff must be able to look while its customers flood it. */
function staffCharges(deps: ConsoleDeps, { request }: Asked, { address, slug }: From): Charge[] {
  const ofAddress: Charge = { policy: 'console', key: address }
  const token = readCookie(request, 'session', cookieSetting(deps, { slug }))
  return token === undefined ? [ofAddress] : [ofAddress, { policy: 'consoleSession', key: sha256(token) }]
}

async function admitted(deps: ApiDeps & ConsoleDeps, asked: Asked, { address, slug }: From): Promise<Reply> {
  const { operation } = asked.endpoint
  const tenant = isSlug.test(slug) ? await deps.booking.findTenant(slug) : undefined
  if (tenant === undefined) return problem('tenant_not_found', 'There is no such business here.')
  if (operation.method !== 'get' && isForged(asked.request, deps.publicUrl))
    return problem('request_forged', 'That did not come from a page of ours.')
  return operation.role === 'nobody' ? run(deps, asked, { tenant, address, who: undefined }) : signedIn(deps, asked, { tenant, address })
}

const isSlug = /^[a-z0-9][a-z0-9-]{0,62}$/

interface Caller {
  readonly tenant: Tenant
  readonly address: string
  readonly who: SignedIn | undefined
}

async function signedIn(deps: ApiDeps & ConsoleDeps, asked: Asked, { tenant, address }: Omit<Caller, 'who'>): Promise<Reply> {
  const { operation } = asked.endpoint
  const token = readCookie(asked.request, 'session', cookieSetting(deps, tenant))
  const who = token === undefined ? undefined : await deps.staff.findSession(tenant.id, token)
  if (who === undefined) return problem('signed_out', 'You are not signed in here, or not any more.')
  const may = roles.findIndex((role) => role === who.member.role) >= roles.findIndex((role) => role === operation.role)
  const audited = operation.method !== 'get' && operation.unaudited !== true
  const done = { who, address }
  const work = !may ? tooLittle(operation) : isProved(deps, operation, who) ? run(deps, asked, { tenant, address, who }) : unproved(who)
  const reply = await work.catch(async (fault: unknown) => {
    if (audited) await writeDown(deps, asked, { ...done, status: 500 })
    throw fault
  })
  if (audited) await writeDown(deps, asked, { ...done, status: reply.status, made: idIn(reply) })
  return who.member.masked ? maskReply(reply) : reply
}

const provedMs = 10 * 60 * 1000

function isProved({ clock }: ConsoleDeps, { proved }: ConsoleOperation, { provedAt }: SignedIn): boolean {
  return proved !== true || clock.now() - provedAt < provedMs
}

async function unproved({ provesBy }: SignedIn): Promise<Reply> {
  const words = { password: 'Show by your password that it is you.', login: 'Sign in at your company once more to show that it is you.' }
  return problem('proof_required', words[provesBy], { about: { provesBy } })
}

async function tooLittle({ role }: ConsoleOperation): Promise<Reply> {
  return problem('role_missing', `Only who is ${role === 'owner' ? 'an owner' : `a ${role} or more`} may do that.`)
}

async function run(deps: ApiDeps & ConsoleDeps, { endpoint, request }: Asked, { tenant, address, who }: Caller): Promise<Reply> {
  const { operation } = endpoint
  const body = operation.method === 'get' ? { ok: true as const, value: {} } : await readJson(request)
  if (!body.ok) return problem(body.error.code, body.error.detail)
  const param = (name: string): string => String(request.params[name])
  const call: OpenCall = { tenant, address, param, query: readQuery(request, operation), body: body.value, request }
  const ready = endpoint.prepare(call, who)
  return ready.ok ? ready.value(deps) : ready.error
}

interface Done {
  readonly who: SignedIn
  readonly address: string
  readonly status: number
  readonly made?: string | undefined
}

/** After the fact: a line tells what came of it. A process that dies in between has changed something and not told; decision 0012 has why. */
async function writeDown(deps: ConsoleDeps, { id, endpoint, request }: Asked, { who, address, status, made }: Done): Promise<void> {
  const named = [...endpoint.operation.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => String(request.params[name]))
  const subject = named.length > 0 ? named.join(' ') : made
  await deps.staff.writeAuditLine({
    tenantId: who.member.tenantId,
    memberId: who.member.id,
    operation: id,
    subject,
    status,
    address,
  })
}

/** What was made tells its id in the answer. */
function idIn(reply: Reply): string | undefined {
  if (reply.status >= 300 || !reply.headers['content-type']?.startsWith('application/json')) return undefined
  const made: unknown = JSON.parse(reply.body)
  if (typeof made !== 'object' || made === null) return undefined
  const id: unknown = Reflect.get(made, 'id') ?? Reflect.get(made, 'reference')
  return typeof id === 'string' || typeof id === 'number' ? String(id) : undefined
}
