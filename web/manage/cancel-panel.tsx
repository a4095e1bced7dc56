import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'

export interface CancelPanelProps {
  /** Until when, in the customer's language. */
  readonly policy: string
  /** The business's own words, in theirs. */
  readonly houseRule: string
  readonly running: boolean
  readonly onCancel: () => void
  readonly onKeep: () => void
}

export function CancelPanel({ policy, houseRule, running, onCancel, onKeep }: CancelPanelProps) {
  const { t } = useLanguage()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  return (
    <section className="hf-card hf-panel">
      <h2 ref={heading} tabIndex={-1} className="hf-card-title">
        {t.manage.cancelAsk}
      </h2>
      <p>{t.manage.cancelAdvice}</p>
      <p>{policy}</p>
      {houseRule !== '' && <blockquote className="hf-panel-rule">{houseRule}</blockquote>}
      <div className="hf-actions">
        <button type="button" className="hf-button hf-button-main hf-button-danger" aria-disabled={running} onClick={onCancel}>
          {t.manage.cancelYes}
        </button>
        <button type="button" className="hf-button" onClick={onKeep}>
          {t.manage.cancelNo}
        </button>
      </div>
    </section>
  )
}
