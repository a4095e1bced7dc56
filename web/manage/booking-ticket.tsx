import type { ReactNode, RefObject } from 'react'
import { BookingCard } from '../ui/booking-card.tsx'
import type { Managed } from './use-booking.ts'

export interface BookingTicketProps {
  readonly managed: Managed
  readonly policy: string
  readonly heading: RefObject<HTMLHeadingElement | null>
  /** What can be done with it, while it is confirmed. */
  readonly children: ReactNode
}

export function BookingTicket({ managed, policy, heading, children }: BookingTicketProps) {
  const { booking, business } = managed
  return (
    <BookingCard
      booking={{ ...booking, service: booking.service.name }}
      business={{ ...business, address: business.contact.address }}
      live
      policy={policy}
      heading={heading}
    >
      {children}
    </BookingCard>
  )
}
