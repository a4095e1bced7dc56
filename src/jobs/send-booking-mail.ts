import { z } from 'zod'
import type { Booking, BookingChange, Tenant } from '../booking/index.ts'
import { bookingMail, mailKey, messageIdFor } from '../notify/booking-mail.ts'
import type { MailKind } from '../notify/messages/language.ts'
import { deliverOnce } from './deliver-once.ts'
import { defineJob, type JobDeps, type JobOutcome } from './job.ts'

/** Tells the customer that their booking was made, moved or cancelled. Tried for about half a day while the mail server is away. */
export const sendBookingMail = defineJob({
  name: 'send-booking-mail',
  payload: z.object({
    tenantId: z.int(),
    bookingId: z.uuid(),
    revision: z.int(),
    type: z.enum(['booking.confirmed', 'booking.moved', 'booking.cancelled']),
    at: z.number(),
    start: z.number(),
    previousStart: z.number().nullable(),
  }),
  retry: { tries: 40, firstDelay: 5, longestDelay: 1800 },
  pollSeconds: 2,
  run: async (deps, change) => {
    const tenant = await deps.core.findTenantById(change.tenantId)
    const booking = tenant && (await deps.core.findBookingById(tenant, change.bookingId))
    if (tenant === undefined || booking === undefined) return { status: 'given_up', reason: 'booking_not_found' }
    // Booked by telephone without one, or forgotten since.
    if (booking.customer.email === '') return { status: 'done', note: 'the customer has no mail address' }
    if (await deps.sentMail.anySent(tenant.id, laterKeys(booking, change.revision)))
      return { status: 'done', note: 'a later change was told already' }
    await waitForEarlier(deps, change)
    return tell(deps, tenant, booking, change)
  },
})

type Change = Omit<BookingChange, 'id'>

const patienceMs = 15 * 60 * 1000

/**
 * Mails about one booking leave in the order of its changes, each in its own words, as long as that keeps nobody waiting for
 * more than a quarter of an hour. Then the later change goes first, and the earlier not any more: a calendar must not see SEQUENCE go back.
 */
async function waitForEarlier(deps: JobDeps, change: Change): Promise<void> {
  if (change.revision === 0 || deps.clock.now() - change.at > patienceMs) return
  const earlier = change.revision - 1
  const keys = [mailKey(change.bookingId, earlier, earlier === 0 ? 'confirmed' : 'moved')]
  if (!(await deps.sentMail.anySent(change.tenantId, keys))) throw new Error('the mail about the change before has not left yet')
}

function tell(deps: JobDeps, tenant: Tenant, booking: Booking, change: Change): Promise<JobOutcome> {
  const kind = kindOf(change.type)
  const key = mailKey(booking.id, change.revision, kind)
  return deliverOnce(deps, { tenant, key, messageId: messageIdFor(key, tenant), recipient: booking.customer.email }, (messageId) =>
    bookingMail({
      kind,
      tenant,
      booking: asOf(booking, change),
      previousStart: change.previousStart,
      superseded: booking.revision !== change.revision,
      publicUrl: deps.publicUrl,
      messageId,
      date: change.at,
    }),
  )
}

/** The booking as this change left it; moving does not change how long it takes. Who serves it is known only for the latest: for an earlier one nobody is named. */
function asOf(booking: Booking, change: Change): Booking {
  if (booking.revision === change.revision) return booking
  const status = change.type === 'booking.cancelled' ? 'cancelled' : 'confirmed'
  const end = change.start + booking.end - booking.start
  return { ...booking, revision: change.revision, status, start: change.start, end, resources: [] }
}

function laterKeys(booking: Booking, revision: number): string[] {
  const later = Array.from({ length: Math.max(0, booking.revision - revision) }, (_, index) => revision + 1 + index)
  return later.flatMap((next) => [mailKey(booking.id, next, 'moved'), mailKey(booking.id, next, 'cancelled')])
}

function kindOf(type: BookingChange['type']): MailKind {
  switch (type) {
    case 'booking.confirmed':
      return 'confirmed'
    case 'booking.moved':
      return 'moved'
    case 'booking.cancelled':
      return 'cancelled'
  }
}
