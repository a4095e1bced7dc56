import type { z } from 'zod'
import { formatInstant } from '../../../shared/instant.ts'
import type { StaffSession } from '../../../staff/index.ts'
import { sessionOperations, type sessionShape } from '../../contract/console/session.ts'
import { problem } from '../../problem.ts'
import { empty, json } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'
import { cookieSetting, dropCookie } from '../cookies.ts'

export const listMySessions = consoleEndpoint(sessionOperations.listMySessions, async (deps, { staff, tenant, sessionId }) => {
  const sessions = await deps.staff.listSessions(tenant.id, staff.id)
  return json(200, { sessions: sessions.map((session) => toSession(session, sessionId)) })
})

export const endMySession = consoleEndpoint(sessionOperations.endMySession, async (deps, { staff, tenant, sessionId, param }) => {
  const id = param('session')
  const ended = await deps.staff.endSession({ tenantId: tenant.id, memberId: staff.id, id })
  if (!ended) return problem('not_found', 'You have no session of that id.')
  return id === sessionId ? { ...empty(204), cookies: [dropCookie('session', cookieSetting(deps, tenant))] } : empty(204)
})

export const endMyOtherSessions = consoleEndpoint(sessionOperations.endMyOtherSessions, async (deps, { staff, tenant, sessionId }) =>
  json(200, { ended: await deps.staff.endSessions({ tenantId: tenant.id, memberId: staff.id, but: sessionId }) }),
)

export function toSession(session: StaffSession, current: string | undefined): z.input<typeof sessionShape> {
  const { id, method, agent, createdAt, lastSeenAt, expiresAt } = session
  const times = { createdAt: formatInstant(createdAt), lastSeenAt: formatInstant(lastSeenAt), expiresAt: formatInstant(expiresAt) }
  return { id, current: id === current, method, agent, ...times }
}
