import { type ReactNode, type RefObject, useId } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import { AddToCalendar } from './add-to-calendar.tsx'
import { DateLeaf } from './date-leaf.tsx'
import { Facts, type FactsProps } from './facts.tsx'
import { Icon } from './icons.tsx'
import { WhenLines } from './when-lines.tsx'

/** What the chat's card and the REST answer have in common. */
export interface BookingShown {
  readonly reference: string
  readonly status: 'confirmed' | 'cancelled'
  readonly revision: number
  readonly service: string
  readonly start: string
  readonly end: string
  readonly partySize: number
  readonly resources: readonly { readonly name: string }[]
  readonly price: FactsProps['of']['price']
  /** Undefined for whoever it is not open to: its token is the customer's. */
  readonly calendarUrl: string | undefined
}

export interface BookingCardProps {
  readonly booking: BookingShown
  readonly business: { readonly name: string; readonly timeZone: string; readonly address: string }
  /** False once a newer card shows the same booking. */
  readonly live: boolean
  readonly policy?: string
  readonly heading?: RefObject<HTMLHeadingElement | null>
  /** What can be done with it beside the calendar: move, cancel. */
  readonly children?: ReactNode
}

export function BookingCard({ booking, business, live, policy, heading, children }: BookingCardProps) {
  const { t } = useLanguage()
  const id = useId()
  const cancelled = booking.status === 'cancelled'
  const { reference, service, start, end } = booking
  const details = `${t.booking.reference}: ${reference}`
  return (
    <article className="hf-card hf-ticket" data-standing={cancelled ? 'cancelled' : live ? 'booked' : 'past'} aria-labelledby={id}>
      <p className="hf-stamp">
        <span>
          {!cancelled && <Icon name="check" />}
          {cancelled ? t.booking.cancelled : booking.revision > 0 ? t.booking.moved : t.booking.confirmed}
        </span>
        <span className="hf-reference">
          <span className="hf-hidden">{t.booking.reference} </span>
          {reference}
        </span>
      </p>
      <div className="hf-ticket-top">
        <DateLeaf at={start} timeZone={business.timeZone} />
        <div className="hf-ticket-what">
          <h2 id={id} ref={heading} tabIndex={-1} className="hf-card-title">
            {service}
          </h2>
          <WhenLines timed={booking} timeZone={business.timeZone} />
        </div>
      </div>
      {!cancelled && <Facts of={booking} {...(policy === undefined ? {} : { policy })} />}
      {live && !cancelled && (
        <div className="hf-actions">
          {booking.calendarUrl !== undefined && (
            <AddToCalendar
              entry={{ title: `${service}, ${business.name}`, start, end, details, location: business.address }}
              calendarUrl={booking.calendarUrl}
              reference={reference}
            />
          )}
          {children}
        </div>
      )}
      {!live && !cancelled && <p className="hf-outcome">{t.booking.changed}</p>}
    </article>
  )
}
