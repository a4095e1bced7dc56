import type { ConversationDetail, ConversationMessage } from '../../../src/http/contract/console/conversations.ts'
import type { ChatMessage } from '../../widget/message.ts'
import { type Entry, threadOf } from '../../widget/thread.ts'

export interface SeenMessage extends Pick<ConversationMessage, 'id' | 'turnId' | 'role' | 'staffId' | 'createdAt'> {
  readonly entries: readonly Entry[]
}

/** The messages as the chat drew them: words before cards, lists that a card repeats left out, each card as it ended. */
export function seenThread(messages: ConversationDetail['messages']): readonly SeenMessage[] {
  const chat = messages.map((message): ChatMessage => ({
    id: message.id,
    // What a member of staff wrote stood where the assistant's words stand.
    role: message.role === 'customer' ? 'user' : 'assistant',
    parts: message.parts.map((part) =>
      part.type === 'press' ? { type: 'press', press: { action: part.action, proposalId: part.proposalId } } : part,
    ),
    at: Date.parse(message.createdAt),
  }))
  const drawn = new Map(threadOf(chat, false).map((message) => [message.id, message.entries]))
  return messages.map(({ id, turnId, role, staffId, createdAt }) => ({
    id,
    turnId,
    role,
    staffId,
    createdAt,
    entries: drawn.get(id) ?? [],
  }))
}

/** A turn's number as people count: from one. */
export function numbersOf(turns: ConversationDetail['turns']): ReadonlyMap<string, number> {
  return new Map(turns.map((turn, index) => [turn.id, index + 1]))
}
