import { plainText } from '../plain-text.ts'
import type { Letter } from './message.ts'

/** The plain-text twin: every fact on its own line, the link bare so that every client makes it clickable. */
export function textMessage(letter: Letter): string {
  const { labelled } = letter.writing.language
  const paragraphs = [
    letter.greeting,
    letter.opening,
    ...(letter.notice === null ? [] : [letter.notice]),
    letter.facts.map(({ label, value }) => labelled(label, printable(value))).join('\n'),
    `${labelled(letter.link.label, '').trimEnd()}\n${letter.link.url}\n${letter.link.hint}`,
    letter.contact,
    letter.business,
  ]
  return `${paragraphs.join('\n\n')}\n`
}

/** A customer's own words may span lines; they are indented so that they cannot pass for a line of ours. */
function printable(value: string): string {
  return plainText(value).replaceAll('\n', '\n    ')
}
