import { uuidV7 } from '../shared/ids.ts'
import { formatInstant } from '../shared/instant.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { lease } from './lease.ts'
import type { Part } from './model.ts'
import { retryTakenNumber } from './sql.ts'
import type { OwnConversation, StepInDeps, StepInRefusal } from './step-in.ts'
import { storable } from './storable.ts'

export interface StaffSays extends OwnConversation {
  /** Made by who says it: saying it again with the same id says it once. */
  readonly turnId: string
  /** Empty: the turn is opened for tools, and what they show is said with the same id. */
  readonly parts: readonly Part[]
}

/**
 * What a person writes is a turn of its own that has ended. The statement itself asks whether they still have the conversation, and renews
 * their lease; a second time with the same id changes nothing.
 */
export async function sayAsStaff(deps: StepInDeps, says: StaffSays): Promise<Result<void, StepInRefusal>> {
  const at = deps.clock.now()
  const now = formatInstant(at)
  const parts = says.parts.length === 0 ? null : JSON.stringify(storable(says.parts, await deps.masksContact(says.tenantId)))
  const { tenantId, conversationId, memberId, turnId } = says
  const rows = await retryTakenNumber(
    () => deps.prisma.$queryRaw<{ owned: boolean }[]>`
    WITH talk AS (
      UPDATE conversation SET updated_at = ${now}::timestamptz, owner_until = clock_timestamp() + ${lease(deps)}::interval
      WHERE tenant_id = ${tenantId}::int AND id = ${conversationId}::uuid AND status <> 'erased'
        AND owner_id = ${memberId}::uuid AND owner_until > clock_timestamp()
      RETURNING id
    ), turned AS (
      INSERT INTO turn (tenant_id, id, conversation_id, model, prompt_version, outcome, started_at, finished_at)
      SELECT ${tenantId}::int, ${turnId}::uuid, talk.id, '', '', 'person', ${now}::timestamptz, ${now}::timestamptz FROM talk
      ON CONFLICT DO NOTHING RETURNING id
    ), said AS (
      INSERT INTO message (tenant_id, conversation_id, seq, id, turn_id, role, parts, staff_id, created_at)
      SELECT ${tenantId}::int, talk.id,
        1 + coalesce((SELECT max(seq) FROM message WHERE tenant_id = ${tenantId}::int AND conversation_id = ${conversationId}::uuid), 0),
        ${uuidV7(at)}::uuid, ${turnId}::uuid, 'staff', ${parts}::jsonb, ${memberId}::uuid, ${now}::timestamptz
      FROM talk
      WHERE ${parts}::jsonb IS NOT NULL AND ((SELECT count(*) FROM turned) > 0 OR (
        EXISTS (SELECT FROM turn t WHERE t.tenant_id = ${tenantId}::int AND t.id = ${turnId}::uuid AND t.conversation_id = talk.id AND t.outcome = 'person')
        AND NOT EXISTS (SELECT FROM message m WHERE m.tenant_id = ${tenantId}::int AND m.turn_id = ${turnId}::uuid AND m.conversation_id = talk.id)))
      RETURNING seq
    )
    SELECT EXISTS (SELECT FROM talk) AS owned, (SELECT seq FROM said) AS seq`,
  )
  if (rows[0]?.owned !== true) return refuse({ code: 'lease_lost' })
  deps.live?.ring(conversationId)
  return ok(undefined)
}
