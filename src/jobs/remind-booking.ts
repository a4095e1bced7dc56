import { z } from 'zod'
import type { Booking, BookingChange } from '../booking/index.ts'
import { bookingMail, mailKey, messageIdFor } from '../notify/booking-mail.ts'
import type { EpochMs } from '../shared/clock.ts'
import { deliverOnce } from './deliver-once.ts'
import { defineJob } from './job.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Reminds the customer the day before. Everything is looked at anew when it is due: what was put down may be long out of date. */
export const remindBooking = defineJob({
  name: 'remind-booking',
  payload: z.object({ tenantId: z.int(), bookingId: z.uuid(), revision: z.int(), remindAt: z.number() }),
  // Not for longer than the reminder is of use.
  retry: { tries: 20, firstDelay: 30, longestDelay: 3600 },
  pollSeconds: 30,
  run: async (deps, reminder) => {
    const tenant = await deps.core.findTenantById(reminder.tenantId)
    const booking = tenant && (await deps.core.findBookingById(tenant, reminder.bookingId))
    if (tenant === undefined || booking === undefined) return { status: 'given_up', reason: 'booking_not_found' }
    const stale = reasonNotToRemind(booking, reminder.revision, deps.clock.now())
    if (stale !== null) return { status: 'done', note: stale }
    const key = mailKey(booking.id, booking.revision, 'reminder')
    return deliverOnce(deps, { tenant, key, messageId: messageIdFor(key, tenant), recipient: booking.customer.email }, (messageId) =>
      bookingMail({
        kind: 'reminder',
        tenant,
        booking,
        previousStart: null,
        superseded: false,
        publicUrl: deps.publicUrl,
        messageId,
        date: reminder.remindAt,
      }),
    )
  },
})

/** When to remind of what a change set; null when it was made within the last day before, or takes the booking away. */
export function reminderTime(change: Pick<BookingChange, 'type' | 'at' | 'start'>): EpochMs | null {
  const remindAt = change.start - dayMs
  return change.type === 'booking.cancelled' || remindAt <= change.at ? null : remindAt
}

function reasonNotToRemind(booking: Booking, revision: number, now: EpochMs): string | null {
  if (booking.status === 'cancelled') return 'cancelled since'
  // The move put down a reminder of its own.
  if (booking.revision !== revision) return 'changed since'
  if (booking.start <= now) return 'already begun'
  if (booking.customer.email === '') return 'the customer has no mail address'
  return null
}
