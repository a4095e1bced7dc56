import { isKnown } from './read.ts'
import type { Language } from './language.ts'
import { rule, type Got, type Rule } from './pattern.ts'
import { isStrange } from './strange-words.ts'
import type { Token } from './tokens.ts'

/** What a language knows of words that no rule read. */
export interface SuspiciousWords {
  /** Parts of words that say when ("spätabends", "dreiwöchig"). */
  readonly stems: RegExp
  /** Words with such a part that do not. */
  readonly harmless: RegExp
  /** Short names of days, words before times, and words that say that a day is not possible ("im Urlaub"). */
  readonly unavailable: ReadonlySet<string>
  /** Given, words about time in other languages are suspicious too, except for these, which are also words of this one ("du"). */
  readonly ours?: ReadonlySet<string>
}

/**
 * Whether a word that no rule read may yet have said when. It costs a question now and then; not asking would cost a customer
 * the wrong day: a month or an ordinal nothing was made of, an unknown word with a time in it, a reason not to come.
 */
export function createSuspicion(words: SuspiciousWords, language: () => Language): NonNullable<Language['mayMeanTime']> {
  return (tokens, at) => {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word') return false
    if (words.unavailable.has(token.text)) return true
    if (words.ours !== undefined && isStrange(token.text) && !words.ours.has(token.text) && !isKnown(token.text, language())) return true
    if (language().lexicon.get('month')?.has(token.text) === true) return !isName(tokens, at)
    if (language().lexicon.get('ordinal')?.has(token.text) === true) return !isThing(tokens[at + 1], language())
    return words.stems.test(token.text) && !words.harmless.test(token.text)
  }
}

/** "April Schmidt", "bei August": with a capital, and beside another. */
function isName(tokens: readonly Token[], at: number): boolean {
  const isCapital = (token: Token | undefined): boolean => token?.kind === 'word' && /^\p{Lu}/u.test(token.raw)
  // "J. March"
  const isInitial = tokens[at - 1]?.text === '.' && tokens[at - 2]?.raw.length === 1 && isCapital(tokens[at - 2])
  return isCapital(tokens[at]) && (isCapital(tokens[at + 1]) || isCapital(tokens[at - 1]) || isInitial)
}

function isThing(token: Token | undefined, language: Language): boolean {
  return token?.kind === 'word' && !isKnown(token.text, language)
}

/** "4 Locken": a number before a word that nobody knows counts something. Before "bitte" or nothing it may be an hour, and is left over. */
export function countingRule(isCounted: (got: Got) => boolean, language: () => Language): Rule {
  return rule('<num>', (got) => {
    const counts = got.after?.glued !== true && isThing(got.after, language())
    return counts || isCounted(got) ? 'nothing' : undefined
  })
}
