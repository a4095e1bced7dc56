import { useMemo, useRef, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Api, Customer } from '../ui/api.ts'
import { keptDetails } from '../ui/kept-details.ts'
import { AboutBooking } from './about-booking.tsx'
import { aboutBooking } from './about-store.ts'
import { Announcer } from './announcer.tsx'
import { ChatHeader } from './chat-header.tsx'
import { Composer } from './composer.tsx'
import type { ConversationStore } from './conversation-store.ts'
import { FailureNotice, OfflineNotice } from './failure-notice.tsx'
import { MessageList } from './message-list.tsx'
import type { Rate } from './rating.tsx'
import { PersonBar } from './person-bar.tsx'
import { threadOf } from './thread.ts'
import { Typing } from './typing.tsx'
import { useTalk } from './use-talk.ts'
import type { Opened } from './use-business.ts'
import { useCarried } from './use-carried.ts'
import { useFollowFocus } from './use-follow-focus.ts'
import { useHost } from './use-host.ts'
import { usePersonTyping, useTellTyping } from './use-person.ts'
import { useOtherTabs } from './use-other-tabs.ts'
import { useTurnInView } from './use-turn-in-view.ts'
import { Welcome } from './welcome.tsx'

export interface ChatProps {
  readonly deps: { readonly api: Api; readonly store: ConversationStore }
  readonly opening: Opened
  readonly onStartOver: () => void
}

export function Chat({ deps, opening, onStartOver }: ChatProps) {
  const { business, services } = opening
  const { t } = useLanguage()
  const [chat, talk] = useTalk(deps, opening)
  useOtherTabs(business.id, deps.store, talk, chat.busy)
  const personTyping = usePersonTyping(deps, talk, chat)
  const type = useTellTyping(deps, chat.person !== undefined)
  const thread = useMemo(() => threadOf(chat.messages, chat.busy), [chat.messages, chat.busy])
  const [{ service: keptService, ...kept }] = useState(() => keptDetails(business.id))
  const [draft, setDraft] = useState<Customer>(kept)
  const [wanted, setWanted] = useState(keptService)
  const carried = useCarried(business.id, thread)
  const { close } = useHost(thread, ({ service, ...customer }) => {
    setDraft((known) => ({ ...customer, ...known }))
    setWanted(service)
  })
  const rate: Rate = async (turnId, verdict, reason) => {
    const key = deps.store.get()
    if (key !== undefined) await deps.api.rate(key, reason === undefined ? { turnId, verdict } : { turnId, verdict, reason })
  }
  const erase = async () => {
    const key = deps.store.get()
    if (key !== undefined) await deps.api.erase(key)
  }
  const log = useRef<HTMLDivElement>(null)
  const { newestHidden, toNewest } = useTurnInView(log, thread.length, chat.busy)
  useFollowFocus(log, chat.busy)
  const last = thread.at(-1)
  const answering = last?.role === 'assistant' && last.entries.length > 0

  return (
    <main className="hf-chat" data-busy={chat.busy}>
      <ChatHeader
        business={business}
        thread={thread}
        waiting={chat.busy}
        person={chat.person}
        onSay={talk.say}
        onStartOver={() => {
          carried.forget()
          onStartOver()
        }}
        onErase={erase}
        onClose={close}
      />
      <div ref={log} className="hf-log" role="log" aria-live="off" aria-label={t.chat.log} tabIndex={0}>
        {thread.length === 0 && aboutBooking(business.id) === undefined && (
          <Welcome business={business} services={services} wanted={wanted} onSay={talk.say} />
        )}
        <MessageList
          thread={thread}
          api={deps.api}
          business={business}
          services={services}
          waiting={chat.busy}
          unsent={chat.unsent}
          draft={draft}
          onDraft={(customer) => {
            setDraft(customer)
            carried.keep(customer)
          }}
          onRate={rate}
          onSay={talk.say}
          onConfirm={talk.confirm}
          onDecline={talk.decline}
        />
        <AboutBooking tenant={business.id} waiting={chat.busy} messages={thread.length} onSay={talk.say} />
        {chat.busy && !answering && chat.person === undefined && <Typing />}
        {personTyping && <Typing who={chat.person} />}
        {chat.failure !== undefined && <FailureNotice failure={chat.failure} contact={business.contact} onRetry={talk.retry} />}
        <div className="hf-log-end" />
      </div>
      <div className="hf-foot">
        {newestHidden && (
          <button type="button" className="hf-to-end" onClick={toNewest}>
            {t.chat.newest}
          </button>
        )}
        <OfflineNotice />
        <PersonBar chat={chat} business={business} />
        <Composer waiting={chat.busy} onSend={talk.say} onType={type} />
      </div>
      <Announcer thread={thread} busy={chat.busy} />
    </main>
  )
}
