import { Link } from 'wouter'
import type { BookingRow } from '../../../src/http/contract/console/diary-shapes.ts'
import { Icon } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { StateBadge } from './state-badge.tsx'
import { words } from './words.ts'

/** One booking of the list; all of it is the link. */
export function BookingLine({ booking, timeZone }: { readonly booking: BookingRow; readonly timeZone: string }) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const contact = booking.customer.email === '' ? (booking.customer.phone ?? '') : booking.customer.email
  return (
    <Link href={`/bookings/${booking.reference}`} className="hd-line" data-state={booking.status}>
      <span className="hd-line-when hc-figure">
        <span>{format.short(booking.start, timeZone)}</span>
        <small className="hc-code">{booking.reference}</small>
      </span>
      <span className="hd-line-who">
        <strong>{booking.erased ? t.forgotten : booking.customer.name}</strong>
        <small>{contact}</small>
      </span>
      <span className="hd-line-what">
        <span>
          {booking.service.name}
          {booking.partySize > 1 && <span className="hc-soft"> · {t.people(booking.partySize)}</span>}
        </span>
        <small>{format.names(booking.resources)}</small>
      </span>
      <span className="hd-line-state">
        {booking.noteCount > 0 && <Icon name="note" />}
        <StateBadge booking={booking} />
      </span>
      <span className="hd-line-channel hc-soft">{t.channels[booking.channel]}</span>
    </Link>
  )
}
