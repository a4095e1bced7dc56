import { formatInstant } from '../../../shared/instant.ts'
import { sessionOperations } from '../../contract/console/session.ts'
import { json } from '../../reply.ts'
import { openEndpoint } from '../console-route.ts'
import { staffRefusal } from '../staff-refusal.ts'
import { letIn, placeOf } from './let-in.ts'
import { noteStranger } from './sign-in.ts'

export const findLink = openEndpoint(sessionOperations.findLink, async (deps, { tenant, body }) => {
  const link = await deps.staff.findLink({ tenantId: tenant.id, kinds: ['invitation', 'welcome', 'reset'], token: body.token })
  if (link === undefined) return staffRefusal({ code: 'link_invalid' }, deps.clock.now())
  const { kind, email, role, expiresAt } = link
  return json(200, { kind, email, role, expiresAt: formatInstant(expiresAt) })
})

export const acceptInvitation = openEndpoint(sessionOperations.acceptInvitation, async (deps, call) => {
  const { token, name, email, password, locale = call.tenant.locales[0] ?? 'en' } = call.body
  const opened = await deps.staff.acceptInvitation({ tenantId: call.tenant.id, token, name, email, password, locale, place: placeOf(call) })
  if (opened.ok) return letIn(deps, call, { opened: opened.value, way: 'acceptInvitation' })
  const refused = staffRefusal(opened.error, deps.clock.now())
  await noteStranger(deps, call, { operation: 'acceptInvitation', status: refused.status, code: opened.error.code })
  return refused
})
