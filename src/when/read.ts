import { plainForms, withoutAccents } from './accents.ts'
import type { Language } from './language.ts'
import { createMatcher, vocabularyOf } from './match.ts'
import type { Meaning } from './meaning.ts'
import type { Made } from './pattern.ts'
import { tokenize, type Token } from './tokens.ts'
import { nearestWord } from './typo.ts'

/** What a text says about time, in order; `'gap'` stands where words were that say nothing about it. */
export interface Read {
  readonly said: readonly (Meaning | 'gap')[]
  /** The words that were understood as time. */
  readonly words: readonly string[]
  /** Words about time that no rule understood. */
  readonly unread: readonly string[]
  /** Numbers no rule understood: beside a time they may well be part of it. */
  readonly loose: readonly string[]
}

/** Reads from left to right; at each place the longest thing any rule understands. */
export function read(phrase: string, language: Language, region: string | undefined): Read {
  const tokens = tokenize(language.prepare?.(phrase) ?? phrase).map((token) => spelled(token, language))
  const matcher = createMatcher(language, tokens, region)
  const said: (Meaning | 'gap')[] = []
  const unread: string[] = []
  const words: string[] = []
  const loose: string[] = []
  for (let at = 0; at < tokens.length;) {
    const found = matcher.at(at)
    const token = tokens[at]
    if (found?.made === undefined) {
      if (token !== undefined && (language.aboutTime.has(token.text) || language.mayMeanTime?.(tokens, at, said.at(-1)) === true))
        unread.push(token.text)
      else if (token !== undefined && isNumber(token, language)) loose.push(token.text)
      said.push('gap')
    } else {
      const made = meanings(found.made)
      said.push(...made)
      if (made.some((item) => item !== 'gap' && !links.has(item.is))) words.push(...tokens.slice(at, found.end).map((each) => each.text))
    }
    at = found?.end ?? at + 1
  }
  return { said, words, unread, loose }
}

// What is longer than "1530" is no time; "one" is as often a pronoun or an article.
function isNumber(token: Token, language: Language): boolean {
  if (token.kind === 'number') return token.text.length < 5
  if (token.kind === 'word') return (language.lexicon.get('num')?.get(token.text) ?? 0) > 1
  return token.kind !== 'mark'
}

const links = new Set<Meaning['is']>(['or', 'and', 'comma', 'not', 'not-that'])

/** Whether anything in it is about when, understood or not. */
export function saysTime(found: Read): boolean {
  return found.said.some((item) => item !== 'gap' && !links.has(item.is))
}

function meanings(made: NonNullable<Made>): readonly (Meaning | 'gap')[] {
  if (made === 'nothing') return ['gap']
  return 'is' in made ? [made] : made
}

function spelled(token: Token, language: Language): Token {
  if (token.kind !== 'word') return token
  const listed = language.spellings.get(token.text)
  if (listed !== undefined) return { ...token, text: listed }
  const accented = isKnown(token.text, language) ? undefined : plainFormsOf(language).get(withoutAccents(token.text))
  if (accented !== undefined) return { ...token, text: accented }
  if (token.text.length < 5 || isKnown(token.text, language)) return token
  const meant = nearestWord(token.text, language.forgiven)
  return meant === undefined ? token : { ...token, text: meant }
}

/** Whether the language's rules or lists know the word. */
export function isKnown(word: string, language: Language): boolean {
  return language.notMisspelt.has(word) || wordsOf(language).has(word)
}

const known = new WeakMap<Language, ReadonlySet<string>>()

function wordsOf(language: Language): ReadonlySet<string> {
  const before = known.get(language)
  if (before !== undefined) return before
  const words = new Set([...vocabularyOf(language), ...language.aboutTime])
  known.set(language, words)
  return words
}

const plain = new WeakMap<Language, ReadonlyMap<string, string>>()

function plainFormsOf(language: Language): ReadonlyMap<string, string> {
  const before = plain.get(language)
  if (before !== undefined) return before
  const forms = plainForms(wordsOf(language))
  plain.set(language, forms)
  return forms
}
