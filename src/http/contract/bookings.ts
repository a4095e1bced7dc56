import { z } from 'zod'
import { customer, deadlines, holdId, instant, locale, money, named, slotId, timeZone } from './fields.ts'

export const bookingBody = z.strictObject({
  holdId,
  customer,
  notes: z.string().max(2_000).optional(),
  timeZone: timeZone.optional().describe("the customer's, for their mails; the business's when missing"),
  locale: locale
    .optional()
    .describe('of the mails and the calendar file; else what Accept-Language prefers of the languages the business speaks, else its first'),
})

export const rescheduleBody = z.strictObject({ slotId })
export const cancelBody = z.strictObject({ reason: z.string().max(500).optional() })

export const bookingShape = z.object({
  reference: z.string(),
  revision: z.number().int().describe('rises with every move and cancellation'),
  status: z.enum(['confirmed', 'cancelled']),
  service: named,
  start: instant,
  end: instant,
  timeZone: z.string(),
  local: z.string().describe('weekday, date, time and zone in words'),
  partySize: z.number().int(),
  resources: z.array(named),
  customer: z.object({ name: z.string(), email: z.string(), phone: z.string().optional() }),
  notes: z.string().nullable(),
  price: money.nullable(),
  ...deadlines,
  manageUrl: z.string(),
  calendarUrl: z.string(),
})

/** Only the answer that makes a booking carries its token; mails carry it as a link. */
export const newBookingShape = bookingShape.extend({ manageToken: z.string() })

export type BookingView = z.infer<typeof bookingShape>
export type NewBookingView = z.infer<typeof newBookingShape>
