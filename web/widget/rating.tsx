import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import { Icon } from '../ui/icons.tsx'

export type Verdict = 'up' | 'down'

/** Rejects when it did not get through. */
export type Rate = (turnId: string, verdict: Verdict, reason?: string) => Promise<void>

export interface RatingProps {
  readonly turnId: string
  readonly verdict: Verdict | undefined
  readonly onRate: Rate
}

/** Thumbs up or down, and for down a line to say why; it reaches the business's team. */
export function Rating({ turnId, verdict, onRate }: RatingProps) {
  const { t } = useLanguage()
  const [given, setGiven] = useState(verdict)
  const [asking, setAsking] = useState(false)
  const [thanked, setThanked] = useState(false)
  const rate = (next: Verdict, reason?: string) => {
    const before = given
    setGiven(next)
    onRate(turnId, next, reason).then(
      () => setThanked(next === 'up' || reason !== undefined),
      () => setGiven(before),
    )
  }
  return (
    <>
      {(['up', 'down'] as const).map((one) => (
        <button
          key={one}
          type="button"
          className="hf-foot-button"
          data-given={given === one}
          aria-label={one === 'up' ? t.chat.good : t.chat.bad}
          aria-pressed={given === one}
          onClick={() => {
            rate(one)
            setAsking(one === 'down')
          }}
        >
          <Icon name={one} />
        </button>
      ))}
      {asking && (
        <Why
          onSend={(reason) => {
            setAsking(false)
            if (reason !== '') rate('down', reason)
          }}
        />
      )}
      <span role="status" className="hf-foot-word">
        {thanked && !asking ? t.chat.thanks : ''}
      </span>
    </>
  )
}

function Why({ onSend }: { readonly onSend: (reason: string) => void }) {
  const { t } = useLanguage()
  const id = useId()
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  const send = (event: FormEvent) => {
    event.preventDefault()
    onSend(field.current?.value.trim() ?? '')
  }
  return (
    <form className="hf-why" onSubmit={send}>
      <label htmlFor={id}>{t.chat.why}</label>
      <input ref={field} id={id} type="text" maxLength={1000} autoComplete="off" />
      <button type="submit" className="hf-button hf-button-small">
        {t.chat.sendWhy}
      </button>
    </form>
  )
}
