import type { BookReader } from '../book/book-reader.ts'
import { html, type Html } from '../pages/html.ts'

/** As it was typed: nothing is lost when something of it is wrong. */
export interface Typed {
  readonly name: string
  readonly email: string
  readonly phone: string
}

const inputs = {
  name: { type: 'text', autocomplete: 'name', most: 120 },
  email: { type: 'email', autocomplete: 'email', most: 254 },
  phone: { type: 'tel', autocomplete: 'tel', most: 40 },
} as const

/** Whom it is for: what the assistant brought can be put right, what it did not bring is asked for. */
export function detailFields(reader: BookReader, typed: Typed, wrong: readonly (keyof Typed)[]): Html {
  const field = createField(reader, typed, wrong)
  return html`<div class="hf-fields">${field('name')} ${field('email')} ${field('phone')}</div>`
}

function createField({ words }: BookReader, typed: Typed, wrong: readonly (keyof Typed)[]) {
  return (name: keyof Typed): Html => {
    const { type, autocomplete, most } = inputs[name]
    const isWrong = wrong.includes(name)
    const first = { html: wrong[0] === name ? 'autofocus' : '' }
    return html`<div class="hf-field" data-wrong="${isWrong ? 'true' : 'false'}">
      <label for="${name}"
        >${words[name]} ${name === 'phone' ? html`<span class="hf-field-optional">(${words.optional})</span>` : undefined}</label
      >
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        autocomplete="${autocomplete}"
        maxlength="${most}"
        value="${typed[name]}"
        aria-invalid="${isWrong ? 'true' : 'false'}"
        aria-describedby="${isWrong ? `${name}-wrong` : ''}"
        ${first}
      />
      ${isWrong ? html`<p id="${name}-wrong" class="hf-field-remedy">${words.wrong[name]}</p>` : undefined}
    </div>`
  }
}
