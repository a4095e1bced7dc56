import { plainText } from '../plain-text.ts'
import type { MessageContent } from './booking-message.ts'

/** The plain-text twin: every fact on its own line, the link bare so that every client makes it clickable. */
export function textMessage(content: MessageContent): string {
  const paragraphs = [
    content.greeting,
    content.opening,
    ...(content.notice === null ? [] : [content.notice]),
    content.facts.map(({ label, value }) => `${label}: ${printable(value)}`).join('\n'),
    `${content.link.label}:\n${content.link.url}\n${content.link.hint}`,
    content.contact,
    content.business,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** A customer's own words may span lines; they are indented so that they cannot pass for a line of ours. */
function printable(value: string): string {
  return plainText(value).replaceAll('\n', '\n    ')
}
