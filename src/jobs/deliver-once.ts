import type { Tenant } from '../booking/index.ts'
import type { OutgoingMail } from '../notify/email.ts'
import type { JobDeps, JobOutcome } from './job.ts'

export interface MailIdentity {
  readonly tenant: Tenant
  readonly key: string
  /** For a first try; a repeat keeps the one kept then. */
  readonly messageId: string
}

/**
 * Sends a mail unless the mail server has already taken it. A process that dies between being told "taken" and writing that down
 * makes a repeat inevitable; it carries the same Message-ID, so that the receiving side can drop it.
 */
export async function deliverOnce(
  deps: JobDeps,
  { tenant, key, messageId }: MailIdentity,
  compose: (messageId: string) => OutgoingMail,
): Promise<JobOutcome> {
  const kept = await deps.sentMail.claim({ tenantId: tenant.id, key, messageId })
  if (kept.sent) return { status: 'done', note: 'sent before' }
  const delivery = await deps.mailer.send(compose(kept.messageId))
  if (!delivery.ok) return { status: 'given_up', reason: `${delivery.error.code} ${delivery.error.reply}` }
  await deps.sentMail.markSent({ tenantId: tenant.id, key, sentAt: deps.clock.now() })
  return { status: 'done', note: 'sent' }
}
