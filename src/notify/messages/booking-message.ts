import type { Booking, Tenant } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { formatMoney } from '../../shared/money.ts'
import { oneLine } from '../plain-text.ts'
import type { Headline, MailKind } from './language.ts'
import { writingFor, type Writing } from './languages.ts'
import { layOut, type Fact, type Message } from './message.ts'
import { policySentence } from './policy-sentence.ts'
import { sameWalls, spokenSpan, spokenTime } from './spoken-span.ts'

export interface BookingMessageInput {
  readonly kind: MailKind
  readonly tenant: Tenant
  readonly booking: Booking
  readonly manageUrl: string
  /** Where a move came from. */
  readonly previousStart: EpochMs | null
  /** A later change was made before this mail could leave. */
  readonly superseded: boolean
}

/** A mail about a booking in the customer's language and zone, as plain text and as HTML saying the same. */
export function bookingMessage(input: BookingMessageInput): Message {
  const { booking, tenant, kind } = input
  const writing = writingFor(booking.locale, tenant)
  const { language } = writing
  const about = headline(input, writing)
  return layOut(writing, tenant, {
    subject: language.subject[kind](about),
    preheader: preheader(input, writing),
    title: language.title[kind],
    greeting: language.greeting(about.customer),
    opening: language.opening[kind](about),
    facts: facts(input, writing, about),
    link: { label: language.manage[booking.status === 'cancelled' ? 'view' : 'change'], url: input.manageUrl, hint: language.manageHint },
    notice: input.superseded ? language.superseded : null,
  })
}

function headline({ booking, tenant, previousStart }: BookingMessageInput, writing: Writing): Headline {
  const zone = booking.customerTimeZone
  return {
    service: booking.service.name,
    business: tenant.name,
    customer: oneLine(booking.customer.name),
    when: spokenTime(booking.start, zone, writing),
    // From one person to another at the same time is no move from then to then.
    previousWhen: previousStart === null || previousStart === booking.start ? null : spokenTime(previousStart, zone, writing),
  }
}

/** What a list of mails shows beside the subject, which has said what and when. */
function preheader({ booking, superseded }: BookingMessageInput, writing: Writing): string {
  const { language } = writing
  const more = booking.status === 'cancelled' ? null : policySentence(booking.service, writing)
  return [language.labelled(language.labels.reference, booking.reference), superseded ? language.superseded : more]
    .filter((part) => part !== null)
    .join(' · ')
}

function facts({ booking, tenant }: BookingMessageInput, writing: Writing, about: Headline): Fact[] {
  const { language, locale } = writing
  const { labels } = language
  const isElsewhere = !sameWalls(booking, booking.customerTimeZone, booking.timeZone)
  const names = booking.resources.map((resource) => resource.name)
  const rows: [string, string | null][] = [
    [labels.what, booking.service.name],
    [labels.when, spokenSpan(booking, booking.customerTimeZone, writing)],
    [labels.businessTime(tenant.name), isElsewhere ? spokenSpan(booking, booking.timeZone, writing) : null],
    [labels.previously, about.previousWhen],
    [labels.with, new Intl.ListFormat(locale).format(names)],
    [labels.people, booking.partySize > 1 ? language.people(booking.partySize) : null],
    [labels.price, booking.price === null ? language.free : formatMoney(booking.price, locale)],
    [labels.where, tenant.contact.address],
    [labels.notes, booking.notes],
    [labels.reason, booking.status === 'cancelled' ? booking.cancelReason : null],
    [labels.policy, booking.status === 'cancelled' ? null : policySentence(booking.service, writing)],
    [labels.reference, booking.reference],
  ]
  return rows.flatMap(([label, value]) => (value === null || value === '' ? [] : [{ label, value }]))
}
