import type { Language } from '../language.ts'
import type { Token } from '../tokens.ts'

type MayMeanTime = NonNullable<Language['mayMeanTime']>

/** How a language tells about a day instead of asking for it ("Freitag bin ich in Berlin", "zaterdag viert mijn oma haar feest"). */
export interface StatementWords {
  /** What stands behind the verb of such a sentence as its subject. */
  readonly subjects: ReadonlySet<string>
  /** "I" and "we", before the verb. */
  readonly speakers: ReadonlySet<string>
  /** Where a third person begins as a subject: "my …", and an article. */
  readonly possessives: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  /** The form of a verb beside such a subject, and words that only look like it ("mit"). */
  readonly theirVerbs: RegExp
  readonly noVerbs: ReadonlySet<string>
  /** Whether an article needs a noun with a capital behind it. */
  readonly capitals: boolean
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
  /** "When the children sleep": another time, unless it is "if possible". */
  readonly conditions: ReadonlySet<string>
  /** "I have …": an appointment they have is not one they want. */
  readonly having: ReadonlySet<string>
  readonly appointment: RegExp
  /** Such an appointment may be named to change it. */
  readonly changing: RegExp
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
    if (words.conditions.has(token.text)) return isCondition(tokens, at, words)
    const clause = clauseAround(tokens, at, words)
    const saysTime = tokens[at - 1]?.kind === 'number' || clause.some((each) => each.kind !== 'number' && isTime(each, words))
    return saysTime && !isFine(clause, token, tokens, words) && shapes.some((isTold) => isTold(tokens, at, words))
  }
}

type Shape = (tokens: readonly Token[], at: number, words: StatementWords) => boolean

const shapes: readonly Shape[] = [isInverted, isTheirsInverted, isSpeakers, isTheirs, isJudged]

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

/** "Freitag kommt der Handwerker." */
function isTheirsInverted(tokens: readonly Token[], at: number, words: StatementWords): boolean {
  return isTime(tokens[at - 1], words) && words.articles.has(tokens[at + 1]?.text ?? '') && isTheirVerb(tokens[at], words)
}

/** "Mein Mann holt …", "die Kita hat …". */
function isTheirs(tokens: readonly Token[], at: number, words: StatementWords): boolean {
  const [lead, noun] = [tokens[at - 2]?.text ?? '', tokens[at - 1]]
  const isNoun = noun?.kind === 'word' && !isTime(noun, words) && (!words.capitals || /^\p{Lu}/u.test(noun.raw))
  const isSubject = words.possessives.has(lead) || (words.articles.has(lead) && isNoun)
  return isSubject && tokens[at]?.text !== 'kommt' && tokens[at]?.text !== 'komt' && isTheirVerb(tokens[at], words)
}

function isTheirVerb(token: Token | undefined, words: StatementWords): boolean {
  const text = token?.text ?? ''
  return words.theirVerbs.test(text) && !words.noVerbs.has(text) && !words.asking.has(text)
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

function isFine(clause: readonly Token[], verb: Token, all: readonly Token[], words: StatementWords): boolean {
  if (words.having.has(verb.text) && clause.some((each) => words.appointment.test(each.text)))
    return all.some((each) => words.changing.test(each.text))
  return clause.some((each) => words.fine.test(each.text)) && !clause.some((each) => words.tooMuch.has(each.text))
}

/** "Freitag, wenn die Kinder schlafen", but not "Freitag, wenn es geht". */
function isCondition(tokens: readonly Token[], at: number, words: StatementWords): boolean {
  const clause = clauseAround(tokens.slice(at + 1), 0, words)
  const isOpen = clause.some((each) => words.fine.test(each.text) || words.asking.has(each.text) || isTime(each, words))
  return !isOpen && tokens.slice(0, at).some((each) => each.kind !== 'number' && isTime(each, words))
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
