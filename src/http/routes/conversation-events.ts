import { formatInstant } from '../../shared/instant.ts'
import type { Conversation } from '../../transcripts/index.ts'
import type { Call, Route, RouteDeps } from '../call.ts'
import { event, type EventStream } from '../live/event-stream.ts'
import { problem } from '../problem.ts'
import { empty } from '../reply.ts'
import { noConversation, openConversation } from './open-conversation.ts'

/** For the customer's page: that something was said or somebody has come or gone, and that they are typing. */
export const listenToConversation: Route = async (deps, call) => {
  const conversation = await openConversation(deps, call)
  if (conversation === undefined) return noConversation()
  const leave = deps.places.enter(call.address)
  if (leave === undefined) return problem('rate_limited', 'Too many open streams from your network.', { retryAfter: 30 })
  return { status: 200, headers: {}, body: '', events: streamOf(deps, call, { conversation, leave }) }
}

function streamOf(
  { talks, clock }: RouteDeps,
  { tenant }: Call,
  { conversation, leave }: { conversation: Conversation; leave: () => void },
): EventStream {
  return {
    open: (send, end) => {
      const stop = talks.watch(tenant.id, {
        ready: () => send(event('ready', { now: formatInstant(clock.now()) })),
        changed: (changes) => {
          const own = changes.filter(({ conversationId }) => conversationId === conversation.id)
          if (own.some(({ kind }) => kind === 'person' || kind === 'handoff')) send(event('conversation.changed', {}))
          if (own.some(({ kind }) => kind === 'staff_typing')) send(event('person.typing', {}))
        },
        end,
      })
      return () => {
        stop()
        leave()
      }
    },
  }
}

/** Told to the person who has the conversation; nobody's business otherwise. What is typed is not sent. */
export const tellTyping: Route = async (deps, call) => {
  const conversation = await openConversation(deps, call)
  if (conversation === undefined) return noConversation()
  await deps.stepIn.tellTyping({ tenantId: call.tenant.id, conversationId: conversation.id, by: 'customer' })
  return empty(204)
}
