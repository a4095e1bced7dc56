import { memoize } from '../../shared/memoize.ts'
import type { Claim } from './claim.ts'
import { askingClauses, clausesOf, isQuestion, type Clause } from './clauses.ts'
import { isAboutOpening } from './check-opening.ts'
import { LOOKS_LIKE } from './looks-like.ts'
import { isForeign, scoreOf, scoresOf, spokenLanguage, type Scores } from './spoken-language.ts'
import { timeMentions, type TimeMention } from './time-mentions.ts'
import type { ClaimPattern, ClaimWords } from './words/claim-words.ts'
import { languages, likeliestLanguage } from './words/languages.ts'

/**
 * What a folded sentence claims, in the order it claims it, whatever language it is in. `locale` decides between equals. Nine languages are
 * looked through for each, so what was said a moment ago, here or to somebody else, is not looked through again.
 */
export function findClaims(folded: string, locale: string): readonly Claim[] {
  return known(`${locale} ${folded}`)
}

const known = memoize(1_000, (key: string) => {
  const space = key.indexOf(' ')
  return claimsIn(key.slice(space + 1), key.slice(0, space))
})

function claimsIn(folded: string, locale: string): readonly Claim[] {
  const spoken = scoresOf(folded)
  const hits = languages.flatMap((language) => hitsIn(folded, language, spoken))
  if (hits.length === 0) return []
  const best = inTheirLanguage(hits, spoken, locale)
  const hasStrong = best.some(
    (hit) => isStrong(hit.pattern) && hit.pattern.act !== 'taken' && hit.pattern.act !== 'done' && !hit.denied && !hit.isOpen,
  )
  const meant = best.filter(
    (hit) =>
      !(
        hit.pattern.weak === true &&
        (hasStrong ||
          best.some(
            (other) =>
              other.clause === hit.clause &&
              isStrong(other.pattern) &&
              other.pattern.act !== 'done' &&
              !(other.pattern.act === 'taken' && hit.pattern.act === 'paid') &&
              !other.isOpen &&
              !(hit.pattern.negative === true && other.pattern.act === 'taken'),
          ))
      ) && !hit.isOpen,
  )
  return segments(
    meant.toSorted((a, b) => a.at - b.at),
    folded,
  )
}

/**
 * A time or day told as if it were so, whatever the words around it ("Friday at 3, then."): it must be one this conversation knows. Times
 * in questions, conditions, denials, look-ups and opening times are not.
 */
export function statedTime(folded: string, locale: string): readonly Claim[] {
  if (isAboutOpening(folded) || LOOKS_LIKE.test(folded)) return []
  const words = likeliestLanguage(folded, locale)
  const text = folded.replace(words.idioms, (found) => ' '.repeat(found.length))
  if (words.deadline.test(text) && words.possible.test(text)) return []
  const clauses = clausesOf(text, words)
  const asking = askingClauses(clauses, words, isQuestion(text, words))
  const times = timeMentions(text).filter((mention) => isPoint(mention))
  const told = clauses.some((clause, index) => {
    if (asking[index] === true || isDenying(clause, words)) return false
    const within = times.filter(({ at }) => at >= clause.at && at < clause.at + clause.text.length)
    const time = within.find(({ kind }) => kind === 'clock') ?? (wordCount(clause.text) > 4 ? within[0] : undefined)
    if (time === undefined || isSought(clauses, index, words, time.at - clause.at)) return false
    return (words.condition.exec(clause.text)?.index ?? Infinity) > time.at - clause.at
  })
  if (!told) return []
  const asserted = assertedText(folded, clauses, words)
  return [{ act: 'stated', denied: false, language: words.language, text: withDayBefore(asserted, folded) }]
}

// Not so, or not to be had: times in it are no offer.
function isDenying({ text }: Clause, { negation, claims }: ClaimWords): boolean {
  return negation.test(text) || claims.some(({ act, words }) => act === 'taken' && words.test(text))
}

/** "Nothing before noon on Wednesday, but 2 pm works": a clock time without a day is on the day named before it. */
function withDayBefore(text: string, before: string): string {
  const own = timeMentions(text)
  if (own.some(({ kind }) => kind === 'day') || !own.some(({ kind }) => kind === 'clock')) return text
  const day = timeMentions(before).findLast(({ kind }) => kind === 'day')
  return day === undefined ? text : `${before.slice(day.at, day.end)} ${text}`
}

// A day alone is an echo of what was asked ("Friday afternoon, got it").
const wordCount = (text: string): number => (/[ぁ-ん]/u.test(text) ? text.length / 2 : (text.match(/\p{L}+/gu)?.length ?? 0))

function isPoint(mention: TimeMention): boolean {
  if (mention.kind === 'clock') return !mention.isBound && mention.until === undefined
  return mention.kind === 'day' && mention.isBound !== true
}

