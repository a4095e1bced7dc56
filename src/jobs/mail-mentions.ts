import { z } from 'zod'
import { messageIdFor } from '../notify/booking-mail.ts'
import { mentionMail } from '../notify/mention-mail.ts'
import type { Mention } from '../transcripts/review.ts'
import { deliverOnce } from './deliver-once.ts'
import { defineJob, type JobDeps } from './job.ts'

const batch = 50

/** Tells those whom a comment names, unless they have read it meanwhile. What a mail server does not take now is tried the next minute. */
export const mailMentions = defineJob({
  name: 'mail-mentions',
  cron: '* * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 10,
  run: async (deps) => {
    const waiting = await deps.review.listUnmailedMentions(batch)
    for (const mention of waiting) await mail(deps, mention)
    return { status: 'done', note: `${waiting.length} told` }
  },
})

// Who has left is not mailed any more, and a mail that cannot be delivered is not tried again: the mention stays in their list.
async function mail(deps: JobDeps, mention: Mention): Promise<void> {
  const { tenantId, id, memberId, authorId, conversationId, at } = mention
  const tenant = await deps.core.findTenantById(tenantId)
  const members = await deps.staff.findMembers(tenantId, [memberId, authorId])
  const to = members.find((one) => one.id === memberId && one.deactivatedAt === null)
  const author = members.find((one) => one.id === authorId)?.name ?? ''
  if (tenant !== undefined && to !== undefined) {
    const key = `mention:${id}:${memberId}`
    await deliverOnce(deps, { tenant, key, messageId: messageIdFor(key, tenant) }, (messageId) =>
      mentionMail({ tenant, to, author, conversationId, publicUrl: deps.publicUrl, messageId, date: at }),
    )
  }
  await deps.review.markMailed(mention)
}
