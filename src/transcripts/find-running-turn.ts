import type { TranscriptsDeps } from './create-transcripts.ts'
import { RUNS_UNTIL } from './sql.ts'

/** At most one, which the index `turn_one_running` sees to; what a dead process left behind runs no more. */
export async function findRunningTurn(
  { prisma }: { readonly prisma: Pick<TranscriptsDeps['prisma'], '$queryRaw'> },
  tenantId: number,
  conversationId: string,
): Promise<string | undefined> {
  const rows = await prisma.$queryRaw<{ id: string }[]>`
    SELECT id FROM turn WHERE tenant_id = ${tenantId}::int AND conversation_id = ${conversationId}::uuid AND outcome = 'running'
      AND ${RUNS_UNTIL} > clock_timestamp()`
  return rows[0]?.id
}
