import { consentWords } from './rules-model/words/consent-words.ts'
import { nameWords, type NameWords } from './rules-model/words/name-words.ts'
import { EMAIL } from './email-address.ts'
import { wordsOf } from './rules-model/words/words.ts'

export interface NameContext {
  readonly known: boolean
  readonly knownName?: string | undefined
  readonly expected: boolean
  readonly hasEmail: boolean
  readonly notNames: readonly string[]
  readonly locale: string
}

interface Judge extends NameContext {
  readonly words: NameWords
  readonly business: ReadonlySet<string>
}

/** A person's name in a message, at most 100 characters, without markup; undefined rather than a guess. */
export function readName(text: string, context: NameContext): string | undefined {
  const words = nameWords(context.locale)
  const judge: Judge = { ...context, words, business: wordsOfBusiness(context.notNames) }
  const clean = withoutMarkup(text)
  return introduced(clean, judge) ?? namedBefore(clean, judge) ?? besideEmail(clean, judge) ?? bare(clean, judge) ?? completed(clean, judge)
}

const businesses = new WeakMap<readonly string[], ReadonlySet<string>>()

function wordsOfBusiness(notNames: readonly string[]): ReadonlySet<string> {
  const known = businesses.get(notNames)
  if (known !== undefined) return known
  const made = new Set(notNames.flatMap((phrase) => phrase.toLowerCase().split(/\s+/u)))
  businesses.set(notNames, made)
  return made
}

// "Byron" was said before; now "Ada Byron, ada@example.com".
function completed(text: string, judge: Judge): string | undefined {
  const { knownName } = judge
  if (knownName === undefined || judge.expected) return undefined
  const asked = { ...judge, known: false, expected: true }
  const name = besideEmail(text, asked) ?? bare(text, asked)
  const words = name?.toLowerCase().split(' ') ?? []
  const before = knownName.toLowerCase().split(' ')
  return words.length > before.length && before.every((word) => words.includes(word)) ? name : undefined
}

