import type { z } from 'zod'
import type { Booking } from '../booking/index.ts'
import { formatInstant } from '../shared/instant.ts'
import { calendarLink, manageLink } from '../shared/links.ts'
import { formatMoney } from '../shared/money.ts'
import type { Card } from './card.ts'
import type { ToolContext } from './define-tool.ts'
import type { bookingWords as bookingWordsShape } from './fields.ts'
import { spokenTime } from './spoken-time.ts'

/** A booking as the model reads it. */
export function bookingWords(context: ToolContext, booking: Booking): z.infer<typeof bookingWordsShape> {
  return {
    reference: booking.reference,
    status: booking.status,
    service: booking.service.name,
    local: spokenTime(context, booking.start),
    start: formatInstant(booking.start),
    partySize: booking.partySize,
    with: booking.resources.map((resource) => resource.name),
    price: booking.price === null ? null : formatMoney(booking.price, context.session.locale),
  }
}

/** A booking as the customer sees it. */
export function bookingCard(context: ToolContext, booking: Booking): Card {
  const linked = { tenantSlug: context.tenant.slug, reference: booking.reference, manageToken: booking.manageToken }
  return {
    type: 'booking',
    reference: booking.reference,
    status: booking.status,
    revision: booking.revision,
    service: booking.service.name,
    local: spokenTime(context, booking.start),
    start: formatInstant(booking.start),
    end: formatInstant(booking.end),
    timeZone: booking.timeZone,
    partySize: booking.partySize,
    resources: [...booking.resources],
    price: booking.price,
    calendarUrl: calendarLink(context.publicUrl, linked),
    manageUrl: manageLink(context.publicUrl, linked),
  }
}
