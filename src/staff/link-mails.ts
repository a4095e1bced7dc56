import { relayRows } from '../db/relay-rows.ts'
import type { EpochMs } from '../shared/clock.ts'
import { sha256 } from '../shared/ids.ts'
import { formatInstant } from '../shared/instant.ts'
import type { SendInTransaction } from '../shared/relay-transaction.ts'
import { everyOf } from '../shared/secrets.ts'
import { findMembers } from './members.ts'
import type { StaffDeps } from './deps.ts'
import { linkFromRow, linkToken, working, type LinkKind } from './links.ts'
import type { StaffRole } from './model.ts'

/** A link that somebody waits for by mail. */
export interface WaitingLink {
  readonly tenantId: number
  readonly id: string
  readonly at: EpochMs
}

// The index holds only what waits.
const takeSql = `
  SELECT tenant_id AS "tenantId", id, extract(epoch FROM created_at)::float8 * 1000 AS at
  FROM staff_link WHERE dispatched_at IS NULL ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED`
const markSql = `
  UPDATE staff_link l SET dispatched_at = $3::timestamptz FROM unnest($1::int[], $2::uuid[]) AS sent (tenant_id, id)
  WHERE l.tenant_id = sent.tenant_id AND l.id = sent.id`

/** Gives waiting links to `send` and marks them, in one transaction. */
export function relayLinks({ pool, clock }: StaffDeps, limit: number, send: SendInTransaction<WaitingLink>): Promise<number> {
  return relayRows(pool, limit, { take: takeSql, mark: markSql, markedWith: [formatInstant(clock.now())], send })
}

/** What the mail says. */
export interface LinkMail {
  readonly kind: Exclude<LinkKind, 'welcome'>
  readonly email: string
  /** Of who has an account; null: they are to come. */
  readonly name: string | null
  readonly role: StaffRole | null
  /** Who invited them. */
  readonly invitedBy: string | null
  readonly token: string
  readonly locale: string
  readonly expiresAt: EpochMs
}

/** Undefined when the link does not work any more, or is for nobody's mailbox. */
export async function findLinkMail(deps: StaffDeps, tenantId: number, id: string): Promise<LinkMail | undefined> {
  const row = await deps.prisma.staffLink.findFirst({ where: { tenantId, id, ...working(deps) } })
  if (row === null || row.email === null) return undefined
  const { kind, email, role, locale, memberId, createdBy, expiresAt } = linkFromRow(row)
  if (kind === 'welcome' || email === null) return undefined
  // Made before the secret was changed and mailed after: what was kept of it says which it was.
  const token = everyOf(deps.secret)
    .map((secret) => linkToken({ secret }, tenantId, id))
    .find((one) => sha256(one) === row.tokenHash)
  if (token === undefined) return undefined
  const named = await findMembers(deps, tenantId, [memberId ?? '', createdBy ?? ''])
  const nameOf = (of: string | null) => named.find((member) => member.id === of)?.name ?? null
  return {
    kind,
    email,
    name: nameOf(memberId),
    role,
    invitedBy: nameOf(createdBy),
    token,
    locale,
    expiresAt,
  }
}
