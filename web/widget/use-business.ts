import { useEffect, useState } from 'react'
import type { Api, Business, ServiceOffered } from '../ui/api.ts'
import { ApiProblem } from '../ui/problem.ts'
import type { ConversationStore } from './conversation-store.ts'
import { messagesOf, type ChatMessage } from './message.ts'
import { type WhoAnswers, whoAnswers } from './talk.ts'

/** Everything the page shows first. */
export interface Opened {
  readonly phase: 'open'
  readonly business: Business
  readonly services: readonly ServiceOffered[]
  readonly history: readonly ChatMessage[]
  /** What the conversation is held in; undefined before it began. */
  readonly locale: string | undefined
  readonly who: WhoAnswers | undefined
}

export type Opening =
  | Opened
  | { readonly phase: 'opening' }
  | { readonly phase: 'unknown_business' }
  | { readonly phase: 'unreachable'; readonly retry: () => void }

/** Fetched all at once, so that nothing jumps when it arrives. */
export function useBusiness(api: Api, store: ConversationStore): Opening {
  const [attempt, setAttempt] = useState(0)
  const [opening, setOpening] = useState<Opening>({ phase: 'opening' })
  useEffect(() => {
    let current = true
    const show = (next: Opening) => {
      if (current) setOpening(next)
    }
    Promise.all([api.getBusiness(), api.findServices().catch(() => []), readHistory(api, store)]).then(
      ([business, services, kept]) => show({ phase: 'open', business, services, ...kept }),
      (error: unknown) => {
        const unknown = error instanceof ApiProblem && error.status === 404
        show(unknown ? { phase: 'unknown_business' } : { phase: 'unreachable', retry: () => setAttempt(attempt + 1) })
      },
    )
    return () => {
      current = false
    }
  }, [api, store, attempt])
  return opening
}

/** A conversation the server no longer knows is forgotten here too; an outage is not a reason to forget. */
async function readHistory(api: Api, store: ConversationStore): Promise<Pick<Opened, 'history' | 'locale' | 'who'>> {
  const key = store.get()
  if (key === undefined) return nothing
  api.clock.recall(key.aheadMs)
  try {
    const conversation = await api.getConversation(key)
    return { history: messagesOf(conversation), locale: conversation.locale, who: whoAnswers(conversation) }
  } catch (error) {
    if (!(error instanceof ApiProblem) || error.status >= 500 || error.status === 429) throw error
    store.clear()
    return nothing
  }
}

const nothing = { history: [], locale: undefined, who: undefined }
