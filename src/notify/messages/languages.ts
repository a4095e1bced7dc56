import { en } from './en.ts'
import type { Language } from './language.ts'

const languages: readonly Language[] = [en]

/** The language of a locale ("en-GB" → English); English where there is none yet. */
export function languageOf(locale: string): Language {
  return languages.find((language) => sameLanguage(language.tag, locale)) ?? en
}

/** The locale for dates and money: the customer's own when it is of the language the mail is written in. */
export function formatLocaleOf(language: Language, locale: string): string {
  return sameLanguage(language.tag, locale) && isLocale(locale) ? locale : language.tag
}

function sameLanguage(tag: string, locale: string): boolean {
  return locale.split('-')[0]?.toLowerCase() === tag
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length > 0
  } catch {
    return false
  }
}
