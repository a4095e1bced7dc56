import type { Booking } from '../../booking/index.ts'
import { calendarLink, manageLink } from '../../shared/links.ts'
import { formatLocal } from '../../shared/local-time.ts'
import { html, type Html } from '../pages/html.ts'
import type { BookReader } from './book-reader.ts'

export function doneStep(reader: BookReader, booking: Booking, publicUrl: string): Html {
  const { words, tenant, locale, timeZone } = reader
  const link = { tenantSlug: tenant.slug, reference: booking.reference, manageToken: booking.manageToken }
  return html`<section class="book-summary">
    <h2>${booking.status === 'cancelled' ? words.cancelled : words.booked}</h2>
    <dl>
      <dt>${words.steps.service}</dt>
      <dd>${booking.service.name}</dd>
      <dt>${words.steps.time}</dt>
      <dd>${formatLocal(booking.start, timeZone, locale)}</dd>
      <dt>${words.reference}</dt>
      <dd>${booking.reference}</dd>
    </dl>
    <p>${booking.status === 'cancelled' ? '' : words.mailed(booking.customer.email)}</p>
    <p class="book-links">
      <a href="${calendarLink(publicUrl, link)}">${words.calendar}</a>
      <a href="${manageLink(publicUrl, link)}">${words.manage}</a>
    </p>
  </section>`
}
