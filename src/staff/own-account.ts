import { ok, refuse, type Result } from '../shared/result.ts'
import type { StaffDeps } from './deps.ts'
import { memberFromRow } from './member-row.ts'
import type { OpenedSession, SignedIn, StaffMember } from './model.ts'
import { hashPassword, isPassword, weaknessOf } from './passwords.ts'
import { beginSecondStep, confirmSecondStep, endSecondStep, renewRecoveryCodes, type NewSecondStep } from './second-step.ts'
import { endSessions, renewSession } from './sessions.ts'
import type { StaffRefusal } from './staff-error.ts'
import { forgetTries, takeTry } from './tries.ts'

type Unproved = StaffRefusal<'password_wrong' | 'too_many_tries'>

export async function changeOwnName(
  { prisma }: StaffDeps,
  { tenantId, id }: StaffMember,
  data: { readonly name?: string; readonly locale?: string },
): Promise<StaffMember> {
  return memberFromRow(await prisma.staffMember.update({ where: { tenantId_id: { tenantId, id } }, data }))
}

/** What changes how one signs in ends every other session and gives this one a new token. */
export async function changePassword(
  deps: StaffDeps,
  who: SignedIn,
  { current, next }: { readonly current: string; readonly next: string },
): Promise<Result<OpenedSession, Unproved | StaffRefusal<'password_weak'>>> {
  const { tenantId, id, name, email } = who.member
  const weakness = weaknessOf(next, [name, ...email.split('@')])
  if (weakness !== undefined) return refuse({ code: 'password_weak', reason: weakness })
  const proved = await prove(deps, who.member, current)
  if (!proved.ok) return proved
  const passwordHash = await hashPassword(next)
  await deps.prisma.staffMember.update({ where: { tenantId_id: { tenantId, id } }, data: { passwordHash }, select: { id: true } })
  return ok(await onlyThisOne(deps, who))
}

export async function offerSecondStep(
  deps: StaffDeps,
  member: StaffMember,
  { password, business }: { readonly password: string; readonly business: string },
): Promise<Result<NewSecondStep, Unproved>> {
  const proved = await prove(deps, member, password)
  return proved.ok ? ok(await beginSecondStep(deps, member, business)) : proved
}

export interface TurnedOn {
  readonly recoveryCodes: readonly string[]
  readonly opened: OpenedSession
}

export async function turnOnSecondStep(
  deps: StaffDeps,
  who: SignedIn,
  code: string,
): Promise<Result<TurnedOn, StaffRefusal<'code_wrong' | 'too_many_tries'>>> {
  const allowed = await takeTry(deps, provingBudget(who.member))
  if (!allowed.ok) return allowed
  const codes = await confirmSecondStep(deps, who.member, code)
  if (!codes.ok) return codes
  await forgetTries(deps, provingBudget(who.member))
  return ok({ recoveryCodes: codes.value, opened: await onlyThisOne(deps, { ...who, member: { ...who.member, secondStep: true } }) })
}

export async function turnOffSecondStep(deps: StaffDeps, who: SignedIn, password: string): Promise<Result<OpenedSession, Unproved>> {
  const proved = await prove(deps, who.member, password)
  if (!proved.ok) return proved
  await endSecondStep(deps, who.member)
  return ok(await onlyThisOne(deps, { ...who, member: { ...who.member, secondStep: false } }))
}

export async function replaceRecoveryCodes(
  deps: StaffDeps,
  member: StaffMember,
  password: string,
): Promise<Result<readonly string[], Unproved>> {
  const proved = await prove(deps, member, password)
  return proved.ok ? ok(await renewRecoveryCodes(deps, member)) : proved
}

/** For a while what asks for it may be done without being asked again. */
export async function proveSelf(deps: StaffDeps, { member, sessionId }: SignedIn, password: string): Promise<Result<void, Unproved>> {
  const proved = await prove(deps, member, password)
  if (!proved.ok) return proved
  const where = { tenantId: member.tenantId, id: sessionId }
  await deps.prisma.staffSession.updateMany({ where, data: { provedAt: new Date(deps.clock.now()) } })
  return proved
}

/** Somebody at an open screen is not yet whoever is signed in there. */
async function prove(deps: StaffDeps, member: StaffMember, password: string): Promise<Result<void, Unproved>> {
  const allowed = await takeTry(deps, provingBudget(member))
  if (!allowed.ok) return allowed
  const { tenantId, id } = member
  const row = await deps.prisma.staffMember.findUnique({ where: { tenantId_id: { tenantId, id } }, select: { passwordHash: true } })
  if (!(await isPassword(password, row?.passwordHash))) return refuse({ code: 'password_wrong' })
  await forgetTries(deps, provingBudget(member))
  return ok(undefined)
}

function provingBudget({ tenantId, id }: StaffMember) {
  return { tenantId, what: `proof ${id}`, limit: 10, windowMs: 15 * 60 * 1000 }
}

async function onlyThisOne(deps: StaffDeps, who: SignedIn): Promise<OpenedSession> {
  await endSessions(deps, { tenantId: who.member.tenantId, memberId: who.member.id, but: who.sessionId })
  return renewSession(deps, who)
}
