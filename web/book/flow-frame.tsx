import type { MouseEvent, ReactNode } from 'react'
import type { Business } from '../ui/api.ts'
import { ContactLines } from '../ui/contact-lines.tsx'
import { PageLanguage } from './page-language.tsx'
import { usePageWords } from './page-words.tsx'
import { addressOf, type Place } from './place.ts'

export type Step = 'service' | 'time' | 'details' | 'done'

const steps: readonly Step[] = ['service', 'time', 'details', 'done']

export interface FlowFrameProps {
  readonly business: Business
  readonly step: Step
  readonly busy: boolean
  /** Where an earlier step can be gone back to from here. */
  readonly back: Readonly<Partial<Record<Step, Place>>>
  readonly onGo: (place: Place) => void
  readonly children: ReactNode
}

/** The same frame as src/http/book/book-frame.ts writes: where a script takes over nothing moves. */
export function FlowFrame({ business, step, busy, back, onGo, children }: FlowFrameProps) {
  const words = usePageWords()
  const follow = (place: Place) => (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return
    event.preventDefault()
    onGo(place)
  }
  return (
    <div className="hf-flow">
      <header className="hf-flow-head">
        <div className="hf-flow-top">
          <h1>{words.title(business.name)}</h1>
          <PageLanguage />
        </div>
        <ol className="hf-steps" aria-label={words.progress}>
          {steps.map((one, index) => {
            const place = back[one]
            return (
              <li key={one} aria-current={one === step ? 'step' : undefined} data-past={index < steps.indexOf(step)}>
                {place === undefined ? (
                  <span>{words.steps[one]}</span>
                ) : (
                  <a href={addressOf(business.id, place, location.search)} onClick={follow(place)}>
                    {words.steps[one]}
                  </a>
                )}
              </li>
            )
          })}
        </ol>
      </header>
      <main className="hf-flow-main" aria-busy={busy}>
        {children}
      </main>
      <footer className="hf-flow-foot">
        <p>
          <a href={`/${business.id}${languageIn(location.search)}`}>{words.chat}</a>
        </p>
        <ContactLines contact={business.contact} />
      </footer>
    </div>
  )
}

/** The language that was asked for goes along; nothing else of the address does. */
export function languageIn(search: string): string {
  const lang = new URLSearchParams(search).get('lang')
  return lang === null ? '' : `?${new URLSearchParams({ lang })}`
}
