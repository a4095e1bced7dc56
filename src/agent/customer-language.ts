import type { Transcript } from '../transcripts/index.ts'
import { EMAIL } from './email-address.ts'
import { PRESSED } from './history.ts'
import { consentWords } from './rules-model/words/consent-words.ts'
import { nameWords } from './rules-model/words/name-words.ts'
import { languages, wordsOf } from './rules-model/words/words.ts'

/** A language chosen on the page is as good as having spoken it: `since` counts the messages from then on, the newest included. */
export interface ToldLanguage {
  readonly before: string
  readonly since: number
}

/**
 * The locale each message of a customer is read and answered in: the conversation's own until they clearly write in another of
 * the languages, and then that one. Deterministic, from their words and from what they chose on the page.
 */
export function spokenLocales(locale: string, messages: readonly string[], told?: ToldLanguage): readonly string[] {
  let current = told?.before ?? locale
  return messages.map((text, index) => {
    if (told !== undefined && index === Math.max(0, messages.length - told.since)) current = locale
    const language = clearLanguage(text, code(current))
    if (language !== undefined) current = [locale, told?.before ?? locale].find((known) => code(known) === language) ?? language
    return current
  })
}

/** Undefined when the customer chose no language on the page. */
export function toldLanguage({ conversation: { told }, messages }: Transcript): ToldLanguage | undefined {
  if (told === undefined) return undefined
  const since = messages.filter(({ role, createdAt }) => role === 'customer' && createdAt >= told.at).length
  return { before: told.before, since }
}

/** The language a message is clearly written in, when it is not `current`; undefined when that is not clear. */
function clearLanguage(text: string, current: string): string | undefined {
  if (text === PRESSED.confirm || text === PRESSED.decline) return undefined
  const plain = text
    .replace(EMAIL, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/gu, "'")
    .slice(0, 1_000)
  if ((plain.match(/\p{Script=Hiragana}/gu)?.length ?? 0) >= 2) return current === 'ja' ? undefined : 'ja'
  const said = [...new Set(plain.match(/[\p{L}\p{M}']+/gu) ?? [])]
  const scores = languages.map((language) => ({ language, score: scoreOf(said, language) })).toSorted((a, b) => b.score - a.score)
  const [best, second] = scores
  if (best === undefined || best.language === current) return undefined
  const own = scores.find(({ language }) => language === current)?.score ?? 0
  const isClear = best.score >= ENOUGH && best.score >= 2 * own && best.score >= 1.4 * (second?.score ?? 0)
  return isClear ? best.language : greetingIn(plain, said.length, current)
}

// Two words that no other language has, or more that few have.
const ENOUGH = 1.7

function scoreOf(said: readonly string[], language: string): number {
  return said.reduce((sum, word) => {
    const having = speakers().get(word)
    return having?.has(language) === true ? sum + 1 / having.size : sum
  }, 0)
}

// "Bonjour" alone is clear, "Hallo" is not: two languages say it.
function greetingIn(plain: string, length: number, current: string): string | undefined {
  if (length > 2) return undefined
  const greeted = languages.filter((language) => wordsOf(language).greeting.test(plain))
  return greeted.length === 1 && greeted[0] !== current ? greeted[0] : undefined
}

let known: ReadonlyMap<string, ReadonlySet<string>> | undefined

// Which languages have a word: everyday words, words of agreement, words that are no names.
function speakers(): ReadonlyMap<string, ReadonlySet<string>> {
  if (known !== undefined) return known
  const found = new Map<string, Set<string>>()
  for (const language of languages)
    for (const word of wordsIn(language)) {
      const having = found.get(word) ?? new Set<string>()
      found.set(word, having.add(language))
    }
  return (known = found)
}

function wordsIn(language: string): readonly string[] {
  // Japanese is told by its signs; what it has of Latin letters is borrowed.
  if (language === 'ja') return []
  const { yes, no, politeness } = consentWords(language)
  const english = language === 'en' ? new Set<string>() : wordsOf('en').common
  // A language may count English words among the common ones, as a catalogue has them: they are not its own.
  const common = [...wordsOf(language).common].filter((word) => !english.has(word))
  return [...common, ...nameWords(language).never, ...[...yes, ...no, ...politeness].flatMap((phrase) => phrase.split(' '))]
}

function code(locale: string): string {
  return locale.slice(0, 2).toLowerCase()
}
