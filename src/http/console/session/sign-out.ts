import { sessionOperations } from '../../contract/console/session.ts'
import { empty } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'
import { cookieSetting, dropCookie } from '../cookies.ts'

/**
 * The cookie that knows the browser stays: it opens nothing. What the browser kept of pages goes; cookies and storage of this host are
 * not the console's alone: a customer's chat in the same browser has its own there.
 */
export const signOut = consoleEndpoint(sessionOperations.signOut, async (deps, { staff, tenant, sessionId }) => {
  await deps.staff.endSession({ tenantId: tenant.id, memberId: staff.id, id: sessionId })
  return { ...empty(204, { 'clear-site-data': '"cache"' }), cookies: [dropCookie('session', cookieSetting(deps, tenant))] }
})
