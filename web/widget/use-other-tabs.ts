import { useEffect, useRef } from 'react'
import type { ConversationStore } from './conversation-store.ts'
import type { Talk } from './talk.ts'

/** Two tabs show the same conversation: what was said in one is fetched by the other when its turn has ended. */
export function useOtherTabs(tenant: string, store: ConversationStore, talk: Talk, busy: boolean): void {
  const channel = useRef<BroadcastChannel>(undefined)
  useEffect(() => {
    const open = new BroadcastChannel(`holdfast.conversation.${tenant}`)
    channel.current = open
    open.addEventListener('message', (event: MessageEvent<unknown>) => {
      if (event.data === (store.get() ?? store.reread())?.id) void talk.refresh()
    })
    return () => open.close()
  }, [tenant, store, talk])
  const wasBusy = useRef(busy)
  useEffect(() => {
    if (wasBusy.current && !busy) channel.current?.postMessage(store.get()?.id)
    wasBusy.current = busy
  }, [busy, store])
}
