import { sessionOperations } from '../../contract/console/session.ts'
import { empty } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'
import { cookieSetting, dropCookie } from '../cookies.ts'

/** The cookie that knows the browser stays: it opens nothing. */
export const signOut = consoleEndpoint(sessionOperations.signOut, async (deps, { staff, tenant, sessionId }) => {
  await deps.staff.endSession({ tenantId: tenant.id, memberId: staff.id, id: sessionId })
  return { ...empty(204), cookies: [dropCookie('session', cookieSetting(deps, tenant))] }
})
