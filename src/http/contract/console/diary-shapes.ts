import { z } from 'zod'
import { instant, money, named } from '../fields.ts'

/** A day where the business is: "2026-11-24". */
export const date = z.iso.date('is not a date such as 2026-11-24')

const channel = z.enum(['chat', 'rest', 'mcp', 'staff'])
const span = z.object({ start: instant, end: instant })

/** What is occupied of one resource, buffers included. */
const occupied = span.extend({ resource: z.string(), units: z.int() })

export const bookingRowShape = z.object({
  reference: z.string(),
  revision: z.int(),
  status: z.enum(['confirmed', 'cancelled']),
  attendance: z.enum(['attended', 'no_show']).nullable(),
  service: named,
  start: instant,
  end: instant,
  partySize: z.int(),
  resources: z.array(named),
  /** Empty where a customer has been forgotten. */
  customer: z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() }),
  erased: z.boolean(),
  channel,
  conversationId: z.string().nullable(),
  price: money.nullable(),
  noteCount: z.int(),
  createdAt: instant,
  cancelUntil: instant,
  moveUntil: instant,
})
export type BookingRow = z.infer<typeof bookingRowShape>

export const diaryBookingShape = bookingRowShape.extend({ occupied: z.array(occupied) })
export type DiaryBooking = z.infer<typeof diaryBookingShape>

export const diaryHoldShape = span.extend({
  id: z.string(),
  service: named,
  partySize: z.int(),
  expiresAt: instant,
  channel,
  conversationId: z.string().nullable(),
  moving: z.string().nullable().describe('the booking that is to move there'),
  occupied: z.array(occupied),
})
export type DiaryHold = z.infer<typeof diaryHoldShape>

export const diarySessionShape = span.extend({
  service: named,
  capacity: z.int(),
  taken: z.int(),
  held: z.int(),
  resources: z.array(z.string()),
})
export type DiarySession = z.infer<typeof diarySessionShape>

export const diaryResourceShape = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(['location', 'room', 'equipment', 'person', 'seats']),
  capacity: z.int(),
  /** Something is booked on it: it has a lane. */
  bookable: z.boolean(),
  open: z.array(span),
  closures: z.array(z.object({ dateFrom: date, dateUntil: date, reason: z.string(), closed: z.boolean() })),
})
export type DiaryResource = z.infer<typeof diaryResourceShape>

/**
 * One local day: 23 or 25 hours long when the clock changes. `offsets`: minutes ahead of UTC from an instant on, the first from the
 * start of the day; a second one is the change.
 */
export const diaryDayShape = span.extend({ date, offsets: z.array(z.object({ from: instant, minutes: z.int(), name: z.string() })) })
export type DiaryDay = z.infer<typeof diaryDayShape>

export const diaryShape = z.object({
  timeZone: z.string(),
  now: instant,
  today: date,
  days: z.array(diaryDayShape),
  resources: z.array(diaryResourceShape),
  bookings: z.array(diaryBookingShape),
  holds: z.array(diaryHoldShape),
  sessions: z.array(diarySessionShape),
})
export type DiaryView = z.infer<typeof diaryShape>

const person = z.object({ id: z.string(), name: z.string() })

export const noteShape = z.object({
  id: z.string(),
  kind: z.enum(['note', 'override']),
  text: z.string(),
  by: person,
  at: instant,
})
export type NoteView = z.infer<typeof noteShape>

export const timelineShape = z.object({
  id: z.string(),
  type: z.string().describe('booking.confirmed, booking.moved, booking.cancelled, booking.no_show, …'),
  at: instant,
  channel: z.enum(['chat', 'rest', 'mcp', 'staff', 'system']),
  revision: z.int().nullable(),
  start: instant.nullable(),
  previousStart: instant.nullable(),
  consent: z.enum(['pressed', 'typed', 'mcp_person', 'mcp_trusted', 'staff', 'api']).nullable(),
  staff: person.nullable(),
  agreed: z.enum(['spoken', 'in_person', 'written', 'not_asked']).nullable(),
  waived: z.array(z.string()),
  messageId: z.string().nullable().describe('the very message that agreed to it'),
  resources: z.array(named).nullable(),
  previousResources: z.array(named).nullable(),
})
export type TimelineEvent = z.infer<typeof timelineShape>

export const historyShape = z.object({
  now: instant,
  booking: bookingRowShape.extend({
    timeZone: z.string(),
    locale: z.string(),
    customerTimeZone: z.string(),
    notes: z.string().nullable().describe('the customer’s own'),
    cancelReason: z.string().nullable(),
    consent: z.enum(['pressed', 'typed', 'mcp_person', 'mcp_trusted', 'staff', 'api']),
    messageId: z.string().nullable().describe('where its customer agreed to it as it is now'),
  }),
  occupied: z.array(occupied),
  events: z.array(timelineShape),
  notes: z.array(noteShape),
  others: z.array(bookingRowShape).describe('of a class: who else is in it'),
  seats: z.int().nullable(),
})
export type HistoryView = z.infer<typeof historyShape>
