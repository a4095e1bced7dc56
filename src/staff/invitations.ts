import { Prisma } from '../db/generated/client.ts'
import { isUuid } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { StaffDeps } from './deps.ts'
import { createLink, linkFromRow, working, type StaffLink } from './links.ts'
import { emailKeyOf } from './member-row.ts'
import type { StaffRole } from './model.ts'
import type { StaffRefusal } from './staff-error.ts'

export interface Invite {
  readonly tenantId: number
  readonly email: string
  readonly role: StaffRole
  readonly masked: boolean
  readonly locale: string
  readonly invitedBy?: string | undefined
  /** false: the link is told to the operator who asked for it. */
  readonly mailed: boolean
}

/** Replaces an invitation that is open. Refuses with `member_exists` somebody who works there. */
export async function invite(
  deps: StaffDeps,
  { tenantId, email, role, masked, locale, invitedBy, mailed }: Invite,
): Promise<Result<StaffLink & { readonly token: string }, StaffRefusal<'member_exists'>>> {
  const emailKey = emailKeyOf(email)
  const member = await deps.prisma.staffMember.findFirst({ where: { tenantId, emailKey, deactivatedAt: null }, select: { id: true } })
  if (member !== null) return refuse({ code: 'member_exists' })
  const link = { tenantId, kind: 'invitation', email: email.trim(), role, masked, locale, createdBy: invitedBy, mailed } as const
  const replace = () =>
    deps.prisma.$transaction(async (rows) => {
      await rows.$executeRaw`
        UPDATE staff_link SET revoked_at = ${new Date(deps.clock.now())}
        WHERE tenant_id = ${tenantId}::int AND kind = 'invitation' AND used_at IS NULL AND revoked_at IS NULL AND lower(email) = lower(${link.email})`
      return createLink(deps, link, rows)
    })
  // Two who invite the same person at once: the second replaces the first's, as a later one would.
  return ok(await replace().catch((error: unknown) => (isDuplicate(error) ? replace() : Promise.reject(error))))
}

export async function listInvitations(deps: StaffDeps, tenantId: number): Promise<readonly StaffLink[]> {
  const where = { tenantId, kind: 'invitation', ...working(deps) }
  return (await deps.prisma.staffLink.findMany({ where, orderBy: { id: 'desc' } })).map(linkFromRow)
}

/** False when there is no such invitation that still works. */
export async function revokeInvitation(deps: StaffDeps, tenantId: number, id: string): Promise<boolean> {
  if (!isUuid(id)) return false
  const where = { tenantId, id, kind: 'invitation', usedAt: null, revokedAt: null }
  return (await deps.prisma.staffLink.updateMany({ where, data: { revokedAt: new Date(deps.clock.now()) } })).count > 0
}

function isDuplicate(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002'
}
