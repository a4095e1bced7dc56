/**
 * Text as somebody gave it, made harmless to lay out: line breaks of every kind become \n, tabs spaces, every other control
 * character and half a surrogate pair goes.
 */
export function plainText(given: string): string {
  return given
    .toWellFormed()
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
    .replace(/(?!\n)\p{Cc}/gu, '')
}

/** The same for a place that holds one line: a subject, a display name. */
export function oneLine(given: string): string {
  return plainText(given).replaceAll('\n', ' ').trim()
}
