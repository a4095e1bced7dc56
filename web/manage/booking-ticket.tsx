import type { ReactNode, RefObject } from 'react'
import { DateLeaf } from '../ui/date-leaf.tsx'
import { Facts } from '../ui/facts.tsx'
import { Icon } from '../ui/icons.tsx'
import { WhenLines } from '../ui/when-lines.tsx'
import type { Managed } from './use-booking.ts'

export interface BookingTicketProps {
  readonly managed: Managed
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** What can be done with it, while it is confirmed. */
  readonly children: ReactNode
}

export function BookingTicket({ managed, heading, children }: BookingTicketProps) {
  const { booking, business } = managed
  const confirmed = booking.status === 'confirmed'
  return (
    <article className="hf-card hf-ticket" data-standing={confirmed ? 'booked' : 'cancelled'}>
      <p className="hf-stamp">
        <span>
          {confirmed && <Icon name="check" />}
          {confirmed ? 'Confirmed' : 'Cancelled'}
        </span>
        <span className="hf-reference">
          <span className="hf-hidden">Reference </span>
          {booking.reference}
        </span>
      </p>
      <div className="hf-ticket-top">
        <DateLeaf at={booking.start} timeZone={business.timeZone} />
        <div className="hf-ticket-what">
          <h2 ref={heading} tabIndex={-1} className="hf-card-title">
            {booking.service.name}
          </h2>
          <WhenLines timed={booking} businessTimeZone={business.timeZone} />
        </div>
      </div>
      <Facts of={booking} policy={business.policies['cancellation'] ?? ''} />
      {confirmed && (
        <div className="hf-actions">
          <a className="hf-button hf-button-main" href={booking.calendarUrl} download={`${booking.reference}.ics`}>
            <Icon name="calendar" /> Add to calendar
          </a>
          {children}
        </div>
      )}
    </article>
  )
}
