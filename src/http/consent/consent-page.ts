import type { Booking } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { calendarLink, manageLink } from '../../shared/links.ts'
import type { BookReader } from '../book/book-reader.ts'
import { deadlineWords } from '../book/deadline-words.ts'
import { icon } from '../book/icon.ts'
import { facts, ticketTop } from '../book/ticket.ts'
import { timeWriterOf } from '../book/write-times.ts'
import { html, type Html } from '../pages/html.ts'
import type { OpenStanding } from './agree.ts'
import { detailFields, type Typed } from './detail-fields.ts'
import { consentWordsOf } from './words.ts'

export interface OpenPage {
  readonly standing: OpenStanding
  readonly now: EpochMs
  readonly typed: Typed
  readonly wrong: readonly (keyof Typed)[]
}

/** Exactly what will happen, for whom, who asks for it, and the two buttons. */
export function openContent(reader: BookReader, { standing, now, typed, wrong }: OpenPage): Html {
  const words = consentWordsOf(reader.language)
  const { proposal, action, hold, booking, conversation } = standing
  const danger = action === 'cancel' ? 'hf-button-danger' : ''
  return html`<p class="hf-consent-lead">${words.asked[action]}</p>
    ${claim(reader, conversation.client)}
    <article class="hf-card hf-ticket" data-standing="live" data-action="${action}">
      ${hold === undefined ? undefined : holdBar(reader, hold.expiresAt, now)} ${ticketTop(reader, proposal)}
      ${ownTime(reader, proposal.start, conversation.timeZone)} ${facts(reader, proposal, deadlineWords(reader, proposal, now))}
      ${booking === undefined ? undefined : concerned(reader, booking, action)}
      <form method="post" class="hf-form" novalidate>
        <input type="hidden" name="seen" value="${proposal.id}" />
        ${action === 'book' ? detailFields(reader, typed, wrong) : undefined}
        <div class="hf-actions">
          <button class="hf-button hf-button-main ${danger}" name="act" value="agree">${words.agree[action]}</button>
          <button class="hf-button" name="act" value="decline">${words.decline}</button>
          ${hold?.extended === false ? extendButton(words.extend) : undefined}
        </div>
      </form>
    </article>
    <section class="hf-consent-next">
      <h2>${words.nextTitle}</h2>
      <ul>
        <li>${icon('check')}<span>${words.ifAgreed[action]}</span></li>
        <li>${icon('clock')}<span>${words.ifNothing[action]}</span></li>
      </ul>
    </section>`
}

/** Nobody who reads slowly is hurried (WCAG 2.2.1). Last, so that Enter in a field is still the yes. */
function extendButton(label: string): Html {
  return html`<button class="hf-button hf-consent-longer" name="act" value="extend">${label}</button>`
}

/** A name is what a program says of itself: shown as that, and never as who it is. */
function claim(reader: BookReader, client: string | null | undefined): Html | undefined {
  const name = (client ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, 80)
  if (name === '') return undefined
  return html`<p class="hf-consent-claim">${icon('info')}<span>${consentWordsOf(reader.language).claim(name)}</span></p>`
}

/** Says until when; where a script runs, the clock beside it runs down. */
function holdBar(reader: BookReader, expiresAt: EpochMs, now: EpochMs): Html {
  return html`<div class="hf-hold" data-left-ms="${Math.max(0, expiresAt - now)}" data-whole-ms="600000">
    <div class="hf-hold-line">
      <p class="hf-hold-words">
        ${icon('clock')}<span>${reader.words.heldUntil(timeWriterOf(reader).time(expiresAt))}</span
        ><span class="hf-hold-clock" aria-hidden="true"></span>
      </p>
    </div>
    <div class="hf-hold-track" aria-hidden="true"><div class="hf-hold-rest"></div></div>
  </div>`
}

function ownTime(reader: BookReader, start: EpochMs, timeZone: string): Html | undefined {
  const own = timeWriterOf({ ...reader, timeZone }).whole(start)
  if (own === timeWriterOf(reader).whole(start)) return undefined
  const city = (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')
  return html`<p class="hf-when-own">${consentWordsOf(reader.language).yourTime(own, city)}</p>`
}

function concerned(reader: BookReader, { reference, start, customer }: Booking, action: OpenStanding['action']): Html {
  const words = consentWordsOf(reader.language)
  const before = html`<div class="hf-fact">
    <dt>${icon('clock')}<span>${words.before}</span></dt>
    <dd>${timeWriterOf(reader).whole(start)}</dd>
  </div>`
  return html`<dl class="hf-facts hf-consent-concerned">
    ${action === 'move' ? before : undefined}
    <div class="hf-fact">
      <dt>${icon('info')}<span>${reader.words.reference}</span></dt>
      <dd><span class="hf-reference">${reference}</span></dd>
    </div>
    <div class="hf-fact">
      <dt>${icon('person')}<span>${words.forWhom}</span></dt>
      <dd>${customer.name}, ${customer.email}</dd>
    </div>
  </dl>`
}

export function codeContent(reader: BookReader): Html {
  const words = consentWordsOf(reader.language)
  return html`<p class="hf-consent-lead">${words.askCode}</p>
    <div class="hf-card">
      <form method="post" class="hf-consent-code">
        <div class="hf-field">
          <label for="code">${words.code}</label>
          <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" autofocus />
        </div>
        <div class="hf-actions"><button class="hf-button hf-button-main" name="act" value="open">${words.open}</button></div>
      </form>
    </div>`
}

export type End = 'done' | 'over'

/** What it came to, and that nothing more is to be done here. */
export function endContent(reader: BookReader, said: string, end: End): Html {
  return html`<div class="hf-card hf-consent-end" data-end="${end}">
    <p>${icon(end === 'done' ? 'check' : 'info')}</p>
    <h2 class="hf-card-title">${said}</h2>
    <p>${consentWordsOf(reader.language).tellAssistant}</p>
  </div>`
}

export interface DonePage {
  readonly booking: Booking
  readonly publicUrl: string
  readonly now: EpochMs
}

/**
 * To whoever has just pressed, and to nobody who opens the link later: the booking as it now is, with what opens it. A link is also with
 * the assistant it was made for.
 */
export function doneContent(reader: BookReader, { booking, publicUrl, now }: DonePage): Html {
  const { words, tenant } = reader
  const isCancelled = booking.status === 'cancelled'
  const link = { tenantSlug: tenant.slug, reference: booking.reference, manageToken: booking.manageToken }
  const actions = html`<div class="hf-actions">
    <a class="hf-button hf-button-main" href="${calendarLink(publicUrl, link)}">${words.calendar}</a>
    <a class="hf-button" href="${manageLink(publicUrl, link)}">${words.manage}</a>
  </div>`
  return html`<article class="hf-card hf-ticket" data-standing="${isCancelled ? 'cancelled' : 'booked'}">
      <p class="hf-stamp">
        <span>${isCancelled ? undefined : icon('check')} ${isCancelled ? words.cancelled : words.confirmed}</span>
        <span class="hf-reference"><span class="hf-hidden">${words.reference} </span>${booking.reference}</span>
      </p>
      ${ticketTop(reader, booking)} ${isCancelled ? undefined : facts(reader, booking, deadlineWords(reader, booking, now))}
      ${isCancelled ? undefined : actions}
    </article>
    <p class="hf-consent-lead">${consentWordsOf(reader.language).tellAssistant}</p>`
}
