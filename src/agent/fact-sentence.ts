import type { Card } from '../tools/card.ts'
import { sentencesOf, type Sentences } from './sentences/sentences.ts'
import type { CalledTool } from './tool-caller.ts'

/**
 * What the server itself says when the model is silent or fails: only what this turn's tools have answered, so a booking that
 * was made is told as made, and nothing is promised. `undefined`: there is nothing to tell.
 */
export function factSentence(called: readonly CalledTool[], locale: string): string | undefined {
  const say = sentencesOf(locale)
  const told =
    called.findLast((call) => WRITES.has(call.name) && call.run.code === null && sentenceOf(call, say) !== undefined) ??
    called.findLast((call) => sentenceOf(call, say) !== undefined)
  return told === undefined ? undefined : sentenceOf(told, say)
}

const WRITES = new Set(['confirmBooking', 'rescheduleBooking', 'cancelBooking'])

function sentenceOf(call: CalledTool, say: Sentences): string | undefined {
  const card = call.run.cards[0]
  const words = card === undefined ? undefined : cardSentence(card, call.name, say)
  if (words !== undefined) return words
  const output = call.run.modelOutput
  if (output.ok) return call.name === 'releaseHold' ? say.released : undefined
  return SPOKEN_REFUSALS.has(output.code) ? output.message : undefined
}

// Refusals that are about the customer's wish; the others are between the model and its tools.
const SPOKEN_REFUSALS = new Set([
  'slot_taken',
  'slot_expired',
  'hold_expired',
  'booking_not_found',
  'booking_cancelled',
  'too_soon',
  'too_far',
  'outside_hours',
  'over_capacity',
  'limit_reached',
  'too_late_to_cancel',
  'too_late_to_reschedule',
  'service_not_found',
  'when_ambiguous',
  'when_past',
  'when_unknown',
  'customer_incomplete',
  'identity_required',
  'identity_locked',
  'booking_code_wrong',
  'booking_code_expired',
])

function cardSentence(card: Card, tool: string, say: Sentences): string | undefined {
  switch (card.type) {
    case 'booking':
      return bookingSentence(card, tool, say)
    case 'proposal':
      return proposalSentence(card, say)
    case 'slots':
      return say.slots
    case 'services':
      return say.services
    case 'handoff':
      return say.handoff(card.contact)
    case 'notice':
      return card.text
    case 'waitlist':
      return undefined
  }
}

function bookingSentence(card: Extract<Card, { type: 'booking' }>, tool: string, say: Sentences): string {
  const what = `${card.service}, ${card.local}`
  if (tool === 'rescheduleBooking') return say.moved(what, card.reference)
  if (card.status === 'cancelled') return say.cancelled(what, card.reference)
  return tool === 'confirmBooking' ? say.booked(what, card.reference) : say.booking(what, card.reference)
}

function proposalSentence(card: Extract<Card, { type: 'proposal' }>, say: Sentences): string {
  const what = `${card.summary.service}, ${card.summary.local}`
  if (card.missing.length > 0) return say.heldIncomplete(what, card.missing)
  switch (card.action) {
    case 'book':
      return say.heldComplete(what)
    case 'move':
      return say.askMove(card.summary.local, card.reference ?? '')
    case 'cancel':
      return say.askCancel(what, card.reference ?? '')
  }
}
