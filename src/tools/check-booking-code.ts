import { z } from 'zod'
import { ok, refuse } from '../shared/result.ts'
import { bookingCard, bookingWords } from './booking-words.ts'
import { defineTool, type ToolRefusal } from './define-tool.ts'
import { bookingWords as bookingShape } from './fields.ts'
import type { BookingCodeAnswer } from '../booking/index.ts'

/** Only the server calls it, with a code from the customer's own message: no model can try codes. */
export const checkBookingCode = defineTool({
  name: 'checkBookingCode',
  title: 'Check a code',
  effect: 'write',
  description: 'Opens a booking to this conversation with the one-time code that was mailed to its address.',
  input: z.object({ code: z.string().regex(/^\d{6}$/) }),
  output: z.object({ booking: bookingShape, next: z.string() }),
  run: async (context, { code }) => {
    const { conversationId } = context.session
    const answer = await context.booking.redeemBookingCode(context.tenant, { conversationId, code })
    if (answer.kind !== 'opened') return refuse({ refusal: refusalOf(answer) })
    return ok({
      output: {
        booking: bookingWords(context, answer.booking),
        next: 'The code was right. Go on with what the customer wanted to do with this booking.',
      },
      cards: [bookingCard(context, answer.booking)],
    })
  },
})

function refusalOf(answer: Exclude<BookingCodeAnswer, { kind: 'opened' }>): ToolRefusal {
  switch (answer.kind) {
    case 'wrong':
      return { code: 'booking_code_wrong', left: answer.left }
    case 'locked':
      return { code: 'identity_locked' }
    case 'expired':
      return { code: 'booking_code_expired' }
  }
}
