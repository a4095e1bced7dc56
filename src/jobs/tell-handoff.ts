import type { JobInsert } from 'pg-boss'
import { z } from 'zod'
import { handoffMail } from '../notify/handoff-mail.ts'
import { messageIdFor } from '../notify/booking-mail.ts'
import type { HandedOver } from '../transcripts/step-in.ts'
import { deliverOnce } from './deliver-once.ts'
import { defineJob } from './job.ts'
import type { JobsToPut } from './jobs-of-events.ts'

/** Mails those of the staff who want it that somebody asked for a person; no more once somebody has come. */
export const tellHandoff = defineJob({
  name: 'tell-handoff',
  payload: z.object({ tenantId: z.int(), handoffId: z.uuid(), at: z.number() }),
  // After an hour nobody is helped by a mail any more: it stands in the queue.
  retry: { tries: 8, firstDelay: 5, longestDelay: 600 },
  pollSeconds: 2,
  run: async (deps, { tenantId, handoffId, at }) => {
    const tenant = await deps.core.findTenantById(tenantId)
    const waiting = await deps.stepIn.findWaiting(tenantId, handoffId)
    if (tenant === undefined || waiting === undefined) return { status: 'done', note: 'nobody waits any more' }
    const [members, notices] = await Promise.all([deps.staff.listMembers(tenantId), deps.stepIn.listNotices(tenantId)])
    const wanted = members.filter(({ id, role }) => notices.get(id) ?? role !== 'reviewer')
    const { conversationId } = waiting
    for (const to of wanted) {
      const key = `handoff:${handoffId}:${to.id}`
      await deliverOnce(deps, { tenant, key, messageId: messageIdFor(key, tenant) }, (messageId) =>
        handoffMail({ tenant, to, conversationId, since: waiting.at, publicUrl: deps.publicUrl, messageId, date: at }),
      )
    }
    return { status: 'done', note: `${wanted.length} told` }
  },
})

/** What `conversation.handed_over` sets in motion; webhooks have rows of their own (webhook-events.ts). */
export function jobsOfHandoffs(handoffs: readonly HandedOver[]): JobsToPut[] {
  return [{ job: tellHandoff, items: handoffs.map(mailJob) }]
}

// The same request is the same job: its id is the request's, and ids are unique.
function mailJob({ tenantId, id, at }: HandedOver): JobInsert {
  return { id, singletonKey: id, data: { tenantId, handoffId: id, at } }
}
