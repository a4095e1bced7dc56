import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useLanguage } from '../i18n/language-provider.tsx'
import type { Api } from '../ui/api.ts'
import type { ConversationStore } from './conversation-store.ts'
import type { ChatMessage } from './message.ts'
import { createTalk, type Talk, type TalkState, type WhoAnswers } from './talk.ts'

/** The conversation, and the page's part in it: a language chosen here is told to the server, which answers and mails in it. */
export function useTalk(
  deps: { readonly api: Api; readonly store: ConversationStore },
  { history, who }: { readonly history: readonly ChatMessage[]; readonly who: WhoAnswers | undefined },
): [TalkState, Talk] {
  const { locale } = useLanguage()
  const spoken = useRef(locale)
  const [talk] = useState(() => createTalk({ ...deps, locale: () => spoken.current }, history, who))
  useEffect(() => {
    if (spoken.current === locale) return
    spoken.current = locale
    const key = deps.store.get()
    // A conversation that goes on in its old language is no reason to stop: the next switch, or the next visit, says it again.
    if (key !== undefined) deps.api.setLocale(key, locale).catch(() => {})
  }, [deps, locale])
  return [useSyncExternalStore(talk.subscribe, talk.state), talk]
}
