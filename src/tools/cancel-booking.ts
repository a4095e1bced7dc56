import { z } from 'zod'
import { ok, refuse } from '../shared/result.ts'
import { bookingCard, bookingWords } from './booking-words.ts'
import { defineTool } from './define-tool.ts'
import { bookingWords as bookingShape, reference } from './fields.ts'
import { openOwnBooking } from './own-booking.ts'
import { cancelProposal } from './proposal-card.ts'

export const cancelBooking = defineTool({
  name: 'cancelBooking',
  title: 'Cancel a booking',
  effect: 'write',
  undoes: true,
  description:
    'Cancels a booking. The first call shows the customer what would be cancelled and is refused with consent_required: ask them; it happens only after they agree themselves.',
  input: z.object({ reference, reason: z.string().max(500).optional() }),
  output: z.object({ booking: bookingShape, next: z.string() }),
  run: async (context, input) => {
    const current = await openOwnBooking(context, input.reference)
    if (!current.ok) return refuse({ refusal: current.error })
    const cancelled = await context.booking.cancelBooking(context.tenant, {
      bookingId: current.value.id,
      reason: input.reason,
      consent: { kind: 'recorded', conversationId: context.session.conversationId },
      channel: context.session.channel,
    })
    if (cancelled.ok) {
      return ok({
        output: { booking: bookingWords(context, cancelled.value), next: 'Tell the customer that it is cancelled.' },
        cards: [bookingCard(context, cancelled.value)],
      })
    }
    return refuse({
      refusal: cancelled.error,
      cards: cancelled.error.code === 'consent_required' ? [cancelProposal(context, current.value)] : [],
    })
  },
})
