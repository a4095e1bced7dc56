import { isUuid } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { StaffDeps } from './deps.ts'
import { memberFromRow } from './member-row.ts'
import type { StaffMember, StaffRole } from './model.ts'
import { endSecondStep } from './second-step.ts'
import { endSessions } from './sessions.ts'
import type { StaffRefusal } from './staff-error.ts'

export interface ChangeMember {
  readonly tenantId: number
  readonly id: string
  readonly role?: StaffRole | undefined
  readonly masked?: boolean | undefined
  /** The session that asks: it goes on when somebody changes themselves. */
  readonly but?: string | undefined
}

type Refused = StaffRefusal<'member_not_found' | 'last_owner'>

/** Their sessions end: what they may do next, they sign in for anew. That there stays an owner is the database's to say. */
export async function changeMember(
  deps: StaffDeps,
  { tenantId, id, role, masked, but }: ChangeMember,
): Promise<Result<StaffMember, Refused>> {
  const data = { ...(role === undefined ? {} : { role }), ...(masked === undefined ? {} : { masked }) }
  const changed = await change(deps, { tenantId, id, data })
  if (changed.ok) await endSessions(deps, { tenantId, memberId: id, but })
  return changed
}

/** Signs in no more and is signed out everywhere; what they did keeps their name. An invitation opens the account again. */
export async function deactivateMember(
  deps: StaffDeps,
  { tenantId, id }: { readonly tenantId: number; readonly id: string },
): Promise<Result<StaffMember, Refused>> {
  const at = new Date(deps.clock.now())
  const closed = await change(deps, { tenantId, id, data: { deactivatedAt: at } })
  if (!closed.ok) return closed
  await deps.prisma.staffLink.updateMany({ where: { tenantId, memberId: id, usedAt: null, revokedAt: null }, data: { revokedAt: at } })
  await endSessions(deps, { tenantId, memberId: id })
  return closed
}

/** For who has lost their authenticator and the codes: an owner who knows them takes the second step away. */
export async function resetSecondStep(
  deps: StaffDeps,
  { tenantId, id }: { readonly tenantId: number; readonly id: string },
): Promise<Result<void, StaffRefusal<'member_not_found'>>> {
  const where = { tenantId, id, deactivatedAt: null }
  const member = isUuid(id) ? await deps.prisma.staffMember.findFirst({ where, select: { tenantId: true, id: true } }) : null
  if (member === null) return refuse({ code: 'member_not_found' })
  await endSecondStep(deps, member)
  await endSessions(deps, { tenantId, memberId: id })
  return ok(undefined)
}

interface Change {
  readonly tenantId: number
  readonly id: string
  readonly data: { readonly role?: string; readonly masked?: boolean; readonly deactivatedAt?: Date }
}

async function change(deps: StaffDeps, { tenantId, id, data }: Change): Promise<Result<StaffMember, Refused>> {
  if (!isUuid(id)) return refuse({ code: 'member_not_found' })
  try {
    const [row] = await deps.prisma.staffMember.updateManyAndReturn({ where: { tenantId, id, deactivatedAt: null }, data })
    return row === undefined ? refuse({ code: 'member_not_found' }) : ok(memberFromRow(row))
  } catch (error) {
    if (error instanceof Error && error.message.includes('a business keeps an owner')) return refuse({ code: 'last_owner' })
    throw error
  }
}
