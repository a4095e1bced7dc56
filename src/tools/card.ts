import { z } from 'zod'

// Browser-safe: the wire shapes of what a customer is shown, in the JSON turn and as data-… parts of the stream.

const money = z.object({ amountMinor: z.number().int(), currency: z.string() })
const named = z.object({ id: z.string(), name: z.string() })
const instant = z.string().describe('RFC 3339, UTC')
// Cards are kept as they were shown: older ones have none.
const deadline = instant.nullable().optional()

export const slotShape = z.object({
  id: z.string().describe('signed reference, the only thing a hold takes'),
  start: instant,
  end: instant,
  local: z.string().describe('weekday, date, time and zone in words, in the zone asked for'),
  resources: z.array(named),
  seatsLeft: z.number().int(),
  price: money.nullable(),
})

export const serviceShape = z.object({
  id: z.string(),
  name: z.string(),
  description: z.string(),
  durationMinutes: z.number().int(),
  price: money.nullable(),
  capacity: z.number().int().describe('the largest party'),
  resources: z.array(named),
})

export const summaryShape = z.object({
  service: z.string(),
  local: z.string(),
  start: instant,
  end: instant,
  timeZone: z.string(),
  partySize: z.number().int(),
  resources: z.array(named),
  price: money.nullable(),
  policy: z.string(),
  cancelUntil: deadline.describe('the last moment to cancel; null when it has passed'),
  moveUntil: deadline.describe('the last moment to move; null when it has passed'),
})

export const proposalShape = z.object({
  type: z.literal('proposal'),
  id: z.string(),
  action: z.enum(['book', 'move', 'cancel']),
  holdId: z.string().nullable().describe('null when nothing needs holding (a cancellation)'),
  reference: z.string().nullable().describe('the booking being moved or cancelled'),
  expiresAt: instant.nullable(),
  summary: summaryShape,
  customer: z.object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() }),
  missing: z.array(z.enum(['name', 'email'])),
})

export const cardShape = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('slots'),
    service: z.string(),
    timeZone: z.string(),
    partySize: z.number().int(),
    slots: z.array(slotShape),
    more: z.boolean(),
  }),
  proposalShape,
  z.object({
    type: z.literal('booking'),
    reference: z.string(),
    status: z.enum(['confirmed', 'cancelled']),
    revision: z.number().int(),
    service: z.string(),
    local: z.string(),
    start: instant,
    end: instant,
    timeZone: z.string(),
    partySize: z.number().int(),
    resources: z.array(named),
    price: money.nullable(),
    calendarUrl: z.string(),
    manageUrl: z.string(),
  }),
  z.object({ type: z.literal('services'), services: z.array(serviceShape) }),
  z.object({ type: z.literal('waitlist') }),
  z.object({
    type: z.literal('handoff'),
    contact: z.object({ email: z.string(), phone: z.string() }),
    from: instant.nullable().optional().describe('nobody is there now; from when somebody looks, null when that is not known'),
  }),
  z.object({ type: z.literal('notice'), code: z.string(), text: z.string(), alternatives: z.array(slotShape).optional() }),
])

export type Card = z.infer<typeof cardShape>
export type SlotCard = z.infer<typeof slotShape>
export type ProposalCard = z.infer<typeof proposalShape>
