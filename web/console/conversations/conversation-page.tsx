import { useState } from 'react'
import { useLocation, useParams, useSearch } from 'wouter'
import { conversationOperations, type ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { useRead } from '../api.ts'
import { ButtonLink } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Page } from '../kit/page.tsx'
import { EmptyState, Ready } from '../kit/states.tsx'
import { Tabs } from '../kit/tabs.tsx'
import { useLive } from '../kit/use-live.ts'
import { useHash } from '../kit/use-hash.ts'
import { useMedia } from '../kit/use-media.ts'
import { FlagDialog } from '../review/flag-dialog.tsx'
import { ReviewPane } from '../review/review-pane.tsx'
import { ConversationHead } from './conversation-head.tsx'
import { DetailsPane } from './details-pane.tsx'
import { MakeTestDialog } from './make-test-dialog.tsx'
import { ReplayDialog } from './replay-dialog.tsx'
import { talkWords } from './talk-words.ts'
import { Trace } from './trace.tsx'
import { Transcript } from './transcript.tsx'
import { useTalkKeys } from './use-talk-keys.ts'
import { useNames } from './use-names.ts'
import './conversations.css'
import './talk.css'
import '../../ui/cards.css'
import '../../ui/slots.css'
import '../../ui/ticket.css'

/** One conversation: as its customer saw it, and beside that what really happened. */
export function ConversationPage() {
  const t = useWords(talkWords)
  const { conversation } = useParams<{ conversation: string }>()
  const read = useRead(conversationOperations.getConversation, { params: { conversation } }, { keep: true })
  useLive(['conversation.changed'], (change) => {
    if (change.id === undefined || change.id === conversation) void read.refetch()
  })
  if (read.error?.status === 404 || read.error?.status === 400)
    return (
      <Page title={t.notFound}>
        <EmptyState icon="search" title={t.notFound} action={<ButtonLink href="/conversations">{t.back}</ButtonLink>}>
          {t.notFoundText}
        </EmptyState>
      </Page>
    )
  return (
    <Ready of={read} lines={10}>
      {(detail) => <Talk key={conversation} detail={detail} />}
    </Ready>
  )
}

type Side = 'seen' | 'happened' | 'review' | 'details'
type Asked = { readonly what: 'replay' | 'test' | 'flag'; readonly turnId: string | undefined }

function Talk({ detail }: { readonly detail: ConversationDetail }) {
  const t = useWords(talkWords)
  const names = useNames()
  const place = usePlace(detail)
  const narrow = useMedia('(width <= 1000px)')
  const [side, setSide] = useState<Side>(new URLSearchParams(useSearch()).has('review') ? 'review' : narrow ? 'seen' : 'happened')
  const [asked, setAsked] = useState<Asked>()
  const [commentOn, setCommentOn] = useState<string>()
  const ask = (what: Asked['what']) => (turnId: string) => setAsked({ what, turnId })
  const close = () => setAsked(undefined)
  const comment = (turnId?: string) => {
    setCommentOn(turnId)
    setSide('review')
  }
  const showTurn = (turnId: string) => {
    place.showTurn(turnId)
    setSide('happened')
  }
  const showMessage = (messageId: string) => {
    place.showMessage(messageId)
    if (narrow) setSide('seen')
  }
  const last = detail.turns.at(-1)?.id
  useTalkKeys({ detail, turnId: place.turnId, onTurn: showTurn, onAsk: (what, turnId) => setAsked({ what, turnId }), onComment: comment })
  const sides = {
    seen: <Transcript detail={detail} turnId={place.turnId} messageId={place.messageId} onTurn={showTurn} />,
    happened: (
      <Trace
        detail={detail}
        turnId={place.turnId}
        onTurn={place.showTurn}
        onReplay={ask('replay')}
        onTest={ask('test')}
        onFlag={ask('flag')}
        onComment={comment}
      />
    ),
    review: (
      <ReviewPane detail={detail} commentOn={commentOn} onTurn={showTurn} onFlag={() => setAsked({ what: 'flag', turnId: undefined })} />
    ),
    details: <DetailsPane detail={detail} onMessage={showMessage} />,
  }
  const open = detail.flags.filter((flag) => flag.settledAt === null).length + detail.comments.length
  const tabs = [
    ...(narrow ? [{ key: 'seen', label: t.seen } as const] : []),
    { key: 'happened', label: t.happened, count: detail.turns.length } as const,
    { key: 'review', label: t.review, count: open === 0 ? undefined : open } as const,
    { key: 'details', label: t.details } as const,
  ]
  const shown = !narrow && side === 'seen' ? 'happened' : side
  return (
    <Page
      title={names.customer(detail.conversation)}
      width="full"
      up={{ href: place.listHref, label: t.back }}
      actions={
        <ConversationHead
          detail={detail}
          onTest={() => setAsked({ what: 'test', turnId: place.turnId ?? last })}
          onFlag={() => setAsked({ what: 'flag', turnId: undefined })}
        />
      }
    >
      <div className="hc-talk-panes">
        {!narrow && (
          <section className="hc-pane" aria-label={t.asSeen} tabIndex={0}>
            {sides.seen}
          </section>
        )}
        <div className="hc-pane hc-pane-tabs">
          <Tabs label={t.views} tabs={tabs} chosen={shown} onChoose={setSide}>
            {sides[shown]}
          </Tabs>
        </div>
      </div>
      <ReplayDialog detail={detail} turnId={asked?.what === 'replay' ? asked.turnId : undefined} onClose={close} />
      <MakeTestDialog detail={detail} turnId={asked?.what === 'test' ? asked.turnId : undefined} onClose={close} />
      <FlagDialog conversationId={detail.conversation.id} turnId={asked?.turnId} open={asked?.what === 'flag'} onClose={close} />
    </Page>
  )
}

/** What is looked at, kept in the address: a link leads to the very message. */
function usePlace(detail: ConversationDetail) {
  const [here, go] = useLocation()
  const params = new URLSearchParams(useSearch())
  // Bookings link to the very message by its anchor.
  const anchor = /^#message-(.+)$/.exec(useHash())?.[1]
  const messageId = params.get('message') ?? anchor
  const ofMessage = detail.messages.find((message) => message.id === messageId)?.turnId
  const show = (name: 'turn' | 'message', id: string) => {
    params.delete('turn')
    params.delete('message')
    params.set(name, id)
    go(`${here}?${params.toString()}`, { replace: true })
  }
  const list = new URLSearchParams(params)
  for (const own of ['turn', 'message', 'review', 'queue']) list.delete(own)
  const queue = params.get('queue')
  return {
    messageId,
    turnId: params.get('turn') ?? ofMessage,
    showTurn: (id: string) => show('turn', id),
    showMessage: (id: string) => show('message', id),
    listHref: queue === null ? `/conversations${list.size === 0 ? '' : `?${list.toString()}`}` : `/review?of=${queue}`,
  }
}