// Control characters and tags go; "<ada@example.com>" is an address, not a tag.
function withoutMarkup(text: string): string {
  return text
    .replace(/<([^<>\s]+@[^<>\s]+)>/gu, ' $1 ')
    .replace(/<[^>]*>/gu, ' ')
    .replace(/[’‘`´]/gu, "'")
    .replace(/[^\S\n]+|[\p{Cc}--\n]/gv, ' ')
    .replace(/[<>"“”„«»「」『』{}[\]\\|]/gu, ' ')
}

function introduced(text: string, judge: Judge): string | undefined {
  const correcting = judge.known && judge.words.corrections.test(text)
  for (const { pattern, sure } of judge.words.introductions) {
    const match = pattern.exec(text)
    if (match === null) continue
    const anyCase = sure || judge.expected || judge.hasEmail || correcting
    const name = leadingName(text.slice(match.index + match[0].length), judge, { anyCase, sure })
    if (name !== undefined) return name
  }
  return undefined
}

// "山田太郎と申します": the name comes first.
function namedBefore(text: string, judge: Judge): string | undefined {
  for (const { pattern, sure } of judge.words.named ?? []) {
    const said = pattern.exec(text)?.[1]
    const name = said === undefined ? undefined : leadingName(said, judge, { anyCase: true, sure })
    if (name !== undefined && name === said?.trim().replace(/\s+/gu, ' ')) return name
  }
  return undefined
}

// "Ada Byron, ada@example.com", "Thanks, Ada Byron\nada@example.com", and after it when a name was asked for.
function besideEmail(text: string, judge: Judge): string | undefined {
  const match = text.matchAll(EMAIL).next().value
  if (match === undefined || (judge.known && !judge.expected)) return undefined
  const before = text
    .slice(0, match.index)
    .replace(/[\s:<(-]+$/u, '')
    .replace(judge.words.leadIns, '')
    .replace(new RegExp(`(?:[\\s,;:、–-]|${judge.words.and})+$`, 'iu'), '')
  const signature = before.split(/[,;:.!?、。！？\n–]|\s-\s/u).at(-1) ?? ''
  const name = wholeName(signature, judge)
  if (name !== undefined || !judge.expected) return name
  const after = text.slice(match.index + match[0].length).replace(/^[\s,;:>)、。–-]+/u, '')
  return wholeName(after.split(/[,;:.!?、。！？\n]/u)[0] ?? '', judge)
}

function bare(text: string, judge: Judge): string | undefined {
  if (!judge.expected) return undefined
  // "いくらですか": nobody asks a name.
  if (/[?？]\s*$|か[。.]?\s*$/u.test(text)) return undefined
  const rest = text
    .replace(EMAIL, ' ')
    .replace(/[^\s,;、。]*@\S*/gu, ' ')
    .replace(/\+?\d[\d\s()-]{5,}/gu, ' ')
  const pieces = rest.split(/[,;:!?、。！？\n]|\.(?=\s|$)/u).map((piece) =>
    piece
      .replace(judge.words.leadIns, '')
      .replace(new RegExp(`(?:[\\s–-]|${judge.words.and})+$`, 'iu'), '')
      .trim(),
  )
  const { yes, no, politeness } = consentWords(judge.locale)
  const agreeing = new Set([...yes, ...no, ...politeness])
  const telling = pieces.filter((piece) => !judge.words.polite.test(piece) && !agreeing.has(piece.toLowerCase()))
  const [only = ''] = telling
  return telling.length === 1 && !isAboutThings(only, judge) ? wholeName(only, judge) : undefined
}

// "gibts Parkplätze" wants to park; Franz Kind is called so.
function isAboutThings(piece: string, { locale, words }: Judge): boolean {
  // Where capitals tell nothing, the shape of a name does.
  if (words.shape !== undefined) return false
  const { gloss, fold } = wordsOf(locale)
  const isThing = (text: string): boolean => gloss.some(([said]) => (fold?.(text.toLowerCase()) ?? text.toLowerCase()).search(said) >= 0)
  const [first = ''] = piece.trim().split(/\s+/u)
  return (isLower(first) || isThing(first)) && isThing(piece)
}

/** The piece is a name and nothing more, 1 to 4 words of its own. */
function wholeName(piece: string, judge: Judge): string | undefined {
  const words = piece.trim().split(/\s+/u)
  const anyCase = judge.expected || words.length > 1 || !isLower(words[0] ?? '')
  const name = leadingName(piece, judge, { anyCase, sure: false, surname: judge.hasEmail && words.length === 2 })
  return name !== undefined && name.split(' ').length === words.length ? name : undefined
}

/** As many name words as the text starts with. `anyCase`: small letters are taken too ("i'm ada"); `sure`: whatever it says is the name. */
function leadingName(text: string, judge: Judge, how: How): string | undefined {
  const taken: string[] = []
  for (const [word = ''] of (text.trim().split(/[\n、。！？]/u, 1)[0] ?? '').matchAll(/\S+/gu)) {
    const ends = /[,;:!?)、。！？]$|[^\p{Lu}]\.$/u.test(word)
    const bare = word
      .replace(/[,;:!?().、。！？]+$/u, (end) => (end === '.' && word.length === 2 ? '.' : ''))
      .replace(judge.words.ending ?? '', '')
    // "Eva Lang, eva@example.de": beside a first name and an address any word may be a family's.
    if (!isNameWord(bare, judge, { ...how, sure: how.sure || (how.surname === true && taken.length === 1) })) break
    taken.push(bare)
    if (ends || taken.length === 6) break
  }
  while (taken.length > 1 && judge.words.particles.has(taken.at(-1) ?? '')) taken.pop()
  if (taken.length === 0 || taken.length > 5 || [...taken.join(' ')].length > 100) return undefined
  if (taken.every((word) => judge.words.particles.has(word))) return undefined
  return spelled(taken, judge)
}

// "l'ultimo", "d'accord", "un'ora": the word is what comes after; D'Angelo stays a name.
const ELIDED = /^(?:[cdjlmnst]|qu|un|all|dall|dell|nell|sull|quest|quell)'/u

interface How {
  readonly anyCase: boolean
  readonly sure: boolean
  readonly surname?: boolean
}

function isNameWord(word: string, judge: Judge, how: How): boolean {
  if (!/^\p{L}[\p{L}\p{M}'.·・-]*$/u.test(word)) return false
  if (judge.words.shape?.test(word) === false) return false
  const lower = word.toLowerCase()
  if (judge.words.particles.has(lower)) return true
  const isNever = judge.words.never.has(lower) || judge.words.never.has(lower.replace(ELIDED, ''))
  if (isNever && !(how.sure && !isLower(word))) return false
  // A stylist's name with its capital may be the customer's own.
  if (!how.sure && isLower(word) && (judge.business.has(lower) || /[a-z]{3,}ing$/u.test(lower))) return false
  return how.anyCase || !isLower(word)
}

function isLower(word: string): boolean {
  return /^\p{Ll}/u.test(word)
}

// A name typed all in small letters gets its capitals; one with any capital stays as its owner wrote it.
function spelled(words: readonly string[], judge: Judge): string {
  if (!words.every(isLower)) return words.join(' ')
  return words
    .map((word) =>
      judge.words.particles.has(word)
        ? word
        : word.replace(/(^|[-'])(\p{Ll})/gu, (_, before: string, letter: string) => before + letter.toUpperCase()),
    )
    .join(' ')
}
