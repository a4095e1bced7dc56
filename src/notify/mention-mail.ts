import type { Tenant } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import type { OutgoingMail } from './email.ts'
import { mentionMessage } from './messages/mention-message.ts'

/** Somebody named a colleague in a comment on a conversation. */
export interface MentionMail {
  readonly tenant: Tenant
  readonly to: { readonly name: string; readonly email: string; readonly locale: string }
  readonly author: string
  readonly conversationId: string
  readonly publicUrl: string
  readonly messageId: string
  readonly date: EpochMs
}

/** Says that and where, and nothing of what was written: a comment may be about a customer, and mail is kept for ever. */
export function mentionMail({ tenant, to, author, conversationId, publicUrl, messageId, date }: MentionMail): OutgoingMail {
  const url = `${publicUrl}/console/${tenant.slug}/conversations/${conversationId}`
  return {
    messageId,
    date,
    from: { name: tenant.name, address: tenant.contact.email },
    to: { name: to.name, address: to.email },
    ...mentionMessage({ tenant, to, author, url }),
    calendar: null,
  }
}
