import type { EpochMs } from '../shared/clock.ts'
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

/** What puts jobs down in the transaction the links are marked in. */
export interface LinkTransaction {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
}

export type SendLinks = (links: readonly WaitingLink[], transaction: LinkTransaction) => Promise<void>

// SKIP LOCKED: two relays share the work. The index holds only what waits.
const takeSql = `
  SELECT tenant_id AS "tenantId", id, extract(epoch FROM created_at)::float8 * 1000 AS at
  FROM staff_link WHERE dispatched_at IS NULL ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED`
const markSql = `
  UPDATE staff_link l SET dispatched_at = $3::timestamptz FROM unnest($1::int[], $2::uuid[]) AS sent (tenant_id, id)
  WHERE l.tenant_id = sent.tenant_id AND l.id = sent.id`

/** Gives waiting links to `send` and marks them, in one transaction: the mail's job commits with the mark or not at all. */
export async function relayLinks({ pool, clock }: StaffDeps, limit: number, send: SendLinks): Promise<number> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<WaitingLink>(takeSql, [limit])
    if (rows.length > 0) {
      await send(rows, { executeSql: async (text, values) => ({ rows: (await client.query(text, values)).rows }) })
      const at = new Date(clock.now()).toISOString()
      await client.query(markSql, [rows.map((link) => link.tenantId), rows.map((link) => link.id), at])
    }
    await client.query('COMMIT')
    return rows.length
  } catch (error) {
    await client.query('ROLLBACK').catch((failed: unknown) => (broken = failed instanceof Error ? failed : new Error('rollback failed')))
    throw error
  } finally {
    client.release(broken)
  }
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
  const named = await findMembers(deps, tenantId, [memberId ?? '', createdBy ?? ''])
  const nameOf = (of: string | null) => named.find((member) => member.id === of)?.name ?? null
  return {
    kind,
    email,
    name: nameOf(memberId),
    role,
    invitedBy: nameOf(createdBy),
    token: linkToken(deps, tenantId, id),
    locale,
    expiresAt,
  }
}
