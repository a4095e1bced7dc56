import { z } from 'zod'
import { defineJob } from './job.ts'

/** Forgets whom mails of more than a day ago went to; that they left stays. */
export const sweepMail = defineJob({
  name: 'sweep-mail',
  cron: '41 * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 60,
  run: async ({ sentMail, clock }) => ({ status: 'done', note: `${await sentMail.forgetRecipients(clock.now() - dayMs)} forgotten` }),
})

const dayMs = 24 * 60 * 60 * 1000
