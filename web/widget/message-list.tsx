import { Fragment } from 'react'
import type { Api, Business, Customer, ServiceOffered } from '../ui/api.ts'
import { dayKey, visitorTimeZone } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language-provider.tsx'
import { CardView } from './card-view.tsx'
import { MessageFoot } from './message-foot.tsx'
import type { Rate } from './rating.tsx'
import type { Entry, ThreadMessage } from './thread.ts'

export interface CardActions {
  readonly api: Api
  readonly business: Business
  readonly services: readonly ServiceOffered[]
  readonly waiting: boolean
  readonly draft: Customer
  readonly onDraft: (customer: Customer) => void
  readonly onSay: (text: string) => void
  readonly onConfirm: (proposalId: string, customer: Customer | undefined) => void
  readonly onDecline: (proposalId: string) => void
}

export interface MessageListProps extends CardActions {
  readonly thread: readonly ThreadMessage[]
  /** Messages that did not get through. */
  readonly unsent: ReadonlySet<string>
  readonly onRate: Rate
}

export function MessageList({ thread, unsent, onRate, ...actions }: MessageListProps) {
  const { t } = useLanguage()
  const zone = visitorTimeZone()
  return thread.map((message, order) => {
    const before = thread[order - 1]
    const newDay = before !== undefined && dayKey(before.at, zone) !== dayKey(message.at, zone)
    return (
      <Fragment key={message.id}>
        {newDay && <DayMark at={message.at} />}
        <div
          className="hf-message"
          data-role={message.role}
          data-by={message.by === undefined ? undefined : 'staff'}
          data-unsent={unsent.has(message.id)}
        >
          {message.by === undefined ? (
            <span className="hf-hidden">{message.role === 'user' ? t.chat.you : t.chat.assistant}:</span>
          ) : (
            <p className="hf-by">
              <span>{message.by}</span> · {actions.business.name}
            </p>
          )}
          {message.entries.map((entry) => (
            <EntryView key={entry.key} entry={entry} actions={actions} />
          ))}
          {message.entries.length > 0 && (
            <MessageFoot
              onRate={onRate}
              message={message}
              unsent={unsent.has(message.id)}
              running={actions.waiting && order === thread.length - 1}
            />
          )}
        </div>
      </Fragment>
    )
  })
}

function DayMark({ at }: { readonly at: number }) {
  const { format } = useLanguage()
  return <p className="hf-day-mark">{format.day(at, visitorTimeZone())}</p>
}

function EntryView({ entry, actions }: { readonly entry: Entry; readonly actions: CardActions }) {
  const { t } = useLanguage()
  switch (entry.kind) {
    case 'text':
      return (
        <p className="hf-bubble" dir="auto">
          {entry.text}
        </p>
      )
    case 'press':
      return <p className="hf-bubble">{entry.press.action === 'confirm' ? t.chat.yes : t.chat.no}</p>
    case 'card':
      return <CardView entry={entry} actions={actions} />
  }
}
