import { staffOperations } from '../../contract/console/staff.ts'
import { problem } from '../../problem.ts'
import { empty, json } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'
import { redirectUriOf } from '../session/company-login.ts'
import { staffRefusal } from '../staff-refusal.ts'

export const getCompanyLogin = consoleEndpoint(staffOperations.getCompanyLogin, async (deps, { tenant }) => {
  const redirectUri = redirectUriOf(deps, tenant)
  const login = await deps.staff.findLogin(tenant.id)
  return json(200, { login: login === undefined ? null : { ...login, redirectUri }, redirectUri })
})

export const saveCompanyLogin = consoleEndpoint(staffOperations.saveCompanyLogin, async (deps, { tenant, body }) => {
  const saved = await deps.staff.saveLogin({ tenantId: tenant.id, ...body })
  return saved.ok ? json(200, { ...saved.value, redirectUri: redirectUriOf(deps, tenant) }) : staffRefusal(saved.error, deps.clock.now())
})

export const removeCompanyLogin = consoleEndpoint(staffOperations.removeCompanyLogin, async (deps, { tenant }) =>
  (await deps.staff.removeLogin(tenant.id)) ? empty(204) : problem('not_found', 'There is no login to remove.'),
)
