import type { StaffDeps } from './deps.ts'
import { createLink } from './links.ts'

/**
 * A link for the first owner of a business nobody works at yet, for a week; those before it do not work any more. Undefined once
 * somebody has an account there.
 */
export async function welcomeFirstOwner(
  deps: StaffDeps,
  { tenantId, locale }: { readonly tenantId: number; readonly locale: string },
): Promise<string | undefined> {
  const known = await deps.prisma.staffMember.findFirst({ where: { tenantId }, select: { id: true } })
  if (known !== null) return undefined
  const at = new Date(deps.clock.now())
  return deps.prisma.$transaction(async (rows) => {
    await rows.staffLink.updateMany({ where: { tenantId, kind: 'welcome', usedAt: null, revokedAt: null }, data: { revokedAt: at } })
    return (await createLink(deps, { tenantId, kind: 'welcome', role: 'owner', locale, mailed: false }, rows)).token
  })
}
