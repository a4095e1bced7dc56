import type { OutgoingEvent } from '../booking/index.ts'
import type { ConversationStepped, HandedOver } from '../transcripts/step-in.ts'
import type { EventType, WebhookEvent } from '../webhooks/index.ts'

/** What of committed events is told to a business's own systems. A code for a customer is for that customer alone. */
export function webhooksOfEvents(events: readonly OutgoingEvent[]): WebhookEvent[] {
  return events.flatMap((event): WebhookEvent[] => {
    const { tenantId, id } = event
    const at = Math.round(event.at)
    // Numbers of one booking's events rise with its changes: each waits for the booking's row.
    const known = { tenantId, key: `event:${tenantId}:${id}`, position: id }
    switch (event.type) {
      case 'booking.code_requested':
        return []
      case 'hold.expired':
        return [{ ...known, type: event.type, subject: event.holdId, facts: { at } }]
      case 'booking.confirmed':
      case 'booking.moved':
      case 'booking.cancelled': {
        const { type, bookingId, revision, start, previousStart } = event
        return [{ ...known, type, subject: bookingId, facts: { at, revision, start, previousStart } }]
      }
      case 'booking.attended':
      case 'booking.no_show':
      case 'booking.attendance_cleared':
      case 'booking.noted':
      case 'booking.note_removed':
        return [{ ...known, type: event.type, subject: event.bookingId, facts: { at, revision: event.revision } }]
    }
  })
}

export function webhooksOfHandoffs(handoffs: readonly HandedOver[]): WebhookEvent[] {
  return handoffs.map(({ tenantId, id, type, conversationId, at }) => ({
    tenantId,
    key: `handoff:${tenantId}:${id}`,
    type,
    subject: conversationId,
    position: String(Math.round(at)),
    facts: { at: Math.round(at) },
  }))
}

export function webhooksOfSteps(steps: readonly ConversationStepped[]): WebhookEvent[] {
  return steps.map(({ tenantId, id, kind, conversationId, at }) => ({
    tenantId,
    key: `step:${tenantId}:${id}`,
    type: stepTypes[kind],
    subject: conversationId,
    position: String(Math.round(at)),
    facts: { at: Math.round(at), ...(stepTypes[kind] === 'conversation.handed_back' ? { reason: kind } : {}) },
  }))
}

const stepTypes: Readonly<Record<ConversationStepped['kind'], EventType>> = {
  taken: 'conversation.taken',
  given_back: 'conversation.handed_back',
  lapsed: 'conversation.handed_back',
  settled: 'conversation.settled',
}
