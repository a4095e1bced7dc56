import { useEffect, useMemo, useState } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import { type Business, connectApi } from '../ui/api.ts'
import { applyTheme } from '../ui/apply-theme.ts'
import { ContactLines } from '../ui/contact-lines.tsx'
import { Chat } from './chat.tsx'
import { openConversationStore } from './conversation-store.ts'
import { useBusiness } from './use-business.ts'
import { isEmbedded } from './use-host.ts'
import { useVisibleHeight } from './use-visible-height.ts'

/** The hosted page of one business: who they are beside the conversation, or above it on a phone. */
export function ChatPage({ tenant }: { readonly tenant: string }) {
  const { t, suggest } = useLanguage()
  const deps = useMemo(() => ({ api: connectApi(tenant), store: openConversationStore(tenant) }), [tenant])
  const [round, setRound] = useState(0)
  const opening = useBusiness(deps.api, deps.store)
  const name = opening.phase === 'open' ? opening.business.name : undefined
  useVisibleHeight()
  useEffect(() => {
    if (name !== undefined) document.title = t.page.title(name)
  }, [name, t])
  const theme = opening.phase === 'open' ? opening.business.theme : undefined
  useEffect(() => {
    if (theme !== undefined) applyTheme(theme, new URLSearchParams(location.search))
  }, [theme])
  const locale = opening.phase === 'open' ? opening.locale : undefined
  useEffect(() => {
    if (locale !== undefined) suggest(locale)
  }, [locale, suggest])

  const startOver = () => {
    deps.store.clear()
    setRound(round + 1)
  }

  switch (opening.phase) {
    case 'opening':
      return (
        <div className="hf-page" aria-busy="true">
          <p className="hf-opening" role="status">
            {t.loading}
          </p>
        </div>
      )
    case 'unknown_business':
      return <Trouble title={t.page.unknown} advice={t.page.unknownAdvice} />
    case 'unreachable':
      return <Trouble title={t.page.unreachable} advice={t.page.unreachableAdvice} onRetry={opening.retry} />
    case 'open':
      return (
        <div className="hf-page" data-embedded={isEmbedded}>
          {!isEmbedded && <About business={opening.business} />}
          <Chat
            key={round}
            deps={deps}
            opening={round === 0 ? opening : { ...opening, history: [], who: undefined }}
            onStartOver={startOver}
          />
        </div>
      )
  }
}

function About({ business }: { readonly business: Business }) {
  const { t } = useLanguage()
  return (
    <aside className="hf-about" aria-label={t.page.about(business.name)}>
      <p className="hf-about-name">{business.name}</p>
      <ol className="hf-promise">
        {t.page.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <ContactLines contact={business.contact} />
    </aside>
  )
}

function Trouble({ title, advice, onRetry }: { readonly title: string; readonly advice: string; readonly onRetry?: () => void }) {
  const { t } = useLanguage()
  return (
    <main className="hf-trouble">
      <h1>{title}</h1>
      <p>{advice}</p>
      {onRetry !== undefined && (
        <button type="button" className="hf-button hf-button-main" onClick={onRetry}>
          {t.tryAgain}
        </button>
      )}
    </main>
  )
}
