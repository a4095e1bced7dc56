import type { Booking, BookingCodeMail, Tenant } from '../../booking/index.ts'
import { formatClock, zoneName } from '../../shared/local-time.ts'
import { oneLine } from '../plain-text.ts'
import type { Message, MessageContent } from './booking-message.ts'
import { htmlMessage } from './html-message.ts'
import { formatLocaleOf, languageOf } from './languages.ts'
import { spokenSpan } from './spoken-span.ts'
import { textMessage } from './text-message.ts'

export interface CodeMessageInput {
  readonly tenant: Tenant
  readonly booking: Booking
  readonly code: BookingCodeMail
  readonly manageUrl: string
}

/** The mail with a one-time code. The code is not in the subject: a locked phone shows that to everybody. */
export function codeMessage({ tenant, booking, code, manageUrl }: CodeMessageInput): Message {
  const language = languageOf(booking.locale)
  const words = language.code
  const locale = formatLocaleOf(language, booking.locale)
  const zone = booking.customerTimeZone
  const about = { service: booking.service.name, business: tenant.name, when: spokenSpan({ start: booking.start }, zone, locale) }
  const content: MessageContent = {
    tag: language.tag,
    title: words.title,
    greeting: language.greeting(oneLine(booking.customer.name)),
    opening: words.opening(about),
    facts: [
      { label: words.labels.code, value: code.digits },
      { label: words.labels.until, value: `${formatClock(code.expiresAt, zone, locale)} ${zoneName(code.expiresAt, zone, locale)}` },
      { label: language.labels.reference, value: booking.reference },
    ],
    link: { label: language.manage[booking.status === 'cancelled' ? 'view' : 'change'], url: manageUrl, hint: language.manageHint },
    notice: words.notice,
    contact: language.contact({ business: tenant.name, phone: tenant.contact.phone, email: tenant.contact.email }),
    business: tenant.name,
  }
  return { subject: oneLine(words.subject(about)), text: textMessage(content), html: htmlMessage(content) }
}
