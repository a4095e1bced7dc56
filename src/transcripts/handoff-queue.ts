import { isUuid, uuidV7 } from '../shared/ids.ts'
import { formatInstant } from '../shared/instant.ts'
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

/** What puts jobs down in the transaction the requests are marked in. */
export interface HandoffTransaction {
  readonly executeSql: (text: string, values?: unknown[]) => Promise<{ rows: unknown[] }>
}

export type SendHandoffs = (handoffs: readonly HandedOver[], transaction: HandoffTransaction) => Promise<void>

// SKIP LOCKED: two relays share the work. The index holds only what waits.
const takeSql = `
  SELECT tenant_id AS "tenantId", id, conversation_id AS "conversationId", extract(epoch FROM created_at)::float8 * 1000 AS at
  FROM handoff WHERE dispatched_at IS NULL ORDER BY created_at LIMIT $1 FOR UPDATE SKIP LOCKED`
const markSql = `
  UPDATE handoff h SET dispatched_at = $3::timestamptz FROM unnest($1::int[], $2::uuid[]) AS sent (tenant_id, id)
  WHERE h.tenant_id = sent.tenant_id AND h.id = sent.id`

/** Gives requests that nobody was told of to `send` and marks them, in one transaction: the jobs commit with the mark or not at all. */
export async function relayHandoffs({ pool, clock }: StepInDeps, limit: number, send: SendHandoffs): Promise<number> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const { rows } = await client.query<Omit<HandedOver, 'type'>>(takeSql, [limit])
    if (rows.length > 0) {
      const handoffs = rows.map((row): HandedOver => ({ type: 'conversation.handed_over', ...row }))
      await send(handoffs, { executeSql: async (text, values) => ({ rows: (await client.query<object>(text, values)).rows }) })
      await client.query(markSql, [rows.map(({ tenantId }) => tenantId), rows.map(({ id }) => id), formatInstant(clock.now())])
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
