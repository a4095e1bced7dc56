import { z } from 'zod'
import { defineJob } from './job.ts'

const dayMs = 24 * 60 * 60 * 1000

/** Forgets the stored answers of requests a day after: until then the same key replays them. */
export const sweepIdempotency = defineJob({
  name: 'sweep-idempotency',
  cron: '7 * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 60,
  run: async ({ deleteOldReplies }) => ({ status: 'done', note: `${await deleteOldReplies(dayMs)} forgotten` }),
})
