import { useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import { aboutBooking, forgetAbout } from './about-store.ts'

export interface AboutBookingProps {
  readonly tenant: string
  readonly waiting: boolean
  /** How much was said: what came after the arrival makes this superfluous. */
  readonly messages: number
  readonly onSay: (text: string) => void
}

/** Who comes from the page of a booking finds it named here, with the two things most come for. */
export function AboutBooking({ tenant, waiting, messages, onSay }: AboutBookingProps) {
  const { t } = useLanguage()
  const [arrived] = useState(() => ({ reference: aboutBooking(tenant), messages }))
  const { reference } = arrived
  if (reference === undefined || messages > arrived.messages) return null
  const say = (text: string) => () => {
    if (waiting) return
    forgetAbout(tenant)
    onSay(text)
  }
  return (
    <section className="hf-welcome" aria-label={t.welcome.about(reference)}>
      <p className="hf-welcome-words">{t.welcome.about(reference)}</p>
      <ul className="hf-suggestions">
        {[t.booking.moveSentence(reference), t.booking.cancelSentence(reference)].map((sentence) => (
          <li key={sentence}>
            <button type="button" className="hf-suggestion" onClick={say(sentence)}>
              {sentence}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
