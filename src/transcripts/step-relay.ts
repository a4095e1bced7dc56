import { relayRows } from '../db/relay-rows.ts'
import type { EpochMs } from '../shared/clock.ts'
import { formatInstant } from '../shared/instant.ts'
import type { SendInTransaction } from '../shared/relay-transaction.ts'
import type { StepInDeps } from './step-in.ts'

/** A conversation became a person's, or the assistant's again. What webhooks are made from: ids only. */
export interface ConversationStepped {
  readonly tenantId: number
  readonly id: string
  readonly conversationId: string
  /** `lapsed`: the person's page was closed. `settled`: done without stepping in. */
  readonly kind: 'taken' | 'given_back' | 'lapsed' | 'settled'
  readonly at: EpochMs
}

// The index holds only what waits.
const takeSql = `
  SELECT tenant_id AS "tenantId", id, conversation_id AS "conversationId", kind, extract(epoch FROM at)::float8 * 1000 AS at
  FROM conversation_step WHERE dispatched_at IS NULL ORDER BY at LIMIT $1 FOR UPDATE SKIP LOCKED`
const markSql = `
  UPDATE conversation_step s SET dispatched_at = $3::timestamptz FROM unnest($1::int[], $2::uuid[]) AS sent (tenant_id, id)
  WHERE s.tenant_id = sent.tenant_id AND s.id = sent.id`

/** Gives steps that nobody was told of to `send` and marks them, in one transaction. */
export function relaySteps({ pool, clock }: StepInDeps, limit: number, send: SendInTransaction<ConversationStepped>): Promise<number> {
  return relayRows(pool, limit, { take: takeSql, mark: markSql, markedWith: [formatInstant(clock.now())], send })
}
