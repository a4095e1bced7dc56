import type { Booking, BookingCodeMail, Tenant } from '../../booking/index.ts'
import { formatClock, zoneName } from '../../shared/local-time.ts'
import { oneLine } from '../plain-text.ts'
import { writingFor } from './languages.ts'
import { layOut, type Message } from './message.ts'
import { spokenTime } from './spoken-span.ts'

export interface CodeMessageInput {
  readonly tenant: Tenant
  readonly booking: Booking
  readonly code: BookingCodeMail
  readonly manageUrl: string
}

/**
 * The mail with a one-time code, in the language of the booking: whoever asked is not known yet. The code is neither in the
 * subject nor in the preheader: a locked phone shows those to everybody.
 */
export function codeMessage({ tenant, booking, code, manageUrl }: CodeMessageInput): Message {
  const writing = writingFor(booking.locale, tenant)
  const { language, locale } = writing
  const words = language.code
  const zone = booking.customerTimeZone
  const about = { service: booking.service.name, business: tenant.name, when: spokenTime(booking.start, zone, writing) }
  const until = language.time.clock(formatClock(code.expiresAt, zone, locale), zoneName(code.expiresAt, zone, locale))
  return layOut(writing, tenant, {
    subject: words.subject(about),
    preheader: words.notice,
    title: words.title,
    greeting: language.greeting(oneLine(booking.customer.name)),
    opening: words.opening(about),
    facts: [
      { label: words.labels.code, value: code.digits, isCode: true },
      { label: words.labels.until, value: until },
      { label: language.labels.reference, value: booking.reference },
    ],
    link: { label: language.manage[booking.status === 'cancelled' ? 'view' : 'change'], url: manageUrl, hint: language.manageHint },
    notice: words.notice,
  })
}
