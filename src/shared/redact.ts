/**
 * Takes out what must never be kept of a text somebody typed: payment card numbers (ISO/IEC 7812, 13 to 19 digits that pass Luhn) and
 * IBANs (ISO 13616, right by modulus 97). Each leaves its last four characters, as receipts do, so that a person can still say which it was.
 * A number that fails its own checksum is no card: references, phone numbers and dates stay as they are.
 */
export function redact(text: string): string {
  if (!/\d{2}/.test(text)) return text
  return text.replace(IBAN, hideIban).replace(CARD, hideCard)
}

// In groups as people write them, or all in one. Digits that letters stand at, also across a hyphen or underscore, are part of an id of ours.
const CARD = /(?<![\p{L}\d]|[\p{L}\d][-_])\d(?:[ \u00a0.\u2010-\u2013-]?\d){12,18}(?![\p{L}\d]|[-_][\p{L}\d])/gu
const IBAN = /(?<![\p{L}\d])[A-Z]{2}\d{2}(?:[ \u00a0-]?[A-Z\d]){11,30}(?![\p{L}\d])/giu

function hideCard(found: string): string {
  const digits = found.replace(/\D/g, '')
  return passesLuhn(digits) ? `[card …${digits.slice(-4)}]` : found
}

function passesLuhn(digits: string): boolean {
  // All one digit passes as well, and is what people type to fill a field.
  if (/^(\d)\1+$/.test(digits)) return false
  const sum = [...digits].reverse().reduce((total, digit, at) => total + (at % 2 === 0 ? Number(digit) : doubled(Number(digit))), 0)
  return sum % 10 === 0
}

function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9
}

// Words may follow without a stop ("… 3000 thanks"): the longest beginning that is an IBAN by its own length is one.
function hideIban(found: string): string {
  const length = ibanEnd(found)
  return length === undefined ? found : `[IBAN …${compact(found.slice(0, length)).slice(-4)}]${found.slice(length)}`
}

const SHORTEST = 15

function ibanEnd(found: string): number | undefined {
  for (let end = found.length; end >= SHORTEST; end--) {
    const atWordsEnd = end === found.length || /[ \u00a0-]/.test(found.charAt(end))
    if (atWordsEnd && isIban(compact(found.slice(0, end)))) return end
  }
  return undefined
}

function compact(written: string): string {
  return written.replace(/[ \u00a0-]/g, '').toUpperCase()
}

function isIban(iban: string): boolean {
  if (iban.length < SHORTEST || iban.length > 34) return false
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}
