import type { Tenant } from '../../../booking/index.ts'
import type { StaffMember } from '../../../staff/index.ts'
import type { Me } from '../../contract/console/session.ts'
import { sessionOperations } from '../../contract/console/session.ts'
import { json } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'

export const getMe = consoleEndpoint(sessionOperations.getMe, async (_deps, { staff, tenant }) => json(200, toMe(staff, tenant)))

export function toMe({ id, name, email, role, masked, locale, secondStep }: StaffMember, tenant: Tenant): Me {
  const { slug, timeZone, locales, currency } = tenant
  return {
    id,
    name,
    email,
    role,
    masked,
    locale,
    secondStep,
    business: { slug, name: tenant.name, timeZone, locales: [...locales], currency },
  }
}
