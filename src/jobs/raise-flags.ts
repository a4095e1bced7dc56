import { z } from 'zod'
import { defineJob } from './job.ts'

const batch = 500

/**
 * Has the rules look at turns that ended unseen and at conversations that were left. Flags of an answer are raised the moment it ends;
 * this is for what only time shows, and for what a dead process left behind.
 */
export const raiseFlags = defineJob({
  name: 'raise-flags',
  cron: '*/5 * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 30,
  run: async ({ review }) => ({ status: 'done', note: `${await review.raiseFlags(batch)} raised` }),
})
