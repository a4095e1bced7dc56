import { english } from './en/english.ts'
import type { Language } from './language.ts'
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
  if (language === english) return own
  const strange = englishWords(phrase, language)
  if (strange.length === 0) return own
  if (!saysTime(own) && own.unread.length === 0) return read(phrase, english, region)
  const theirs = read(phrase, english, region)
  const losesNothing = own.words.every((word) => theirs.words.includes(word)) && own.unread.every((word) => isKnown(word, english))
  if (losesNothing && saysTime(theirs)) return theirs
  return mixed(phrase, strange, language, region) ?? { ...own, unread: [...own.unread, ...strange] }
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
    'today tomorrow yesterday tonight morning afternoon evening lunchtime noon midday midnight weekend week fortnight next asap pm'
  ).split(' '),
)

function englishWords(phrase: string, language: Language): readonly string[] {
  // Prepared first: "week-end" is French.
  return tokenize(language.prepare?.(phrase) ?? phrase)
    .filter((token) => token.kind === 'word' && (unmistakable.has(token.text) || (token.text === 'am' && token.glued)))
    .map((token) => token.text)
    .filter((word) => (word === 'am' || word === 'pm' ? !language.lexicon.has('ampm') : !isKnown(word, language)))
}