// "3 pm isn't free, but 2 pm is": only what is not denied.
function assertedText(folded: string, clauses: readonly Clause[], words: ClaimWords): string {
  return clauses
    .filter((clause) => isDenying(clause, words))
    .reduce((text, { at, text: denied }) => `${text.slice(0, at)}${' '.repeat(denied.length)}${text.slice(at + denied.length)}`, folded)
}

interface Hit {
  readonly words: ClaimWords
  readonly pattern: ClaimPattern
  readonly at: number
  readonly end: number
  readonly clause: Clause
  readonly clauses: readonly Clause[]
  readonly denied: boolean
  /** Asked, supposed, wanted or still to come: no claim. */
  readonly isOpen: boolean
}

function hitsIn(folded: string, words: ClaimWords, spoken: Scores): Hit[] {
  const text = folded.replace(words.idioms, (found) => ' '.repeat(found.length))
  const clauses = clausesOf(text, words)
  const asking = askingClauses(clauses, words, isQuestion(text, words))
  const isShortQuestion = isQuestion(text, words) && wordCount(text) <= 4
  return clauses.flatMap((clause, index) => {
    if (isForeign(clause.text, words, spoken)) return []
    const found = words.claims.flatMap((pattern) => {
      if (pattern.weak === true && isShortQuestion) return []
      if (pattern.weak === true && pattern.act === 'mailed' && LINK.test(clause.text)) return []
      if (pattern.weak === true && FOR_MINUTES.test(clause.text) && (pattern.act === 'booked' || pattern.act === 'identified')) return []
      if (
        pattern.act === 'free' &&
        (BY_NUMBER.test(words.negation.test(clause.text) ? folded : clause.text) ||
          isAboutOpening(folded) ||
          isSought(clauses, index, words) ||
          words.deadline.test(clause.text))
      )
        return []
      const match = pattern.words.exec(clause.text)
      return match === null || match[0] === '' ? [] : [{ pattern, start: match.index, stop: match.index + match[0].length }]
    })
    const kept = strongest(
      found.filter(({ pattern, start }) => pattern.weak === true || !isSupposed(clauses, index, { words, pattern, start })),
    )
    // What claims however it is put is not outdone by what is only possible.
    const even = found.filter(
      ({ pattern }) => pattern.weak === true && pattern.even === 'possible' && !kept.some((one) => one.pattern === pattern),
    )
    return [...kept, ...even].map(({ pattern, start, stop }) => {
      const deniesItself = pattern.act === 'taken' || pattern.negative === true || NOBODY.test(clause.text.slice(start))
      const denied = !deniesItself && words.negation.test(clause.text)
      const isOpen = asking[index] === true || isSupposed(clauses, index, { words, pattern, start })
      return { words, pattern, at: clause.at + start, end: clause.at + stop, clause, clauses, denied, isOpen }
    })
  })
}

// "Je regarde ce qui est libre": the looking governs what follows it directly.
function isSought(clauses: readonly Clause[], index: number, { seeking, language }: ClaimWords, until = Infinity): boolean {
  const [before, clause] = [clauses[index - 1], clauses[index]]
  if (clause === undefined) return true
  const at = seeking.exec(clause.text)?.index
  // "The 4 pm slot is yours if you wish": wishing comes after what is claimed. A German, Dutch or Japanese verb stands last.
  if (at !== undefined && (at < until || VERB_LAST.has(language))) return true
  return before !== undefined && (GOVERNED.test(clause.joint) || ASKED_FOR.test(clause.text)) && seeking.test(before.text)
}

const VERB_LAST = new Set(['de', 'nl', 'ja'])

const ASKED_FOR =
  /^(?:was|ob|welche\w*|wann|what|whether|if|which|when|ce qui|ce qu|si|quel\w*|quand|que|cual\w*|cuando|o que|qua\w*|cosa|che|se|wat|of|welke|wanneer)\b/u

