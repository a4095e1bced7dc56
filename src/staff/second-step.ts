import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import type { Prisma } from '../db/generated/client.ts'
import { hmac } from '../shared/ids.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { seal, unseal } from '../shared/seal.ts'
import { everyOf } from '../shared/secrets.ts'
import type { StaffDeps } from './deps.ts'
import type { StaffMember } from './model.ts'
import type { StaffRefusal } from './staff-error.ts'

/** What an authenticator is given. */
export interface NewSecondStep {
  /** To be typed in by hand (base32). */
  readonly secret: string
  /** To be scanned (otpauth:). */
  readonly uri: string
}

const periodSeconds = 30

/** Waits to be confirmed with a first code; one that waited already is forgotten. */
export async function beginSecondStep(deps: StaffDeps, member: StaffMember, business: string): Promise<NewSecondStep> {
  const secret = new Secret({ size: 20 })
  const totpPending = sealed(deps, secret.base32)
  await deps.prisma.staffMember.update({ where: keyOf(member), data: { totpPending }, select: { id: true } })
  const uri = new TOTP({ issuer: business.replaceAll(':', ' '), label: member.email, secret, period: periodSeconds }).toString()
  return { secret: secret.base32, uri }
}

/** From now on signing in takes a code. Answers the recovery codes, which are not shown again. */
export async function confirmSecondStep(
  deps: StaffDeps,
  member: StaffMember,
  code: string,
): Promise<Result<readonly string[], StaffRefusal<'code_wrong'>>> {
  const row = await deps.prisma.staffMember.findUnique({ where: keyOf(member), select: { totpPending: true } })
  const pending = row?.totpPending ?? null
  const step = pending === null ? undefined : stepOf(deps, pending, code)
  if (pending === null || step === undefined) return refuse({ code: 'code_wrong' })
  const codes = newRecoveryCodes()
  const confirmed = await deps.prisma.$transaction(async (rows) => {
    // Only what was looked at is taken over: another tab may have begun anew meanwhile.
    const where = { tenantId: member.tenantId, id: member.id, totpPending: pending }
    const data = { totpSecret: pending, totpPending: null, totpStep: BigInt(step) }
    if ((await rows.staffMember.updateMany({ where, data })).count === 0) return false
    await replaceRecoveryCodes(deps, rows, { member, codes })
    return true
  })
  return confirmed ? ok(codes) : refuse({ code: 'code_wrong' })
}

export async function endSecondStep({ prisma }: Pick<StaffDeps, 'prisma'>, member: Pick<StaffMember, 'tenantId' | 'id'>): Promise<void> {
  await prisma.$transaction([
    prisma.staffMember.update({
      where: keyOf(member),
      data: { totpSecret: null, totpPending: null, totpStep: null },
      select: { id: true },
    }),
    prisma.staffRecoveryCode.deleteMany({ where: { tenantId: member.tenantId, memberId: member.id } }),
  ])
}

/** Ten new ones; those before are worth nothing any more. */
export async function renewRecoveryCodes(deps: StaffDeps, member: StaffMember): Promise<readonly string[]> {
  const codes = newRecoveryCodes()
  await deps.prisma.$transaction((rows) => replaceRecoveryCodes(deps, rows, { member, codes }))
  return codes
}

/** What is typed beside the password: six digits of the authenticator, or a recovery code. Each is taken once. */
export async function takeCode(
  deps: StaffDeps,
  member: Pick<StaffMember, 'tenantId' | 'id'>,
  { code, totpSecret }: { readonly code: string; readonly totpSecret: Uint8Array },
): Promise<'totp' | 'recovery' | undefined> {
  const typed = code.replace(/[\s-]/g, '').toLowerCase()
  if (!/^\d{6}$/.test(typed)) return (await takeRecoveryCode(deps, member, typed)) ? 'recovery' : undefined
  const step = stepOf(deps, totpSecret, typed)
  if (step === undefined) return undefined
  // Whoever reads a code over a shoulder comes too late with it, even within its half minute.
  const used = await deps.prisma.staffMember.updateMany({
    where: { tenantId: member.tenantId, id: member.id, OR: [{ totpStep: null }, { totpStep: { lt: step } }] },
    data: { totpStep: BigInt(step) },
  })
  return used.count === 1 ? 'totp' : undefined
}

/** The half minute a code is of; undefined for one of no half minute near. Authenticators have the real time, whatever the product's. */
function stepOf(deps: StaffDeps, totpSecret: Uint8Array, code: string): number | undefined {
  const secret = Secret.fromBase32(unseal(deps.secret, totpSecret))
  const timestamp = deps.clock.now() - deps.clock.offsetMs
  const delta = new TOTP({ secret, period: periodSeconds }).validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 })
  return delta === null ? undefined : Math.floor(timestamp / 1000 / periodSeconds) + delta
}

async function takeRecoveryCode(deps: StaffDeps, member: Pick<StaffMember, 'tenantId' | 'id'>, typed: string): Promise<boolean> {
  const where = {
    tenantId: member.tenantId,
    memberId: member.id,
    codeHash: { in: everyOf(deps.secret).map((secret) => recoveryHash({ secret }, typed)) },
  }
  return (await deps.prisma.staffRecoveryCode.deleteMany({ where })).count === 1
}

async function replaceRecoveryCodes(
  deps: StaffDeps,
  rows: Prisma.TransactionClient,
  { member, codes }: { readonly member: StaffMember; readonly codes: readonly string[] },
): Promise<void> {
  const of = { tenantId: member.tenantId, memberId: member.id }
  await rows.staffRecoveryCode.deleteMany({ where: of })
  await rows.staffRecoveryCode.createMany({ data: codes.map((code) => ({ ...of, codeHash: recoveryHash(deps, code.replace('-', '')) })) })
}

// 50 bits are found from a plain hash by who has the database; from this one only by who has the secret as well.
function recoveryHash({ secret }: Pick<StaffDeps, 'secret'>, code: string): string {
  return hmac(secret, `staff recovery ${code}`).toString('base64url')
}

const letters = 'abcdefghjkmnpqrstuvwxyz023456789'

/** "k7qm3-xwd29": letters that are not mistaken for one another, 5 bits each. */
function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const code = [...randomBytes(10)].map((byte) => letters.charAt(byte % letters.length)).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
}

function sealed({ secret }: StaffDeps, text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(seal(secret, text))
}

function keyOf({ tenantId, id }: Pick<StaffMember, 'tenantId' | 'id'>) {
  return { tenantId_id: { tenantId, id } }
}
