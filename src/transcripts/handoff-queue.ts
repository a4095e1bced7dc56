import { relayRows } from '../db/relay-rows.ts'
import { isUuid, uuidV7 } from '../shared/ids.ts'
import { formatInstant } from '../shared/instant.ts'
import type { SendInTransaction } from '../shared/relay-transaction.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import type { EpochMs } from '../shared/clock.ts'
import type { OwnConversation, StepInDeps, StepInRefusal } from './step-in.ts'

/** Somebody asked for a person. What mail and webhooks are made from: ids only, the words stay here. */
export interface HandedOver {
  readonly type: 'conversation.handed_over'
  readonly tenantId: number
  readonly id: string
  readonly conversationId: string
  readonly at: EpochMs
}

// The index holds only what waits.
const takeSql = `
  SELECT 'conversation.handed_over' AS type, tenant_id AS "tenantId", id, conversation_id AS "conversationId", extract(epoch FROM created_at)::float8 * 1000 AS at
  FROM handoff WHERE dispatched_at IS NULL ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED`
const markSql = `
  UPDATE handoff h SET dispatched_at = $3::timestamptz FROM unnest($1::int[], $2::uuid[]) AS sent (tenant_id, id)
  WHERE h.tenant_id = sent.tenant_id AND h.id = sent.id`

/** Gives requests that nobody was told of to `send` and marks them, in one transaction. */
export function relayHandoffs({ pool, clock }: StepInDeps, limit: number, send: SendInTransaction<HandedOver>): Promise<number> {
  return relayRows(pool, limit, { take: takeSql, mark: markSql, markedWith: [formatInstant(clock.now())], send })
}

/** Whether a request still waits: a mail that comes late is none. */
export async function findWaiting(
  { prisma }: StepInDeps,
  tenantId: number,
  id: string,
): Promise<{ readonly conversationId: string; readonly at: EpochMs } | undefined> {
  const row = await prisma.handoff.findFirst({
    where: { tenantId, id, status: 'waiting' },
    select: { conversationId: true, createdAt: true },
  })
  return row === null ? undefined : { conversationId: row.conversationId, at: row.createdAt.getTime() }
}

/** Done without stepping in: answered by mail, by telephone, or nothing to answer. */
export async function settleHandoff({ prisma, clock, live }: StepInDeps, of: OwnConversation): Promise<Result<void, StepInRefusal>> {
  const { tenantId, conversationId, memberId } = of
  if (!isUuid(conversationId)) return refuse({ code: 'conversation_not_found' })
  const now = clock.now()
  const at = new Date(now)
  const settled = await prisma.$transaction(async (tx) => {
    const ended = await tx.handoff.updateMany({
      where: { tenantId, conversationId, status: 'waiting' },
      data: { status: 'settled', endedAt: at, endedBy: memberId },
    })
    if (ended.count === 0) return false
    await tx.conversation.updateMany({ where: { tenantId, id: conversationId, status: 'handed_over' }, data: { status: 'open' } })
    await tx.conversationStep.create({
      data: { tenantId, id: uuidV7(now), conversationId, kind: 'settled', staffId: memberId, at },
      select: { id: true },
    })
    return true
  })
  if (!settled) return refuse({ code: 'conversation_not_found' })
  live?.ring(conversationId)
  return ok(undefined)
}
