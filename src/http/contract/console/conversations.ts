import { z } from 'zod'
import { cardShape } from '../../../tools/card.ts'
import { instant } from '../fields.ts'
import type { ConsoleOperation } from './operation.ts'
import { commentShape, flagShape, reviewStatus, verdictShape } from './review-shapes.ts'
import { bookingTrail } from './trail.ts'
import { filterQuery, replayTurn, turnShape } from './turns.ts'
import { viewOperations } from './views.ts'

// The list of conversations and one conversation, as customers saw it and as it was.

/**
 * What came of it: the newest of a booking made, moved, cancelled or a person asked for; else `failed` when the last answer failed, `left`
 * when nobody has written for half an hour, and `open` until then.
 */
export const outcome = z.enum(['open', 'booked', 'moved', 'cancelled', 'handed_over', 'failed', 'left'])
export const outcomes = outcome.options
/** What the list's filter may name. */
export type Outcome = z.infer<typeof outcome>

/** `erased`: its words are gone, what it cost and led to is not. */
export const conversationStatus = z.enum(['open', 'handed_over', 'erased'])

const person = z.object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })

/** One line of the list. */
export const rowShape = z.object({
  id: z.string(),
  channel: z.string().describe('chat, mcp'),
  locale: z.string(),
  customer: person,
  status: conversationStatus,
  outcome,
  models: z.array(z.string()).describe('those that answered in it'),
  createdAt: instant,
  lastMessageAt: instant,
  messageCount: z.number().int(),
  /** The customer's last words, or those that the search found: `match` marks the found stretch, [from, to) in it. */
  excerpt: z.object({ text: z.string(), match: z.tuple([z.number().int(), z.number().int()]).nullable() }),
  rating: z.enum(['up', 'down']).nullable().describe('`down` when any answer was rated down'),
  hasError: z.boolean(),
  tokens: z.number().int(),
  costMicros: z.number().int().nullable().describe('millionths of a US dollar; null when a model’s price is not known'),
  bookingCount: z.number().int(),
  flags: z.array(z.string()).describe('rules’ names and people’s reasons, those that are open'),
  assigneeId: z.string().nullable(),
  reviewStatus,
})

export const listShape = z.object({ conversations: z.array(rowShape), next: z.string().nullable().describe('cursor, or null at the end') })

/** What there is to filter by, the most frequent first. */
export const facetsShape = z.object({
  locales: z.array(z.string()),
  channels: z.array(z.string()),
  models: z.array(z.string()),
  flags: z.array(z.string()),
})

const partShape = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('card'), card: cardShape }),
  z.object({ type: z.literal('press'), action: z.enum(['confirm', 'decline']), proposalId: z.string() }),
])

export const messageShape = z.object({
  id: z.string(),
  seq: z.number().int(),
  turnId: z.string(),
  role: z.enum(['customer', 'assistant', 'staff']),
  /** Of a member of staff who wrote it. */
  staffId: z.string().nullable(),
  parts: z.array(partShape),
  createdAt: instant,
})

/** A change of a booking that this conversation brought about, and the very message that agreed to it. */
export const bookingLinkShape = z.object({
  action: z.enum(['booked', 'moved', 'cancelled']),
  reference: z.string(),
  /** As it stands today. */
  status: z.string(),
  service: z.string(),
  start: instant,
  end: instant,
  turnId: z.string().nullable(),
  messageId: z.string().nullable().describe('null when the yes was said outside, by a trusted assistant'),
  consent: z.string().nullable().describe('pressed, typed, …'),
  at: instant,
})

export const consentShape = z.object({
  id: z.string(),
  action: z.enum(['book', 'move', 'cancel']),
  kind: z.string(),
  messageId: z.string().nullable(),
  at: instant,
  usedAt: instant.nullable().describe('null: it led to nothing'),
})

export const detailShape = z.object({
  conversation: rowShape.omit({ excerpt: true }).extend({
    timeZone: z.string(),
    client: z.string().nullable().describe('of an assistant’s: its name and version'),
    languages: z.array(z.string()).describe('first what it was opened in'),
    handoffs: z.array(z.object({ reason: z.string(), status: z.string(), at: instant })),
    /** In the sample of conversations that are reviewed whatever happened in them. */
    sampled: z.boolean(),
  }),
  messages: z.array(messageShape),
  turns: z.array(turnShape),
  bookings: z.array(bookingLinkShape),
  consents: z.array(consentShape),
  flags: z.array(flagShape),
  comments: z.array(commentShape),
  verdicts: z.array(verdictShape),
  /** The names of staff whose ids stand above. */
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
})

export const conversationOperations = {
  listConversations: { method: 'get', path: '/conversations', role: 'reviewer', query: filterQuery, answer: listShape },
  conversationFacets: { method: 'get', path: '/conversation-facets', role: 'reviewer', answer: facetsShape },
  getConversation: { method: 'get', path: '/conversations/{conversation}', role: 'reviewer', answer: detailShape },
  replayTurn,
  bookingTrail,
  ...viewOperations,
} as const satisfies Record<string, ConsoleOperation>

export type ConversationRow = z.output<typeof rowShape>
export type ConversationDetail = z.output<typeof detailShape>
export type ConversationMessage = z.output<typeof messageShape>
export type BookingLink = z.output<typeof bookingLinkShape>
