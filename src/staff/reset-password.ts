import { ok, refuse, type Result } from '../shared/result.ts'
import type { StaffDeps } from './deps.ts'
import { createLink, findLink, useLink } from './links.ts'
import { emailKeyOf, memberFromRow } from './member-row.ts'
import type { OpenedSession, SignInPlace } from './model.ts'
import { hashPassword, weaknessOf } from './passwords.ts'
import { takeCode } from './second-step.ts'
import { openSession } from './sessions.ts'
import type { StaffRefusal } from './staff-error.ts'
import { takeTry } from './tries.ts'

const hourMs = 60 * 60 * 1000

/**
 * Mails a link to whoever has the account, three times an hour at most. Nothing is answered: without an account the same is
 * written, a link that is nobody's and goes nowhere.
 */
export async function requestReset(
  deps: StaffDeps,
  { tenantId, email, locale }: { readonly tenantId: number; readonly email: string; readonly locale: string },
): Promise<void> {
  const emailKey = emailKeyOf(email)
  const allowed = await takeTry(deps, { tenantId, what: `reset mail ${emailKey}`, limit: 3, windowMs: hourMs })
  if (!allowed.ok) return
  const member = await deps.prisma.staffMember.findUnique({ where: { tenantId_emailKey: { tenantId, emailKey } } })
  const theirs = member === null || member.deactivatedAt !== null ? {} : { memberId: member.id, email: member.email }
  await createLink(deps, { tenantId, kind: 'reset', locale: member?.locale ?? locale, mailed: 'memberId' in theirs, ...theirs })
}

export interface ResetPassword {
  readonly tenantId: number
  readonly token: string
  readonly password: string
  readonly code?: string | undefined
  readonly place: SignInPlace
}

type Refused = StaffRefusal<'link_invalid' | 'password_weak' | 'code_required' | 'code_wrong' | 'too_many_tries'>

/** Sets the password, ends every session there is and opens one. Who has a second step needs it here too: a mailbox alone opens nothing. */
export async function resetPassword(deps: StaffDeps, input: ResetPassword): Promise<Result<OpenedSession, Refused>> {
  const { tenantId, token, password, code, place } = input
  const link = await findLink(deps, { tenantId, kinds: ['reset'], token })
  if (link?.memberId == null) return refuse({ code: 'link_invalid' })
  const row = await deps.prisma.staffMember.findUnique({ where: { tenantId_id: { tenantId, id: link.memberId } } })
  if (row === null || row.deactivatedAt !== null) return refuse({ code: 'link_invalid' })
  const weakness = weaknessOf(password, [row.name, ...row.email.split('@')])
  if (weakness !== undefined) return refuse({ code: 'password_weak', reason: weakness })
  if (row.totpSecret !== null) {
    if (code === undefined || code === '') return refuse({ code: 'code_required' })
    const allowed = await takeTry(deps, { tenantId, what: `reset code ${row.id}`, limit: 10, windowMs: hourMs })
    if (!allowed.ok) return allowed
    if ((await takeCode(deps, row, { code, totpSecret: row.totpSecret })) === undefined) return refuse({ code: 'code_wrong' })
  }
  const passwordHash = await hashPassword(password)
  const done = await deps.prisma.$transaction(async (rows) => {
    if (!(await useLink(rows, deps, link))) return false
    await rows.staffMember.update({ where: { tenantId_id: { tenantId, id: row.id } }, data: { passwordHash }, select: { id: true } })
    const at = new Date(deps.clock.now())
    await rows.staffLink.updateMany({ where: { tenantId, memberId: row.id, kind: 'reset', usedAt: null }, data: { revokedAt: at } })
    await rows.staffSession.deleteMany({ where: { tenantId, memberId: row.id } })
    return true
  })
  return done ? ok(await openSession(deps, { member: memberFromRow(row), method: 'link', place })) : refuse({ code: 'link_invalid' })
}
