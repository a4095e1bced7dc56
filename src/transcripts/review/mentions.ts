import { Prisma } from '../../db/generated/client.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import { isUuid } from '../../shared/ids.ts'
import type { Mention } from './model.ts'

const PAGE = 50

/** Comments that name this member, newest first; `before`: the last one's id of the page before. */
export async function listMentions(
  deps: TranscriptsDeps,
  { tenantId, memberId, before }: { readonly tenantId: number; readonly memberId: string; readonly before?: string | undefined },
): Promise<{ readonly mentions: readonly Mention[]; readonly next: string | null }> {
  const from = before !== undefined && isUuid(before) ? Prisma.sql`AND m.comment_id < ${before}::uuid` : Prisma.empty
  const rows = await mentionsWhere(deps, Prisma.sql`m.tenant_id = ${tenantId}::int AND m.member_id = ${memberId}::uuid ${from}`, PAGE + 1)
  const mentions = rows.slice(0, PAGE)
  return { mentions, next: rows.length > PAGE ? (mentions.at(-1)?.id ?? null) : null }
}

/** What was read before its mail left needs none any more. */
export async function seeMentions({ prisma, clock }: TranscriptsDeps, tenantId: number, memberId: string): Promise<void> {
  const now = new Date(clock.now())
  await prisma.$transaction([
    prisma.reviewMention.updateMany({ where: { tenantId, memberId, mailedAt: null }, data: { mailedAt: now } }),
    prisma.reviewMention.updateMany({ where: { tenantId, memberId, seenAt: null }, data: { seenAt: now } }),
  ])
}

export function listUnmailedMentions(deps: TranscriptsDeps, limit: number): Promise<Mention[]> {
  return mentionsWhere(deps, Prisma.sql`m.mailed_at IS NULL`, limit)
}

export async function markMailed(
  { prisma, clock }: TranscriptsDeps,
  { tenantId, id, memberId }: Pick<Mention, 'tenantId' | 'id' | 'memberId'>,
): Promise<void> {
  await prisma.reviewMention.updateMany({
    where: { tenantId, commentId: id, memberId, mailedAt: null },
    data: { mailedAt: new Date(clock.now()) },
  })
}

// UUIDv7 sorts by time.
async function mentionsWhere({ prisma }: TranscriptsDeps, condition: Prisma.Sql, limit: number): Promise<Mention[]> {
  const rows = await prisma.$queryRaw<Mention[]>`
    SELECT m.tenant_id AS "tenantId", c.id, c.conversation_id AS "conversationId", c.turn_id AS "turnId", c.author_id AS "authorId", c.text,
      m.member_id AS "memberId", m.seen_at IS NOT NULL AS seen, extract(epoch FROM c.created_at)::float8 * 1000 AS at,
      ARRAY(SELECT o.member_id::text FROM review_mention o WHERE o.tenant_id = c.tenant_id AND o.comment_id = c.id) AS mentions
    FROM review_mention m JOIN review_comment c ON c.tenant_id = m.tenant_id AND c.id = m.comment_id
    WHERE ${condition} ORDER BY m.tenant_id, m.comment_id DESC LIMIT ${limit}::int`
  return rows.map((row) => ({ ...row, at: Math.round(row.at) }))
}
