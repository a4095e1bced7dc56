import { visitorTimeZone } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { Icon } from './icons.tsx'
import { formatLeft, saidMinutes } from './use-countdown.ts'
import type { HoldLife } from './use-hold.ts'

const USUAL_HOLD_SECONDS = 600
/** From here on the customer is asked whether they need longer; there is time to answer. */
const SHORT_SECONDS = 300

/** How long the time stays held: a clock to look at, a sentence now and then to listen to, and once a way to more time. */
export function HoldBar({ hold, seconds }: { readonly hold: HoldLife; readonly seconds: number }) {
  const { t } = useLanguage()
  const share = Math.min(1, seconds / USUAL_HOLD_SECONDS)
  return (
    <div className="hf-hold" data-low={seconds <= 60}>
      <div className="hf-hold-line">
        <p className="hf-hold-words" aria-hidden="true">
          <Icon name="clock" />
          {t.proposal.held} <span className="hf-hold-clock">{formatLeft(seconds)}</span>
        </p>
        {hold.extendable && seconds <= SHORT_SECONDS && (
          <button type="button" className="hf-button hf-button-small hf-hold-more" onClick={hold.extend}>
            {t.proposal.extend}
          </button>
        )}
      </div>
      <div className="hf-hold-track" aria-hidden="true">
        <div className="hf-hold-rest" style={{ transform: `scaleX(${share})` }} />
      </div>
      <SpokenHold hold={hold} seconds={seconds} />
    </div>
  )
}

function SpokenHold({ hold, seconds }: { readonly hold: HoldLife; readonly seconds: number }) {
  const { t, format } = useLanguage()
  const minutes = saidMinutes(seconds)
  const until = hold.expiresAt === null ? '' : format.time(hold.expiresAt, visitorTimeZone())
  const words = () => {
    if (seconds === 0) return t.proposal.timeOver
    if (hold.outcome === 'failed') return t.proposal.extendFailed
    if (minutes !== undefined) return t.proposal.minutesLeft(minutes)
    return hold.outcome === 'extended' ? t.proposal.extended(until) : ''
  }
  return (
    <p className="hf-hidden" role="status">
      {words()}
    </p>
  )
}
