import { z } from 'zod'
import type { Hold } from '../booking/index.ts'
import { ok, refuse } from '../shared/result.ts'
import { bookingCard, bookingWords } from './booking-words.ts'
import { defineTool, type ToolContext, type ToolRefused } from './define-tool.ts'
import { bookingWords as bookingShape, holdId } from './fields.ts'
import { findOwnHold } from './own-hold.ts'
import { heldProposal, missingDetails } from './proposal-card.ts'

export const confirmBooking = defineTool({
  name: 'confirmBooking',
  title: 'Confirm a booking',
  effect: 'write',
  takesCustomer: true,
  description:
    'Books a held time. Works only once the customer has agreed themselves to the proposal shown (button, or a plain yes in a later message); the server knows, you cannot agree for them. Refused with consent_required: ask them. Takes the holdId only.',
  input: z.object({ holdId }),
  output: z.object({ booking: bookingShape, next: z.string() }),
  run: async (context, input) => {
    const { booking, tenant, session } = context
    const hold = await findOwnHold(context, input.holdId)
    if (!hold.ok) return refuse({ refusal: hold.error })
    const incomplete = whatIsMissing(context, hold.value)
    if (incomplete !== undefined) return refuse(incomplete)
    const confirmed = await booking.confirmBooking(tenant, {
      holdId: input.holdId,
      customer: { name: session.customer.name ?? '', email: session.customer.email ?? '', phone: session.customer.phone },
      timeZone: session.timeZone,
      locale: session.locale,
      consent: { kind: 'recorded', conversationId: session.conversationId },
      channel: session.channel,
    })
    if (confirmed.ok) {
      return ok({
        output: {
          booking: bookingWords(context, confirmed.value),
          next: 'Tell the customer the reference and that a mail with a calendar file follows.',
        },
        cards: [bookingCard(context, confirmed.value)],
      })
    }
    return refuse({
      refusal: confirmed.error,
      cards: confirmed.error.code === 'consent_required' ? [heldProposal(context, hold.value)] : [],
    })
  },
})

// A hold that is already a booking needs nobody's details any more: confirming it again answers that booking.
function whatIsMissing(context: ToolContext, hold: Hold): ToolRefused | undefined {
  const missing = missingDetails(context.session.customer)
  if (hold.state !== 'held' || missing.length === 0) return undefined
  return { refusal: { code: 'customer_incomplete', missing }, cards: [heldProposal(context, hold)] }
}
