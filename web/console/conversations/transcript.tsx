import { useEffect, useMemo, useRef } from 'react'
import { Link } from 'wouter'
import type { BookingLink, ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { useLanguage } from '../../i18n/language-provider.tsx'
import { SpokenIn } from '../../i18n/spoken-in.tsx'
import type { Entry } from '../../widget/thread.ts'
import { Badge } from '../kit/badge.tsx'
import { Icon } from '../kit/icon.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { EmptyState } from '../kit/states.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { ShownCard } from './shown-card.tsx'
import { talkWords } from './talk-words.ts'
import { numbersOf, seenThread, type SeenMessage } from './thread-of.ts'

export interface TranscriptProps {
  readonly detail: ConversationDetail
  /** The turn that is looked at. */
  readonly turnId: string | undefined
  /** The message that a link led to: brought into view. */
  readonly messageId: string | undefined
  readonly onTurn: (turnId: string) => void
}

/** The conversation as its customer saw it, in the language they saw it in. */
export function Transcript({ detail, turnId, messageId, onTurn }: TranscriptProps) {
  const t = useWords(talkWords)
  const { messages, turns, conversation } = detail
  const thread = useMemo(() => seenThread(messages), [messages])
  const numbers = useMemo(() => numbersOf(turns), [turns])
  if (conversation.status === 'erased') return <EmptyState icon="trash" title={t.erasedText} />
  if (thread.length === 0) return <EmptyState icon="chats" title={t.noMessages} />
  return (
    <SpokenIn locale={conversation.locale}>
      <ol className="hc-transcript">
        {thread.map((message) => (
          <Message
            key={message.id}
            message={message}
            detail={detail}
            number={numbers.get(message.turnId)}
            chosen={message.turnId === turnId}
            anchored={message.id === messageId}
            onTurn={onTurn}
          />
        ))}
      </ol>
    </SpokenIn>
  )
}

interface MessageProps {
  readonly message: SeenMessage
  readonly detail: ConversationDetail
  readonly number: number | undefined
  readonly chosen: boolean
  readonly anchored: boolean
  readonly onTurn: (turnId: string) => void
}

function Message({ message, detail, number, chosen, anchored, onTurn }: MessageProps) {
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (anchored) item.current?.scrollIntoView({ block: 'center' })
  }, [anchored])
  const made = detail.bookings.filter((booking) => booking.messageId === message.id)
  const marks = detail.flags.filter((flag) => flag.turnId === message.turnId && flag.settledAt === null)
  return (
    <li ref={item} id={`message-${message.id}`} className="hc-said" data-role={message.role} data-chosen={chosen} data-anchored={anchored}>
      <Foot message={message} detail={detail} number={number} flagged={message.role === 'assistant' && marks.length > 0} onTurn={onTurn} />
      {message.entries.map((entry) => (
        <Said key={entry.key} entry={entry} />
      ))}
      {made.map((booking) => (
        <Made key={`${booking.reference}${booking.at}`} booking={booking} />
      ))}
    </li>
  )
}

function Said({ entry }: { readonly entry: Entry }) {
  const { t } = useLanguage()
  switch (entry.kind) {
    case 'text':
      return (
        <p className="hc-bubble" dir="auto">
          {entry.text}
        </p>
      )
    case 'press':
      return (
        <p className="hc-bubble">
          <Icon name="check" /> {entry.press.action === 'confirm' ? t.chat.yes : t.chat.no}
        </p>
      )
    case 'card':
      return <ShownCard entry={entry} />
  }
}

/** Who and when; the whole line leads to what happened in that turn. */
function Foot({ message, detail, number, flagged, onTurn }: Omit<MessageProps, 'chosen' | 'anchored'> & { readonly flagged: boolean }) {
  const t = useWords(talkWords)
  const { format, language } = useConsoleLanguage()
  const { timeZone } = useWorkplace().business
  const author = detail.staff.find((one) => one.id === message.staffId)?.name
  const who = { customer: t.you, assistant: t.assistant, staff: author ?? t.staff }[message.role]
  return (
    <p className="hc-said-foot" lang={language}>
      <span>{who}</span>
      <time dateTime={message.createdAt} title={format.whole(message.createdAt, timeZone)}>
        {format.time(message.createdAt, timeZone)}
      </time>
      {number !== undefined && (
        <button type="button" className="hc-turn-link" onClick={() => onTurn(message.turnId)} title={t.showWhy}>
          {t.showTurn(number)}
        </button>
      )}
      {flagged && (
        <span className="hc-said-flag">
          <Icon name="flag" />
          <span className="hf-hidden">{t.flag}</span>
        </span>
      )}
    </p>
  )
}

/** What this message brought about. */
function Made({ booking }: { readonly booking: BookingLink }) {
  const t = useWords(talkWords)
  const { language } = useConsoleLanguage()
  return (
    <p className="hc-made" lang={language}>
      <Badge tone={booking.action === 'cancelled' ? 'warm' : 'good'} icon="ticket">
        {t.made[booking.action]}
      </Badge>
      <Link href={`/bookings/${booking.reference}`} className="hc-code">
        {booking.reference}
      </Link>
    </p>
  )
}
