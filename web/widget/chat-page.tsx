import { useEffect, useMemo, useState } from 'react'
import { connectApi } from '../ui/api.ts'
import { ContactLines } from '../ui/contact-lines.tsx'
import { Chat } from './chat.tsx'
import { openConversationStore } from './conversation-store.ts'
import { useBusiness } from './use-business.ts'
import { useVisibleHeight } from './use-visible-height.ts'

/** The hosted page of one business: who they are beside the conversation, or above it on a phone. */
export function ChatPage({ tenant }: { readonly tenant: string }) {
  const deps = useMemo(() => ({ api: connectApi(tenant), store: openConversationStore(tenant) }), [tenant])
  const [round, setRound] = useState(0)
  const opening = useBusiness(deps.api, deps.store)
  const name = opening.phase === 'open' ? opening.business.name : undefined
  useVisibleHeight()
  useEffect(() => {
    if (name !== undefined) document.title = `${name}: book a time`
  }, [name])

  const startOver = () => {
    deps.store.clear()
    setRound(round + 1)
  }

  switch (opening.phase) {
    case 'opening':
      return <div className="hf-page" aria-busy="true" />
    case 'unknown_business':
      return <Trouble title="There is no business at this address." advice="Check the link, or go back to the site that sent you here." />
    case 'unreachable':
      return <Trouble title="The assistant cannot be reached." advice="Check your connection, then try again." onRetry={opening.retry} />
    case 'open':
      return (
        <div className="hf-page">
          <aside className="hf-about" aria-label={`About ${opening.business.name}`}>
            <p className="hf-about-name">{opening.business.name}</p>
            <ol className="hf-promise">
              <li>Say what you need, in your own words.</li>
              <li>Pick a time. It is held for you, and nobody else can take it.</li>
              <li>Check it and confirm. Nothing is booked before you do.</li>
            </ol>
            <ContactLines contact={opening.business.contact} />
          </aside>
          <Chat key={round} deps={deps} opening={round === 0 ? opening : { ...opening, history: [] }} onStartOver={startOver} />
        </div>
      )
  }
}

function Trouble({ title, advice, onRetry }: { readonly title: string; readonly advice: string; readonly onRetry?: () => void }) {
  return (
    <main className="hf-trouble">
      <h1>{title}</h1>
      <p>{advice}</p>
      {onRetry !== undefined && (
        <button type="button" className="hf-button hf-button-main" onClick={onRetry}>
          Try again
        </button>
      )}
    </main>
  )
}
