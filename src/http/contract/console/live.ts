import { z } from 'zod'
import { cardShape } from '../../../tools/card.ts'
import { instant } from '../fields.ts'
import { conversationStatus } from './conversations.ts'
import type { ConsoleOperation } from './operation.ts'

// Stepping in: what goes on now, and doing the assistant's part by hand.

const person = z.object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })

export const liveRowShape = z.object({
  id: z.string(),
  channel: z.string(),
  locale: z.string(),
  customer: person,
  lastMessageAt: instant,
  createdAt: instant,
  lastWords: z.string(),
  lastRole: z.enum(['customer', 'assistant', 'staff']).nullable(),
  waitingSince: instant.nullable().describe('a person was asked for and has not come'),
  reason: z.string().nullable().describe('the assistant’s; left_unanswered: who had it has gone'),
  ownerId: z.string().nullable(),
  ownerSince: instant.nullable(),
  unread: z.number().int().describe('of the customer’s messages'),
})

export const liveListShape = z.object({
  conversations: z.array(liveRowShape).describe('longest waiting first, then those that somebody has, then the others'),
  now: instant,
  /** Whether a person is expected to answer now; else from when. */
  answersFrom: instant.nullable(),
  answersNow: z.boolean(),
})

export const waitingShape = z.object({ waiting: z.number().int(), since: instant.nullable(), now: instant })

export const liveStateShape = z.object({
  status: conversationStatus,
  owner: z.object({ id: z.string(), name: z.string(), since: instant }).nullable(),
  waitingSince: instant.nullable(),
  steps: z.array(z.object({ kind: z.enum(['taken', 'given_back', 'lapsed', 'settled']), staffId: z.string(), at: instant })),
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
  now: instant,
})

/** Made by the page: the same key says or does it once. */
const key = z.uuid()

export const takeBody = z.strictObject({ from: z.uuid().optional().describe('the colleague who has it and is to have it no more') })
export const staffMessageBody = z.strictObject({ key, text: z.string().trim().min(1).max(4_000) })

const slotId = z.string().min(1).max(200)
const reference = z.string().min(1).max(32)
const partySize = z.int().min(1).max(1_000).optional()

/** The assistant's tools by hand. Each that would change something makes a proposal: the customer agrees, nobody else. */
export const handBody = z.discriminatedUnion('tool', [
  z.strictObject({
    key,
    tool: z.literal('checkAvailability'),
    service: z.string().min(1).max(200),
    from: instant.max(40),
    to: instant.max(40),
    partySize,
    resource: z.string().min(1).max(200).optional(),
  }),
  z.strictObject({ key, tool: z.literal('holdSlot'), slotId, partySize }),
  z.strictObject({ key, tool: z.literal('rescheduleBooking'), reference, slotId }),
  z.strictObject({ key, tool: z.literal('cancelBooking'), reference, reason: z.string().min(1).max(500).optional() }),
  z.strictObject({ key, tool: z.literal('findServices') }),
])

export const usedShape = z.object({
  cards: z.array(cardShape).describe('as the customer is shown them'),
  refused: z.object({ code: z.string(), message: z.string() }).nullable(),
})

const minute = z.int().min(0).max(1_440)
export const personWindow = z
  .strictObject({ weekdays: z.array(z.int().min(1).max(7)).min(1).max(7), from: minute, to: minute })
  .refine(({ from, to }) => from < to, { error: 'has to end after it begins', path: ['to'] })

export const stepInSettingsShape = z.object({
  hours: z.array(personWindow).max(21).nullable().describe('when people answer; null: while the house is open'),
  mailed: z.boolean().describe('whether you are mailed when somebody asks for a person'),
})

const ofConversation = <const What extends string>(what: What) => `/live/{conversation}${what}` as const

export const liveOperations = {
  consoleEvents: { method: 'get', path: '/events', role: 'reviewer', also: 'text/event-stream' },
  listLive: { method: 'get', path: '/live', role: 'reviewer', answer: liveListShape },
  countWaiting: { method: 'get', path: '/live-waiting', role: 'reviewer', answer: waitingShape },
  getLive: { method: 'get', path: ofConversation(''), role: 'reviewer', answer: liveStateShape },
  takeOver: { method: 'post', path: ofConversation('/take'), role: 'reviewer', body: takeBody, answer: liveStateShape },
  renewLease: {
    method: 'post',
    path: ofConversation('/renew'),
    role: 'reviewer',
    answer: z.object({ yours: z.boolean().describe('false: the lease had run out, or a colleague has it') }),
    unaudited: true,
  },
  giveBack: { method: 'post', path: ofConversation('/give-back'), role: 'reviewer' },
  settleHandoff: { method: 'post', path: ofConversation('/settle'), role: 'reviewer' },
  sayAsStaff: { method: 'post', path: ofConversation('/messages'), role: 'reviewer', body: staffMessageBody },
  useTool: { method: 'post', path: ofConversation('/tools'), role: 'reviewer', body: handBody, answer: usedShape },
  seeMessages: {
    method: 'post',
    path: ofConversation('/seen'),
    role: 'reviewer',
    body: z.strictObject({ seq: z.int().min(1).max(1_000_000) }),
    unaudited: true,
  },
  tellTyping: { method: 'post', path: ofConversation('/typing'), role: 'reviewer', unaudited: true },
  getStepInSettings: { method: 'get', path: '/step-in-settings', role: 'reviewer', answer: stepInSettingsShape },
  setPersonHours: {
    method: 'put',
    path: '/step-in-settings/hours',
    role: 'manager',
    body: z.strictObject({ hours: z.array(personWindow).max(21).nullable() }),
  },
  setOwnNotice: { method: 'put', path: '/step-in-settings/notice', role: 'reviewer', body: z.strictObject({ mailed: z.boolean() }) },
} as const satisfies Record<string, ConsoleOperation>

/** What the stream tells; `id` of a conversation, `reference` of a booking. */
export type ConsoleEventName = 'conversation.changed' | 'conversation.typing' | 'handoff.changed' | 'booking.changed' | 'claims.changed'

export type LiveRow = z.output<typeof liveRowShape>
export type LiveList = z.output<typeof liveListShape>
export type LiveState = z.output<typeof liveStateShape>
export type HandBody = z.input<typeof handBody>
export type PersonWindow = z.output<typeof personWindow>
