import { ok, type Result } from '../shared/result.ts'
import { seal, unseal } from '../shared/seal.ts'
import type { StaffDeps } from './deps.ts'
import { discover, type LoginClient } from './login-client.ts'
import { roleOf } from './member-row.ts'
import type { StaffRole } from './model.ts'
import type { StaffRefusal } from './staff-error.ts'

/** A company's own login, as it is shown: without the client's secret. */
export interface LoginSettings {
  readonly issuer: string
  readonly clientId: string
  /** Who has another address is not let in: "example.com". */
  readonly emailDomain: string
  /** Null: only who was invited comes in. */
  readonly defaultRole: StaffRole | null
}

export async function findLogin({ prisma }: Pick<StaffDeps, 'prisma'>, tenantId: number): Promise<LoginSettings | undefined> {
  const row = await prisma.staffLogin.findUnique({ where: { tenantId }, omit: { clientSecret: true } })
  if (row === null) return undefined
  const { issuer, clientId, emailDomain, defaultRole } = row
  return { issuer, clientId, emailDomain, defaultRole: defaultRole === null ? null : roleOf(defaultRole) }
}

export async function findLoginClient(deps: StaffDeps, tenantId: number): Promise<(LoginSettings & LoginClient) | undefined> {
  const settings = await findLogin(deps, tenantId)
  const row = await deps.prisma.staffLogin.findUnique({ where: { tenantId }, select: { clientSecret: true } })
  return settings === undefined || row === null ? undefined : { ...settings, clientSecret: unseal(deps.secret, row.clientSecret) }
}

export interface SaveLogin extends LoginSettings {
  readonly tenantId: number
  /** Left out: the one there is stays. */
  readonly clientSecret?: string | undefined
}

/** Kept once the login has answered: a typing error is found by the owner and not by everybody on Monday morning. */
export async function saveLogin(
  deps: StaffDeps,
  { tenantId, clientSecret, ...settings }: SaveLogin,
): Promise<Result<LoginSettings, StaffRefusal<'login_unusable'>>> {
  const known = clientSecret === undefined ? await findLoginClient(deps, tenantId) : undefined
  // The secret of one issuer is not for another: whoever changes the address writes it again.
  const secret = clientSecret ?? (known?.issuer === settings.issuer ? known.clientSecret : undefined)
  if (secret === undefined) return { ok: false, error: { code: 'login_unusable', reason: 'The client’s secret is missing.' } }
  const found = await discover(deps, { ...settings, clientSecret: secret })
  if (!found.ok) return found
  const data = { ...settings, clientSecret: new Uint8Array(seal(deps.secret, secret)), updatedAt: new Date(deps.clock.now()) }
  await deps.prisma.staffLogin.upsert({ where: { tenantId }, create: { tenantId, ...data }, update: data })
  return ok(settings)
}

/** False when there was none. */
export async function removeLogin({ prisma }: StaffDeps, tenantId: number): Promise<boolean> {
  return (await prisma.staffLogin.deleteMany({ where: { tenantId } })).count > 0
}
