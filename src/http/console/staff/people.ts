import { formatInstant } from '../../../shared/instant.ts'
import type { StaffMember } from '../../../staff/index.ts'
import { staffOperations, type Person } from '../../contract/console/staff.ts'
import { empty, json } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'
import { toSession } from '../session/sessions.ts'
import { staffRefusal } from '../staff-refusal.ts'

export const listPeople = consoleEndpoint(staffOperations.listPeople, async (deps, { tenant }) =>
  json(200, { people: (await deps.staff.listEverybody(tenant.id)).map(toPerson) }),
)

export const changePerson = consoleEndpoint(staffOperations.changePerson, async (deps, { tenant, param, body, staff, sessionId }) => {
  const id = param('id')
  const but = id === staff.id ? sessionId : undefined
  const changed = await deps.staff.changeMember({ tenantId: tenant.id, id, ...body, but })
  return changed.ok ? json(200, toPerson(changed.value)) : staffRefusal(changed.error, deps.clock.now())
})

export const deactivatePerson = consoleEndpoint(staffOperations.deactivatePerson, async (deps, { tenant, param }) => {
  const closed = await deps.staff.deactivateMember({ tenantId: tenant.id, id: param('id') })
  return closed.ok ? json(200, toPerson(closed.value)) : staffRefusal(closed.error, deps.clock.now())
})

export const resetPersonSecondStep = consoleEndpoint(staffOperations.resetPersonSecondStep, async (deps, { tenant, param }) => {
  const reset = await deps.staff.resetSecondStep({ tenantId: tenant.id, id: param('id') })
  return reset.ok ? empty(204) : staffRefusal(reset.error, deps.clock.now())
})

export const listPersonSessions = consoleEndpoint(staffOperations.listPersonSessions, async (deps, { tenant, param, sessionId }) => {
  const [member] = await deps.staff.findMembers(tenant.id, [param('id')])
  if (member === undefined) return staffRefusal({ code: 'member_not_found' }, deps.clock.now())
  const sessions = await deps.staff.listSessions(tenant.id, member.id)
  return json(200, { sessions: sessions.map((session) => toSession(session, sessionId)) })
})

export const endPersonSessions = consoleEndpoint(staffOperations.endPersonSessions, async (deps, { tenant, param }) => {
  const [member] = await deps.staff.findMembers(tenant.id, [param('id')])
  if (member === undefined) return staffRefusal({ code: 'member_not_found' }, deps.clock.now())
  return json(200, { ended: await deps.staff.endSessions({ tenantId: tenant.id, memberId: member.id }) })
})

function toPerson({ id, name, email, role, masked, secondStep, createdAt, deactivatedAt }: StaffMember): Person {
  const left = deactivatedAt === null ? null : formatInstant(deactivatedAt)
  return { id, name, email, role, masked, secondStep, createdAt: formatInstant(createdAt), deactivatedAt: left }
}
