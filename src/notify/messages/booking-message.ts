import type { Booking, Tenant } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { formatMoney } from '../../shared/money.ts'
import { htmlMessage } from './html-message.ts'
import type { Headline, Language, MailKind } from './language.ts'
import { formatLocaleOf, languageOf } from './languages.ts'
import { oneLine } from '../plain-text.ts'
import { textMessage } from './text-message.ts'
import { spokenSpan } from './spoken-span.ts'

export interface BookingMessageInput {
  readonly kind: MailKind
  readonly tenant: Tenant
  readonly booking: Booking
  readonly manageUrl: string
  /** The rule for cancelling and moving, in one sentence. */
  readonly policy: string
  /** Where a move came from. */
  readonly previousStart: EpochMs | null
  /** A later change was made before this mail could leave. */
  readonly superseded: boolean
}

/** What a mail says, before it is laid out. */
export interface MessageContent {
  readonly tag: string
  readonly title: string
  readonly greeting: string
  readonly opening: string
  readonly facts: readonly Fact[]
  readonly link: { readonly label: string; readonly url: string; readonly hint: string }
  readonly notice: string | null
  readonly contact: string
  readonly business: string
}

export interface Fact {
  readonly label: string
  readonly value: string
}

export interface Message {
  readonly subject: string
  readonly text: string
  readonly html: string
}

/** A mail about a booking in the customer's language and zone, as plain text and as HTML saying the same. */
export function bookingMessage(input: BookingMessageInput): Message {
  const language = languageOf(input.booking.locale)
  const about = headline(input, formatLocaleOf(language, input.booking.locale))
  const content = messageContent(input, language, about)
  return { subject: oneLine(language.subject[input.kind](about)), text: textMessage(content), html: htmlMessage(content) }
}

function headline({ booking, tenant, previousStart }: BookingMessageInput, locale: string): Headline {
  const zone = booking.customerTimeZone
  return {
    service: booking.service.name,
    business: tenant.name,
    customer: oneLine(booking.customer.name),
    when: spokenSpan({ start: booking.start }, zone, locale),
    previousWhen: previousStart === null ? null : spokenSpan({ start: previousStart }, zone, locale),
  }
}

function messageContent(input: BookingMessageInput, language: Language, about: Headline): MessageContent {
  const { booking, tenant, kind } = input
  return {
    tag: language.tag,
    title: language.title[kind],
    greeting: language.greeting(about.customer),
    opening: language.opening[kind](about),
    facts: facts(input, language, about),
    link: { label: language.manage[booking.status === 'cancelled' ? 'view' : 'change'], url: input.manageUrl, hint: language.manageHint },
    notice: input.superseded ? language.superseded : null,
    contact: language.contact({ business: tenant.name, phone: tenant.contact.phone, email: tenant.contact.email }),
    business: tenant.name,
  }
}

function facts(input: BookingMessageInput, language: Language, about: Headline): Fact[] {
  const { booking, tenant } = input
  const { labels } = language
  const locale = formatLocaleOf(language, booking.locale)
  const here = spokenSpan(booking, booking.customerTimeZone, locale)
  const there = spokenSpan(booking, booking.timeZone, locale)
  const rows: [string, string | null][] = [
    [labels.what, booking.service.name],
    [labels.when, here],
    // Two zones that read the same need saying once.
    [labels.businessTime(tenant.name), sameWall(here, there) ? null : there],
    [labels.previously, about.previousWhen],
    [labels.with, booking.resources.map((resource) => resource.name).join(', ')],
    [labels.people, booking.partySize > 1 ? String(booking.partySize) : null],
    [labels.price, booking.price === null ? language.free : formatMoney(booking.price, locale)],
    [labels.where, tenant.contact.address],
    [labels.notes, booking.notes],
    [labels.policy, booking.status === 'cancelled' ? null : input.policy],
    [labels.reference, booking.reference],
  ]
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
}

/** "…, 14:00–14:45 GMT" and "…, 14:00–14:45 WET" are the same time of day. */
function sameWall(a: string, b: string): boolean {
  const withoutZone = (spoken: string) => spoken.slice(0, spoken.lastIndexOf(' '))
  return withoutZone(a) === withoutZone(b)
}
