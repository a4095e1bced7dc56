import type { Language } from '../language.ts'
import type { Token } from '../tokens.ts'

type MayMeanTime = NonNullable<Language['mayMeanTime']>

/** How a language tells about a day instead of asking for it ("Freitag bin ich in Berlin", "zaterdag viert mijn oma haar feest"). */
export interface StatementWords {
  /** What stands behind the verb of such a sentence as its subject. */
  readonly subjects: ReadonlySet<string>
  /** Subjects that stand before the verb. */
  readonly speakers: ReadonlySet<string>
  /** The form of a verb beside "I" or "we"; adverbs have another. */
  readonly verbs: RegExp
  /** Verbs that ask for a day or accept it. */
  readonly asking: ReadonlySet<string>
  /** Verbs that say how a day is ("Freitag ist zu knapp", "Freitag fällt aus"). */
  readonly judging: ReadonlySet<string>
  /** Words that make such a sentence say that the day is fine, or a question about the business. */
  readonly fine: RegExp
  /** "Too …": no day is fine then. */
  readonly tooMuch: ReadonlySet<string>
  /** "No" behind a day refuses it. */
  readonly no: ReadonlySet<string>
  /** Words at which another clause begins. */
  readonly breaks: ReadonlySet<string>
  readonly times: RegExp
}

/**
 * Whether a word no rule read is the verb of a sentence that tells what the customer does at the time it names: such a time is as a
 * rule the one at which they cannot come. It costs a question where the day was meant after all.
 */
export function createStatements(words: StatementWords): MayMeanTime {
  return (tokens, at) => {
    const token = tokens[at]
    if (token?.kind !== 'word') return false
    if (words.no.has(token.text)) return isRefusal(tokens, at, words)
    const clause = clauseAround(tokens, at, words)
    const isTold = clause.some((each) => isTime(each, words)) && !isFine(clause, words)
    return isTold && (isInverted(tokens, at, words) || isSpeakers(tokens, at, words) || isJudged(tokens, at, words))
  }
}

/** "Freitag? Nein." */
function isRefusal(tokens: readonly Token[], at: number, words: StatementWords): boolean {
  const [before, next] = [tokens.slice(0, at), tokens[at + 1]]
  const isLast = next === undefined || next.kind === 'mark'
  return isLast && before.some((each) => isTime(each, words))
}

/** "Freitag bin ich …", "Donnerstag hat mein Mann …". */
function isInverted(tokens: readonly Token[], at: number, words: StatementWords): boolean {
  const [before, verb, subject] = [tokens[at - 1], tokens[at], tokens[at + 1]]
  return isTime(before, words) && words.subjects.has(subject?.text ?? '') && !words.asking.has(verb?.text ?? '')
}

/** "Ich bin Freitag …", "wir fliegen am Samstag". */
function isSpeakers(tokens: readonly Token[], at: number, words: StatementWords): boolean {
  const [speaker, verb] = [tokens[at - 1]?.text ?? '', tokens[at]?.text ?? '']
  return words.speakers.has(speaker) && words.verbs.test(verb) && !words.asking.has(verb)
}

function isJudged(tokens: readonly Token[], at: number, words: StatementWords): boolean {
  const next = tokens[at + 1]
  return words.judging.has(tokens[at]?.text ?? '') && isTime(tokens[at - 1], words) && next !== undefined && next.kind !== 'mark'
}

function isFine(clause: readonly Token[], words: StatementWords): boolean {
  return clause.some((each) => words.fine.test(each.text)) && !clause.some((each) => words.tooMuch.has(each.text))
}

function clauseAround(tokens: readonly Token[], at: number, words: StatementWords): readonly Token[] {
  const isBreak = (token: Token): boolean => (token.kind === 'mark' && /[.,!?;:()]/.test(token.text)) || words.breaks.has(token.text)
  const start = tokens.slice(0, at).findLastIndex(isBreak) + 1
  const length = tokens.slice(at).findIndex(isBreak)
  return tokens.slice(start, length < 0 ? tokens.length : at + length + 1)
}

function isTime(token: Token | undefined, words: StatementWords): boolean {
  if (token === undefined || token.kind === 'mark') return false
  return token.kind === 'word' ? words.times.test(token.text) : true
}
