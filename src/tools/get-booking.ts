import { z } from 'zod'
import { ok, refuse } from '../shared/result.ts'
import { bookingCard, bookingWords } from './booking-words.ts'
import { defineTool } from './define-tool.ts'
import { bookingWords as bookingShape, reference } from './fields.ts'
import { findLatestBooking, openOwnBooking } from './own-booking.ts'
import { spokenTime } from './spoken-time.ts'

const MINUTE = 60_000

export const getBooking = defineTool({
  name: 'getBooking',
  title: 'Look up a booking',
  effect: 'read',
  description:
    'Shows a booking of this customer: what, when, status, until when it can be moved or cancelled. Without a reference: the latest one of this conversation. Use it before moving or cancelling.',
  input: z.object({ reference: reference.optional() }),
  output: z.object({ booking: bookingShape, cancelBy: z.string(), moveBy: z.string() }),
  run: async (context, input) => {
    const found = input.reference === undefined ? await findLatestBooking(context) : await openOwnBooking(context, input.reference)
    if (!found.ok) return refuse({ refusal: found.error })
    const { start, service } = found.value
    return ok({
      output: {
        booking: bookingWords(context, found.value),
        cancelBy: spokenTime(context, start - service.cancelWindowMinutes * MINUTE),
        moveBy: spokenTime(context, start - service.rescheduleWindowMinutes * MINUTE),
      },
      cards: [bookingCard(context, found.value)],
    })
  },
})
