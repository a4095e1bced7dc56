import { oneLine, plainText } from './plain-text.ts'

/**
 * One iCalendar content line with its CRLF, folded at 75 octets (RFC 5545 §3.1). Whatever is put in, one logical line comes out:
 * the value must be text(), an address() or made of ASCII by us; parameters are quoted here.
 */
export function contentLine(name: string, value: string, parameters: Readonly<Record<string, string>> = {}): string {
  const head = Object.entries(parameters).map(([key, parameter]) => `;${key}=${quoted(parameter)}`)
  return fold(`${name}${head.join('')}:${value}`)
}

/** A TEXT value (RFC 5545 §3.3.11): line breaks survive as \n, nothing else that could end a line or start a property does. */
export function text(value: string): string {
  return plainText(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll(';', '\\;').replaceAll(',', '\\,')
}

/** A CAL-ADDRESS. What has no place in a mail address is percent-encoded, letters of any script stay as clients compare them. */
export function address(email: string): string {
  return `mailto:${plainText(email).replace(/[\s"<>\\^`{|}%]/g, (character) => encodeURIComponent(character))}`
}

// A parameter has no escape for a quote that every client knows, and RFC 6868 readers turn ^n and ^' back into a line break and
// a quote: the few characters are given up instead.
function quoted(parameter: string): string {
  const safe = oneLine(parameter).replaceAll('"', "'").replace(/[\\^]/g, '')
  return /^[A-Za-z0-9-]+$/.test(safe) ? safe : `"${safe}"`
}

const lineOctets = 75

function fold(line: string): string {
  let folded = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > lineOctets) {
      folded += '\r\n '
      octets = 1
    }
    folded += character
    octets += size
  }
  return `${folded}\r\n`
}
