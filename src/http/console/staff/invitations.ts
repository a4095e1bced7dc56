import { formatInstant } from '../../../shared/instant.ts'
import type { StaffLink } from '../../../staff/index.ts'
import { staffOperations, type Invitation } from '../../contract/console/staff.ts'
import { empty, json } from '../../reply.ts'
import { consoleEndpoint } from '../console-route.ts'
import { staffRefusal } from '../staff-refusal.ts'

export const listInvitations = consoleEndpoint(staffOperations.listInvitations, async (deps, { tenant }) => {
  const open = await deps.staff.listInvitations(tenant.id)
  const inviters = await deps.staff.findMembers(
    tenant.id,
    open.flatMap(({ createdBy }) => createdBy ?? []),
  )
  const names = new Map(inviters.map(({ id, name }) => [id, name]))
  return json(200, { invitations: open.flatMap((link) => toInvitation(link, names.get(link.createdBy ?? '') ?? null) ?? []) })
})

export const invite = consoleEndpoint(staffOperations.invite, async (deps, { tenant, staff, body }) => {
  const { email, role, masked, locale = staff.locale } = body
  const invited = await deps.staff.invite({ tenantId: tenant.id, email, role, masked, locale, invitedBy: staff.id, mailed: true })
  if (!invited.ok) return staffRefusal(invited.error, deps.clock.now())
  // The link itself goes by mail only: who invites cannot become who was invited.
  return json(201, toInvitation(invited.value, staff.name) ?? {})
})

export const revokeInvitation = consoleEndpoint(staffOperations.revokeInvitation, async (deps, { tenant, param }) =>
  (await deps.staff.revokeInvitation(tenant.id, param('id')))
    ? empty(204)
    : staffRefusal({ code: 'invitation_not_found' }, deps.clock.now()),
)

function toInvitation({ id, email, role, masked, createdAt, expiresAt }: StaffLink, invitedBy: string | null): Invitation | undefined {
  if (email === null || role === null) return undefined
  return { id, email, role, masked, invitedBy, createdAt: formatInstant(createdAt), expiresAt: formatInstant(expiresAt) }
}
