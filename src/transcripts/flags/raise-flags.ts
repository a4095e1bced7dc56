import { uuidV7 } from '../../shared/ids.ts'
import { formatInstant } from '../../shared/instant.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import { flagRules } from './flag-rules.ts'
import { LEFT_AFTER_MS } from './is-left.ts'
import { readFacts, type TurnPlace } from './read-facts.ts'
import type { Statements } from '../statements.ts'

/** `raw`: for who judges with every turn. */
export type JudgeDeps = TranscriptsDeps & { readonly raw?: Statements }

/** Lets every rule look at these turns. Looking again raises nothing twice: the database keeps one flag for each rule and turn. */
export async function judgeTurns(deps: JudgeDeps, turns: readonly TurnPlace[]): Promise<number> {
  if (turns.length === 0) return 0
  const now = deps.clock.now()
  const raw = deps.raw ?? deps.prisma
  const seen = (await readFacts(raw, turns, now)).flatMap(({ facts, ...place }) =>
    flagRules.flatMap(({ name, see }) => {
      const note = see(facts)
      return note === undefined ? [] : [{ ...place, id: uuidV7(now), rule: name, reason: name, note, raisedAt: new Date(now) }]
    }),
  )
  const raised = seen.length === 0 ? { count: 0 } : await deps.prisma.reviewFlag.createMany({ data: seen, skipDuplicates: true })
  const [tenants, ids] = [turns.map(({ tenantId }) => tenantId), turns.map(({ turnId }) => turnId)]
  await raw.$executeRaw`
    /* prepared: turns_judged */ UPDATE turn SET judged_at = ${formatInstant(now)}::timestamptz
    FROM unnest(${tenants}::int[], ${ids}::uuid[]) AS j (tenant_id, id)
    WHERE turn.tenant_id = j.tenant_id AND turn.id = j.id AND turn.judged_at IS NULL`
  return raised.count
}

/** Turns that ended without being looked at (their process died, or they came from outside), and conversations that were left. */
export async function raiseFlags(deps: TranscriptsDeps, limit: number): Promise<number> {
  const unseen = await findUnjudged(deps, limit)
  const left = await findLeft(deps, limit)
  return (await judgeTurns(deps, unseen)) + (await judgeTurns(deps, left))
}

function findUnjudged({ prisma }: TranscriptsDeps, limit: number): Promise<TurnPlace[]> {
  return prisma.$queryRaw<TurnPlace[]>`
    SELECT tenant_id AS "tenantId", conversation_id AS "conversationId", id AS "turnId" FROM turn
    WHERE judged_at IS NULL AND outcome <> 'running' ORDER BY tenant_id, started_at LIMIT ${limit}::int`
}

/** How far back the job looks for conversations that were left: longer than it is ever down. */
const LOOKS_BACK_MS = 3 * 86_400_000

// The last turn of each that was left in the days before and carries no such flag yet. Found along conversation_by_outcome, tenant by tenant.
function findLeft({ prisma, clock }: TranscriptsDeps, limit: number): Promise<TurnPlace[]> {
  const now = clock.now()
  return prisma.$queryRaw<TurnPlace[]>`
    SELECT k.tenant_id AS "tenantId", k.id AS "conversationId", t.id AS "turnId"
    FROM tenant b
    JOIN conversation k ON k.tenant_id = b.id AND k.outcome IN ('open', 'failed') AND k.status <> 'erased'
      AND k.last_message_at > ${formatInstant(now - LOOKS_BACK_MS)}::timestamptz AND k.last_message_at <= ${formatInstant(now - LEFT_AFTER_MS)}::timestamptz
    JOIN LATERAL (SELECT o.id, o.finished_at FROM turn o WHERE o.tenant_id = k.tenant_id AND o.conversation_id = k.id ORDER BY o.started_at DESC LIMIT 1) t ON t.finished_at IS NOT NULL
    WHERE EXISTS (SELECT FROM tool_call c WHERE c.tenant_id = k.tenant_id AND c.conversation_id = k.id AND c.turn_id = t.id AND c.code IS NOT NULL)
      AND NOT EXISTS (SELECT FROM review_flag f WHERE f.tenant_id = k.tenant_id AND f.conversation_id = k.id AND f.turn_id = t.id AND f.rule = 'left_after_refusal')
    ORDER BY k.last_message_at DESC LIMIT ${limit}::int`
}
