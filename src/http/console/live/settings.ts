import type { PersonWindow } from '../../contract/console/live.ts'
import { empty, json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'

export const getStepInSettings: ConsoleRoute = async ({ stepIn }, { tenant, staff }) => {
  const [{ hours }, notices] = await Promise.all([stepIn.getPersonHours(tenant.id), stepIn.listNotices(tenant.id)])
  return json(200, { hours, mailed: notices.get(staff.id) ?? staff.role !== 'reviewer' })
}

export const setPersonHours: ConsoleRoute<{ readonly hours: readonly PersonWindow[] | null }> = async ({ stepIn }, { tenant, body }) => {
  await stepIn.setPersonHours(tenant.id, body)
  return empty(204)
}

export const setOwnNotice: ConsoleRoute<{ readonly mailed: boolean }> = async ({ stepIn }, { tenant, staff, body }) => {
  await stepIn.setNotice({ tenantId: tenant.id, memberId: staff.id, handoffMail: body.mailed })
  return empty(204)
}
