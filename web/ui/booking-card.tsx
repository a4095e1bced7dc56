import { useId } from 'react'
import type { Card } from '../../src/http/contract/cards.ts'
import { DateLeaf } from './date-leaf.tsx'
import { Facts } from './facts.tsx'
import { Icon } from './icons.tsx'
import { WhenLines } from './when-lines.tsx'

export interface BookingCardProps {
  readonly booking: Extract<Card, { type: 'booking' }>
  readonly businessTimeZone: string
  /** False once a newer card shows the same booking. */
  readonly live: boolean
}

export function BookingCard({ booking, businessTimeZone, live }: BookingCardProps) {
  const heading = useId()
  const cancelled = booking.status === 'cancelled'
  return (
    <article className="hf-card hf-ticket" data-standing={cancelled ? 'cancelled' : live ? 'booked' : 'past'} aria-labelledby={heading}>
      <p className="hf-stamp">
        <span>
          {!cancelled && <Icon name="check" />}
          {cancelled ? 'Cancelled' : booking.revision > 0 ? 'Moved and confirmed' : 'Confirmed'}
        </span>
        <span className="hf-reference">
          <span className="hf-hidden">Reference </span>
          {booking.reference}
        </span>
      </p>
      <div className="hf-ticket-top">
        <DateLeaf at={booking.start} timeZone={businessTimeZone} />
        <div className="hf-ticket-what">
          <h3 id={heading} tabIndex={-1} className="hf-card-title">
            {booking.service}
          </h3>
          <WhenLines timed={booking} businessTimeZone={businessTimeZone} />
        </div>
      </div>
      {!cancelled && <Facts of={booking} />}
      {live && !cancelled && (
        <div className="hf-actions">
          <a className="hf-button hf-button-main" href={booking.calendarUrl} download={`${booking.reference}.ics`}>
            <Icon name="calendar" /> Add to calendar
          </a>
          <a className="hf-button" href={booking.manageUrl} target="_blank" rel="noreferrer">
            Move or cancel
            <Icon name="external" />
            <span className="hf-hidden"> (opens in a new tab)</span>
          </a>
        </div>
      )}
      {!live && !cancelled && <p className="hf-outcome">Changed since: the newest version is below.</p>}
    </article>
  )
}
