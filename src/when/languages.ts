import { german } from './de/german.ts'
import { english } from './en/english.ts'
import { spanish } from './es/spanish.ts'
import { french } from './fr/french.ts'
import { japanese } from './ja/japanese.ts'
import { dutch } from './nl/dutch.ts'
import { italian } from './it/italian.ts'
import type { Language } from './language.ts'
import { portuguese } from './pt/portuguese.ts'

/** One line a language. */
export const languages: readonly Language[] = [english, german, dutch, japanese, french, spanish, portuguese, italian]

/** The language of a BCP 47 locale; English where there is none of its own. */
export function languageOf(locale: string): Language {
  const code = locale.split('-')[0]?.toLowerCase()
  return languages.find((language) => language.code === code) ?? english
}

/** "US" of "en-US" and "en-Latn-US"; undefined reads as the language's home. */
export function regionOf(locale: string): string | undefined {
  return locale
    .split('-')
    .slice(1)
    .find((part) => /^[A-Za-z]{2}$/.test(part))
    ?.toUpperCase()
}
