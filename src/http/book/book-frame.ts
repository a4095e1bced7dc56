import { html, page, type Html } from '../pages/html.ts'
import { bookLink, chatLink } from './book-links.ts'
import type { BookReader } from './book-reader.ts'
import { contactLines } from './contact-lines.ts'
import { icon } from './icon.ts'
import { themeCss } from './theme-css.ts'
import { languageNames } from './words.ts'

export type BookStep = 'service' | 'time' | 'details' | 'done'

export interface BookFrame {
  readonly step: BookStep
  readonly content: Html
  /** Why the reader is here and not where they wanted to go. */
  readonly notice?: string | undefined
  /** This very page in another language. */
  readonly inLanguage: (language: string) => string
  /** The service whose times led here. */
  readonly service?: string | undefined
}

/** Where in web/book.html the page without a script goes; the script, when it runs, takes its place. */
const place = '<!--content-->'

/** A whole page: what is below works with nothing but links and forms. The same frame as web/book/flow-frame.tsx. */
export function bookFrame(template: string | undefined, reader: BookReader, frame: BookFrame): string {
  const { words, tenant } = reader
  const title = words.title(tenant.name)
  const body = html`<div class="hf-flow" data-step="${frame.step}">
    <header class="hf-flow-head">
      <div class="hf-flow-top">
        <h1>${title}</h1>
        ${languageChoice(reader, frame)}
      </div>
      ${steps(reader, frame)}
    </header>
    <main class="hf-flow-main">
      <div class="hf-flow-step">${frame.notice === undefined ? undefined : notice(frame.notice)} ${frame.content}</div>
    </main>
    <footer class="hf-flow-foot">
      <p><a href="${chatLink(reader)}">${words.chat}</a></p>
      ${contactLines(tenant.contact)}
    </footer>
  </div>`.html
  if (template === undefined) return page(title, { html: body }, { language: reader.language, stylesheet: 'book.css' })
  return template
    .replace('<html lang="en"', `<html lang="${reader.language}"`)
    .replace(/<title>.*<\/title>/, () => html`<title>${title}</title>`.html)
    .replace('</head>', () => `${themeLink(reader)}</head>`)
    .replace(place, () => body)
}

/** A file of its own: the pages' policy takes no style that is written into them. */
function themeLink({ tenant }: BookReader): string {
  return themeCss(tenant) === '' ? '' : html`<link rel="stylesheet" href="/${tenant.slug}/theme.css" />`.html
}

function notice(text: string): Html {
  return html`<div class="hf-flow-trouble" role="alert">
    <div class="hf-card hf-notice">
      <p class="hf-notice-words">${icon('info')}<span>${text}</span></p>
    </div>
  </div>`
}

function languageChoice({ language }: BookReader, { inLanguage }: BookFrame): Html {
  return html`<details class="hf-page-language">
    <summary>${languageNames[language]}</summary>
    <ul>
      ${Object.entries(languageNames).map(([code, name]) => html`<li><a href="${inLanguage(code)}" lang="${code}">${name}</a></li>`)}
    </ul>
  </details>`
}

function steps(reader: BookReader, { step: now, service }: BookFrame): Html {
  const { words } = reader
  const all: readonly BookStep[] = ['service', 'time', 'details', 'done']
  const isDone = now === 'done'
  const backTo = (step: BookStep): string | undefined => {
    if (step === 'service') return bookLink(reader)
    return step === 'time' && service !== undefined ? bookLink(reader, { service }) : undefined
  }
  return html`<ol class="hf-steps" aria-label="${words.progress}">
    ${all.map((step, index) => {
      if (step === now) return html`<li aria-current="step" data-past="false"><span>${words.steps[step]}</span></li>`
      const isPast = index < all.indexOf(now)
      const back = isPast && !isDone ? backTo(step) : undefined
      const name = back === undefined ? html`<span>${words.steps[step]}</span>` : html`<a href="${back}">${words.steps[step]}</a>`
      return html`<li data-past="${isPast ? 'true' : 'false'}">${name}</li>`
    })}
  </ol>`
}
