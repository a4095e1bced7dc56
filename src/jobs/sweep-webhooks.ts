import { z } from 'zod'
import { defineJob } from './job.ts'

/** Forgets what was sent to a business's own systems, and what they answered, a month after. */
export const sweepWebhooks = defineJob({
  name: 'sweep-webhooks',
  cron: '47 * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 60,
  run: async ({ webhooks }) => ({ status: 'done', note: `${await webhooks.forgetOld()} forgotten` }),
})
