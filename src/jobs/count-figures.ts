import { z } from 'zod'
import { defineJob } from './job.ts'

/** Adds up what has changed since, for the figures. A business that was never counted is counted from its beginning. */
export const countFigures = defineJob({
  name: 'count-figures',
  cron: '* * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 15,
  run: async ({ figures }) => ({ status: 'done', note: `of ${await figures.catchUp()} businesses` }),
})
