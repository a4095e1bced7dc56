import type { StaffMember as MemberRow } from '../db/generated/client.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { keepMember, MemberExists } from './accept-invitation.ts'
import type { Person } from './company-login.ts'
import type { StaffDeps } from './deps.ts'
import { linkFromRow, useLink, working } from './links.ts'
import type { LoginSettings } from './login-settings.ts'
import { emailKeyOf, memberFromRow } from './member-row.ts'
import type { StaffMember } from './model.ts'
import type { StaffRefusal } from './staff-error.ts'

export interface Admit {
  readonly tenantId: number
  readonly locale: string
  readonly settings: LoginSettings
  readonly person: Person & { readonly issuer: string }
}

type Refused = StaffRefusal<'login_refused'>

/**
 * Whose account somebody has whom the company's login let in: the one they came with before, the one of their confirmed address, or a
 * new one when they were invited or everybody of the domain may come.
 */
export async function admit(deps: StaffDeps, { tenantId, locale, settings, person }: Admit): Promise<Result<StaffMember, Refused>> {
  const loginSubject = `${person.issuer} ${person.subject}`
  const before = await deps.prisma.staffMember.findUnique({ where: { tenantId_loginSubject: { tenantId, loginSubject } } })
  if (before !== null) return before.deactivatedAt === null ? ok(memberFromRow(before)) : no('account_closed')
  const { email } = person
  if (email === undefined || !person.emailConfirmed) return no('email_unconfirmed')
  if (!emailKeyOf(email).endsWith(`@${settings.emailDomain.toLowerCase()}`)) return no('other_domain')
  const known = await deps.prisma.staffMember.findUnique({ where: { tenantId_emailKey: { tenantId, emailKey: emailKeyOf(email) } } })
  if (known !== null && known.deactivatedAt === null) return joined(deps, known, loginSubject)
  const account = { name: (person.name ?? email).slice(0, 100), email, emailKey: emailKeyOf(email), locale, loginSubject }
  return invited(deps, { tenantId, account, defaultRole: known === null ? settings.defaultRole : null })
}

/** An address that has passed to another person at the company does not pass on the account. */
async function joined(
  deps: StaffDeps,
  { tenantId, id, loginSubject: taken }: MemberRow,
  loginSubject: string,
): Promise<Result<StaffMember, Refused>> {
  if (taken !== null) return no('failed')
  const row = await deps.prisma.staffMember.update({ where: { tenantId_id: { tenantId, id } }, data: { loginSubject } })
  return ok(memberFromRow(row))
}

interface Newcomer {
  readonly tenantId: number
  readonly account: {
    readonly name: string
    readonly email: string
    readonly emailKey: string
    readonly locale: string
    readonly loginSubject: string
  }
  readonly defaultRole: string | null
}

async function invited(deps: StaffDeps, { tenantId, account, defaultRole }: Newcomer): Promise<Result<StaffMember, Refused>> {
  const where = { tenantId, kind: 'invitation', email: { equals: account.email, mode: 'insensitive' as const }, ...working(deps) }
  const open = await deps.prisma.staffLink.findFirst({ where })
  const link = open === null ? undefined : linkFromRow(open)
  const role = link?.role ?? defaultRole
  if (role === null) return no('not_invited')
  const now = deps.clock.now()
  try {
    const row = await deps.prisma.$transaction(async (rows) => {
      if (link !== undefined && !(await useLink(rows, deps, link))) throw new MemberExists('the invitation was used just now')
      return keepMember(rows, { ...account, tenantId, role, masked: link?.masked ?? false, now })
    })
    return ok(memberFromRow(row))
  } catch (error) {
    // Two tabs at once: the other one has made the account, and the next try finds it.
    if (error instanceof MemberExists) return no('failed')
    throw error
  }
}

function no(why: Refused['why']) {
  return refuse({ code: 'login_refused' as const, why })
}
