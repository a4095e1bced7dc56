import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { LanguageCode } from '../i18n/languages.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { PageWords } from './words/en.ts'

const Words = createContext<PageWords | undefined>(undefined)

export function usePageWords(): PageWords {
  const words = useContext(Words)
  if (words === undefined) throw new Error('usePageWords needs a PageWordsProvider above it.')
  return words
}

const loaders: Readonly<Record<LanguageCode, () => Promise<PageWords>>> = {
  en: async () => (await import('./words/en.ts')).en,
  de: async () => (await import('./words/de.ts')).de,
  fr: async () => (await import('./words/fr.ts')).fr,
  es: async () => (await import('./words/es.ts')).es,
  pt: async () => (await import('./words/pt.ts')).pt,
  it: async () => (await import('./words/it.ts')).it,
  nl: async () => (await import('./words/nl.ts')).nl,
  ja: async () => (await import('./words/ja.ts')).ja,
}

/** Follows the language of the page; a switch shows the new words once they are there. */
export function PageWordsProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  const [words, setWords] = useState<PageWords>()
  useEffect(() => {
    let current = true
    loaders[language]().then(
      (loaded) => current && setWords(loaded),
      // Offline, in the middle of a switch: the page keeps the words it has.
      () => {},
    )
    return () => {
      current = false
    }
  }, [language])
  return words === undefined ? null : <Words.Provider value={words}>{children}</Words.Provider>
}
