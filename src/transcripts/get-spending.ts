import { formatInstant } from '../shared/instant.ts'
import type { TranscriptsDeps } from './create-transcripts.ts'
import type { Transcripts } from './index.ts'
import type { Spending } from './model.ts'

/** Two sums over indexes: a conversation has tens of turns, a tenant's day at most some ten thousand. */
export async function getSpending(deps: TranscriptsDeps, input: Parameters<Transcripts['getSpending']>[0]): Promise<Spending> {
  const { tenantId, conversationId } = input
  const rows = await deps.prisma.$queryRaw<{ ofConversation: boolean; tokens: number; toolCalls: number }[]>`
    SELECT true AS "ofConversation", coalesce(sum(coalesce(input_tokens, 0) + coalesce(output_tokens, 0)), 0)::float8 AS tokens,
      coalesce(sum(tool_call_count), 0)::float8 AS "toolCalls"
    FROM turn WHERE tenant_id = ${tenantId}::int AND conversation_id = ${conversationId}::uuid
    UNION ALL
    SELECT false, coalesce(sum(coalesce(input_tokens, 0) + coalesce(output_tokens, 0)), 0)::float8, coalesce(sum(tool_call_count), 0)::float8
    FROM turn WHERE tenant_id = ${tenantId}::int AND started_at >= ${formatInstant(input.since)}::timestamptz`
  const spent = (ofConversation: boolean) => {
    const row = rows.find((one) => one.ofConversation === ofConversation)
    return { tokens: row?.tokens ?? 0, toolCalls: row?.toolCalls ?? 0 }
  }
  return { conversation: spent(true), tenant: spent(false) }
}
