import type { Hold } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { html, type Html } from '../pages/html.ts'
import { holdLink } from './book-links.ts'
import type { BookReader } from './book-reader.ts'
import { deadlineWords } from './deadline-words.ts'
import { facts, ticketTop } from './ticket.ts'
import { icon } from './icon.ts'
import { timeWriterOf } from './write-times.ts'

/** As it was typed: nothing is lost when something of it is wrong. */
export interface TypedDetails {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly notes: string
}

export const noDetails: TypedDetails = { name: '', email: '', phone: '', notes: '' }

type Wrong = readonly (keyof TypedDetails)[]

export interface DetailsStep {
  readonly hold: Hold
  readonly now: EpochMs
  readonly typed?: TypedDetails
  readonly wrong?: Wrong
}

/** The same card as a script shows, without its countdown: until when is said. */
export function detailsStep(reader: BookReader, { hold, now, typed = noDetails, wrong = [] }: DetailsStep): Html {
  const { words } = reader
  const { proposal } = hold
  const field = createField(reader, typed, wrong)
  return html`<article class="hf-card hf-ticket" data-standing="live" data-action="book">
    <div class="hf-hold">
      <div class="hf-hold-line">
        <p class="hf-hold-words">${icon('clock')}${words.heldUntil(timeWriterOf(reader).time(hold.expiresAt))}</p>
      </div>
      <div class="hf-hold-track"></div>
    </div>
    ${ticketTop(reader, proposal, words.ready)} ${facts(reader, proposal, deadlineWords(reader, proposal, now))}
    <form method="post" action="${holdLink(reader, hold.id)}" class="hf-form" novalidate>
      <div class="hf-fields">
        ${field('name', 'text', 'name')} ${field('email', 'email', 'email')} ${field('phone', 'tel', 'tel')}
        ${field('notes', 'text', 'off')}
      </div>
      <div class="hf-actions">
        <button class="hf-button hf-button-main" name="act" value="book">${words.book}</button>
        <button class="hf-button" name="act" value="release">${words.giveBack}</button>
      </div>
    </form>
  </article>`
}

function createField({ words }: BookReader, typed: TypedDetails, wrong: Wrong) {
  return (name: keyof TypedDetails, type: string, autocomplete: string): Html => {
    const isWrong = wrong.includes(name)
    const isNeeded = name === 'name' || name === 'email'
    return html`<div class="hf-field" data-wrong="${isWrong ? 'true' : 'false'}">
      <label for="${name}">
        ${words[name]} ${isNeeded ? undefined : html`<span class="hf-field-optional">(${words.optional})</span>`}
      </label>
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        autocomplete="${autocomplete}"
        value="${typed[name]}"
        aria-invalid="${isWrong ? 'true' : 'false'}"
        aria-describedby="${isWrong ? `${name}-wrong` : ''}"
      />
      ${isWrong ? html`<p id="${name}-wrong" class="hf-field-remedy">${words.wrong[name]}</p>` : undefined}
    </div>`
  }
}
