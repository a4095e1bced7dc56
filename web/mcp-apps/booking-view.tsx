import { type MouseEvent, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import { BookingCard } from '../ui/booking-card.tsx'
import type { ViewProps } from './app-view.tsx'
import { cardOf, type CardOf } from './told.ts'

/** The booking as it is. Its links open outside: a host lets nothing be loaded in here. */
export function BookingView({ host, business, card, onTold }: ViewProps & { readonly card: CardOf<'booking'> }) {
  const { t } = useLanguage()
  const [trouble, setTrouble] = useState('')
  const open = (event: MouseEvent) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null) return
    event.preventDefault()
    void host.open(link.href)
  }
  return (
    // The links inside are reached by the keyboard themselves; their clicks come up to here.
    <div onClick={open} role="presentation">
      <BookingCard booking={card} business={{ name: business.name, timeZone: business.timeZone, address: business.address }} live>
        <a className="hf-button" href={card.manageUrl}>
          {t.booking.manage}
        </a>
        {host.calls && <Cancel host={host} card={card} onTold={onTold} onTrouble={setTrouble} ask={!business.agreesOnPage.change} />}
      </BookingCard>
      {trouble !== '' && (
        <p className="hf-app-word" role="alert" data-bad="true">
          {trouble}
        </p>
      )}
    </div>
  )
}

interface CancelProps extends Pick<ViewProps, 'host' | 'onTold'> {
  readonly card: CardOf<'booking'>
  readonly onTrouble: (words: string) => void
  /** For this caller the call alone may be enough: then the person is asked first. */
  readonly ask: boolean
}

/** What it comes to is what the tool answers an assistant: mostly a proposal to agree to. */
function Cancel({ host, card, onTold, onTrouble, ask }: CancelProps) {
  const { t } = useLanguage()
  const [asked, setAsked] = useState(false)
  const [waiting, setWaiting] = useState(false)
  const cancel = () => {
    if (waiting) return
    setWaiting(true)
    host
      .call('cancelBooking', { reference: card.reference })
      .then((told) => {
        if (cardOf(told, 'booking') !== undefined || cardOf(told, 'proposal') !== undefined) onTold(told)
        else onTrouble(told.refusal?.message ?? t.manage.failed)
      })
      .catch(() => onTrouble(t.manage.failed))
      .finally(() => setWaiting(false))
  }
  if (!asked)
    return (
      <button type="button" className="hf-button" aria-disabled={waiting} onClick={() => (ask ? setAsked(true) : cancel())}>
        {t.booking.cancel}
      </button>
    )
  return (
    <div className="hf-app-ask">
      <p>{t.manage.cancelAsk}</p>
      <div className="hf-actions">
        <button type="button" className="hf-button hf-button-main hf-button-danger" aria-disabled={waiting} onClick={cancel}>
          {t.manage.cancelYes}
        </button>
        <button type="button" className="hf-button" onClick={() => setAsked(false)}>
          {t.manage.cancelNo}
        </button>
      </div>
    </div>
  )
}