const GOVERNED = /^(?:que|qui|qu'|che|dat|dass|that|which)$/u

// "Nobody else can take it" says that it is held.
const NOBODY = /^(?:nobody|no one|none)\b/u

// A word for a free time that also means other things ("I have", "a spot") says the least of all.
const isStrong = ({ weak, timed }: ClaimPattern): boolean => weak !== true && timed !== true

// "I find no appointment under that number" is about no time.
const BY_NUMBER = /\b(?:nummer|referenz|reference|number|code|referencia|codigo|codice|referencia|numero|referentie)\b|番号/u

// "The code is valid for ten minutes."
const FOR_MINUTES =
  /\bcod(?:e|igo|ice)\b.{0,40}\bminut\w+|\b(?:valable|valid[oa]|geldig|gultig|valid)\b.{0,20}\bminut\w+|\bminut\w+ (?:geldig|gultig)|分間有効/u

// "Use the link in your confirmation mail."
const LINK = /\b(?:link|lien|enlace)\b|リンク/u

const AND = /^(?:und|and|et|y|e|en)$/u

type Found = { readonly pattern: ClaimPattern; readonly start: number; readonly stop: number }

// In one clause the more particular act is meant: "your appointment is cancelled" tells of no booking, "held free until 10:42" of no free time.
function strongest(found: readonly Found[]): readonly Found[] {
  const acts = new Set(found.filter(({ pattern }) => isStrong(pattern)).map(({ pattern }) => pattern.act))
  const saysMore = found.some(({ pattern }) => pattern.weak === true && pattern.act !== 'free')
  const particular = ['cancelled', 'moved', 'paid', 'waitlisted'] as const
  const isLess = ({ pattern: { act, weak } }: Found): boolean => {
    if (weak === true)
      return acts.size > 0 && !(acts.size === 1 && (acts.has('done') || acts.has('free') || (acts.has('taken') && act === 'paid')))
    if (act === 'free')
      return (
        (saysMore && !acts.has('free')) ||
        acts.has('taken') ||
        acts.has('held') ||
        acts.has('booked') ||
        acts.has('mailed') ||
        acts.has('cancelled') ||
        acts.has('moved') ||
        acts.has('person')
      )
    if (act === 'booked') return acts.has('taken') || acts.has('mailed') || particular.some((one) => acts.has(one))
    if (act === 'done') return acts.size > 1
    if (act === 'taken') return acts.has('cancelled') || acts.has('mailed')
    if (act === 'person') return acts.has('taken') || acts.has('mailed')
    return false
  }
  const kept = found.filter((one) => !isLess(one))
  return kept.filter((one, index) => kept.findIndex(({ pattern }) => pattern.act === one.pattern.act) === index)
}

function isSupposed(
  clauses: readonly Clause[],
  index: number,
  { words, pattern, start }: { words: ClaimWords; pattern: ClaimPattern; start: number },
): boolean {
  const clause = clauses[index]
  if (clause === undefined) return false
  // A German or Japanese verb stands last: what makes it possible only may follow the words.
  const before = words.language === 'ja' ? clause.text : clause.text.slice(0, start)
  if (pattern.act !== 'taken' && pattern.even !== 'possible' && words.possible.test(before)) return true
  if (pattern.even === undefined && words.future.test(words.language === 'de' || words.language === 'nl' ? clause.text : before))
    return true
  // Looked for in the whole clause: what follows "um" tells whether it is a time or a purpose.
  if ((words.condition.exec(clause.text)?.index ?? start) < start) return true
  // "I can look up times and prepare a booking": one "can" for both.
  const previous = clauses[index - 1]
  if (pattern.weak === true && pattern.even !== 'possible' && AND.test(clause.joint) && words.possible.test(previous?.text ?? ''))
    return true
  const behind = clause.text.slice(start)
  const condition = words.condition.exec(behind)
  if (condition !== null && words.customersAct.test(behind.slice(condition.index))) return true
  return clauses.some(
    (other, at) => at !== index && Math.abs(at - index) <= 2 && words.condition.test(other.text) && words.customersAct.test(other.text),
  )
}

/** Of two languages that read the same words the likelier one does. */
function inTheirLanguage(hits: readonly Hit[], spoken: Scores, locale: string): readonly Hit[] {
  const scored = hits.map((hit) => {
    const own = scoreOf(hit.clause.text, hit.words)
    return { hit, score: (spoken.get(hit.words) ?? 0) * 100 + own + (locale.toLowerCase().startsWith(hit.words.language) ? 0.5 : 0) }
  })
  return scored.filter(({ hit, score }) => !scored.some((other) => other.score > score && overlap(hit, other.hit))).map(({ hit }) => hit)
}

function overlap(a: Hit, b: Hit): boolean {
  return a.at < b.end && b.at < a.end && a.words !== b.words
}

/** Each claim owns the words from the one before it to the next: "I cancelled Tuesday and booked Thursday" are two. */
function segments(hits: readonly Hit[], folded: string): readonly Claim[] {
  return hits.map((hit, index) => {
    const from = index === 0 ? 0 : hit.clause.at
    const next = hits.slice(index + 1).find((other) => other.clause.at > hit.clause.at)
    const said = withoutDeadlines(folded, hit).slice(from, next?.clause.at ?? folded.length)
    const text = hit.pattern.act === 'free' ? withDayBefore(said, folded.slice(0, from)) : said
    return {
      act: hit.pattern.act,
      denied: hit.denied,
      language: spokenLanguage(folded, hit.words),
      text,
      ...(hit.pattern.timed === true ? { timed: true as const } : {}),
      ...(hit.pattern.weak === true ? { weak: true as const } : {}),
    }
  })
}

// "… and you can cancel it until Monday at 15:30": a time of its own.
function withoutDeadlines(folded: string, { words, clauses, clause }: Hit): string {
  return clauses.reduce(
    (text, other) =>
      other !== clause && words.deadline.test(other.text) && words.possible.test(other.text)
        ? `${text.slice(0, other.at)}${' '.repeat(other.text.length)}${text.slice(other.at + other.text.length)}`
        : text,
    folded,
  )
}
