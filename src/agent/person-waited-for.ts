import { z } from 'zod'
import type { Card } from '../tools/card.ts'
import type { Transcript } from '../transcripts/index.ts'

/**
 * A person was asked into this conversation and the assistant carries on meanwhile: the customer is told so once, when it first shows
 * times or a booking again. Not with every message, and not where nothing is carried on.
 */
export function hasToTellOfPerson(before: Transcript, shownNow: readonly Card[]): boolean {
  if (!isPersonWaitedFor(before) || !shownNow.some(carriesOn) || shownNow.some((card) => card.type === 'handoff')) return false
  const asked = before.toolCalls.findLast((call) => call.name === 'askForPerson' && call.code === null)
  const askedAt = before.messages.findLast((message) => message.turnId === asked?.turnId)?.seq
  if (askedAt === undefined) return false
  return !before.messages.some((message) => message.role === 'assistant' && message.seq > askedAt && message.parts.some(isCarryingOn))
}

/** From when a person was asked until the conversation is nobody's but the assistant's again. */
export function isPersonWaitedFor({ conversation }: Transcript): boolean {
  return conversation.status === 'handed_over'
}

function isCarryingOn(part: Transcript['messages'][number]['parts'][number]): boolean {
  const card = part.type === 'card' ? typed.safeParse(part.card) : undefined
  return card?.success === true && carriesOn(card.data)
}

function carriesOn({ type }: { readonly type: string }): boolean {
  return type === 'slots' || type === 'proposal' || type === 'booking'
}

const typed = z.object({ type: z.string() })
