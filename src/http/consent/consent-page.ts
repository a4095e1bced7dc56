import type { Booking } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import type { BookReader } from '../book/book-reader.ts'
import { contactLines } from '../book/contact-lines.ts'
import { deadlineWords } from '../book/deadline-words.ts'
import { facts, ticketTop } from '../book/ticket.ts'
import { timeWriterOf } from '../book/write-times.ts'
import { html, page, type Html } from '../pages/html.ts'
import type { OpenStanding } from './agree.ts'
import { consentWordsOf } from './words.ts'

/** As it was typed: nothing is lost when something of it is wrong. */
export interface Typed {
  readonly name: string
  readonly email: string
  readonly phone: string
}

export interface OpenPage {
  readonly standing: OpenStanding
  readonly now: EpochMs
  readonly typed: Typed
  readonly wrong: readonly (keyof Typed)[]
}

/** Exactly what will happen, for whom, and the two buttons. */
export function openContent(reader: BookReader, { standing, now, typed, wrong }: OpenPage): Html {
  const words = consentWordsOf(reader.language)
  const { proposal, action, hold, booking } = standing
  const held =
    hold === undefined ? undefined : html`<p class="hf-hold-words">${reader.words.heldUntil(timeWriterOf(reader).time(hold.expiresAt))}</p>`
  return html`<p>${words.asked[action]}</p>
    <article class="hf-card hf-ticket" data-standing="live" data-action="${action}">
      ${held} ${ticketTop(reader, proposal)} ${facts(reader, proposal, deadlineWords(reader, proposal, now))}
      ${booking === undefined ? undefined : concerned(reader, booking, action)}
      <form method="post" class="hf-form" novalidate>
        <input type="hidden" name="seen" value="${proposal.id}" />
        ${action === 'book' ? fields(reader, typed, wrong) : undefined}
        <div class="hf-actions">
          <button class="hf-button hf-button-main" name="act" value="agree">${words.agree[action]}</button>
          <button class="hf-button" name="act" value="decline">${words.decline}</button>
        </div>
      </form>
    </article>`
}

function concerned(reader: BookReader, { reference, start, customer }: Booking, action: OpenStanding['action']): Html {
  const words = consentWordsOf(reader.language)
  const before = html`<div class="hf-fact">
    <dt><span>${words.before}</span></dt>
    <dd>${timeWriterOf(reader).whole(start)}</dd>
  </div>`
  return html`<dl class="hf-facts">
    ${action === 'move' ? before : undefined}
    <div class="hf-fact">
      <dt><span>${reader.words.reference}</span></dt>
      <dd>${reference}</dd>
    </div>
    <div class="hf-fact">
      <dt><span>${words.forWhom}</span></dt>
      <dd>${customer.name}, ${customer.email}</dd>
    </div>
  </dl>`
}

function fields({ words }: BookReader, typed: Typed, wrong: readonly (keyof Typed)[]): Html {
  const field = (name: keyof Typed, type: string): Html => {
    const isWrong = wrong.includes(name)
    return html`<div class="hf-field" data-wrong="${isWrong ? 'true' : 'false'}">
      <label for="${name}"
        >${words[name]} ${name === 'phone' ? html`<span class="hf-field-optional">(${words.optional})</span>` : undefined}</label
      >
      <input id="${name}" name="${name}" type="${type}" value="${typed[name]}" aria-invalid="${isWrong ? 'true' : 'false'}" />
      ${isWrong ? html`<p class="hf-field-remedy">${words.wrong[name]}</p>` : undefined}
    </div>`
  }
  return html`<div class="hf-fields">${field('name', 'text')} ${field('email', 'email')} ${field('phone', 'tel')}</div>`
}

export function codeContent(reader: BookReader): Html {
  const words = consentWordsOf(reader.language)
  return html`<p>${words.askCode}</p>
    <form method="post" class="hf-form">
      <div class="hf-fields">
        <div class="hf-field">
          <label for="code">${words.code}</label>
          <input id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="12" />
        </div>
      </div>
      <div class="hf-actions"><button class="hf-button hf-button-main" name="act" value="open">${words.open}</button></div>
    </form>`
}

/** What it came to, and that nothing more is to be done here. */
export function endContent(reader: BookReader, said: string): Html {
  return html`<h2 class="hf-card-title">${said}</h2>
    <p>${consentWordsOf(reader.language).tellAssistant}</p>`
}

/** No script and none needed; nothing of the flow round the booking page, which leads elsewhere. */
export function consentFrame(reader: BookReader, content: Html, notice?: string): string {
  const title = consentWordsOf(reader.language).title(reader.tenant.name)
  const body = html`<div class="hf-flow" data-step="details">
    <header class="hf-flow-head"><h1>${title}</h1></header>
    <main class="hf-flow-main">
      <div class="hf-flow-step">
        ${notice === undefined ? undefined : html`<p class="hf-flow-trouble" role="alert">${notice}</p>`} ${content}
      </div>
    </main>
    <footer class="hf-flow-foot">${contactLines(reader.tenant.contact)}</footer>
  </div>`
  return page(title, body, { language: reader.language, stylesheet: 'book.css' })
}
