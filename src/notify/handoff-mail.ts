import type { Tenant } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import type { OutgoingMail } from './email.ts'
import { handoffMessage } from './messages/handoff-message.ts'

/** Somebody asked for a person, or is waiting for one that has gone. */
export interface HandoffMail {
  readonly tenant: Tenant
  readonly to: { readonly name: string; readonly email: string; readonly locale: string }
  readonly conversationId: string
  /** Since when they wait. */
  readonly since: EpochMs
  readonly publicUrl: string
  readonly messageId: string
  readonly date: EpochMs
}

/** Says that and where, and nothing of what was said: mail is kept for ever. */
export function handoffMail({ tenant, to, conversationId, since, publicUrl, messageId, date }: HandoffMail): OutgoingMail {
  const url = `${publicUrl}/console/${tenant.slug}/live/${conversationId}`
  return {
    messageId,
    date,
    from: { name: tenant.name, address: tenant.contact.email },
    to: { name: to.name, address: to.email },
    ...handoffMessage({ tenant, to, since, url }),
    calendar: null,
  }
}
