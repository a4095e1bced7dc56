import type { JobInsert } from 'pg-boss'
import { z } from 'zod'
import { messageIdFor } from '../notify/booking-mail.ts'
import { staffMail } from '../notify/staff-mail.ts'
import type { WaitingLink } from '../staff/index.ts'
import { deliverOnce } from './deliver-once.ts'
import { defineJob } from './job.ts'

/** Mails a link for staff: an invitation, a new password. Its token is in no payload: the staff's room makes it anew for the mail. */
export const sendStaffMail = defineJob({
  name: 'send-staff-mail',
  payload: z.object({ tenantId: z.int(), linkId: z.uuid(), at: z.number() }),
  // Somebody is waiting for a new password; an invitation may take an hour.
  retry: { tries: 14, firstDelay: 2, longestDelay: 600 },
  pollSeconds: 2,
  run: async (deps, { tenantId, linkId, at }) => {
    const tenant = await deps.core.findTenantById(tenantId)
    const link = tenant && (await deps.staff.findLinkMail(tenantId, linkId))
    if (tenant === undefined || link === undefined) return { status: 'done', note: 'the link is of no use any more' }
    const key = `staff:${linkId}`
    return deliverOnce(deps, { tenant, key, messageId: messageIdFor(key, tenant), recipient: link.email }, (messageId) =>
      staffMail({ tenant, link, publicUrl: deps.publicUrl, messageId, date: at }),
    )
  },
})

/** The same link is the same job: its id is the link's, and ids are unique. */
export function staffMailJob({ tenantId, id, at }: WaitingLink): JobInsert {
  return { id, singletonKey: id, data: { tenantId, linkId: id, at } }
}
