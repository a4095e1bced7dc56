import { Prisma } from '../db/generated/client.ts'
import { uuidV7 } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { StaffDeps } from './deps.ts'
import { findLink, useLink, type StaffLink } from './links.ts'
import { emailKeyOf, memberFromRow } from './member-row.ts'
import type { OpenedSession, SignInPlace, StaffMember } from './model.ts'
import { hashPassword, weaknessOf } from './passwords.ts'
import { openSession } from './sessions.ts'
import type { StaffRefusal } from './staff-error.ts'

export interface AcceptInvitation {
  readonly tenantId: number
  readonly token: string
  readonly name: string
  /** Only looked at where the link names none: the first owner's welcome. */
  readonly email?: string | undefined
  readonly password: string
  readonly locale: string
  readonly place: SignInPlace
}

type Refused = StaffRefusal<'link_invalid' | 'password_weak' | 'member_exists'>

/** Makes the account the link promises, or opens the one that was closed again, and signs in. */
export async function acceptInvitation(deps: StaffDeps, input: AcceptInvitation): Promise<Result<OpenedSession, Refused>> {
  const link = await findLink(deps, { tenantId: input.tenantId, kinds: ['invitation', 'welcome'], token: input.token })
  const email = link?.email ?? input.email?.trim()
  if (link === undefined || email === undefined || link.role === null) return refuse({ code: 'link_invalid' })
  const weakness = weaknessOf(input.password, [input.name, email, ...email.split('@')])
  if (weakness !== undefined) return refuse({ code: 'password_weak', reason: weakness })
  const passwordHash = await hashPassword(input.password)
  const account = { name: input.name, email, emailKey: emailKeyOf(email), role: link.role, masked: link.masked, locale: input.locale }
  const member = await make(deps, link, { ...account, passwordHash })
  if (member === undefined) return refuse({ code: 'link_invalid' })
  if (member === 'exists') return refuse({ code: 'member_exists' })
  return ok(await openSession(deps, { member, method: 'link', place: input.place }))
}

interface Account {
  readonly name: string
  readonly email: string
  readonly emailKey: string
  readonly role: string
  readonly masked: boolean
  readonly locale: string
  readonly passwordHash?: string
  readonly loginSubject?: string
}

/** Undefined when the link was used meanwhile; then nothing was written. */
async function make(deps: StaffDeps, link: StaffLink, account: Account): Promise<StaffMember | 'exists' | undefined> {
  return deps.prisma
    .$transaction(async (rows) => {
      if (!(await useLink(rows, deps, link))) return undefined
      return memberFromRow(await keepMember(rows, { ...account, tenantId: link.tenantId, now: deps.clock.now() }))
    })
    .catch((error: unknown) => {
      if (error instanceof MemberExists) return 'exists'
      throw error
    })
}

/** Somebody works there under this address: thrown, so that the transaction takes back the use of the link. */
export class MemberExists extends Error {}

/** Inside a transaction. A closed account opens again, as it is told here: without the authenticator and the codes it had. */
export async function keepMember(
  rows: Prisma.TransactionClient,
  { tenantId, now, ...account }: Account & { readonly tenantId: number; readonly now: number },
) {
  const before = await rows.staffMember.findUnique({ where: { tenantId_emailKey: { tenantId, emailKey: account.emailKey } } })
  if (before !== null && before.deactivatedAt === null) throw new MemberExists('somebody works here under this address')
  const data = {
    passwordHash: null,
    loginSubject: null,
    ...account,
    totpSecret: null,
    totpPending: null,
    totpStep: null,
    deactivatedAt: null,
  }
  if (before === null)
    return rows.staffMember.create({ data: { ...data, tenantId, id: uuidV7(now), createdAt: new Date(now) } }).catch((error: unknown) => {
      if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002') throw new MemberExists('just now')
      throw error
    })
  await rows.staffRecoveryCode.deleteMany({ where: { tenantId, memberId: before.id } })
  return rows.staffMember.update({ where: { tenantId_id: { tenantId, id: before.id } }, data })
}
