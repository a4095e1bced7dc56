/** One line of a CSV file (RFC 4180), its end included. What a spreadsheet would run as a formula is kept from it by an apostrophe. */
export function csvLine(fields: readonly string[]): string {
  return `${fields.map(csvField).join(',')}\r\n`
}

function csvField(text: string): string {
  const harmless = /^[=+\-@\t\r]/.test(text) && !isPlainNumber(text) ? `'${text}` : text
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}

/** A telephone number in its international form begins with a plus and is digits and spaces only: nothing to run. */
function isPlainNumber(text: string): boolean {
  return /^[+-]?\d[\d .]*$/.test(text)
}
