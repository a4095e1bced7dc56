import { Icon } from './icons.tsx'
import { formatLeft, spokenLeft } from './use-countdown.ts'

const USUAL_HOLD_SECONDS = 600

/** How long the time stays held: a clock to look at, a sentence now and then to listen to. */
export function HoldBar({ seconds }: { readonly seconds: number }) {
  const share = Math.min(1, seconds / USUAL_HOLD_SECONDS)
  return (
    <div className="hf-hold" data-low={seconds <= 60}>
      <p className="hf-hold-words" aria-hidden="true">
        <Icon name="clock" />
        Held for you <span className="hf-hold-clock">{formatLeft(seconds)}</span>
      </p>
      <div className="hf-hold-track" aria-hidden="true">
        <div className="hf-hold-rest" style={{ transform: `scaleX(${share})` }} />
      </div>
      <p className="hf-hidden" role="status">
        {spokenLeft(seconds)}
      </p>
    </div>
  )
}
