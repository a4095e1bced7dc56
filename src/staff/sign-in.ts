import type { StaffMember as MemberRow } from '../db/generated/client.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { StaffDeps } from './deps.ts'
import { knownDevice } from './devices.ts'
import { emailKeyOf, memberFromRow } from './member-row.ts'
import type { OpenedSession, SignInMethod, SignInPlace } from './model.ts'
import { isPassword } from './passwords.ts'
import { takeCode } from './second-step.ts'
import { openSession } from './sessions.ts'
import type { StaffRefusal } from './staff-error.ts'
import { forgetTries, giveBack, takeTry, type Budget } from './tries.ts'

export interface SignIn {
  readonly tenantId: number
  readonly email: string
  readonly password: string
  /** Of the authenticator, or a recovery code. */
  readonly code?: string | undefined
  /** What this browser has kept of an earlier sign-in. */
  readonly device?: string | undefined
  readonly place: SignInPlace
}

type Refused = StaffRefusal<'sign_in_failed' | 'code_required' | 'code_wrong' | 'too_many_tries'>

/** Whether there is such an account is neither said nor to be told from the time it takes. */
export async function signIn(deps: StaffDeps, input: SignIn): Promise<Result<OpenedSession, Refused>> {
  const budgets = budgetsOf(deps, input)
  for (const budget of budgets) {
    const taken = await takeTry(deps, budget)
    if (!taken.ok) return taken
  }
  const row = await deps.prisma.staffMember.findUnique({
    where: { tenantId_emailKey: { tenantId: input.tenantId, emailKey: emailKeyOf(input.email) } },
  })
  const known = row !== null && row.deactivatedAt === null ? row : undefined
  const right = await isPassword(input.password, known?.passwordHash)
  if (known === undefined || !right) return refuse({ code: 'sign_in_failed' })
  const step = await secondStep(deps, known, input.code)
  if (!step.ok) {
    // The first half of a sign-in in two halves is no guess.
    if (step.error.code === 'code_required') await Promise.all(budgets.map((budget) => giveBack(deps, budget)))
    return step
  }
  const [account, address] = budgets
  await Promise.all([forgetTries(deps, account), giveBack(deps, address)])
  return ok(await openSession(deps, { member: memberFromRow(known), method: step.value, place: input.place }))
}

async function secondStep(
  deps: StaffDeps,
  member: MemberRow,
  code: string | undefined,
): Promise<Result<SignInMethod, StaffRefusal<'code_required' | 'code_wrong'>>> {
  if (member.totpSecret === null) return ok('password')
  if (code === undefined || code === '') return refuse({ code: 'code_required' })
  const taken = await takeCode(deps, member, { code, totpSecret: member.totpSecret })
  if (taken === undefined) return refuse({ code: 'code_wrong' })
  return ok(taken === 'recovery' ? 'recovery' : 'password')
}

const quarterHourMs = 15 * 60 * 1000

/**
 * Strangers share one count for an account; a browser that has opened it before has its own. Whoever tries passwords on end shuts
 * out other strangers only, and a new password by mail opens it for everybody else.
 */
function budgetsOf(deps: StaffDeps, { tenantId, email, device, place }: SignIn): readonly [Budget, Budget] {
  const known = knownDevice(deps, { tenantId, email, device })
  const account = known === undefined ? `account ${emailKeyOf(email)}` : `device ${known} ${emailKeyOf(email)}`
  return [
    { tenantId, what: account, limit: 10, windowMs: quarterHourMs },
    { tenantId, what: `address ${place.address}`, limit: 50, windowMs: quarterHourMs },
  ]
}
