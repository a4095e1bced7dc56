import { z } from 'zod'
import type { EpochMs } from '../../shared/clock.ts'
import { fold } from './fold.ts'
import { parseInstant } from '../../shared/instant.ts'
import { cardShape, type Card } from '../../tools/card.ts'
import type { Transcript } from '../../transcripts/index.ts'
import type { BookingReceipt, HoldReceipt, Receipts } from './receipts.ts'

/** One tool call, stored or of the running turn; `cards`: what it showed. */
export interface ReceiptCall {
  readonly name: string
  readonly input: unknown
  readonly output: unknown
  readonly cards: readonly Card[]
}

/**
 * What this conversation has really done: from its tool calls and cards, whoever asked for them, never from anybody's words.
 * Costs a few microseconds a call.
 */
export function addReceipts(before: Receipts, calls: readonly ReceiptCall[]): Receipts {
  return calls.reduce<Receipts>((receipts, call) => afterCall(call.cards.reduce(afterCard, receipts), call), before)
}

/** A transcript's calls in order, each turn's cards with its first one. */
export function callsOf(transcript: Transcript): readonly ReceiptCall[] {
  const turnIds = [...new Set([...transcript.toolCalls.map(({ turnId }) => turnId), ...transcript.messages.map(({ turnId }) => turnId)])]
  return turnIds.flatMap((turnId) => {
    const cards = transcript.messages
      .filter((message) => message.turnId === turnId)
      .flatMap(({ parts }) => parts.flatMap((part) => (part.type === 'card' ? cardShape.safeParse(part.card) : [])))
      .flatMap((parsed) => (parsed.success ? [parsed.data] : []))
    const calls = transcript.toolCalls.filter((call) => call.turnId === turnId)
    return [{ name: '', input: {}, output: {}, cards }, ...calls.map(({ name, input, output }) => ({ name, input, output, cards: [] }))]
  })
}

const instant = z.string().transform((text, context) => parseInstant(text) ?? (context.addIssue('not an instant'), z.NEVER))
const offer = z.object({ slotId: z.string(), start: instant })
const found = z.object({
  ok: z.literal(true),
  service: z.object({ name: z.string() }),
  interpretation: z.string().nullable(),
  slots: z.array(offer),
  nearest: z.array(offer).optional(),
})
const booked = z.object({
  ok: z.literal(true),
  booking: z.object({
    reference: z.string(),
    status: z.enum(['confirmed', 'cancelled']),
    service: z.string(),
    start: instant,
    with: z.array(z.string()).catch([]),
    partySize: z.number().optional().catch(undefined),
  }),
})
const held = z.object({ ok: z.literal(true), holdId: z.string(), expiresAt: instant, service: z.string() })
const refused = z.object({
  ok: z.literal(false),
  code: z.string(),
  alternatives: z.array(offer).catch([]).optional(),
  options: z
    .array(z.object({ from: instant }))
    .catch([])
    .optional(),
})
const input = z.object({
  slotId: z.string().optional().catch(undefined),
  holdId: z.string().optional().catch(undefined),
  from: instant.optional().catch(undefined),
  to: instant.optional().catch(undefined),
})

function afterCall(before: Receipts, call: ReceiptCall): Receipts {
  const receipts = { ...before, told: [...before.told, ...wordsOf(call.output)] }
  const asked = input.safeParse(call.input).data ?? {}
  const no = hasOk(call.output, false) ? refused.safeParse(call.output) : undefined
  if (no?.success === true) return afterRefusal(receipts, no.data, asked)
  switch (call.name) {
    case 'checkAvailability':
      return afterSearch(receipts, call.output, asked)
    case 'holdSlot':
      return afterHold(receipts, call.output, asked.slotId)
    case 'releaseHold':
      return isOk(call.output) ? { ...closed(receipts, asked.holdId), lastAct: 'released' } : receipts
    case 'askForPerson':
      return isOk(call.output) ? { ...receipts, personAsked: true } : receipts
    case 'confirmBooking':
      return afterBooking(closed(receipts, asked.holdId), call.output, 'booked')
    case 'rescheduleBooking':
      return afterBooking(closed(receipts, asked.holdId ?? receipts.holds.at(-1)?.id), call.output, 'moved')
    case 'cancelBooking':
      return afterBooking(receipts, call.output, 'cancelled')
    case 'getBooking':
      return afterBooking(receipts, call.output, receipts.lastAct)
    case 'checkBookingCode':
      return { ...afterBooking(receipts, call.output, receipts.lastAct), codeAccepted: receipts.codeAccepted || isOk(call.output) }
    default:
      return receipts
  }
}

const isOk = (output: unknown): boolean => hasOk(output, true)

// Looked at by hand: what a schema would have to say is wrong with the many that are the other takes longer than to read them.
function hasOk(output: unknown, ok: boolean): boolean {
  return typeof output === 'object' && output !== null && 'ok' in output && output.ok === ok
}

type Asked = {
  readonly slotId?: string | undefined
  readonly holdId?: string | undefined
  readonly from?: EpochMs | undefined
  readonly to?: EpochMs | undefined
}

// Sentences and times; ids have no blank.
function wordsOf(output: unknown): string[] {
  if (typeof output === 'string') return /\s|[ぁ-ん]/u.test(output) ? [fold(output)] : []
  if (typeof output !== 'object' || output === null) return []
  return Object.entries(output).flatMap(([field, value]) => (NOT_TOLD.has(field) ? [] : wordsOf(value)))
}

