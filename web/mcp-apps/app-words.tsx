import { createContext, type ReactNode, useContext } from 'react'
import type { LanguageCode } from '../i18n/languages.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { de } from './words/de.ts'
import { type AppWords, en } from './words/en.ts'
import { es } from './words/es.ts'
import { fr } from './words/fr.ts'
import { it } from './words/it.ts'
import { ja } from './words/ja.ts'
import { nl } from './words/nl.ts'
import { pt } from './words/pt.ts'

// The page is one file whatever it says: nothing is loaded later.
const byLanguage: Readonly<Record<LanguageCode, AppWords>> = { en, de, fr, es, pt, it, nl, ja }

const Words = createContext<AppWords>(en)

export function useAppWords(): AppWords {
  return useContext(Words)
}

/** Follows the language of the page. */
export function AppWordsProvider({ children }: { readonly children: ReactNode }) {
  const { language } = useLanguage()
  return <Words.Provider value={byLanguage[language]}>{children}</Words.Provider>
}
