/** HTML that needs no more escaping. Made by the `html` tag only. */
export interface Html {
  readonly html: string
}

type Piece = Html | string | number | undefined | readonly Html[]

/** A template whose values are escaped, unless they are HTML already. */
export function html(strings: TemplateStringsArray, ...values: readonly Piece[]): Html {
  return { html: strings.reduce((all, text, i) => all + render(values[i - 1]) + text) }
}

function render(value: Piece): string {
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value))
  return 'html' in value ? value.html : value.map((one) => one.html).join('')
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (letter) => `&#${letter.codePointAt(0)};`)
}

export interface PageDress {
  readonly language?: string
  /** A stylesheet of this folder. */
  readonly stylesheet?: string
}

/** A whole page in the house's plain dress; no scripts, its style from a file, as the content policy asks. */
export function page(title: string, body: Html, { language = 'en', stylesheet = 'pages.css' }: PageDress = {}): string {
  return html`<!doctype html>
    <html lang="${language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>${title}</title>
        <link rel="icon" href="/icon.svg" />
        <link rel="stylesheet" href="/${stylesheet}" />
      </head>
      <body>
        ${body}
      </body>
    </html> `.html
}

/** A page of words around which nothing else stands. */
export function wordsPage(title: string, body: Html): string {
  return page(title, html`<main>${body}</main>`)
}
