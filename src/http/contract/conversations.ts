import { z } from 'zod'
import { cardShape } from '../../tools/card.ts'
import { instant, locale, partialCustomer, timeZone } from './fields.ts'

export const conversationBody = z.strictObject({
  locale: locale.optional(),
  timeZone: timeZone.optional(),
  customer: partialCustomer.optional(),
})
export const newConversationShape = z.object({
  id: z.string(),
  token: z.string().describe('answered once: keep it'),
  now: instant.describe('the server’s clock'),
})

const proposalId = z.string().min(1).max(100)

/** All a client may say: no history, no roles, no tool results. */
export const messageBody = z.union(
  [
    z.strictObject({ text: z.string().trim().min(1).max(4_000) }),
    z.strictObject({ confirm: proposalId, customer: partialCustomer.optional() }),
    z.strictObject({ decline: proposalId }),
  ],
  { error: 'has to be { text }, { confirm, customer? } or { decline }, and nothing else' },
)

export const verdict = z.enum(['up', 'down'])

/** An opinion of one answer; the newest counts. */
export const ratingBody = z.strictObject({
  turnId: z.string().min(1).max(64).describe('from the history, or the messageId a stream starts with'),
  verdict,
  reason: z.string().trim().min(1).max(1_000).optional(),
})

export const localeBody = z.strictObject({ locale })

/** The link of a mail, for a conversation that is to speak of that booking. */
export const openedBookingBody = z.strictObject({
  reference: z.string().min(1).max(32),
  token: z.string().min(1).max(200).describe('of the booking, from its mails'),
})

export const turnShape = z.object({ turnId: z.string().describe('what a rating names'), text: z.string(), cards: z.array(cardShape) })

const part = z.discriminatedUnion('type', [
  z.object({ type: z.literal('text'), text: z.string() }),
  z.object({ type: z.literal('card'), card: cardShape }),
  z.object({ type: z.literal('press'), action: z.enum(['confirm', 'decline']), proposalId: z.string() }),
])

export const conversationShape = z.object({
  id: z.string(),
  status: z.enum(['open', 'handed_over']),
  locale: z.string(),
  timeZone: z.string(),
  customer: z.object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() }),
  running: z.boolean().describe('a turn is under way: its stream can be joined'),
  person: z
    .object({ name: z.string() })
    .nullable()
    .describe('a member of staff who has the conversation now and answers in it; the assistant is silent'),
  waiting: z
    .object({ since: instant, from: instant.nullable().describe('when somebody looks; null when that is not known'), now: z.boolean() })
    .nullable()
    .describe('a person was asked for and has not come; `now`: it is a time at which people answer'),
  messages: z.array(
    z.object({
      id: z.string(),
      seq: z.number().int(),
      turnId: z.string().describe('what a rating names'),
      role: z.enum(['customer', 'assistant', 'staff']),
      by: z.string().optional().describe('the first name of who of the staff wrote it'),
      forPerson: z.boolean().optional().describe('left to a person: no assistant answers it'),
      parts: z.array(part),
      verdict: verdict.nullable().describe('of an answer that the customer rated'),
      createdAt: instant,
    }),
  ),
  next: z.string().nullable().describe('cursor for older messages, or null'),
})

export const historyQuery = z.strictObject({
  before: z
    .string()
    .regex(/^\d{1,9}$/, 'is not a cursor')
    .optional()
    .describe('cursor: `next` of the answer before'),
  limit: z
    .string()
    .regex(/^[1-9]\d{0,2}$/, 'is not a whole number from 1 to 999')
    .optional()
    .describe('most messages to list, newest ones; 200 unless told'),
})

export type ConversationView = z.infer<typeof conversationShape>
export type Turn = z.infer<typeof turnShape>
export type RatingBody = z.input<typeof ratingBody>
export type MessageBody = z.input<typeof messageBody>
