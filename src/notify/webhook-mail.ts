import type { Tenant } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import type { OutgoingMail } from './email.ts'
import { webhookMessage } from './messages/webhook-message.ts'

/** A system of the business's own is not called any more. */
export interface WebhookMail {
  readonly tenant: Tenant
  readonly to: { readonly name: string; readonly email: string; readonly locale: string }
  /** The receiver's. Only its host is in the mail: what comes after it may be a secret. */
  readonly url: string
  readonly reason: 'gone' | 'failing'
  readonly at: EpochMs
  readonly publicUrl: string
  readonly messageId: string
  readonly date: EpochMs
}

export function webhookMail({ tenant, to, url, reason, at, publicUrl, messageId, date }: WebhookMail): OutgoingMail {
  return {
    messageId,
    date,
    from: { name: tenant.name, address: tenant.contact.email },
    to: { name: to.name, address: to.email },
    ...webhookMessage({ tenant, to, host: new URL(url).host, reason, at, url: `${publicUrl}/console/${tenant.slug}/setup/webhooks` }),
    calendar: null,
  }
}
