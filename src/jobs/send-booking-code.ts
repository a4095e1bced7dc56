import { z } from 'zod'
import { codeMail, codeMailKey } from '../notify/code-mail.ts'
import { messageIdFor } from '../notify/booking-mail.ts'
import { deliverOnce } from './deliver-once.ts'
import { defineJob } from './job.ts'

/** Mails a one-time code to the address of the booking it opens. The code is in no payload: the core makes it anew for the mail. */
export const sendBookingCode = defineJob({
  name: 'send-booking-code',
  payload: z.object({ tenantId: z.int(), bookingId: z.uuid(), codeId: z.uuid(), at: z.number() }),
  // For about as long as the code lives; somebody is waiting for it.
  retry: { tries: 14, firstDelay: 2, longestDelay: 60 },
  pollSeconds: 2,
  run: async (deps, asked) => {
    const tenant = await deps.core.findTenantById(asked.tenantId)
    const booking = tenant && (await deps.core.findBookingById(tenant, asked.bookingId))
    if (tenant === undefined || booking === undefined) return { status: 'given_up', reason: 'booking_not_found' }
    if (booking.customer.email === '') return { status: 'done', note: 'the customer has no mail address' }
    const code = await deps.core.findBookingCode(tenant, asked.codeId)
    if (code === undefined || code.bookingId !== booking.id) return { status: 'done', note: 'the code is of no use any more' }
    const key = codeMailKey(booking.id, asked.codeId)
    return deliverOnce(deps, { tenant, key, messageId: messageIdFor(key, tenant), recipient: booking.customer.email }, (messageId) =>
      codeMail({ tenant, booking, code, publicUrl: deps.publicUrl, messageId, date: asked.at }),
    )
  },
})
