import type { Customer, ServiceOffered } from '../ui/api.ts'
import type { ServerClock } from '../ui/server-clock.ts'
import { CardView } from './card-view.tsx'
import type { Entry, ThreadMessage } from './thread.ts'

export interface CardActions {
  readonly businessTimeZone: string
  readonly services: readonly ServiceOffered[]
  readonly clock: ServerClock
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
}

export function MessageList({ thread, unsent, ...actions }: MessageListProps) {
  return thread.map((message) => (
    <div key={message.id} className="hf-message" data-role={message.role} data-unsent={unsent.has(message.id)}>
      <span className="hf-hidden">{message.role === 'user' ? 'You:' : 'Assistant:'}</span>
      {message.entries.map((entry) => (
        <EntryView key={entry.key} entry={entry} actions={actions} />
      ))}
      {unsent.has(message.id) && <p className="hf-unsent">Not sent</p>}
    </div>
  ))
}

function EntryView({ entry, actions }: { readonly entry: Entry; readonly actions: CardActions }) {
  switch (entry.kind) {
    case 'text':
      return <p className="hf-bubble">{entry.text}</p>
    case 'press':
      return <p className="hf-bubble">{entry.press.action === 'confirm' ? 'Yes, go ahead' : 'No, thank you'}</p>
    case 'card':
      return <CardView entry={entry} actions={actions} />
  }
}
