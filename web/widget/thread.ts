import type { Card } from '../../src/http/contract/cards.ts'
import type { CardOf, ChatMessage, Press } from './message.ts'
import { saidSlot } from './slot-sentence.ts'
import { withoutLists } from './without-lists.ts'

/** `live`: the customer can act on it. The others say how it ended. */
export type Standing = 'live' | 'past' | 'repeated' | 'replaced' | 'confirmed' | 'declined' | 'expired'

export type Entry =
  | { readonly kind: 'text'; readonly key: string; readonly text: string }
  | { readonly kind: 'press'; readonly key: string; readonly press: Press }
  | { readonly kind: 'card'; readonly key: string; readonly card: Card; readonly standing: Standing; readonly chosen: string | undefined }

export interface ThreadMessage extends Pick<ChatMessage, 'id' | 'role' | 'by' | 'at' | 'turnId' | 'verdict'> {
  readonly entries: readonly Entry[]
}

type Event =
  | { readonly says: 'card'; readonly card: Card }
  | { readonly says: 'press'; readonly press: Press }
  | { readonly says: 'text'; readonly text: string }

/**
 * The conversation as drawn: what came later decides what may still be pressed, so that only the newest offer is live. Words come
 * before the cards they speak of, whichever was streamed first; of an answer still `running` the cards wait for the words, so
 * that nothing is pushed down under a finger.
 */
export function threadOf(messages: readonly ChatMessage[], running: boolean): ThreadMessage[] {
  const events = messages.flatMap((message) => message.parts.flatMap((part) => eventOf(part, message.role)))
  let position = 0
  return messages.map((message, order) => {
    const entries = message.parts.flatMap((part, index): Entry[] => {
      const event = eventOf(part, message.role)[0]
      if (event === undefined) return []
      const later = events.slice(++position)
      return [entryOf(`${message.id}:${index}`, event, later)]
    })
    const { id, role, by, at, turnId, verdict } = message
    const shown = role === 'assistant' ? wordsFirst(entries, running && order === messages.length - 1) : entries
    return { id, role, by, at, turnId, verdict, entries: shown }
  })
}

function wordsFirst(entries: readonly Entry[], running: boolean): Entry[] {
  const all = entries.filter((entry) => entry.kind === 'card')
  const cards = all.filter(({ card }) => !(card.type === 'slots' && all.some((other) => settles(other.card, card))))
  const words = entries.flatMap((entry) => {
    if (entry.kind !== 'text') return []
    const text = withoutLists(
      entry.text,
      cards.map((shown) => shown.card),
    )
    return text === '' ? [] : [{ ...entry, text }]
  })
  return running ? words : [...words, ...cards]
}

/** A single time that was looked up and held in one go is in the proposal: nobody needs to choose it. */
function settles(proposal: Card, { slots }: CardOf<'slots'>): boolean {
  return proposal.type === 'proposal' && slots.length === 1 && slots[0]?.start === proposal.summary.start
}

function eventOf(part: ChatMessage['parts'][number], role: string): Event[] {
  if (part.type === 'text') return part.text.trim() === '' ? [] : [{ says: 'text', text: part.text }]
  if (part.type === 'press') return [{ says: 'press', press: part.press }]
  return role === 'assistant' ? [{ says: 'card', card: part.card }] : []
}

function entryOf(key: string, event: Event, later: readonly Event[]): Entry {
  switch (event.says) {
    case 'text':
      return { kind: 'text', key, text: event.text }
    case 'press':
      return { kind: 'press', key, press: event.press }
    case 'card':
      return { kind: 'card', key, card: event.card, standing: standingOf(event.card, later), chosen: chosenSlot(event.card, later) }
  }
}

function standingOf(card: Card, later: readonly Event[]): Standing {
  const cards = later.flatMap((event) => (event.says === 'card' ? [event.card] : []))
  switch (card.type) {
    case 'proposal':
      return proposalStanding(card, later, cards)
    case 'slots':
    case 'notice':
      return cards.some(
        (next) => next.type === 'slots' || next.type === 'booking' || (next.type === 'notice' && next.alternatives !== undefined),
      )
        ? 'past'
        : 'live'
    case 'booking':
      return cards.some((next) => next.type === 'booking' && next.reference === card.reference) ? 'past' : 'live'
    case 'services':
    case 'waitlist':
    case 'handoff':
      return 'live'
  }
}

function proposalStanding(card: CardOf<'proposal'>, later: readonly Event[], cards: readonly Card[]): Standing {
  if (cards.some((next) => next.type === 'booking' && isOutcomeOf(card, next))) return 'confirmed'
  const next = cards.find((other) => other.type === 'proposal')
  if (next !== undefined) return isSameOffer(card, next) ? 'repeated' : 'replaced'
  if (later.some((event) => event.says === 'press' && event.press.action === 'decline' && event.press.proposalId === card.id))
    return 'declined'
  return cards.some((other) => other.type === 'notice' && other.code === 'hold_expired') ? 'expired' : 'live'
}

// The same time, held on: a name or an address that was added since makes another id of it.
function isSameOffer(card: CardOf<'proposal'>, next: CardOf<'proposal'>): boolean {
  return next.id === card.id || (card.holdId !== null && next.holdId === card.holdId)
}

function isOutcomeOf(proposal: CardOf<'proposal'>, booking: CardOf<'booking'>): boolean {
  switch (proposal.action) {
    case 'book':
      return booking.status === 'confirmed' && booking.start === proposal.summary.start
    case 'move':
      return booking.reference === proposal.reference && booking.start === proposal.summary.start
    case 'cancel':
      return booking.reference === proposal.reference && booking.status === 'cancelled'
  }
}

/** The slot the customer took by tapping: their next words are its sentence. */
function chosenSlot(card: Card, later: readonly Event[]): string | undefined {
  const slots = card.type === 'slots' ? card.slots : card.type === 'notice' ? (card.alternatives ?? []) : []
  return later.map((event) => (event.says === 'text' ? saidSlot(event.text, slots) : undefined)).find((id) => id !== undefined)
}
