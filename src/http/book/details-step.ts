import type { Hold } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { formatClock, formatLocal } from '../../shared/local-time.ts'
import { formatMoney } from '../../shared/money.ts'
import { html, type Html } from '../pages/html.ts'
import { bookLink } from './book-frame.ts'
import type { BookReader } from './book-reader.ts'

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

export function detailsStep(reader: BookReader, { hold, now, typed = noDetails, wrong = [] }: DetailsStep): Html {
  const { words, locale, timeZone } = reader
  const field = createField(reader, typed, wrong)
  return html`<section class="book-summary">
      <h2>${hold.proposal.service.name}</h2>
      ${summary(reader, hold)}
      <p class="book-held">${words.heldUntil(formatClock(hold.expiresAt, timeZone, locale))}</p>
    </section>
    <form method="post" action="${holdLink(reader, hold.id)}" novalidate>
      ${field('name', 'text', 'name')} ${field('email', 'email', 'email')} ${field('phone', 'tel', 'tel')} ${field('notes', 'text', 'off')}
      <p>
        <button name="act" value="book">${words.book}</button>
        <button name="act" value="release" class="book-second">${words.giveBack}</button>
      </p>
    </form>
    <p class="book-quiet">${policy(reader, hold, now)}</p>`
}

export function holdLink(reader: BookReader, holdId: string): string {
  const [path, search] = bookLink(reader).split('?')
  return `${path}/holds/${holdId}${search === undefined ? '' : `?${search}`}`
}

function summary({ words, locale, timeZone }: BookReader, { proposal }: Hold): Html {
  const { start, price, partySize, resources } = proposal
  return html`<dl>
    <dt>${words.steps.time}</dt>
    <dd>${formatLocal(start, timeZone, locale)}</dd>
    ${
      resources.length === 0
        ? undefined
        : html`<dt>${words.withWhom}</dt>
            <dd>${resources.map(({ name }) => name).join(', ')}</dd>`
    }
    ${
      partySize === 1
        ? undefined
        : html`<dt>${words.people}</dt>
            <dd>${partySize}</dd>`
    }
    <dt>${words.price}</dt>
    <dd>${price === null ? words.noPrice : formatMoney(price, locale)}</dd>
  </dl>`
}

function policy({ words, locale, timeZone }: BookReader, { proposal }: Hold, now: EpochMs): string {
  const deadline = proposal.start - proposal.service.cancelWindowMinutes * 60_000
  return deadline > now ? words.cancelUntil(formatLocal(deadline, timeZone, locale)) : words.noCancel
}

function createField({ words }: BookReader, typed: TypedDetails, wrong: Wrong) {
  return (name: keyof TypedDetails, type: string, autocomplete: string): Html => {
    const isWrong = wrong.includes(name)
    const needed = name === 'name' || name === 'email'
    return html`<p class="book-field">
      <label for="${name}">${words[name]}${needed ? '' : ` (${words.optional})`}</label>
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        autocomplete="${autocomplete}"
        value="${typed[name]}"
        aria-invalid="${isWrong ? 'true' : 'false'}"
        aria-describedby="${isWrong ? `${name}-wrong` : ''}"
      />
      ${isWrong ? html`<span id="${name}-wrong" class="book-wrong">${words.wrong[name]}</span>` : undefined}
    </p>`
  }
}
