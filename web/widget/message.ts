import type { UIMessage } from 'ai'
import type { Card } from '../../src/http/contract/cards.ts'
import type { ConversationView, Customer } from '../ui/api.ts'

export type CardOf<Type extends Card['type']> = Extract<Card, { type: Type }>

/** A pressed button, kept in the conversation where a sentence would be. */
export interface Press {
  readonly action: 'confirm' | 'decline'
  readonly proposalId: string
  readonly customer?: Customer | undefined
}

export type ChatMessage = UIMessage<unknown, { [Type in Card['type']]: CardOf<Type> } & { press: Press }>
export type ChatPart = ChatMessage['parts'][number]

const CARD_TYPES: ReadonlySet<string> = new Set<Card['type']>(['slots', 'proposal', 'booking', 'services', 'waitlist', 'handoff', 'notice'])

/** The card in a part, whether or not its data repeats the type. */
export function cardOf(part: ChatPart): Card | undefined {
  if (!('data' in part) || !part.type.startsWith('data-')) return undefined
  const type = part.type.slice('data-'.length)
  return CARD_TYPES.has(type) ? ({ ...part.data, type } as Card) : undefined
}

export function textOf(message: ChatMessage): string {
  return message.parts.flatMap((part) => (part.type === 'text' ? [part.text] : [])).join('\n\n')
}

/** A stored conversation as the chat shows it. */
export function messagesOf(conversation: ConversationView): ChatMessage[] {
  return conversation.messages.map((message) => ({
    id: message.id,
    role: message.role === 'assistant' ? 'assistant' : 'user',
    parts: message.parts.map(partOf),
  }))
}

function partOf(part: ConversationView['messages'][number]['parts'][number]): ChatPart {
  switch (part.type) {
    case 'text':
      return { type: 'text', text: part.text }
    case 'press':
      return { type: 'data-press', data: { action: part.action, proposalId: part.proposalId } }
    case 'card':
      // A union of pairs cannot be built from a union of cards without saying so.
      return { type: `data-${part.card.type}`, data: part.card } as ChatPart
  }
}