// Offers and bookings are receipts of their own.
const NOT_TOLD = new Set(['slots', 'nearest', 'alternatives', 'booking', 'next'])

function afterSearch(receipts: Receipts, output: unknown, asked: Asked): Receipts {
  const parsed = found.safeParse(output)
  if (!parsed.success) return receipts
  const { service, interpretation, slots, nearest = [] } = parsed.data
  const offers = [...slots, ...nearest].map(({ slotId, start }) => ({ slotId, start, service: service.name }))
  const search = { service: service.name, range: interpretation ?? undefined, from: asked.from, to: asked.to }
  return { ...withOffers(receipts, offers), searches: [...receipts.searches, search] }
}

function withOffers(receipts: Receipts, offers: Receipts['offers']): Receipts {
  const known = receipts.offers.filter(({ slotId }) => !offers.some((offered) => offered.slotId === slotId))
  return { ...receipts, offers: [...known, ...offers] }
}

const ABOUT_CODES = new Set(['identity_required', 'booking_code_wrong', 'booking_code_expired', 'identity_locked'])
const ABOUT_TIMES = new Set([
  'slot_taken',
  'too_soon',
  'too_far',
  'outside_hours',
  'over_capacity',
  'limit_reached',
  'hold_expired',
  'slot_expired',
])

const NO_HOLD = new Set(['hold_expired', 'hold_not_found'])

function afterRefusal(
  receipts: Receipts,
  { code, alternatives = [], options = [] }: z.infer<typeof refused>,
  { slotId, holdId }: Asked,
): Receipts {
  const refusedOffer = receipts.offers.find((offered) => offered.slotId === slotId)
  const service = refusedOffer?.service ?? receipts.searches.at(-1)?.service ?? ''
  const isGone = code === 'slot_taken' && slotId !== undefined
  // Its card may promise more time: it was given back elsewhere, over REST or in another window.
  const current = NO_HOLD.has(code) ? closed(receipts, holdId) : receipts
  const kept = isGone ? { ...current, offers: current.offers.filter((offered) => offered.slotId !== slotId) } : current
  return {
    ...withOffers(
      kept,
      alternatives.map((one) => ({ ...one, service })),
    ),
    askedAbout: [...receipts.askedAbout, ...options.map(({ from }) => from)],
    codeMailed: receipts.codeMailed || ABOUT_CODES.has(code),
    wasRefused: receipts.wasRefused || ABOUT_TIMES.has(code),
    lastAct: code === 'hold_expired' ? 'released' : receipts.lastAct,
  }
}

function afterHold(receipts: Receipts, output: unknown, slotId: string | undefined): Receipts {
  const parsed = held.safeParse(output)
  if (!parsed.success) return receipts
  const { holdId, expiresAt, service } = parsed.data
  const start = receipts.holds.find(({ id }) => id === holdId)?.start ?? receipts.offers.find((offered) => offered.slotId === slotId)?.start
  if (start === undefined) return { ...receipts, lastAct: 'held' }
  return { ...withHold(receipts, { id: holdId, service, start, expiresAt, isOpen: true }), lastAct: 'held' }
}

/** A proposal that was shown tells its hold better than the call: with the start, and for moves too. */
function afterCard(receipts: Receipts, card: Card): Receipts {
  if (card.type === 'handoff') return { ...receipts, personAsked: true }
  if (card.type !== 'proposal' || card.holdId === null || card.expiresAt === null) return receipts
  const start = parseInstant(card.summary.start)
  const expiresAt = parseInstant(card.expiresAt)
  if (start === undefined || expiresAt === undefined) return receipts
  const { service, partySize } = card.summary
  const hold = { id: card.holdId, service, start, expiresAt, partySize, isOpen: true }
  const isNew = !receipts.holds.some(({ id }) => id === hold.id)
  return { ...withHold(receipts, hold), ...(isNew ? { lastAct: 'held' as const } : {}) }
}

function withHold(receipts: Receipts, hold: HoldReceipt): Receipts {
  const known = receipts.holds.find(({ id }) => id === hold.id)
  const rest = receipts.holds.filter(({ id }) => id !== hold.id)
  // Once let go it stays so; an older card of it may say less about how long it lives.
  const merged =
    known === undefined
      ? hold
      : {
          ...known,
          ...hold,
          partySize: hold.partySize ?? known.partySize,
          isOpen: known.isOpen,
          expiresAt: Math.max(known.expiresAt, hold.expiresAt),
        }
  return { ...receipts, holds: [...rest, merged] }
}

function closed(receipts: Receipts, holdId: string | undefined): Receipts {
  return { ...receipts, holds: receipts.holds.map((hold) => (hold.id === holdId ? { ...hold, isOpen: false } : hold)) }
}

function afterBooking(receipts: Receipts, output: unknown, lastAct: Receipts['lastAct']): Receipts {
  const parsed = booked.safeParse(output)
  if (!parsed.success) return receipts
  const { booking } = parsed.data
  const known = receipts.bookings.find(({ reference }) => reference === booking.reference)
  const rest = receipts.bookings.filter(({ reference }) => reference !== booking.reference)
  return { ...receipts, bookings: [...rest, { ...booking, earlierStarts: earlierStarts(known, booking.start) }], lastAct }
}

function earlierStarts(known: BookingReceipt | undefined, start: EpochMs): readonly EpochMs[] {
  if (known === undefined || known.start === start) return known?.earlierStarts ?? []
  return [...known.earlierStarts, known.start]
}
