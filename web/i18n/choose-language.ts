import { type LanguageCode, languageOf, languages } from './languages.ts'

const KEPT_AS = 'holdfast.language'

/** What the visitor asked for themselves: in the address (?lang=de), or with the switch on an earlier visit. */
export function chosenLanguage(): LanguageCode | undefined {
  return languageOf(new URLSearchParams(location.search).get('lang')) ?? languageOf(attempt(() => localStorage.getItem(KEPT_AS)))
}

/** The first of the browser's languages that is one of ours. */
export function browserLanguage(): LanguageCode {
  return navigator.languages.map(languageOf).find((language) => language !== undefined) ?? 'en'
}

/** The switch outlives the page; where storage is blocked it lasts as long as the page does. */
export function rememberLanguage(language: LanguageCode): void {
  attempt(() => localStorage.setItem(KEPT_AS, language))
}

/** "en-US" for an American visitor: their own flavour of the language, and the language's usual one for everyone else. */
export function localeOf(language: LanguageCode): string {
  const own = navigator.languages.find((tag) => languageOf(tag) === language && tag.includes('-'))
  return own ?? languages[language].locale
}

function attempt<T>(act: () => T): T | undefined {
  try {
    return act()
  } catch {
    return undefined
  }
}
