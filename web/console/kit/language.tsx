import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { createFormat, type Format } from '../../i18n/format.ts'
import { keptChoice } from './kept-choice.ts'

export const consoleLanguages = { en: 'English', de: 'Deutsch' } as const
export type ConsoleLanguage = keyof typeof consoleLanguages

const kept = keptChoice('holdfast.console.language', ['en', 'de'] as const)
const usualLocale = { en: 'en-GB', de: 'de-DE' } as const

interface Spoken {
  readonly language: ConsoleLanguage
  /** BCP 47, for Intl. */
  readonly locale: string
  readonly format: Format
  readonly choose: (language: ConsoleLanguage) => void
  /** What somebody's account is kept in; it gives way to what they chose in this browser. */
  readonly suggest: (locale: string) => void
}

const Language = createContext<Spoken | undefined>(undefined)

export function ConsoleLanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<ConsoleLanguage>(() => kept.read() ?? browserLanguage())
  const spoken = useMemo(() => {
    const locale = navigator.languages.find((tag) => tag.startsWith(`${language}-`)) ?? usualLocale[language]
    const choose = (wanted: ConsoleLanguage) => {
      kept.write(wanted)
      setLanguage(wanted)
    }
    const suggest = (tag: string) => {
      const own = languageOf(tag)
      if (own !== undefined && kept.read() === undefined) setLanguage(own)
    }
    return { language, locale, format: createFormat(locale), choose, suggest }
  }, [language])
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  return <Language.Provider value={spoken}>{children}</Language.Provider>
}

export function useConsoleLanguage(): Spoken {
  const spoken = useContext(Language)
  if (spoken === undefined) throw new Error('useConsoleLanguage needs a ConsoleLanguageProvider above it.')
  return spoken
}

/** Words of one area in each language; the second has to have everything that the first has. */
export interface Words<T> {
  readonly en: T
  readonly de: NoInfer<T>
}

/** `const t = useWords(words)`, of an area's words.ts: `export const words = { en: {...}, de: {...} }`. */
export function useWords<T>(words: Words<T>): T {
  return words[useConsoleLanguage().language]
}

function browserLanguage(): ConsoleLanguage {
  return navigator.languages.map(languageOf).find((language) => language !== undefined) ?? 'en'
}

function languageOf(tag: string): ConsoleLanguage | undefined {
  const [language] = tag.split('-')
  return language === 'en' || language === 'de' ? language : undefined
}
