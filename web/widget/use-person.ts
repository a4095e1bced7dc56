import { useCallback, useEffect, useRef, useState } from 'react'
import type { Api } from '../ui/api.ts'
import type { ConversationStore } from './conversation-store.ts'
import type { Talk, TalkState } from './talk.ts'

interface Deps {
  readonly api: Api
  readonly store: ConversationStore
}

/** So long after a sign of typing somebody is taken to be typing still. */
const TYPING_MS = 6_000
const TELL_EVERY_MS = 3_000

/**
 * Follows the conversation while the page is in view: what a person writes is fetched as it is written. Answers whether they are typing.
 * A page out of sight keeps no line open: browsers allow a site few of them, and coming back fetches everything.
 */
export function usePersonTyping({ api, store }: Deps, talk: Talk, chat: Pick<TalkState, 'messages' | 'person'>): boolean {
  const [typingUntil, setTypingUntil] = useState(0)
  const visible = useVisible()
  // There is none before the first message has reached the server.
  const conversation = store.get()?.id
  useEffect(() => {
    const key = store.get()
    if (key === undefined || key.id !== conversation || !visible) return
    return api.watchConversation(key, (event) => {
      if (event === 'typing') setTypingUntil(Date.now() + TYPING_MS)
      else void talk.refresh()
    })
  }, [api, store, talk, conversation, visible])
  useEffect(() => {
    if (typingUntil === 0) return
    const timer = setTimeout(() => setTypingUntil(0), typingUntil - Date.now())
    return () => clearTimeout(timer)
  }, [typingUntil])
  // What was being typed has come.
  const count = chat.messages.length
  useEffect(() => setTypingUntil(0), [count])
  return typingUntil !== 0 && chat.person !== undefined
}

/** Tells a person who is there that the customer is typing: now and then, and never what. */
export function useTellTyping({ api, store }: Deps, isPersonHere: boolean): (() => void) | undefined {
  const told = useRef(0)
  const tell = useCallback(() => {
    const key = store.get()
    if (key === undefined || Date.now() - told.current < TELL_EVERY_MS) return
    told.current = Date.now()
    api.tellTyping(key).catch(() => {})
  }, [api, store])
  return isPersonHere ? tell : undefined
}

function useVisible(): boolean {
  const [visible, setVisible] = useState(() => document.visibilityState === 'visible')
  useEffect(() => {
    const look = () => setVisible(document.visibilityState === 'visible')
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return visible
}
