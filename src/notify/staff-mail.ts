import type { Tenant } from '../booking/index.ts'
import type { EpochMs } from '../shared/clock.ts'
import { staffLinkUrl } from '../shared/links.ts'
import type { OutgoingMail } from './email.ts'
import { staffMessage } from './messages/staff-message.ts'

/** A link that somebody who works at the business, or is to, gets by mail. */
export interface StaffMailLink {
  readonly kind: 'invitation' | 'reset'
  readonly email: string
  readonly name: string | null
  readonly role: 'reviewer' | 'manager' | 'owner' | null
  readonly invitedBy: string | null
  readonly token: string
  readonly locale: string
  readonly expiresAt: EpochMs
}

export interface StaffMailInput {
  readonly tenant: Tenant
  readonly link: StaffMailLink
  readonly publicUrl: string
  readonly messageId: string
  readonly date: EpochMs
}

export function staffMail({ tenant, link, publicUrl, messageId, date }: StaffMailInput): OutgoingMail {
  const page = link.kind === 'reset' ? 'new-password' : 'welcome'
  return {
    messageId,
    date,
    from: { name: tenant.name, address: tenant.contact.email },
    to: { name: link.name ?? link.email, address: link.email },
    ...staffMessage({ tenant, link, url: staffLinkUrl(publicUrl, { tenantSlug: tenant.slug, page, token: link.token }) }),
    calendar: null,
  }
}
