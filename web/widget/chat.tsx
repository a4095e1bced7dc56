import { useMemo, useRef, useState } from 'react'
import type { Api, Customer } from '../ui/api.ts'
import { Announcer } from './announcer.tsx'
import { ChatHeader } from './chat-header.tsx'
import { Composer } from './composer.tsx'
import type { ConversationStore } from './conversation-store.ts'
import { FailureNotice, OfflineNotice } from './failure-notice.tsx'
import { MessageList } from './message-list.tsx'
import { threadOf } from './thread.ts'
import { Typing } from './typing.tsx'
import { useBookingChat } from './use-booking-chat.ts'
import type { Opened } from './use-business.ts'
import { useFollowFocus } from './use-follow-focus.ts'
import { useTurnInView } from './use-turn-in-view.ts'
import { Welcome } from './welcome.tsx'

export interface ChatProps {
  readonly deps: { readonly api: Api; readonly store: ConversationStore }
  readonly opening: Opened
  readonly onStartOver: () => void
}

export function Chat({ deps, opening, onStartOver }: ChatProps) {
  const { business, services, history } = opening
  const chat = useBookingChat(deps, history)
  const thread = useMemo(() => threadOf(chat.messages, chat.busy), [chat.messages, chat.busy])
  const [draft, setDraft] = useState<Customer>({})
  const log = useRef<HTMLDivElement>(null)
  const { newestHidden, toNewest } = useTurnInView(log, thread.length, chat.busy)
  useFollowFocus(log, chat.busy)
  const last = thread.at(-1)
  const answering = last?.role === 'assistant' && last.entries.length > 0

  return (
    <main className="hf-chat" data-busy={chat.busy}>
      <ChatHeader name={business.name} started={thread.length > 0} onStartOver={onStartOver} />
      <div ref={log} className="hf-log" role="log" aria-live="off" aria-label="Conversation" tabIndex={0}>
        {thread.length === 0 && <Welcome business={business} services={services} onSay={chat.say} />}
        <MessageList
          thread={thread}
          businessTimeZone={business.timeZone}
          services={services}
          clock={deps.api.clock}
          waiting={chat.busy}
          unsent={chat.unsent}
          draft={draft}
          onDraft={setDraft}
          onSay={chat.say}
          onConfirm={chat.confirm}
          onDecline={chat.decline}
        />
        {chat.busy && !answering && <Typing />}
        {chat.failure !== undefined && <FailureNotice failure={chat.failure} contact={business.contact} onRetry={chat.retry} />}
        <div className="hf-log-end" />
      </div>
      <div className="hf-foot">
        {newestHidden && (
          <button type="button" className="hf-to-end" onClick={toNewest}>
            Newest message
          </button>
        )}
        <OfflineNotice />
        <Composer waiting={chat.busy} onSend={chat.say} />
      </div>
      <Announcer thread={thread} busy={chat.busy} />
    </main>
  )
}
