/**
 * A text cut into what a rule can match. Numbers keep the shape they were written in; `glued` says that no space came before,
 * so that "3pm" is 3 + pm while "HP-7Q3M" can be told from a time.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'time' | 'date' | 'decimal' | 'iso' | 'week' | 'mark'
  /** Lower case, straight quotes, no possessive. */
  readonly text: string
  readonly raw: string
  readonly glued: boolean
  readonly numbers: readonly number[]
}

const shapes: readonly (readonly [Token['kind'], RegExp])[] = [
  ['iso', /^\d{4}-\d{2}-\d{2}(?:t\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:z|[+-]\d{2}:?\d{2})?)?(?!\w)/],
  ['week', /^(\d{4})-?w(\d{2})(?!\w)/],
  ['date', /^(\d{1,2})[/](\d{1,2})(?:[/](\d{4}|\d{2}))?(?![\w/])/],
  ['date', /^(\d{1,2})([.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w])/],
  ['date', /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})(?![\w])/],
  ['time', /^(\d{1,2}):(\d{2})(?::\d{2})?(?!\d)/],
  ['time', /^(\d{1,2}) ?h(?: ?(\d{2}))?(?![\w\p{L}])/u],
  ['decimal', /^(\d{1,2})\.(\d{2})(?!\d)/],
  ['decimal', /^\d+[.,]\d+/],
  ['number', /^\d+/],
  // The dots of "p.m." are part of the word, those at a sentence's end are not.
  ['word', /^(?:[ap]\.\s?m\b\.?|[\p{L}\p{M}]+(?:'[\p{L}\p{M}]+)*)/u],
]

/** Cuts a phrase; what could be taken for a time and is none (addresses, phone numbers, prices) is blanked out first. */
export function tokenize(phrase: string): readonly Token[] {
  const raw = straighten(phrase)
  const text = lowered(raw)
  const tokens: Token[] = []
  let at = 0
  let glued = false
  while (at < text.length) {
    if (/\s/.test(text.charAt(at))) {
      at += 1
      glued = false
      continue
    }
    const token = tokenAt(text, raw, at, glued)
    tokens.push(token)
    at += token.raw.length
    glued = true
  }
  return tokens
}

/** Lower case of the same length, so that places in one are places in the other: "İ" would become two characters. */
function lowered(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

function tokenAt(text: string, raw: string, at: number, glued: boolean): Token {
  const rest = text.slice(at, at + 48)
  for (const [kind, shape] of shapes) {
    const found = shape.exec(rest)
    if (found === null) continue
    const length = found[0].length
    const numbers = found.length > 1 ? found.slice(1).filter(isDigits).map(Number) : isDigits(found[0]) ? [Number(found[0])] : []
    return { kind, text: kind === 'word' ? wordOf(found[0]) : found[0], raw: raw.slice(at, at + length), glued, numbers }
  }
  return { kind: 'mark', text: text.charAt(at), raw: raw.charAt(at), glued, numbers: [] }
}

function wordOf(text: string): string {
  return text.replace(/[.\s]/g, '').replace(/'s$/, '')
}

function isDigits(text: string | undefined): boolean {
  return text !== undefined && /^\d+$/.test(text)
}

const notTimes: readonly RegExp[] = [
  /https?:\/\/\S+|www\.\S+/gi,
  /\S+@\S+\.\w+/g,
  /[£$€]\s?\d+(?:[.,]\d+)*|\d+(?:[.,]\d+)*\s?(?:£|€|\$)/g,
  // References mix letters and digits in one run: HP-7Q3M, 3f7k.
  /(?<![\w-])[a-z]+-?\d+[a-z0-9-]*[a-z][a-z0-9-]*(?!\w)|(?<![\w-])[a-z]{2,}-?\d[\w-]*(?!\w)/gi,
]

// A phone number is seven digits or more with the usual separators.
const phone = /(?<![\w/:.-])(?:\+\d|\(?0|\d{3})[\d() .-]{5,}\d(?![\w/:])/g

const writtenTimes =
  /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[.-]\d{1,2}[.-]\d{2,4}|(?:[01]\d|2[0-3])[0-5]\d ?- ?(?:[01]\d|2[0-3])[0-5]\d|\d{1,2}\.\d{2} ?- ?\d{1,2}\.\d{2})(?!\d)/

function straighten(phrase: string): string {
  // No phrase about one time is longer; what is, would only cost time.
  let text = phrase
    .slice(0, 1_000)
    .normalize('NFKC')
    .replace(/[‘’‛`´]/g, "'")
    .replace(/[‐-―−]/g, '-')
    .replace(/s'(?=\s|$)/g, 's')
  for (const shape of notTimes) text = text.replace(shape, (found) => (looksLikeTime(found) ? found : ' ¤ '))
  return text.replace(phone, (found) => (found.replace(/\D/g, '').length < 7 || writtenTimes.test(found) ? found : ' ¤ '))
}

// "w/c", "2026-W48" and "at10" have a letter beside digits too.
function looksLikeTime(found: string): boolean {
  // A whole word and a small number may be "noon-2"; what no rule reads of it is left over, and asked about.
  if (/^[a-z]{4,}-\d{1,4}(?:[ap]m)?$/i.test(found)) return true
  return /^(?:at|by|on|til|till|half|from|mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|week|w)-?\d{1,4}(?:st|nd|rd|th|am|pm|ish)?$/i.test(
    found,
  )
}
