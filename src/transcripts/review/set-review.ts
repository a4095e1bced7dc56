import { isUuid } from '../../shared/ids.ts'
import { ok, refuse, type Result } from '../../shared/result.ts'
import type { TranscriptsDeps } from '../create-transcripts.ts'
import type { OfConversation, Review, ReviewRefusal } from '../review.ts'
import type { ReviewState } from './model.ts'
import { membersAmong } from './of-conversation.ts'

/** Who looks at it and how far they are. Giving it to somebody puts it on the list of what is to be done. */
export async function setReview(
  deps: TranscriptsDeps,
  { tenantId, conversationId }: OfConversation,
  { assigneeId, status }: Parameters<Review['setReview']>[1],
): Promise<Result<ReviewState, ReviewRefusal>> {
  if (!isUuid(conversationId)) return refuse({ code: 'conversation_not_found' })
  if (typeof assigneeId === 'string' && !(await membersAmong(deps, tenantId, [assigneeId])).has(assigneeId))
    return refuse({ code: 'member_not_found' })
  const rows = await deps.prisma.$queryRaw<ReviewState[]>`
    UPDATE conversation SET
      assignee_id = CASE WHEN ${assigneeId === undefined} THEN assignee_id ELSE ${assigneeId ?? null}::uuid END,
      review_status = coalesce(${status ?? null}::text, CASE WHEN ${typeof assigneeId === 'string'} AND review_status = 'none' THEN 'open' ELSE review_status END)
    WHERE tenant_id = ${tenantId}::int AND id = ${conversationId}::uuid
    RETURNING assignee_id AS "assigneeId", review_status AS status`
  const [state] = rows
  return state === undefined ? refuse({ code: 'conversation_not_found' }) : ok(state)
}
