import type { Messages } from './en.ts'

interface Language {
  /** As its speakers call it. */
  readonly name: string
  /** How Intl writes dates and prices for a visitor whose browser names no region. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  /** A chunk of its own: a visitor loads one language, not eight. */
  readonly load: () => Promise<Messages>
}

export const languages = {
  en: { name: 'English', locale: 'en-GB', dir: 'ltr', load: async () => (await import('./en.ts')).en },
  de: { name: 'Deutsch', locale: 'de-DE', dir: 'ltr', load: async () => (await import('./de.ts')).de },
  fr: { name: 'Français', locale: 'fr-FR', dir: 'ltr', load: async () => (await import('./fr.ts')).fr },
  es: { name: 'Español', locale: 'es-ES', dir: 'ltr', load: async () => (await import('./es.ts')).es },
  pt: { name: 'Português', locale: 'pt-PT', dir: 'ltr', load: async () => (await import('./pt.ts')).pt },
  it: { name: 'Italiano', locale: 'it-IT', dir: 'ltr', load: async () => (await import('./it.ts')).it },
  nl: { name: 'Nederlands', locale: 'nl-NL', dir: 'ltr', load: async () => (await import('./nl.ts')).nl },
  ja: { name: '日本語', locale: 'ja-JP', dir: 'ltr', load: async () => (await import('./ja.ts')).ja },
} as const satisfies Record<string, Language>

export type LanguageCode = keyof typeof languages

export const languageCodes = Object.keys(languages).filter(isLanguage)

/** The language of a tag such as "pt-BR", when it is one of ours. */
export function languageOf(tag: string | null | undefined): LanguageCode | undefined {
  const code = (tag ?? '').split('-')[0]?.toLowerCase() ?? ''
  return isLanguage(code) ? code : undefined
}

function isLanguage(code: string): code is LanguageCode {
  return Object.hasOwn(languages, code)
}
