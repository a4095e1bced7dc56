import { formatInstant } from '../shared/instant.ts'
import type { EpochMs } from '../shared/clock.ts'
import type { StoredCustomer } from './model.ts'
import type { StepInDeps } from './step-in.ts'

/** One conversation that is going on now, or in which somebody waits. */
export interface LiveRow {
  readonly id: string
  readonly channel: string
  readonly locale: string
  readonly customer: StoredCustomer
  readonly lastMessageAt: EpochMs
  readonly createdAt: EpochMs
  /** The customer's last words, or whatever was said last where they have said none or only pressed a button; and who spoke last. */
  readonly lastWords: string
  readonly lastRole: 'customer' | 'assistant' | 'staff' | null
  /** Since when somebody has been asked for and has not come; null: nobody was. */
  readonly waitingSince: EpochMs | null
  readonly reason: string | null
  /** Who has it now. */
  readonly ownerId: string | null
  readonly ownerSince: EpochMs | null
  /** The customer's messages that staff have not had before them. */
  readonly unread: number
}

/** How many wait, and since when the first of them has. */
export interface Waiting {
  readonly waiting: number
  readonly since: EpochMs | null
}

const ACTIVE_MS = 30 * 60_000
const MOST = 200

/** Those who wait first, longest waiting first; then those that a person has; then the others, newest first. */
export async function listLive({ prisma, clock }: StepInDeps, tenantId: number): Promise<readonly LiveRow[]> {
  const active = formatInstant(clock.now() - ACTIVE_MS)
  const rows = await prisma.$queryRaw<LiveRow[]>`
    WITH waiting AS (
      SELECT conversation_id AS id, min(created_at) AS since, (array_agg(reason ORDER BY created_at))[1] AS reason
      FROM handoff WHERE tenant_id = ${tenantId}::int AND status = 'waiting' GROUP BY conversation_id ORDER BY since LIMIT ${MOST}::int
    ), going_on AS (
      SELECT id FROM waiting
      UNION
      SELECT id FROM conversation WHERE tenant_id = ${tenantId}::int AND owner_id IS NOT NULL AND owner_until > clock_timestamp()
      UNION
      (SELECT id FROM conversation WHERE tenant_id = ${tenantId}::int AND last_message_at > ${active}::timestamptz
        ORDER BY last_message_at DESC, id DESC LIMIT ${MOST}::int)
    )
    SELECT k.id, k.channel, k.locale, k.customer, extract(epoch FROM coalesce(k.last_message_at, k.created_at))::float8 * 1000 AS "lastMessageAt",
      extract(epoch FROM k.created_at)::float8 * 1000 AS "createdAt", coalesce(left(coalesce(nullif(said_in(asked.parts), ''), said_in(last.parts)), 300), '') AS "lastWords", last.role AS "lastRole",
      extract(epoch FROM w.since)::float8 * 1000 AS "waitingSince", w.reason,
      CASE WHEN k.owner_until > clock_timestamp() THEN k.owner_id::text END AS "ownerId",
      CASE WHEN k.owner_until > clock_timestamp() THEN extract(epoch FROM k.owner_since)::float8 * 1000 END AS "ownerSince",
      (SELECT count(*)::int FROM message m WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id AND m.seq > k.staff_seen AND m.role = 'customer') AS unread
    FROM going_on g JOIN conversation k ON k.tenant_id = ${tenantId}::int AND k.id = g.id AND k.status <> 'erased'
    LEFT JOIN waiting w ON w.id = g.id
    LEFT JOIN LATERAL (SELECT m.parts FROM message m WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id AND m.role = 'customer'
      AND said_in(m.parts) IS NOT NULL ORDER BY m.seq DESC LIMIT 1) asked ON true
    LEFT JOIN LATERAL (SELECT m.parts, m.role FROM message m WHERE m.tenant_id = k.tenant_id AND m.conversation_id = k.id ORDER BY m.seq DESC LIMIT 1) last ON true
    ORDER BY w.since ASC NULLS LAST, (k.owner_id IS NOT NULL AND k.owner_until > clock_timestamp()) DESC, k.last_message_at DESC NULLS LAST, k.id
    LIMIT ${MOST}::int`
  return rows.map((row) => ({
    ...row,
    lastMessageAt: Math.round(row.lastMessageAt),
    createdAt: Math.round(row.createdAt),
    waitingSince: row.waitingSince === null ? null : Math.round(row.waitingSince),
    ownerSince: row.ownerSince === null ? null : Math.round(row.ownerSince),
  }))
}

export async function countWaiting({ prisma }: StepInDeps, tenantId: number): Promise<Waiting> {
  const rows = await prisma.$queryRaw<Waiting[]>`
    SELECT count(DISTINCT conversation_id)::int AS waiting, extract(epoch FROM min(created_at))::float8 * 1000 AS since
    FROM handoff WHERE tenant_id = ${tenantId}::int AND status = 'waiting'`
  const { waiting = 0, since = null } = rows[0] ?? {}
  return { waiting, since: since === null ? null : Math.round(since) }
}

/** Up to that message. What was seen stays seen. */
export async function seeMessages(
  { prisma, live }: StepInDeps,
  seen: { readonly tenantId: number; readonly conversationId: string; readonly seq: number },
): Promise<void> {
  const { tenantId, conversationId, seq } = seen
  const done = await prisma.conversation.updateMany({
    where: { tenantId, id: conversationId, staffSeen: { lt: seq } },
    data: { staffSeen: seq },
  })
  if (done.count > 0) live?.ring(conversationId)
}
