import type { SignedIn } from '../../../staff/index.ts'
import { sessionOperations } from '../../contract/console/session.ts'
import { empty, json } from '../../reply.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import { openEndpoint, type OpenCall } from '../console-route.ts'
import { cookieSetting, readCookie } from '../cookies.ts'
import { staffRefusal } from '../staff-refusal.ts'
import { letIn, placeOf } from './let-in.ts'

export const getSignIn = openEndpoint(sessionOperations.getSignIn, async (deps, { tenant }) => {
  const { slug, name, locales } = tenant
  const companyLogin = (await deps.staff.findLogin(tenant.id)) !== undefined
  return json(200, { business: { slug, name, locales }, companyLogin })
})

export const signIn = openEndpoint(sessionOperations.signIn, async (deps, call) => {
  const { tenant, body, request } = call
  await endFormer(deps, call)
  const device = readCookie(request, 'device', cookieSetting(deps, tenant))
  const opened = await deps.staff.signIn({ tenantId: tenant.id, ...body, device, place: placeOf(call) })
  if (opened.ok) return letIn(deps, call, { opened: opened.value, way: 'signIn' })
  const refused = staffRefusal(opened.error, deps.clock.now())
  await noteStranger(deps, call, { operation: 'signIn', status: refused.status, code: opened.error.code })
  return refused
})

/** The same answer whether or not there is such an account. */
export const requestReset = openEndpoint(sessionOperations.requestReset, async (deps, call) => {
  const { email, locale = call.tenant.locales[0] ?? 'en' } = call.body
  await deps.staff.requestReset({ tenantId: call.tenant.id, email, locale })
  await noteStranger(deps, call, { operation: 'requestReset', status: 204 })
  return empty(204)
})

export const resetPassword = openEndpoint(sessionOperations.resetPassword, async (deps, call) => {
  const opened = await deps.staff.resetPassword({ tenantId: call.tenant.id, ...call.body, place: placeOf(call) })
  if (opened.ok) return letIn(deps, call, { opened: opened.value, way: 'resetPassword' })
  const refused = staffRefusal(opened.error, deps.clock.now())
  await noteStranger(deps, call, { operation: 'resetPassword', status: refused.status, code: opened.error.code })
  return refused
})

/** A line without a name: who it was is what is not known. The address they typed is nobody's business, least of all a stranger's. */
export async function noteStranger(
  deps: ConsoleDeps,
  { tenant, address }: OpenCall,
  { operation, status, code }: { readonly operation: string; readonly status: number; readonly code?: string },
): Promise<void> {
  await deps.staff.writeAuditLine({ tenantId: tenant.id, operation, status, address, detail: code === undefined ? {} : { code } })
}

/** Who signs in again in the same browser does not leave the session before behind. */
export async function endFormer(deps: ConsoleDeps, { tenant, request }: OpenCall): Promise<void> {
  const former = await formerSession(deps, { tenant, request })
  if (former === undefined) return
  await deps.staff.endSession({ tenantId: tenant.id, memberId: former.member.id, id: former.sessionId })
}

async function formerSession(deps: ConsoleDeps, { tenant, request }: Pick<OpenCall, 'tenant' | 'request'>): Promise<SignedIn | undefined> {
  const token = readCookie(request, 'session', cookieSetting(deps, tenant))
  return token === undefined ? undefined : deps.staff.findSession(tenant.id, token)
}
