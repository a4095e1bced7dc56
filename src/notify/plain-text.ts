/**
 * Text as somebody gave it, made harmless to lay out: line breaks of every kind become \n, tabs spaces, every other control
 * character and half a surrogate pair goes, and so do the marks that turn the direction of all that follows (U+202A–202E, U+2066–2069):
 * one in a name would let a mail show its times backwards.
 */
export function plainText(given: string): string {
  return given
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu, '')
}

/** The same for a place that holds one line: a subject, a display name. */
export function oneLine(given: string): string {
  return plainText(given).replaceAll('\n', ' ').trim()
}
