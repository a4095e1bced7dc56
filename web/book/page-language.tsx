import { useId } from 'react'
import { languageCodes, languageOf, languages } from '../i18n/languages.ts'
import { useLanguage } from '../i18n/language-provider.tsx'

export function PageLanguage() {
  const { t, language, choose } = useLanguage()
  const id = useId()
  return (
    <div className="hf-page-language">
      <label htmlFor={id} className="hf-hidden">
        {t.menu.language}
      </label>
      <select
        id={id}
        value={language}
        onChange={(event) => {
          const wanted = languageOf(event.target.value)
          if (wanted === undefined) return
          choose(wanted)
          keepInAddress(wanted)
        }}
      >
        {languageCodes.map((code) => (
          <option key={code} value={code} lang={code}>
            {languages[code].name}
          </option>
        ))}
      </select>
    </div>
  )
}

// The page that comes from the server, and the next one, are in the same language.
function keepInAddress(language: string): void {
  const address = new URL(location.href)
  address.searchParams.set('lang', language)
  history.replaceState(null, '', address)
}
