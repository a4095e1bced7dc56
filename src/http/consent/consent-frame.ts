import type { BookReader } from '../book/book-reader.ts'
import { contactLines } from '../book/contact-lines.ts'
import { icon } from '../book/icon.ts'
import { themeCss } from '../book/theme-css.ts'
import { languageNames } from '../book/words.ts'
import { html, page, type Html } from '../pages/html.ts'
import { consentWordsOf } from './words.ts'

export interface ConsentShown {
  readonly content: Html
  /** The question, or what has come of it; the business's name alone where the words below say it all. */
  readonly heading?: string | undefined
  /** Why the reader sees the question again. */
  readonly notice?: string | undefined
}

/** Where in web/consent.html the page goes: its styles, and a script that adds only comfort. */
const place = '<!--content-->'

/** One question and nothing round it that leads elsewhere. */
export function consentFrame(template: string | undefined, reader: BookReader, { content, heading, notice }: ConsentShown): string {
  const { language, tenant } = reader
  const title = consentWordsOf(language).title(tenant.name)
  const body = html`<div class="hf-flow hf-consent" data-step="details">
    <header class="hf-flow-head">
      <div class="hf-flow-top">
        <div>
          ${heading === undefined ? undefined : html`<p class="hf-consent-business">${tenant.name}</p>`}
          <h1>${heading ?? tenant.name}</h1>
        </div>
        ${languageChoice(reader)}
      </div>
    </header>
    <main class="hf-flow-main">
      <div class="hf-flow-step">${notice === undefined ? undefined : noticeCard(notice)} ${content}</div>
    </main>
    <footer class="hf-flow-foot">${contactLines(tenant.contact)}</footer>
  </div>`
  if (template === undefined) return page(title, body, { language, stylesheet: 'book.css' })
  return template
    .replace('<html lang="en"', `<html lang="${language}"`)
    .replace(/<title>.*<\/title>/, () => html`<title>${title}</title>`.html)
    .replace('</head>', () => `${themeLink(reader)}</head>`)
    .replace(place, () => body.html)
}

function themeLink({ tenant }: BookReader): string {
  return themeCss(tenant) === '' ? '' : html`<link rel="stylesheet" href="/${tenant.slug}/theme.css" />`.html
}

function noticeCard(text: string): Html {
  return html`<div class="hf-card hf-notice" role="alert">
    <p class="hf-notice-words">${icon('info')}<span>${text}</span></p>
  </div>`
}

/** The same link in another language. */
function languageChoice({ language }: BookReader): Html {
  return html`<details class="hf-page-language">
    <summary>${languageNames[language]}</summary>
    <ul>
      ${Object.entries(languageNames).map(([code, name]) => html`<li><a href="?lang=${code}" lang="${code}">${name}</a></li>`)}
    </ul>
  </details>`
}
