import { plainText } from '../plain-text.ts'
import type { Fact, MessageContent } from './booking-message.ts'

/**
 * One column, 560 px at most, tables for clients that know nothing else, styles inline; the style block only
 * adds the dark palette where a client reads it. No image, no script, nothing fetched.
 */
export function htmlMessage(content: MessageContent): string {
  return `<!doctype html>
<html lang="${escape(content.tag)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escape(content.title)}</title>
<style>${darkPalette}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f4f5f3;color:#1d2420;">
<div style="display:none;max-height:0;overflow:hidden;">${escape(content.opening)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px;">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:560px;background:#ffffff;border-radius:12px;font-family:${fonts};font-size:16px;line-height:1.5;">
<tr><td style="padding:28px 24px 8px;">
<p class="quiet" style="margin:0 0 4px;font-size:14px;color:#5b665f;">${escape(content.business)}</p>
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;">${escape(content.title)}</h1>
<p style="margin:0 0 12px;">${escape(content.greeting)}</p>
<p style="margin:0 0 12px;">${escape(content.opening)}</p>
${content.notice === null ? '' : `<p style="margin:0 0 12px;"><strong>${escape(content.notice)}</strong></p>`}
</td></tr>
<tr><td style="padding:4px 24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">${content.facts.map(factRow).join('')}</table>
</td></tr>
<tr><td style="padding:8px 24px 24px;">
<a class="button" href="${escape(content.link.url)}" style="display:inline-block;padding:12px 20px;border-radius:8px;background:#1f5c43;color:#ffffff;text-decoration:none;font-weight:600;">${escape(content.link.label)}</a>
<p class="quiet" style="margin:12px 0 0;font-size:13px;color:#5b665f;">${escape(content.link.hint)}</p>
</td></tr>
<tr><td class="rule quiet" style="padding:16px 24px 24px;border-top:1px solid #e1e5e2;font-size:14px;color:#5b665f;">${escape(content.contact)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`
}

const fonts = `system-ui,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif`

const darkPalette = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (prefers-color-scheme:dark){
.page{background:#121614!important;color:#e8ece9!important}
.sheet{background:#1b211e!important;color:#e8ece9!important}
.quiet{color:#a5b0a9!important}
.rule,.fact{border-color:#2f3833!important}
.button{background:#7fd1aa!important;color:#10241b!important}
}`

function factRow({ label, value }: Fact): string {
  const cell = 'padding:8px 0;border-top:1px solid #e1e5e2;vertical-align:top;'
  return `<tr><td class="fact quiet" style="${cell}width:34%;padding-right:12px;font-size:14px;color:#5b665f;">${escape(label)}</td><td class="fact" style="${cell}">${escape(value).replaceAll('\n', '<br>')}</td></tr>`
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
