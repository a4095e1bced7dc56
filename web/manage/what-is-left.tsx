import { usePageWords } from '../book/page-words.tsx'
import { addressOf } from '../book/place.ts'
import type { BookingView } from '../ui/api.ts'

export interface WhatIsLeftProps {
  readonly tenant: string
  readonly booking: BookingView
  readonly isOver: boolean
  /** Neither moving nor cancelling is possible here any more. */
  readonly isLate: boolean
}

/** What can still be done with a booking that can no longer be changed here. */
export function WhatIsLeft({ tenant, booking, isOver, isLate }: WhatIsLeftProps) {
  const words = usePageWords()
  const isCancelled = booking.status === 'cancelled'
  if (!isCancelled && !isOver) return isLate ? <p className="hf-manage-left">{words.callUs}</p> : null
  const again = addressOf(tenant, { step: 'time', service: booking.service.id, narrow: {} }, location.search)
  return (
    <div className="hf-manage-left">
      <p>{isCancelled ? words.cancelledAdvice : `${words.past} ${words.pastAdvice}`}</p>
      <a className="hf-button hf-button-main" href={again}>
        {words.again}
      </a>
    </div>
  )
}
