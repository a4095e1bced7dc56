import { english } from './en/english.ts'
import type { Language } from './language.ts'
import { foreignDays, type Foreign } from './foreign.ts'
import { languageOf, regionOf } from './languages.ts'
import { isKnown, read, saysTime, type Read } from './read.ts'
import { tokenize } from './tokens.ts'

/**
 * Reads a phrase in the language of the locale, or in English where that is what was typed: the phrase has English words for times
 * that the other language does not know, and English loses nothing of what the other language understood.
 */
export function understand(phrase: string, locale: string): Read {
  const [language, region] = [languageOf(locale), regionOf(locale)]
  const own = read(phrase, language, region)
  const foreign = foreignDays(phrase, language)
  if (foreign !== undefined) return inForeign(phrase, own, foreign, language, region)
  if (language === english) return own
  const strange = englishWords(phrase, language)
  const hints = hasHints(phrase, language)
  if (strange.length === 0) return hints ? fuller(own, read(phrase, english, region)) : own
  if (!saysTime(own) && own.unread.length === 0) return read(phrase, english, region)
  const theirs = read(phrase, english, region)
  const losesNothing = own.words.every((word) => theirs.words.includes(word)) && own.unread.every((word) => isKnown(word, english))
  if (losesNothing && saysTime(theirs)) return theirs
  return (hints ? undefined : mixed(phrase, strange, language, region)) ?? { ...own, unread: [...own.unread, ...strange] }
}

/** "demain à 15h" where the locale says English: read as French, unless French does not understand what English did. */
function inForeign(phrase: string, own: Read, foreign: Foreign, language: Language, region: string | undefined): Read {
  const theirs = read(phrase, foreign.language, region)
  const losesNothing =
    own.words.every((word) => theirs.words.includes(word)) &&
    own.unread.every((word) => isKnown(word, foreign.language) || !isKnown(word, language))
  return losesNothing && saysTime(theirs) ? theirs : { ...own, unread: [...own.unread, ...foreign.words] }
}

/** "the weekend of the 5th": English where it understands all that the other language did, and more. */
function fuller(own: Read, theirs: Read): Read {
  const more = theirs.words.length > own.words.length && own.words.every((word) => theirs.words.includes(word))
  return more && own.unread.length === 0 ? theirs : own
}

// Words that say no time but that the sentence is English.
const hinting = new Set(['the', 'before', 'after', 'between', 'until', 'from', 'last', 'every', 'of', 'st', 'nd', 'rd', 'th'])

function hasHints(phrase: string, language: Language): boolean {
  return tokenize(phrase).some((token) => token.kind === 'word' && hinting.has(token.text) && !isKnown(token.text, language))
}

/** "Meeting am Friday um 15 Uhr": the one English word in its own language. */
function mixed(phrase: string, strange: readonly string[], language: Language, region: string | undefined): Read | undefined {
  const { borrowed } = language
  if (borrowed === undefined || !strange.every((word) => borrowed.has(word))) return undefined
  const translated = phrase.replace(/[a-z]+/gi, (word) => borrowed.get(word.toLowerCase()) ?? word)
  return read(translated, language, region)
}

// What hardly any other language writes the same way; those that do know the word themselves.
const unmistakable = new Set(
  (
    'monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december ' +
    'tue tues wed weds thu thur thurs today tomorrow yesterday tonight morning afternoon evening lunchtime noon midday midnight weekend week fortnight next asap pm'
  ).split(' '),
)

function englishWords(phrase: string, language: Language): readonly string[] {
  // Prepared first: "week-end" is French.
  return tokenize(language.prepare?.(phrase) ?? phrase)
    .filter((token) => token.kind === 'word' && (unmistakable.has(token.text) || (token.text === 'am' && token.glued)))
    .map((token) => token.text)
    .filter((word) => !isKnown(word, language))
}
