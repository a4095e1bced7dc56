import { html, type Html } from '../pages/html.ts'
import type { BookReader } from './book-reader.ts'

export type BookStep = 'service' | 'time' | 'details' | 'done'

/** Where in web/book.html the page without a script goes; the script, when it runs, takes its place. */
const place = '<!--content-->'

/** A whole page: what is below works with nothing but links and forms. */
export function bookFrame(template: string | undefined, reader: BookReader, step: BookStep, content: Html, notice?: string): string {
  const body = html`<div class="book">
    <header>
      <h1>${reader.words.title(reader.tenant.name)}</h1>
      ${steps(reader, step)}
    </header>
    ${notice === undefined ? undefined : html`<p class="book-notice" role="alert">${notice}</p>`}
    <main>${content}</main>
    <footer><a href="${chatLink(reader)}">${reader.words.chat}</a></footer>
  </div>`.html
  const title = reader.words.title(reader.tenant.name)
  if (template === undefined) return plainPage(reader, title, { html: body })
  return template
    .replace('<html lang="en"', `<html lang="${reader.language}"`)
    .replace(/<title>.*<\/title>/, () => html`<title>${title}</title>`.html)
    .replace(place, () => body)
}

/** Back to the list of services, in the same language. */
export function bookLink(reader: BookReader, query: Readonly<Record<string, string | undefined>> = {}): string {
  const all = { ...query, lang: reader.chosen ? reader.language : undefined }
  const search = new URLSearchParams(
    Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  ).toString()
  return `/${reader.tenant.slug}/book${search === '' ? '' : `?${search}`}`
}

function chatLink(reader: BookReader): string {
  return `/${reader.tenant.slug}${reader.chosen ? `?lang=${reader.language}` : ''}`
}

function steps({ words }: BookReader, now: BookStep): Html {
  const all: readonly BookStep[] = ['service', 'time', 'details', 'done']
  return html`<ol class="book-steps">
    ${all.map((step) => (step === now ? html`<li aria-current="step">${words.steps[step]}</li>` : html`<li>${words.steps[step]}</li>`))}
  </ol>`
}

function plainPage({ language }: BookReader, title: string, body: Html): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/book.css" />
      </head>
      <body>
        ${body}
      </body>
    </html> `.html
}
