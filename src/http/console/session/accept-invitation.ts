import { sessionOperations } from '../../contract/console/session.ts'
import { openEndpoint } from '../console-route.ts'
import { staffRefusal } from '../staff-refusal.ts'
import { letIn, placeOf } from './let-in.ts'

export const acceptInvitation = openEndpoint(sessionOperations.acceptInvitation, async (deps, call) => {
  const { token, name, email, password, locale = call.tenant.locales[0] ?? 'en' } = call.body
  const opened = await deps.staff.acceptInvitation({ tenantId: call.tenant.id, token, name, email, password, locale, place: placeOf(call) })
  return opened.ok ? letIn(deps, call, { opened: opened.value, way: 'acceptInvitation' }) : staffRefusal(opened.error, deps.clock.now())
})
