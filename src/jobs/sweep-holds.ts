import { z } from 'zod'
import { defineJob } from './job.ts'

const batch = 500

/** Retires holds that ran out. Only tidying: an expired hold blocks nobody, whether it was swept or not. */
export const sweepHolds = defineJob({
  name: 'sweep-holds',
  cron: '* * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 10,
  run: async ({ core }) => {
    let retired = 0
    for (;;) {
      const count = await core.sweepExpiredHolds(batch)
      retired += count
      if (count < batch) return { status: 'done', note: `${retired} retired` }
    }
  },
})
