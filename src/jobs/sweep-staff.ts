import { z } from 'zod'
import { defineJob } from './job.ts'

/** Forgets sessions that have run out, tries that no longer count and links that are long over. */
export const sweepStaff = defineJob({
  name: 'sweep-staff',
  cron: '17 * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 60,
  run: async ({ staff }) => ({ status: 'done', note: `${await staff.sweep()} forgotten` }),
})
