import { z } from 'zod'
import type { ToolCallSeen } from './read-prompt.ts'

// What tools answered, as far as the dialogue needs it; their outputs' full shapes are in src/tools.

const offer = z.object({
  slotId: z.string(),
  start: z.string().transform((text) => Date.parse(text)),
  local: z.string(),
  with: z.array(z.string()),
  seatsLeft: z.number(),
  price: z.string().nullable(),
})

const bookingFact = z.object({
  reference: z.string(),
  status: z.enum(['confirmed', 'cancelled']),
  service: z.string(),
  local: z.string(),
  start: z.string().transform((text) => Date.parse(text)),
  partySize: z.number(),
})

const option = z.object({
  from: z.string(),
  to: z.string(),
  text: z.string(),
})

const refusal = z.object({
  ok: z.literal(false),
  code: z.string().catch('fault'),
  message: z.string().catch(''),
  alternatives: z.array(offer).catch([]).optional(),
  options: z.array(option).catch([]).optional(),
})

const found = z.object({
  interpretation: z.string().nullable().catch(null),
  slots: z.array(offer),
  more: z.boolean().catch(false),
  nearest: z.array(offer).optional(),
})
const held = z.object({
  holdId: z.string(),
  expiresAt: z.string().transform((text) => Date.parse(text)),
  heldUntil: z.string(),
  service: z.string(),
  local: z.string(),
})
const withBooking = z.object({ booking: bookingFact, cancelBy: z.string().optional(), moveBy: z.string().optional() })
const policies = z.object({
  openingHours: z.string().catch(''),
  contact: z.object({ email: z.string(), phone: z.string(), address: z.string() }),
  policies: z.record(z.string(), z.string()),
  answers: z.array(z.object({ question: z.string(), answer: z.string() })),
})

export type Offer = z.infer<typeof offer>
export type BookingFact = z.infer<typeof bookingFact>
export type Option = z.infer<typeof option>
export type Refusal = z.infer<typeof refusal>
export type Held = z.infer<typeof held>
export type Found = z.infer<typeof found>
export type Policies = z.infer<typeof policies>

/** One tool call as the dialogue understands it. `other`: answered in a shape nothing is read from. */
export type ToolFact =
  | { readonly kind: 'found'; readonly value: Found }
  | { readonly kind: 'held'; readonly value: Held }
  | { readonly kind: 'booking'; readonly value: z.infer<typeof withBooking> }
  | { readonly kind: 'policies'; readonly value: Policies }
  | { readonly kind: 'refused'; readonly value: Refusal }
  | { readonly kind: 'other' }

export function factOf(call: ToolCallSeen): ToolFact {
  const refused = isRefused(call.output) ? refusal.safeParse(call.output) : undefined
  if (refused?.success === true) return { kind: 'refused', value: refused.data }
  switch (call.tool) {
    case 'checkAvailability':
      return known('found', found.safeParse(call.output))
    case 'holdSlot':
      return known('held', held.safeParse(call.output))
    case 'confirmBooking':
    case 'rescheduleBooking':
    case 'cancelBooking':
    case 'getBooking':
    case 'checkBookingCode':
      return known('booking', withBooking.safeParse(call.output))
    case 'getPolicies':
      return known('policies', policies.safeParse(call.output))
    default:
      return { kind: 'other' }
  }
}

// Asked first: to be told all that is wrong with what is no refusal takes longer than to read what it is.
function isRefused(output: unknown): boolean {
  return typeof output === 'object' && output !== null && 'ok' in output && output.ok === false
}

function known<K extends string, V>(
  kind: K,
  parsed: { success: true; data: V } | { success: false },
): { kind: K; value: V } | { kind: 'other' } {
  return parsed.success ? { kind, value: parsed.data } : { kind: 'other' }
}

const inputShape = z.object({
  service: z.string().optional().catch(undefined),
  when: z.string().optional().catch(undefined),
  from: z.string().optional().catch(undefined),
  to: z.string().optional().catch(undefined),
  slotId: z.string().optional().catch(undefined),
  holdId: z.string().optional().catch(undefined),
  reference: z.string().optional().catch(undefined),
})

/** The fields of a call's input that the dialogue follows. */
export function inputOf(call: ToolCallSeen): z.infer<typeof inputShape> {
  const parsed = inputShape.safeParse(call.input)
  return parsed.success ? parsed.data : {}
}
