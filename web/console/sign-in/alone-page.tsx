import { type ReactNode, useEffect, useRef } from 'react'
import { sessionOperations } from '../../../src/http/contract/console/session.ts'
import { useRead } from '../api.ts'
import { Select } from '../kit/field.tsx'
import { consoleLanguages, useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useTitle } from '../shell/use-title.ts'
import './alone.css'
import { words } from './words.ts'

/** One card under the business's name: for who is not signed in. */
export function AlonePage({ title, text, children }: { readonly title: string; readonly text?: ReactNode; readonly children: ReactNode }) {
  const t = useWords(words)
  const { language, choose } = useConsoleLanguage()
  const place = useRead(sessionOperations.getSignIn, {})
  const heading = useRef<HTMLHeadingElement>(null)
  useTitle(title)
  useEffect(() => {
    // A field that asks to be filled in has the focus already.
    if (document.activeElement === null || document.activeElement === document.body) heading.current?.focus()
  }, [title])
  const business = place.data?.business.name
  return (
    <main className="hc-door">
      <p className="hc-door-business">
        {business !== undefined && (
          <span className="hc-mark" aria-hidden="true">
            {[...business][0]}
          </span>
        )}
        {business ?? (place.error?.status === 404 ? t.noBusiness : '\u00a0')}
      </p>
      <div className="hc-door-card">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {text !== undefined && <p className="hc-door-text">{text}</p>}
        {children}
      </div>
      <footer className="hc-door-foot">
        <Select
          label={t.language}
          hideLabel
          value={language}
          options={(['en', 'de'] as const).map((code) => ({ value: code, label: consoleLanguages[code] }))}
          onChange={choose}
        />
      </footer>
    </main>
  )
}
