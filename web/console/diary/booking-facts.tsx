import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { HistoryView } from '../../../src/http/contract/console/diary-shapes.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { words } from './words.ts'

/** What is booked, for whom, and how it came about. */
export function BookingFacts({ booking }: { readonly booking: HistoryView['booking'] }) {
  const t = useWords(words)
  const { format } = useConsoleLanguage()
  const { timeZone } = booking
  const when = `${format.whole(booking.start, timeZone)}–${format.time(booking.end, timeZone)}`
  return (
    <dl className="hc-facts">
      <Fact name={t.when}>
        <strong>{when}</strong>
      </Fact>
      <Fact name={t.service}>{booking.service.name}</Fact>
      {booking.resources.length > 0 && <Fact name={t.withWhom}>{format.names(booking.resources)}</Fact>}
      {booking.partySize > 1 && <Fact name={t.party}>{booking.partySize}</Fact>}
      {booking.price !== null && <Fact name={t.price}>{format.price(booking.price)}</Fact>}
      <Fact name={t.customer}>
        <Customer booking={booking} />
      </Fact>
      {booking.notes !== null && <Fact name={t.customerNotes}>{booking.notes}</Fact>}
      {booking.cancelReason !== null && <Fact name={t.cancelReason}>{booking.cancelReason}</Fact>}
      <Fact name={t.cameBy}>
        {t.channels[booking.channel]}
        <TheConversation booking={booking} />
      </Fact>
      <Fact name={t.consent}>{t.consents[booking.consent]}</Fact>
      {booking.status === 'confirmed' && <Fact name={t.untilCancel}>{format.short(booking.cancelUntil, timeZone)}</Fact>}
      <Fact name={t.reference}>
        <span className="hc-code">{booking.reference}</span>
      </Fact>
    </dl>
  )
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  )
}

function Customer({ booking }: { readonly booking: HistoryView['booking'] }) {
  const t = useWords(words)
  const { masked } = useWorkplace().member
  const { name, email, phone } = booking.customer
  if (booking.erased) return <span className="hc-soft">{t.forgotten}</span>
  return (
    <span className="hd-customer">
      <strong>{name}</strong>
      {phone !== null && (masked ? <span>{phone}</span> : <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>)}
      {email === '' ? <span className="hc-soft">{t.noMail}</span> : masked ? <span>{email}</span> : <a href={`mailto:${email}`}>{email}</a>}
    </span>
  )
}

/** To the message in which its customer agreed, where it came out of a conversation. */
function TheConversation({ booking }: { readonly booking: HistoryView['booking'] }) {
  const t = useWords(words)
  const { conversationId, messageId } = booking
  if (conversationId === null) return null
  const href = `/conversations/${conversationId}${messageId === null ? '' : `#message-${messageId}`}`
  return (
    <>
      {' · '}
      <Link className="hc-link" href={href}>
        {t.seeConversation}
      </Link>
    </>
  )
}
