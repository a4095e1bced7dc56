import { useLanguage } from '../i18n/language-provider.tsx'
import type { BookingView } from '../ui/api.ts'
import { BookingCard } from '../ui/booking-card.tsx'
import type { StepProps } from './step-props.ts'
import { deadlineWords } from './deadline-words.ts'
import { addressOf } from './place.ts'
import { usePageWords } from './page-words.tsx'

export interface DoneStepProps extends StepProps {
  /** Undefined when it was booked from somewhere else. */
  readonly booking: BookingView | undefined
}

export function DoneStep({ start: { api, tenant }, opened: { business }, booking }: DoneStepProps) {
  const words = usePageWords()
  const { format } = useLanguage()
  const again = (
    <p className="hf-flow-more">
      <a href={addressOf(tenant, { step: 'service' }, location.search)}>{words.another}</a>
    </p>
  )
  if (booking === undefined)
    return (
      <>
        <h2 tabIndex={-1} className="hf-card-title">
          {words.booked}
        </h2>
        <p>{words.bookedEarlier}</p>
        {again}
      </>
    )
  const policy = deadlineWords(booking, { now: api.clock.now(), words, time: (at) => format.whole(at, business.timeZone) })
  return (
    <>
      <div className="hf-flow-chosen" role="status">
        <h2 tabIndex={-1} className="hf-card-title">
          {words.booked}
        </h2>
        <p>{words.mailed(booking.customer.email)}</p>
      </div>
      <BookingCard
        booking={{ ...booking, service: booking.service.name }}
        business={{ ...business, address: business.contact.address }}
        live
        policy={policy}
      >
        <a className="hf-button" href={here(booking.manageUrl)}>
          {words.manage}
        </a>
      </BookingCard>
      {again}
    </>
  )
}

/** On the address the customer is on, whichever of several it is. */
function here(url: string): string {
  const { pathname, search, hash } = new URL(url)
  return pathname + search + hash
}
