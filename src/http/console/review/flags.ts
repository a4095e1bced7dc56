import type { z } from 'zod'
import type { flagBody, reviewBody, settleBody } from '../../contract/console/review.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'
import { ofConversation } from './of-conversation.ts'
import { reviewRefusal } from './review-refusal.ts'
import { toFlag } from './to-review.ts'

export const raiseFlag: ConsoleRoute<z.output<typeof flagBody>> = async (deps, call) => {
  const flag = await deps.review.raiseFlag(ofConversation(call), call.body)
  return flag.ok ? json(200, toFlag(flag.value)) : reviewRefusal(flag.error)
}

export const settleFlag: ConsoleRoute<z.output<typeof settleBody>> = async (deps, call) => {
  const flag = await deps.review.settleFlag(ofConversation(call), { id: call.param('flag'), settled: call.body.settled })
  return flag.ok ? json(200, toFlag(flag.value)) : reviewRefusal(flag.error)
}

export const setReview: ConsoleRoute<z.output<typeof reviewBody>> = async (deps, call) => {
  const state = await deps.review.setReview(ofConversation(call), call.body)
  return state.ok ? json(200, { assigneeId: state.value.assigneeId, reviewStatus: state.value.status }) : reviewRefusal(state.error)
}
