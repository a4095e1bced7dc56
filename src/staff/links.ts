import type { Prisma } from '../db/generated/client.ts'
import type { StaffLink as LinkRow } from '../db/generated/client.ts'
import type { EpochMs } from '../shared/clock.ts'
import { hmac, sha256, uuidV7 } from '../shared/ids.ts'
import type { StaffDeps } from './deps.ts'
import { roleOf } from './member-row.ts'
import type { StaffRole } from './model.ts'

export type LinkKind = 'invitation' | 'welcome' | 'reset'

/** A link that works once. `email`: whom it was sent to; null: who opens it says who they are. */
export interface StaffLink {
  readonly tenantId: number
  readonly id: string
  readonly kind: LinkKind
  readonly email: string | null
  readonly role: StaffRole | null
  readonly masked: boolean
  readonly locale: string
  readonly memberId: string | null
  readonly createdBy: string | null
  readonly createdAt: EpochMs
  readonly expiresAt: EpochMs
}

const hourMs = 60 * 60 * 1000
const lives: Readonly<Record<LinkKind, number>> = { invitation: 7 * 24 * hourMs, welcome: 7 * 24 * hourMs, reset: hourMs }

export interface NewLink {
  readonly tenantId: number
  readonly kind: LinkKind
  readonly email?: string
  readonly role?: StaffRole
  readonly masked?: boolean
  readonly locale: string
  readonly memberId?: string
  readonly createdBy?: string | undefined
  /** false: shown to whoever made it instead. */
  readonly mailed: boolean
}

type Rows = Pick<Prisma.TransactionClient, 'staffLink'>

export async function createLink(
  deps: StaffDeps,
  link: NewLink,
  rows: Rows = deps.prisma,
): Promise<StaffLink & { readonly token: string }> {
  const now = deps.clock.now()
  const id = uuidV7(now)
  const token = linkToken(deps, link.tenantId, id)
  const { mailed, ...kept } = link
  const row = await rows.staffLink.create({
    data: {
      ...kept,
      id,
      createdBy: link.createdBy ?? null,
      tokenHash: sha256(token),
      createdAt: new Date(now),
      expiresAt: new Date(now + lives[link.kind]),
      dispatchedAt: mailed ? null : new Date(now),
    },
  })
  return { ...linkFromRow(row), token }
}

/** Made of id and secret, for the mail that carries it; kept nowhere. */
export function linkToken({ secret }: Pick<StaffDeps, 'secret'>, tenantId: number, id: string): string {
  return hmac(secret, `staff link ${tenantId} ${id}`).toString('base64url')
}

/** Undefined when it was never given out, was used or revoked, has run out or belongs to another business: the same answer for all. */
export async function findLink(
  deps: Pick<StaffDeps, 'prisma' | 'clock'>,
  { tenantId, kinds, token }: { readonly tenantId: number; readonly kinds: readonly LinkKind[]; readonly token: string },
): Promise<StaffLink | undefined> {
  const where = { tenantId, tokenHash: sha256(token), kind: { in: [...kinds] }, ...working(deps) }
  const row = await deps.prisma.staffLink.findFirst({ where })
  return row === null ? undefined : linkFromRow(row)
}

/** Takes the one use. False when somebody else was faster. */
export async function useLink(rows: Rows, deps: Pick<StaffDeps, 'clock'>, { tenantId, id }: StaffLink): Promise<boolean> {
  const used = await rows.staffLink.updateMany({ where: { tenantId, id, ...working(deps) }, data: { usedAt: new Date(deps.clock.now()) } })
  return used.count === 1
}

/** What a link that still works looks like. */
export function working({ clock }: Pick<StaffDeps, 'clock'>) {
  return { usedAt: null, revokedAt: null, expiresAt: { gt: new Date(clock.now()) } }
}

const kinds: readonly LinkKind[] = ['invitation', 'welcome', 'reset']

export function linkFromRow(row: LinkRow): StaffLink {
  const { tenantId, id, email, masked, locale, memberId, createdBy } = row
  const kind = kinds.find((one) => one === row.kind)
  if (kind === undefined) throw new Error(`There is no kind of link ${row.kind}`)
  const role = row.role === null ? null : roleOf(row.role)
  const times = { createdAt: row.createdAt.getTime(), expiresAt: row.expiresAt.getTime() }
  return { tenantId, id, kind, email, role, masked, locale, memberId, createdBy, ...times }
}
