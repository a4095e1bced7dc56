import { z } from 'zod'
import { instant } from '../fields.ts'
import type { ConsoleOperation } from './operation.ts'

/** From a booking to the very message: each change of it that a conversation brought about, oldest first. */
export const trailShape = z.object({
  steps: z.array(
    z.object({
      action: z.enum(['booked', 'moved', 'cancelled']),
      conversationId: z.string(),
      turnId: z.string().nullable(),
      messageId: z.string().nullable(),
      consent: z.string().nullable(),
      at: instant,
    }),
  ),
})

export const bookingTrail = {
  method: 'get',
  path: '/bookings/{reference}/trail',
  role: 'reviewer',
  answer: trailShape,
} as const satisfies ConsoleOperation
