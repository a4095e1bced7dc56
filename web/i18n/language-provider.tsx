import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import { browserLanguage, chosenLanguage, localeOf, rememberLanguage } from './choose-language.ts'
import type { Messages } from './en.ts'
import { createFormat, type Format } from './format.ts'
import { type LanguageCode, languageOf, languages } from './languages.ts'

export interface Spoken {
  readonly language: LanguageCode
  /** BCP 47, for Intl and for the server. */
  readonly locale: string
  readonly dir: 'ltr' | 'rtl'
  readonly t: Messages
  readonly format: Format
  /** The visitor's own choice: kept for the next visit. */
  readonly choose: (language: LanguageCode) => void
  /** What a conversation is held in; it gives way to the visitor's choice. */
  readonly suggest: (locale: string) => void
}

const RETRY_MS = 2_000

export const Language = createContext<Spoken | undefined>(undefined)

export function useLanguage(): Spoken {
  const spoken = useContext(Language)
  if (spoken === undefined) throw new Error('useLanguage needs a LanguageProvider above it.')
  return spoken
}

export interface LanguageProviderProps {
  readonly fallback?: ReactNode
  /** BCP 47: what a host around the page says its person reads; it goes before the browser's own. */
  readonly told?: string | undefined
  readonly children: ReactNode
}

/** Shows its children once the language is loaded; a switch changes the page when the new one is there, never through an empty page. */
export function LanguageProvider({ fallback = null, told, children }: LanguageProviderProps) {
  const ofHost = languageOf(told)
  const [wanted, setWanted] = useState(() => chosenLanguage() ?? ofHost ?? browserLanguage())
  useEffect(() => {
    if (ofHost !== undefined) setWanted(ofHost)
  }, [ofHost])
  const [attempt, setAttempt] = useState(0)
  const [loaded, setLoaded] = useState<{ readonly language: LanguageCode; readonly t: Messages }>()
  useEffect(() => {
    let current = true
    const show = (language: LanguageCode, t: Messages) => {
      if (current) setLoaded({ language, t })
    }
    let again: ReturnType<typeof setTimeout> | undefined
    languages[wanted].load().then(
      (t) => show(wanted, t),
      // Offline: a page that has a language keeps it meanwhile.
      () => {
        again = setTimeout(() => setAttempt(attempt + 1), RETRY_MS)
      },
    )
    return () => {
      current = false
      clearTimeout(again)
    }
  }, [wanted, attempt])

  const choose = useCallback((language: LanguageCode) => {
    rememberLanguage(language)
    setWanted(language)
  }, [])
  const suggest = useCallback((locale: string) => {
    const language = languageOf(locale)
    if (language !== undefined && chosenLanguage() === undefined) setWanted(language)
  }, [])

  const spoken = useMemo(() => {
    if (loaded === undefined) return undefined
    const locale = told !== undefined && told.includes('-') && languageOf(told) === loaded.language ? told : localeOf(loaded.language)
    return { ...loaded, locale, dir: directionOf(loaded.language), format: createFormat(locale), choose, suggest }
  }, [loaded, told, choose, suggest])
  useEffect(() => {
    if (spoken === undefined) return
    document.documentElement.lang = spoken.language
    document.documentElement.dir = spoken.dir
  }, [spoken])

  return spoken === undefined ? fallback : <Language.Provider value={spoken}>{children}</Language.Provider>
}

/** None of our languages runs from right to left yet; ?dir=rtl shows that the layout would. */
function directionOf(language: LanguageCode): 'ltr' | 'rtl' {
  return new URLSearchParams(location.search).get('dir') === 'rtl' ? 'rtl' : languages[language].dir
}
