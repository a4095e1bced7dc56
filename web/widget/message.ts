import type { Card } from '../../src/http/contract/cards.ts'
import type { ConversationView, Customer } from '../ui/api.ts'

export type CardOf<Type extends Card['type']> = Extract<Card, { type: Type }>

/** A pressed button, kept in the conversation where a sentence would be. */
export interface Press {
  readonly action: 'confirm' | 'decline'
  readonly proposalId: string
  readonly customer?: Customer | undefined
}

export type ChatPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'card'; readonly card: Card; readonly key?: string | undefined }
  | { readonly type: 'press'; readonly press: Press }

export interface ChatMessage {
  readonly id: string
  readonly role: 'user' | 'assistant'
  readonly parts: readonly ChatPart[]
  /** The first name of who of the staff wrote it; undefined: the assistant. */
  readonly by?: string | undefined
  /** Left to a person: no assistant answers it. */
  readonly forPerson?: boolean | undefined
  /** The turn it belongs to, once the server named it: what a rating names. */
  readonly turnId?: string | undefined
  readonly verdict?: 'up' | 'down' | null | undefined
  /** Epoch milliseconds by the server's clock. */
  readonly at: number
}

const CARD_TYPES: ReadonlySet<string> = new Set<Card['type']>(['slots', 'proposal', 'booking', 'services', 'waitlist', 'handoff', 'notice'])

/** A card as the stream names it ("data-slots"), whether or not its data repeats the type; undefined for what is no card of ours. */
export function cardOf(name: string, card: unknown): Card | undefined {
  const type = name.slice('data-'.length)
  return name.startsWith('data-') && CARD_TYPES.has(type) ? ({ ...(card as object), type } as Card) : undefined
}

/** A stored conversation as the chat shows it. */
export function messagesOf(conversation: ConversationView): ChatMessage[] {
  return conversation.messages.map((message) => ({
    id: message.id,
    role: message.role === 'customer' ? 'user' : 'assistant',
    by: message.by,
    forPerson: message.forPerson,
    parts: message.parts.map(partOf),
    turnId: message.turnId,
    verdict: message.verdict,
    at: Date.parse(message.createdAt),
  }))
}

function partOf(part: ConversationView['messages'][number]['parts'][number]): ChatPart {
  switch (part.type) {
    case 'text':
      return { type: 'text', text: part.text }
    case 'press':
      return { type: 'press', press: { action: part.action, proposalId: part.proposalId } }
    case 'card':
      return { type: 'card', card: part.card }
  }
}
