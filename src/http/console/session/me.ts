import type { Tenant } from '../../../booking/index.ts'
import type { OpenedSession, StaffMember } from '../../../staff/index.ts'
import { sessionOperations, type Me } from '../../contract/console/session.ts'
import { empty, json, type Reply } from '../../reply.ts'
import type { ConsoleDeps } from '../console-deps.ts'
import { consoleEndpoint } from '../console-route.ts'
import { cookieSetting, sessionCookies } from '../cookies.ts'
import { staffRefusal } from '../staff-refusal.ts'

export const getMe = consoleEndpoint(sessionOperations.getMe, async (_deps, { staff, tenant }) => json(200, toMe(staff, tenant)))

export const changeMe = consoleEndpoint(sessionOperations.changeMe, async (deps, { staff, tenant, body }) => {
  const { name, locale } = body
  const changed = await deps.staff.changeOwnName(staff, {
    ...(name === undefined ? {} : { name }),
    ...(locale === undefined ? {} : { locale }),
  })
  return json(200, toMe(changed, tenant))
})

export const prove = consoleEndpoint(sessionOperations.prove, async (deps, { who, body }) => {
  const proved = await deps.staff.proveSelf(who, body.password)
  return proved.ok ? empty(204) : staffRefusal(proved.error, deps.clock.now())
})

export const changePassword = consoleEndpoint(sessionOperations.changePassword, async (deps, { who, tenant, body }) => {
  const renewed = await deps.staff.changePassword(who, body)
  return renewed.ok ? withRenewed(deps, tenant, { opened: renewed.value }) : staffRefusal(renewed.error, deps.clock.now())
})

/** The same browser goes on under a new token. */
export function withRenewed(
  deps: ConsoleDeps,
  tenant: Tenant,
  { opened, answer }: { readonly opened: OpenedSession; readonly answer?: object },
): Reply {
  const cookies = sessionCookies(opened, { ...cookieSetting(deps, tenant), now: deps.clock.now() })
  return { ...json(200, answer ?? toMe(opened.member, tenant)), cookies }
}

export function toMe({ id, name, email, role, masked, locale, secondStep }: StaffMember, tenant: Tenant): Me {
  const { slug, timeZone, locales, currency } = tenant
  const business = { slug, name: tenant.name, timeZone, locales: [...locales], currency }
  return { id, name, email, role, masked, locale, secondStep, business }
}
