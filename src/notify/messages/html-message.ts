import { plainText } from '../plain-text.ts'
import type { Fact, Letter } from './message.ts'

/**
 * One column, 560 px at most, tables for clients that know nothing else, styles inline; the style block only
 * adds the dark palette where a client reads it. No image, no script, nothing fetched. Language and direction stand on what
 * clients keep when they drop <html> and <body>.
 */
export function htmlMessage(letter: Letter): string {
  const { language, dir } = letter.writing
  const spoken = `lang="${language.tag}" dir="${dir}"`
  return `<!doctype html>
<html ${spoken}>
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<meta name="format-detection" content="telephone=no, date=no, address=no, email=no">
<title>${escape(letter.title)}</title>
<style>${darkPalette}</style>
</head>
<body class="page" style="margin:0;padding:0;background-color:#f4f5f3;color:#1d2420;">
<div ${spoken} style="display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;mso-hide:all;">${escape(letter.preheader)}${nothingMore}</div>
<div role="article" aria-label="${escape(letter.title)}" ${spoken}>
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f4f5f3;"><tr><td align="center" style="padding:24px 12px;">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background-color:#ffffff;color:#1d2420;border-radius:12px;font-family:${fonts};font-size:16px;line-height:1.5;text-align:${sides[dir].start};${breaking}">
<tr><td style="padding:28px 24px 8px;">
<p class="quiet" style="margin:0 0 4px;font-size:14px;color:#56615a;">${escape(letter.business)}</p>
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;font-weight:700;">${escape(letter.title)}</h1>
<p style="margin:0 0 12px;">${escape(letter.greeting)}</p>
<p style="margin:0 0 12px;">${escape(letter.opening)}</p>
${letter.notice === null ? '' : `<p style="margin:0 0 12px;"><strong>${escape(letter.notice)}</strong></p>`}
</td></tr>
<tr><td style="padding:4px 24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${letter.facts.map((fact) => factRow(fact, sides[dir].end)).join('')}</table>
</td></tr>
<tr><td style="padding:8px 24px 24px;">
<a class="button" href="${escape(letter.link.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background-color:#1f5c43;color:#ffffff;text-decoration:none;font-weight:600;">${escape(letter.link.label)}</a>
<p class="quiet" style="margin:12px 0 0;font-size:14px;color:#56615a;">${escape(letter.link.hint)}</p>
</td></tr>
<tr><td class="rule quiet" style="padding:16px 24px 24px;border-top:1px solid #e1e5e2;font-size:14px;color:#56615a;">${escape(letter.contact)}</td></tr>
</table>
</td></tr></table>
</div>
</body>
</html>
`
}

const sides = { ltr: { start: 'left', end: 'right' }, rtl: { start: 'right', end: 'left' } } as const

// A long word of somebody's must not push the page wider than a phone; labels are ours and stay whole.
const breaking = 'word-break:break-word;overflow-wrap:anywhere;'

const fonts = `system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,'Hiragino Sans','Noto Sans CJK JP','Yu Gothic',Meiryo,sans-serif`

// Lists of mails fill the line up with the beginning of the mail, in a code's mail with the code: these take up the room unseen.
const nothingMore = '&#847;&zwnj;&nbsp;'.repeat(100)

const darkPalette = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background-color:#121614!important;color:#e8ece9!important}
.sheet{background-color:#1b211e!important;color:#e8ece9!important}
.quiet{color:#a5b0a9!important}
.rule,.fact{border-color:#2f3833!important}
.button{background-color:#7fd1aa!important;color:#10241b!important}
}`

/** `dir="auto"`: a name or a note may run the other way than the language around it. */
function factRow({ label, value, isCode }: Fact, end: 'left' | 'right'): string {
  const cell = 'padding:8px 0;border-top:1px solid #e1e5e2;vertical-align:top;'
  const size =
    isCode === true
      ? 'font-family:ui-monospace,Menlo,Consolas,monospace;font-size:24px;line-height:24px;letter-spacing:3px;font-weight:700;'
      : ''
  return `<tr><td class="fact quiet" style="${cell}width:34%;padding-${end}:12px;font-size:14px;line-height:24px;color:#56615a;word-break:normal;overflow-wrap:normal;">${escape(label)}</td><td class="fact" dir="auto" style="${cell}${size}">${unbroken(escape(value)).replaceAll('\n', '<br>')}</td></tr>`
}

/** "14:00–14:45" stays on one line. */
function unbroken(html: string): string {
  const clock = String.raw`\d{1,2}:\d\d(?:\s[AP]M)?`
  return html.replace(new RegExp(`${clock}–${clock}`, 'g'), '<span style="white-space:nowrap;">$&</span>')
}

/** Safe as text and inside a double-quoted attribute. */
function escape(text: string): string {
  return plainText(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}
