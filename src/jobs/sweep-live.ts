import { z } from 'zod'
import { defineJob } from './job.ts'

const batch = 500

/**
 * Conversations whose person's page was closed go back to the assistant or into the queue, and what open pages were told is forgotten.
 * While somebody watches this happens within a second; this is for when nobody does.
 */
export const sweepLive = defineJob({
  name: 'sweep-live',
  cron: '* * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 10,
  run: async ({ stepIn }) => {
    const ended = await stepIn.endLapsedLeases(batch)
    return { status: 'done', note: `${ended} leases ended, ${await stepIn.forgetLiveChanges()} changes forgotten` }
  },
})
