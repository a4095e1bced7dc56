import { z } from 'zod'
import type { Booking, BookingError, Hold } from '../booking/index.ts'
import { ok, refuse, type Result } from '../shared/result.ts'
import { bookingCard, bookingWords } from './booking-words.ts'
import { defineTool, type ToolContext } from './define-tool.ts'
import { bookingWords as bookingShape, holdId, reference, slotId } from './fields.ts'
import { openOwnBooking } from './own-booking.ts'
import { findOwnHold } from './own-hold.ts'
import { placeLiveHold } from './place-live-hold.ts'
import { heldProposal } from './proposal-card.ts'

export const rescheduleBooking = defineTool({
  name: 'rescheduleBooking',
  title: 'Move a booking',
  effect: 'write',
  undoes: true,
  description:
    'Moves a booking to a slotId from checkAvailability: holds the new time for 10 minutes and shows the customer the move. The old time stays theirs until they agree themselves; consent_required means: ask them. The reference stays the same.',
  input: z.object({
    reference,
    slotId: slotId.optional(),
    holdId: holdId.optional().describe('instead of slotId: a move already shown'),
  }),
  output: z.object({ booking: bookingShape, next: z.string() }),
  run: async (context, input) => {
    const current = await openOwnBooking(context, input.reference)
    if (!current.ok) return refuse({ refusal: current.error })
    if (current.value.status === 'cancelled') return refuse({ refusal: { code: 'booking_cancelled' } })
    const hold = await newTime(context, current.value, input)
    if (!hold.ok) return refuse({ refusal: hold.error })
    const moved = await context.booking.rescheduleBooking(context.tenant, {
      bookingId: current.value.id,
      holdId: hold.value.id,
      consent: { kind: 'recorded', conversationId: context.session.conversationId },
      channel: context.session.channel,
    })
    if (moved.ok) {
      return ok({
        output: { booking: bookingWords(context, moved.value), next: 'Tell the customer the new time; the reference is the same.' },
        cards: [bookingCard(context, moved.value)],
      })
    }
    return refuse({
      refusal: moved.error,
      cards: moved.error.code === 'consent_required' ? [heldProposal(context, hold.value, current.value)] : [],
    })
  },
})

function newTime(
  context: ToolContext,
  booking: Booking,
  input: { slotId?: string | undefined; holdId?: string | undefined },
): Promise<Result<Hold, BookingError>> {
  if (input.holdId !== undefined) return findOwnHold(context, input.holdId)
  if (input.slotId === undefined) return Promise.resolve(refuse({ code: 'slot_invalid' }))
  return placeLiveHold(context, { slotId: input.slotId, partySize: booking.partySize, moving: booking })
}
