import { z } from 'zod'
import { messageIdFor } from '../notify/booking-mail.ts'
import { webhookMail } from '../notify/webhook-mail.ts'
import type { EndpointToTell } from '../webhooks/index.ts'
import { deliverOnce } from './deliver-once.ts'
import { defineJob, type JobDeps } from './job.ts'

const batch = 20

/** Tells a business's owners that one of its systems is not called any more. What a mail server does not take now is tried the next minute. */
export const tellWebhookOff = defineJob({
  name: 'tell-webhook-off',
  cron: '* * * * *',
  payload: z.unknown(),
  retry: { tries: 1, firstDelay: 1, longestDelay: 1 },
  pollSeconds: 10,
  run: async (deps) => {
    const waiting = await deps.webhooks.listToTell(batch)
    for (const endpoint of waiting) await tellOwners(deps, endpoint)
    return { status: 'done', note: `${waiting.length} told` }
  },
})

// It is told of one switching off, and of the next again.
async function tellOwners(deps: JobDeps, { tenantId, id, url, reason, at }: EndpointToTell): Promise<void> {
  const tenant = await deps.core.findTenantById(tenantId)
  const members = tenant === undefined ? [] : await deps.staff.listMembers(tenantId)
  for (const to of members.filter(({ role }) => role === 'owner')) {
    if (tenant === undefined) continue
    const key = `webhook:${id}:${Math.trunc(at)}:${to.id}`
    await deliverOnce(deps, { tenant, key, messageId: messageIdFor(key, tenant) }, (messageId) =>
      webhookMail({ tenant, to, url, reason, at, publicUrl: deps.publicUrl, messageId, date: at }),
    )
  }
  await deps.webhooks.markTold({ tenantId, id })
}
