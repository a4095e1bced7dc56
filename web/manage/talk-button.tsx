import { useState } from 'react'
import { languageIn } from '../book/flow-frame.tsx'
import { usePageWords } from '../book/page-words.tsx'
import { useLanguage } from '../i18n/language-provider.tsx'
import { visitorTimeZone } from '../i18n/format.ts'
import type { Api } from '../ui/api.ts'
import { ApiProblem } from '../ui/problem.ts'
import { rememberAbout } from '../widget/about-store.ts'
import { type ConversationStore, openConversationStore } from '../widget/conversation-store.ts'

export interface TalkButtonProps {
  readonly api: Api
  readonly tenant: string
  readonly reference: string
  readonly token: string
}

/** To the assistant, who may speak of this booking from then on: in the conversation this browser has, or in a new one. */
export function TalkButton({ api, tenant, reference, token }: TalkButtonProps) {
  const words = usePageWords()
  const { locale } = useLanguage()
  const [state, setState] = useState<'ready' | 'opening' | 'failed'>('ready')
  const talk = async () => {
    if (state === 'opening') return
    setState('opening')
    try {
      await openIn(api, openConversationStore(tenant), { reference, token, locale })
      rememberAbout(tenant, reference)
      location.assign(`/${tenant}${languageIn(location.search)}`)
    } catch {
      setState('failed')
    }
  }
  return (
    <div className="hf-manage-talk">
      <button type="button" className="hf-button" aria-disabled={state === 'opening'} onClick={() => void talk()}>
        {words.talk}
      </button>
      <p role="status">{state === 'failed' ? words.talkFailed : ''}</p>
    </div>
  )
}

interface Opening {
  readonly reference: string
  readonly token: string
  readonly locale: string
}

async function openIn(api: Api, store: ConversationStore, { reference, token, locale }: Opening): Promise<void> {
  const known = store.get()
  if (known !== undefined) {
    try {
      return await api.openBooking(known, reference, token)
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== 'conversation_not_found') throw error
    }
  }
  const started = await api.startConversation({ locale, timeZone: visitorTimeZone() })
  api.clock.learn(started.now)
  await api.openBooking(started, reference, token)
  store.set({ id: started.id, token: started.token, aheadMs: api.clock.aheadMs() })
}
