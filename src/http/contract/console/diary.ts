import { z } from 'zod'
import { slotShape } from '../../../tools/card.ts'
import { holdShape } from '../holds.ts'
import { instant, locale, named } from '../fields.ts'
import { bookingRowShape, date, diaryShape, historyShape, noteShape } from './diary-shapes.ts'
import type { ConsoleOperation } from './operation.ts'

// The diary: what is booked and held when and on whom, and what staff do about it.

const slug = z.string().min(1).max(100)
const minutes = z.iso.datetime({ offset: true, message: 'is not an instant' })
const reason = z.string().trim().min(3, 'says too little: a few words at least').max(500)
const agreed = z.enum(['spoken', 'in_person', 'written', 'not_asked'])
/** `now`: by the clock that ends the hold. */
const staffHoldShape = holdShape.extend({ now: instant })
const party = z.int().min(1).max(1_000)

/** Why rules about how early and how late are passed over. Nothing else can be. */
const overrideReason = reason.optional()

export const listFilter = z.strictObject({
  search: z.string().max(100).optional(),
  from: date.optional().describe('the first day, where the business is'),
  until: date.optional().describe('the last day'),
  status: z.enum(['confirmed', 'cancelled', 'attended', 'no_show']).optional(),
  service: slug.optional(),
  resource: slug.optional(),
  channel: z.enum(['chat', 'rest', 'mcp', 'staff']).optional(),
  order: z.enum(['earliest', 'latest', 'newest']).default('latest'),
})
export type ListFilter = z.input<typeof listFilter>

const customer = z
  .strictObject({
    name: z
      .string()
      .trim()
      .min(1, 'is missing')
      .max(200)
      .regex(/^\P{Cc}*$/u, 'has control characters'),
    email: z.union([z.literal(''), z.email('is not a mail address').max(254)]).default(''),
    phone: z
      .string()
      .trim()
      .max(32)
      .regex(/^([+0-9 ()./-]{3,})?$/, 'has characters that no telephone number has')
      .optional(),
  })
  .refine((one) => one.email !== '' || (one.phone ?? '') !== '', { message: 'is needed when there is no mail address', path: ['phone'] })

export const diaryOperations = {
  readDiary: {
    method: 'get',
    path: '/diary',
    role: 'reviewer',
    query: z.strictObject({ from: date, days: z.coerce.number<string | number>().int().min(1).max(14).default(1) }),
    answer: diaryShape,
  },
  /** What there is to filter by and to book. */
  getDiaryCatalogue: {
    method: 'get',
    path: '/diary/catalogue',
    role: 'reviewer',
    answer: z.object({
      timeZone: z.string(),
      today: date,
      locales: z.array(z.string()),
      currency: z.string(),
      services: z.array(
        z.object({
          id: slug,
          name: z.string(),
          kind: z.enum(['appointment', 'session']),
          durationMinutes: z.int(),
          minParty: z.int(),
          maxParty: z.int(),
          uses: z.array(slug).describe('everything it may be served by'),
          choices: z.array(z.object({ label: z.string(), optional: z.boolean(), resources: z.array(named) })),
        }),
      ),
      resources: z.array(named),
    }),
  },
  // Asked with a body: names and numbers in a URL would stay in every log between here and there.
  listBookings: {
    method: 'post',
    path: '/bookings/search',
    role: 'reviewer',
    unaudited: true,
    body: listFilter.extend({ cursor: z.string().max(200).optional(), limit: z.int().min(1).max(200).default(50) }),
    answer: z.object({
      bookings: z.array(bookingRowShape),
      next: z.string().nullable().describe('cursor; a page may be short, even empty, and still have one'),
      lookedTo: instant.nullable().describe('how far was looked, where the page is short and there is more'),
    }),
  },
  exportBookings: { method: 'post', path: '/bookings/export', role: 'manager', body: listFilter, also: 'text/csv' },
  getBookingHistory: { method: 'get', path: '/bookings/{reference}', role: 'reviewer', answer: historyShape },
  findTimes: {
    method: 'get',
    path: '/diary/times',
    role: 'reviewer',
    query: z.strictObject({
      service: slug,
      from: date,
      days: z.coerce.number<string | number>().int().min(1).max(42).default(7),
      partySize: z.coerce.number<string | number>().int().min(1).max(1_000).optional(),
      resources: z.string().max(500).optional().describe('separated by commas; *: whoever is free'),
      moving: z.string().max(32).optional().describe('the reference of a booking whose own time is not in the way'),
      beyond: z.enum(['true']).optional().describe('also earlier and later than the rules allow'),
    }),
    answer: z.object({ slots: z.array(slotShape), more: z.boolean() }),
  },
  holdForCustomer: {
    method: 'post',
    path: '/diary/holds',
    role: 'reviewer',
    body: z.strictObject({
      service: slug,
      start: minutes,
      partySize: party.optional(),
      resources: z.array(slug).max(20).optional(),
      beyond: z.boolean().default(false),
    }),
    answer: staffHoldShape,
  },
  extendStaffHold: { method: 'post', path: '/diary/holds/{hold}/extend', role: 'reviewer', answer: staffHoldShape },
  releaseStaffHold: { method: 'delete', path: '/diary/holds/{hold}', role: 'reviewer' },
  bookForCustomer: {
    method: 'post',
    path: '/bookings',
    role: 'reviewer',
    body: z.strictObject({
      holdId: z.string().min(1).max(64),
      customer,
      notes: z.string().trim().max(2_000).optional().describe('the customer’s own; they see it'),
      locale: locale.optional(),
      agreed: agreed.exclude(['not_asked']),
      overrideReason,
    }),
    answer: bookingRowShape,
  },
  moveBooking: {
    method: 'post',
    path: '/bookings/{reference}/move',
    role: 'reviewer',
    body: z.strictObject({
      start: minutes,
      revision: z.int().min(0),
      resources: z.array(slug).max(20).optional(),
      swap: z.strictObject({ from: slug, to: slug }).optional(),
      agreed: agreed.default('not_asked'),
      overrideReason,
    }),
    answer: bookingRowShape,
  },
  cancelBooking: {
    method: 'post',
    path: '/bookings/{reference}/cancel',
    role: 'reviewer',
    body: z.strictObject({
      revision: z.int().min(0),
      reason: z.string().trim().max(500).optional().describe('the customer reads it'),
      agreed: agreed.default('not_asked'),
      overrideReason,
    }),
    answer: bookingRowShape,
  },
  setAttendance: {
    method: 'put',
    path: '/bookings/{reference}/attendance',
    role: 'reviewer',
    body: z.strictObject({ attendance: z.enum(['attended', 'no_show']).nullable() }),
    answer: bookingRowShape,
  },
  addBookingNote: {
    method: 'post',
    path: '/bookings/{reference}/notes',
    role: 'reviewer',
    body: z.strictObject({ text: z.string().trim().min(1, 'is empty').max(2_000) }),
    answer: noteShape,
  },
  removeBookingNote: { method: 'delete', path: '/bookings/{reference}/notes/{note}', role: 'reviewer' },
} as const satisfies Record<string, ConsoleOperation>
