import { type ReactNode, useEffect, useMemo, useState } from 'react'
import type { Messages } from './en.ts'
import { createFormat } from './format.ts'
import { Language } from './language-provider.tsx'
import { type LanguageCode, languageOf, languages } from './languages.ts'

/** Shows its children in the language that something was said in, whatever language the page around it is in. */
export function SpokenIn({ locale, children }: { readonly locale: string; readonly children: ReactNode }) {
  const language = languageOf(locale) ?? 'en'
  const [loaded, setLoaded] = useState<{ readonly language: LanguageCode; readonly t: Messages }>()
  useEffect(() => {
    let current = true
    languages[language].load().then(
      (t) => current && setLoaded({ language, t }),
      // Its chunk did not come: the page stays as it is, and the next look asks again.
      () => {},
    )
    return () => {
      current = false
    }
  }, [language])
  const spoken = useMemo(() => {
    if (loaded === undefined) return undefined
    const own = locale.includes('-') ? locale : languages[loaded.language].locale
    return { ...loaded, locale: own, dir: languages[loaded.language].dir, format: createFormat(own), choose: () => {}, suggest: () => {} }
  }, [loaded, locale])
  return spoken === undefined ? null : (
    <Language.Provider value={spoken}>
      <div lang={spoken.language} dir={spoken.dir}>
        {children}
      </div>
    </Language.Provider>
  )
}
