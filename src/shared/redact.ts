/**
 * Takes out what must never be kept of a text somebody typed: payment card numbers (ISO/IEC 7812, 13 to 19 digits that pass Luhn) and
 * IBANs (ISO 13616, of their country's length and right by modulus 97). Each leaves its last four characters, as receipts do, so that a
 * person can still say which it was. A number that fails its own checksum is none: references, phone numbers and dates stay as they are,
 * and so do UUIDs, which are ours.
 */
export function redact(text: string): string {
  if (!/\d{2}/.test(text)) return text
  // Every second piece is a UUID: half of a thousand of them has something in it that would pass for a number.
  return text
    .split(UUID)
    .map((piece, at) => (at % 2 === 1 ? piece : piece.replace(IBAN, hideIban).replace(CARD, hideCard)))
    .join('')
}

const UUID = /([\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12})/i
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

// Words may follow without a stop ("… 3000 thanks"): the beginning of its country's length is the IBAN.
function hideIban(found: string): string {
  const length = ibanEnd(found)
  return length === undefined ? found : `[IBAN …${compact(found.slice(0, length)).slice(-4)}]${found.slice(length)}`
}

/** Characters of an IBAN by country (SWIFT's IBAN registry). */
const LENGTHS: Readonly<Record<number, string>> = {
  15: 'NO',
  16: 'BE',
  18: 'DK FI FO GL NL SD',
  19: 'MK SI',
  20: 'AT BA EE KZ LT LU MN XK',
  21: 'CH CR HR LI LV',
  22: 'BG BH DE GB GE IE ME RS VA',
  23: 'AE GI IL IQ OM SO TL',
  24: 'AD CZ ES MD PK RO SA SE SK TN VG',
  25: 'LY PT ST',
  26: 'IS TR',
  27: 'BI DJ FR GR IT MC MR SM',
  28: 'AL AZ BY CY DO GT HU LB NI PL SV',
  29: 'BR EG PS QA UA',
  30: 'JO KW MU YE',
  31: 'MT SC',
  32: 'LC',
  33: 'RU',
}
const lengthOf = new Map(
  Object.entries(LENGTHS).flatMap(([length, codes]) => codes.split(' ').map((code) => [code, Number(length)] as const)),
)

function ibanEnd(found: string): number | undefined {
  const length = lengthOf.get(found.slice(0, 2).toUpperCase())
  if (length === undefined) return undefined
  for (let end = length; end <= found.length; end++) {
    const atWordsEnd = end === found.length || /[ \u00a0-]/.test(found.charAt(end))
    const iban = compact(found.slice(0, end))
    if (iban.length > length) return undefined
    if (iban.length === length && atWordsEnd && isIban(iban)) return end
  }
  return undefined
}

function compact(written: string): string {
  return written.replace(/[ \u00a0-]/g, '').toUpperCase()
}

function isIban(iban: string): boolean {
  const digits = (iban.slice(4) + iban.slice(0, 4)).replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55))
  return BigInt(digits) % 97n === 1n
}
