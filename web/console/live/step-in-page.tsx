import { type RefObject, useEffect, useRef, useState } from 'react'
import { useLocation, useParams } from 'wouter'
import { type ConversationDetail, conversationOperations } from '../../../src/http/contract/console/conversations.ts'
import { type LiveState, liveOperations } from '../../../src/http/contract/console/live.ts'
import { call, useRead } from '../api.ts'
import { DetailsPane } from '../conversations/details-pane.tsx'
import { Trace } from '../conversations/trace.tsx'
import { Transcript } from '../conversations/transcript.tsx'
import { useNames } from '../conversations/use-names.ts'
import { ButtonLink } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { EmptyState, Ready } from '../kit/states.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { useLive } from '../kit/use-live.ts'
import { useMedia } from '../kit/use-media.ts'
import { useWorkplace } from '../shell/workplace.tsx'
import { Composer } from './composer.tsx'
import { OwnerBar } from './owner-bar.tsx'
import { Steps } from './steps.tsx'
import { useLease } from './use-lease.ts'
import { words } from './words.ts'
import './live.css'
import '../conversations/conversations.css'
import '../conversations/talk.css'
import '../review/review.css'
import '../diary/diary.css'
import '../../ui/cards.css'
import '../../ui/slots.css'
import '../../ui/ticket.css'

/** One conversation as it goes on: the customer's own view with a place to write, beside what really happened. */
export function StepInPage() {
  const t = useWords(words)
  const { conversation } = useParams<{ conversation: string }>()
  const detail = useRead(conversationOperations.getConversation, { params: { conversation } }, { keep: true })
  const live = useRead(liveOperations.getLive, { params: { conversation } }, { keep: true })
  useLive(['conversation.changed', 'handoff.changed'], ({ id }) => {
    if (id !== undefined && id !== conversation) return
    void detail.refetch()
    void live.refetch()
  })
  if (detail.error?.status === 404)
    return (
      <Page title={t.title}>
        <EmptyState icon="search" title={detail.error.message} action={<ButtonLink href="/live">{t.back}</ButtonLink>} />
      </Page>
    )
  return (
    <Ready of={detail} lines={10}>
      {(shown) => <Ready of={live}>{(state) => <Talk key={conversation} detail={shown} live={state} />}</Ready>}
    </Ready>
  )
}

interface TalkProps {
  readonly detail: ConversationDetail
  readonly live: LiveState
}

type Side = 'seen' | 'happened' | 'details' | 'who'

function Talk({ detail, live }: TalkProps) {
  const t = useWords(words)
  const names = useNames()
  const { member } = useWorkplace()
  const [, go] = useLocation()
  const narrow = useMedia('(width <= 1000px)')
  const [side, setSide] = useState<Side>(narrow ? 'seen' : 'happened')
  const [turnId, setTurnId] = useState<string>()
  const mine = live.owner?.id === member.id
  useLease(detail.conversation.id, mine)
  useSeen(detail)
  const showTurn = (id: string) => {
    setTurnId(id)
    setSide('happened')
  }
  const seen = <Seen detail={detail} live={live} mine={mine} turnId={turnId} onTurn={showTurn} />
  // What is done with a turn afterwards has its own page.
  const whole = (id: string) => go(`/conversations/${detail.conversation.id}?turn=${id}`)
  const acts = { onReplay: whole, onTest: whole, onFlag: whole, onComment: whole }
  const sides = {
    seen,
    happened: <Trace detail={detail} turnId={turnId ?? detail.turns.at(-1)?.id} onTurn={setTurnId} {...acts} />,
    details: <DetailsPane detail={detail} onMessage={(id) => go(`/conversations/${detail.conversation.id}?message=${id}`)} />,
    who: <Steps live={live} />,
  }
  const tabs = [
    ...(narrow ? [{ key: 'seen', label: t.asSeen } as const] : []),
    { key: 'happened', label: t.happened, count: detail.turns.length } as const,
    { key: 'details', label: t.details } as const,
    { key: 'who', label: t.who } as const,
  ]
  const shown = !narrow && side === 'seen' ? 'happened' : side
  return (
    <Page title={names.customer(detail.conversation)} width="full" up={{ href: '/live', label: t.back }}>
      <div className="hc-talk-panes">
        {!narrow && (
          <section className="hc-pane hl-pane" aria-label={t.asSeen}>
            {seen}
          </section>
        )}
        <div className="hc-pane hc-pane-tabs">
          <Tabs label={t.views} tabs={tabs} chosen={shown} onChoose={setSide}>
            {sides[shown]}
          </Tabs>
        </div>
      </div>
    </Page>
  )
}

interface SeenProps extends TalkProps {
  readonly mine: boolean
  readonly turnId: string | undefined
  readonly onTurn: (turnId: string) => void
}

/** The customer's view: who answers above it, the newest at its end, and what one can write below. */
function Seen({ detail, live, mine, turnId, onTurn }: SeenProps) {
  const scroller = useToEnd(detail.messages.length)
  return (
    <div className="hl-talk">
      <OwnerBar detail={detail} live={live} mine={mine} />
      <div ref={scroller} className="hl-scroll" tabIndex={0} role="log">
        {/* Its own box, whose growth is followed: the words come a moment later, in the customer's language. */}
        <div>
          <Transcript detail={detail} turnId={turnId} messageId={undefined} onTurn={onTurn} />
        </div>
      </div>
      {mine && <Composer detail={detail} />}
    </div>
  )
}

const NEAR_END = 80

/** Stays at the end as it grows, until somebody scrolls up to read; what is said anew brings it back. */
function useToEnd(count: number): RefObject<HTMLDivElement | null> {
  const scroller = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const box = scroller.current
    const content = box?.firstElementChild
    if (box === null || content == null) return
    let follows = true
    const toEnd = () => follows && box.scrollTo({ top: box.scrollHeight })
    const look = () => (follows = box.scrollHeight - box.scrollTop - box.clientHeight < NEAR_END)
    const grown = new ResizeObserver(toEnd)
    grown.observe(content)
    box.addEventListener('scroll', look)
    return () => {
      grown.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [count])
  return scroller
}

/** What is on show has been seen: others need not read it for the customer's sake. */
function useSeen({ conversation, messages }: ConversationDetail): void {
  const last = messages.at(-1)?.seq
  useEffect(() => {
    if (last === undefined || document.visibilityState !== 'visible') return
    call(liveOperations.seeMessages, { params: { conversation: conversation.id }, body: { seq: last } }).catch(() => {})
  }, [conversation.id, last])
}
