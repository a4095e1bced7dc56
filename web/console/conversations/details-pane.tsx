import { Link } from 'wouter'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { When } from '../kit/ago.tsx'
import { dollars, whole } from '../kit/amounts.ts'
import { Badge } from '../kit/badge.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { consentName } from './turn-card.tsx'
import { talkWords } from './talk-words.ts'
import { useNames } from './use-names.ts'

export interface DetailsProps {
  readonly detail: ConversationDetail
  readonly onMessage: (messageId: string) => void
}

/** Who it was, through what, and everything that came of it: bookings and the yes behind each. */
export function DetailsPane({ detail, onMessage }: DetailsProps) {
  return (
    <div className="hc-details">
      <Person detail={detail} />
      <Bookings detail={detail} onMessage={onMessage} />
      <Consents detail={detail} onMessage={onMessage} />
      <Handoffs detail={detail} />
    </div>
  )
}

function Person({ detail: { conversation } }: Pick<DetailsProps, 'detail'>) {
  const t = useWords(talkWords)
  const names = useNames()
  const { locale } = useConsoleLanguage()
  const { customer } = conversation
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [t.name, customer.name],
    [t.email, customer.email],
    [t.phone, customer.phone],
    [t.channel, names.channel(conversation.channel)],
    [t.client, conversation.client],
    [t.languages, conversation.languages.map(names.language).join(', ')],
    [t.timeZone, conversation.timeZone],
    [t.started, <When key="started" at={conversation.createdAt} />],
    [t.last, <When key="last" at={conversation.lastMessageAt} />],
    [t.tokens, whole(conversation.tokens, locale)],
    [t.cost, conversation.costMicros === null ? t.unknownPrice : dollars(conversation.costMicros, locale)],
  ]
  return (
    <dl className="hc-facts">
      {facts
        .filter(([, value]) => value !== undefined && value !== null && value !== '')
        .map(([name, value]) => (
          <div key={name} className="hc-fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  )
}

function Bookings({ detail, onMessage }: DetailsProps) {
  const t = useWords(talkWords)
  return (
    <section>
      <h2>{t.bookings}</h2>
      {detail.bookings.length === 0 && <p className="hc-soft">{t.noBookings}</p>}
      <ul className="hc-made-list">
        {detail.bookings.map((booking) => (
          <li key={booking.reference + booking.at}>
            <Badge tone={booking.action === 'cancelled' ? 'warm' : 'good'} icon="ticket">
              {t.made[booking.action]}
            </Badge>
            <Link href={`/bookings/${booking.reference}`} className="hc-code">
              {booking.reference}
            </Link>
            <span>
              {booking.service}, <When at={booking.start} />
            </span>
            <ToMessage messageId={booking.messageId} onMessage={onMessage} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Consents({ detail, onMessage }: DetailsProps) {
  const t = useWords(talkWords)
  return (
    <section>
      <h2>{t.consentsTitle}</h2>
      {detail.consents.length === 0 && <p className="hc-soft">{t.noConsents}</p>}
      <ul className="hc-made-list">
        {detail.consents.map((consent) => (
          <li key={consent.id}>
            <span>
              {t.actions[consent.action]}: {consentName(t.consents, consent.kind)}
            </span>
            <span className="hc-soft">
              <When at={consent.at} />
            </span>
            {consent.usedAt === null && <Badge>{t.unused}</Badge>}
            <ToMessage messageId={consent.messageId} onMessage={onMessage} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Handoffs({ detail: { conversation } }: Pick<DetailsProps, 'detail'>) {
  const t = useWords(talkWords)
  return conversation.handoffs.length === 0 ? null : (
    <section>
      <h2>{t.handoffs}</h2>
      <ul className="hc-made-list">
        {conversation.handoffs.map((handoff) => (
          <li key={handoff.at}>
            <When at={handoff.at} />
            <span>{handoff.reason}</span>
            <Badge>{handoff.status}</Badge>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ToMessage({ messageId, onMessage }: { readonly messageId: string | null; readonly onMessage: (messageId: string) => void }) {
  const t = useWords(talkWords)
  return messageId === null ? null : (
    <button type="button" className="hc-link" onClick={() => onMessage(messageId)}>
      {t.toMessage}
    </button>
  )
}
