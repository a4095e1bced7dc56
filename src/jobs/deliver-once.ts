import type { Tenant } from '../booking/index.ts'
import type { OutgoingMail } from '../notify/email.ts'
import type { JobDeps, JobOutcome } from './job.ts'

export interface MailIdentity {
  readonly tenant: Tenant
  readonly key: string
  /** For a first try; a repeat keeps the one kept then. */
  readonly messageId: string
  /** Whoever others can have mails sent to: so many and no more reach them in an hour. Left out for mails to staff about their work. */
  readonly recipient?: string
}

/**
 * Sends a mail unless the mail server has already taken it. A process that dies between being told "taken" and writing that down
 * makes a repeat inevitable; it carries the same Message-ID, so that the receiving side can drop it.
 */
export async function deliverOnce(
  deps: JobDeps,
  { tenant, key, messageId, recipient }: MailIdentity,
  compose: (messageId: string) => OutgoingMail,
): Promise<JobOutcome> {
  const kept = await deps.sentMail.claim({ tenantId: tenant.id, key, messageId, recipient, at: deps.clock.now() })
  if (kept.dueAt !== undefined) return { status: 'later', at: kept.dueAt, reason: 'its recipient has had many mails lately' }
  if (kept.sent) return { status: 'done', note: 'sent before' }
  const delivery = await deps.mailer.send(compose(kept.messageId))
  if (!delivery.ok) return { status: 'given_up', reason: `${delivery.error.code} ${delivery.error.reply}` }
  await deps.sentMail.markSent({ tenantId: tenant.id, key, sentAt: deps.clock.now() })
  return { status: 'done', note: 'sent' }
}
