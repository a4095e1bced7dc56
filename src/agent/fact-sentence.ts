import type { Card } from '../tools/card.ts'
import type { CalledTool } from './tool-caller.ts'

/**
 * What the server itself says when the model is silent or fails: only what this turn's tools have answered, so a booking that
 * was made is told as made, and nothing is promised. `undefined`: there is nothing to tell.
 */
export function factSentence(called: readonly CalledTool[]): string | undefined {
  const told =
    called.findLast((call) => WRITES.has(call.name) && call.run.code === null && sentenceOf(call) !== undefined) ??
    called.findLast((call) => sentenceOf(call) !== undefined)
  return told === undefined ? undefined : sentenceOf(told)
}

const WRITES = new Set(['confirmBooking', 'rescheduleBooking', 'cancelBooking'])

function sentenceOf(call: CalledTool): string | undefined {
  const card = call.run.cards[0]
  const words = card === undefined ? undefined : cardSentence(card, call.name)
  if (words !== undefined) return words
  const output = call.run.modelOutput
  if (output.ok) return call.name === 'releaseHold' ? 'That time is no longer held for you.' : undefined
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

function cardSentence(card: Card, tool: string): string | undefined {
  switch (card.type) {
    case 'booking':
      return bookingSentence(card, tool)
    case 'proposal':
      return proposalSentence(card)
    case 'slots':
      return 'These are the nearest free times I found. Which one would you like?'
    case 'services':
      return 'This is what you can book here.'
    case 'handoff':
      return `I have asked a member of staff to reply here. You can also reach us at ${card.contact.phone} or ${card.contact.email}.`
    case 'notice':
      return card.text
    case 'waitlist':
      return undefined
  }
}

function bookingSentence(card: Extract<Card, { type: 'booking' }>, tool: string): string {
  const what = `${card.service}, ${card.local}`
  if (tool === 'rescheduleBooking') return `Your booking ${card.reference} has been moved: ${what}.`
  if (card.status === 'cancelled') return `Your booking ${card.reference} is cancelled: ${what}.`
  return tool === 'confirmBooking'
    ? `It is booked: ${what}. Your reference is ${card.reference}.`
    : `Your booking ${card.reference}: ${what}.`
}

function proposalSentence(card: Extract<Card, { type: 'proposal' }>): string {
  const what = `${card.summary.service}, ${card.summary.local}`
  if (card.missing.length > 0) return `I am holding this for you: ${what}. To book it I need your ${card.missing.join(' and ')}.`
  switch (card.action) {
    case 'book':
      return `I am holding this for you: ${what}. Shall I book it?`
    case 'move':
      return `I can move your booking ${card.reference ?? ''} to ${card.summary.local}. Shall I?`
    case 'cancel':
      return `This would cancel your booking ${card.reference ?? ''}: ${what}. Shall I cancel it?`
  }
}
