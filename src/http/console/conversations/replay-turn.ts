import type { z } from 'zod'
import type { ReplayedTurn } from '../../../agent/index.ts'
import { maskDeep } from '../../../shared/mask.ts'
import type { replayBody, Replay } from '../../contract/console/turns.ts'
import { problem } from '../../problem.ts'
import { json } from '../../reply.ts'
import type { ConsoleRoute } from '../console-route.ts'

export const replayTurn: ConsoleRoute<z.output<typeof replayBody>> = async (deps, { tenant, staff, param, body }) => {
  const conversation = await deps.transcripts.findConversationById(tenant.id, param('conversation'))
  if (conversation === undefined)
    return problem('conversation_not_found', 'There is no conversation of that id here, or its words were erased.')
  const replayed = await deps.agent.replayTurn({ tenant, conversation, turnId: param('turn'), as: body.as })
  if (replayed === undefined) return problem('not_found', 'There is no turn of that id in this conversation that answers a customer.')
  const costMicros = deps.review.costOf(replayed.timing.steps)
  const answer = toReplay(replayed, costMicros)
  return json(200, staff.masked ? maskDeep(answer, conversation.customer) : answer)
}

function toReplay({ text, cards, calls, timing, corrections, wanted, ...told }: ReplayedTurn, costMicros: number | null): Replay {
  return {
    ...told,
    ...timing,
    steps: [...timing.steps],
    costMicros,
    wanted: wanted ?? null,
    shown: text,
    corrections: [...corrections],
    cards: [...cards],
    // Read-only lists are lists.
    toolCalls: calls.map((call) => ({ ...call })) as Replay['toolCalls'],
  }
}
