import { z } from 'zod'
import { defineJob } from './job.ts'

const batch = 500

/** Forgets one-time codes a day after they were asked for: what counts them looks back an hour. */
export const sweepBookingCodes = defineJob({
  name: 'sweep-booking-codes',
  cron: '37 * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 60,
  run: async ({ core }) => {
    let forgotten = 0
    for (;;) {
      const count = await core.sweepBookingCodes(batch)
      forgotten += count
      if (count < batch) return { status: 'done', note: `${forgotten} forgotten` }
    }
  },
})
