import type { Booking } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { calendarLink, manageLink } from '../../shared/links.ts'
import { html, type Html } from '../pages/html.ts'
import { bookLink } from './book-links.ts'
import type { BookReader } from './book-reader.ts'
import { deadlineWords } from './deadline-words.ts'
import { icon } from './icon.ts'
import { facts, ticketTop } from './ticket.ts'

export interface DoneStep {
  readonly booking: Booking
  readonly publicUrl: string
  readonly now: EpochMs
}

export function doneStep(reader: BookReader, { booking, publicUrl, now }: DoneStep): Html {
  const { words, tenant } = reader
  const isCancelled = booking.status === 'cancelled'
  const link = { tenantSlug: tenant.slug, reference: booking.reference, manageToken: booking.manageToken }
  return html`<div class="hf-flow-chosen">
      <h2 class="hf-card-title">${isCancelled ? words.cancelled : words.booked}</h2>
      ${isCancelled ? undefined : html`<p>${words.mailed(booking.customer.email)}</p>`}
    </div>
    <article class="hf-card hf-ticket" data-standing="${isCancelled ? 'cancelled' : 'booked'}">
      <p class="hf-stamp">
        <span>${isCancelled ? undefined : icon('check')} ${isCancelled ? words.cancelled : words.confirmed}</span>
        <span class="hf-reference"><span class="hf-hidden">${words.reference} </span>${booking.reference}</span>
      </p>
      ${ticketTop(reader, booking)} ${isCancelled ? undefined : facts(reader, booking, deadlineWords(reader, booking, now))}
      <div class="hf-actions">
        <a class="hf-button hf-button-main" href="${calendarLink(publicUrl, link)}">${words.calendar}</a>
        <a class="hf-button" href="${manageLink(publicUrl, link)}">${words.manage}</a>
      </div>
    </article>
    ${another(reader)}`
}

/** Whoever has this address may not be who booked it: what it is stays in the mail. */
export function bookedEarlierStep(reader: BookReader): Html {
  const { words } = reader
  return html`<h2 class="hf-card-title">${words.booked}</h2>
    <p>${words.bookedEarlier}</p>
    ${another(reader)}`
}

function another(reader: BookReader): Html {
  return html`<p class="hf-flow-more"><a href="${bookLink(reader)}">${reader.words.another}</a></p>`
}
