import { maskDeep, maskKnown } from '../../../shared/mask.ts'
import { problem } from '../../problem.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { toDetail } from './to-detail.ts'

export const getConversation: ConsoleRoute = async (deps, { tenant, staff, param }) => {
  const detail = await deps.review.getDetail(tenant.id, param('conversation'))
  if (detail === undefined) return problem('conversation_not_found', 'There is no conversation of that id here.')
  const names = await deps.staff.findMembers(tenant.id, staffIn(detail))
  const whole = toDetail(detail, names)
  if (!staff.masked) return json(200, whole)
  const { customer } = detail.summary
  const masked = maskDeep(whole, customer)
  return json(200, { ...masked, conversation: { ...masked.conversation, customer: maskKnown(customer) } })
}

function staffIn({ summary, messages, flags, comments, verdicts }: Parameters<typeof toDetail>[0]): string[] {
  const ids = [
    summary.assigneeId,
    ...messages.map(({ staffId }) => staffId),
    ...flags.flatMap(({ raisedBy, settledBy }) => [raisedBy, settledBy]),
    ...comments.flatMap(({ authorId, mentions }) => [authorId, ...mentions]),
    ...verdicts.map(({ reviewerId }) => reviewerId),
  ]
  return [...new Set(ids.filter((id) => id !== null))]
}
