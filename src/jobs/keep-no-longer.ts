import { z } from 'zod'
import { defineJob, type JobDeps } from './job.ts'

const DAY = 86_400_000
const batch = 200

/** Each night: forgets conversations and customers that a business keeps no longer than it said. */
export const keepNoLonger = defineJob({
  name: 'keep-no-longer',
  cron: '23 2 * * *',
  payload: z.unknown(),
  retry: { tries: 3, firstDelay: 600, longestDelay: 3600 },
  pollSeconds: 60,
  run: async (deps) => {
    let conversations = 0
    let bookings = 0
    for (const { tenantId, conversationDays, customerDays } of await deps.transcripts.listPrivacySettings()) {
      if (conversationDays !== null) conversations += await forgetConversations(deps, tenantId, conversationDays)
      if (customerDays !== null) bookings += await deps.core.eraseCustomersBefore(tenantId, deps.clock.now() - customerDays * DAY)
    }
    return { status: 'done', note: `${conversations} conversations and the customers of ${bookings} bookings forgotten` }
  },
})

async function forgetConversations({ transcripts, clock }: JobDeps, tenantId: number, days: number): Promise<number> {
  const before = clock.now() - days * DAY
  let forgotten = 0
  for (;;) {
    const count = await transcripts.eraseConversationsBefore({ tenantId, before, limit: batch })
    forgotten += count
    // One in which a turn runs is left for the next night.
    if (count < batch) return forgotten
  }
}
