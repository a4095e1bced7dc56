import type { z } from 'zod'
import type { CustomerMessage, RunningTurn, TurnRefusal, TurnResult } from '../../agent/index.ts'
import type { Call, Route } from '../call.ts'
import type { messageBody, Turn } from '../contract/conversations.ts'
import { secondsToWait } from '../../shared/lease.ts'
import { problem } from '../problem.ts'
import { json, type Reply } from '../reply.ts'
import { noConversation, openConversation } from './open-conversation.ts'

/** One customer message and the turn that answers it: as it happens for who accepts an event stream, whole for everyone else. */
export const sendMessage: Route<z.output<typeof messageBody>> = async (deps, call) => {
  const conversation = await openConversation(deps, call)
  if (conversation === undefined) return noConversation()
  const turn = await deps.agent.startTurn({ tenant: call.tenant, conversation, message: toMessage(call.body), address: call.address })
  if (!turn.ok) return refused(turn.error)
  return acceptsStream(call) ? asStream(turn.value) : json(200, toTurn(await turn.value.result))
}

export function acceptsStream({ request }: Pick<Call, 'request'>): boolean {
  return request.headers.accept?.includes('text/event-stream') === true
}

function toMessage(body: z.output<typeof messageBody>): CustomerMessage {
  if ('text' in body) return { kind: 'text', text: body.text }
  if ('confirm' in body) return { kind: 'confirm', proposalId: body.confirm, customer: body.customer }
  return { kind: 'decline', proposalId: body.decline }
}

function refused(refusal: TurnRefusal): Reply {
  switch (refusal.code) {
    case 'conversation_busy':
      return problem('conversation_busy', 'The last message is still being answered: wait for it, or join its stream.', {
        retryAfter: secondsToWait(refusal.leftMs),
      })
    case 'proposal_not_found':
      return problem('proposal_not_found', 'Nothing of that id waits for an answer in this conversation.')
  }
}

function asStream({ stream, result }: RunningTurn): Reply {
  const whole = result.then((turn) => JSON.stringify(toTurn(turn)))
  return { status: 200, headers: {}, body: '', stream: { chunks: stream, whole } }
}

function toTurn({ turnId, text, cards }: TurnResult): Turn {
  return { turnId, text, cards: [...cards] }
}
