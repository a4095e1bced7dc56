/** Booking references in a text as they are written down; lower case counts where there is a digit ("half-past" is none). */
export function mentionedReferences(text: string): readonly string[] {
  return [
    ...text
      .normalize('NFKC')
      .replace(/[\p{Cf}]/gu, '')
      .matchAll(/(?<![\p{L}\p{N}-])([a-z0-9]{4})[-‐‑–]([a-z0-9]{4})(?![\p{L}\p{N}]|-[a-z0-9])/giu),
  ]
    .map(([whole, first = '', second = '']) => ({ whole, reference: `${first}-${second}` }))
    .filter(({ reference }) => /\p{L}/u.test(reference) && (/\d/u.test(reference) || reference === reference.toUpperCase()))
    .map(({ reference }) => reference.toUpperCase())
}

/** A code told as the booking's, in whatever form ("your reference is 12345"). */
export function statedCode(text: string): readonly string[] {
  const found = STATED.exec(text.normalize('NFKC'))
  const code = found?.[1]
  if (code === undefined || !/\d/u.test(code) || /^\d{1,2}(?::|h)\d\d$/u.test(code)) return []
  return [code.toUpperCase()]
}

const STATED =
  /(?:reference|booking number|booking code|confirmation (?:number|code)|nummer|buchungscode|referenz|numéro|référence|número|código|codice|riferimento|referência|referentie|番号)(?: number| de réservation| de reserva| di prenotazione)?\W{0,3}(?:is|lautet|ist|est|es|é|è|は)?\W{0,4}([A-Z0-9][A-Z0-9-]{3,14})\b/iu

/** Amounts of money in minor units; a whole one may leave its zeros out. */
export function mentionedAmounts(text: string): readonly number[] {
  return [...text.matchAll(AMOUNT)].map(([, before, after]) => {
    const [whole = '0', part = ''] = (before ?? after ?? '0').replaceAll(/(?<=\d)[.,](?=\d{3})/gu, '').split(/[.,]/u)
    return Number(whole) * 100 + Number(part.padEnd(2, '0'))
  })
}

const AMOUNT =
  /[£$€]\s?(\d+(?:[.,]\d{1,3})*)|(\d+(?:[.,]\d{1,2})?)\s?(?:£|€|\$|(?:EUR|GBP|USD|euros?|pounds?|quid|livres|libras|sterline|pond|Pfund)\b|ポンド|ユーロ)/giu

/** Shares said in percent, as digits. */
export function mentionedPercents(folded: string): readonly string[] {
  return [...folded.matchAll(PERCENT)].map(([, digits = '']) => digits)
}

const PERCENT = /(\d{1,3}) ?(?:%|percent|per ?cent|prozent|pour ?cent|por ?ciento|por ?cento|procent|パーセント)/gu

/** What looks like a number given out: capitals and digits mixed, five signs or more, or digits behind "#". */
export function mentionedCodes(text: string): readonly string[] {
  const plain = text.normalize('NFKC').replace(/[\p{Cf}]/gu, '')
  return [...plain.matchAll(CODE)]
    .map(([code]) => code.replace(/^#/u, ''))
    .filter((code) => code.replaceAll('-', '').length >= 5 && !/^\d{1,4}(?:AM|PM|H\d*)$/u.test(code))
}

const CODE = /(?<![\p{L}\p{N}@./_-])(?=[A-Z\d-]*\d)(?=[A-Z\d-]*[A-Z])[A-Z\d]+(?:-[A-Z\d]+)*(?![\p{L}\p{N}@_])|#\d{4,}/gu
