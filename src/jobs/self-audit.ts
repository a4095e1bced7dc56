import { z } from 'zod'
import { defineJob } from './job.ts'

/** Looks every night whether on live data what must hold does. Its findings are logged, kept and counted; the job itself has then done its work. */
export const selfAudit = defineJob({
  name: 'self-audit',
  // By UTC for all businesses at once: it is the operator's look at the whole, at an hour when few book.
  cron: '30 3 * * *',
  payload: z.unknown(),
  retry: { tries: 3, firstDelay: 60, longestDelay: 600 },
  pollSeconds: 30,
  run: async ({ audit }) => {
    const { violations, complete } = await audit.run()
    const violated = Object.values(violations).filter((count) => count > 0).length
    return { status: 'done', note: `${violated} of ${Object.keys(violations).length} checks violated${complete ? '' : ', not complete'}` }
  },
})
