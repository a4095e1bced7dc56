import { useEffect, useState } from 'react'
import { conversationOperations, type ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import type { ConsoleTurn, Replay } from '../../../src/http/contract/console/turns.ts'
import { SpokenIn } from '../../i18n/spoken-in.tsx'
import { useChange } from '../api.ts'
import { Dialog } from '../kit/dialog.tsx'
import { useWords } from '../kit/language.tsx'
import { Loading, Notice, ProblemNotice } from '../kit/states.tsx'
import { Segmented } from '../kit/tabs.tsx'
import { DiffView } from './diff-view.tsx'
import { GuardBox } from './guard-box.tsx'
import { replayWords } from './replay-words.ts'
import { ShownCard } from './shown-card.tsx'
import { ToolCall } from './tool-call.tsx'
import { TurnFacts } from './turn-facts.tsx'

export interface ReplayDialogProps {
  readonly detail: ConversationDetail
  /** Undefined: it is closed. */
  readonly turnId: string | undefined
  readonly onClose: () => void
}

/** The turn as the model and the rules of today would answer it, beside how it was answered. Nothing is written. */
export function ReplayDialog({ detail, turnId, onClose }: ReplayDialogProps) {
  const t = useWords(replayWords)
  const turn = detail.turns.find((one) => one.id === turnId)
  return (
    <Dialog title={t.title} open={turn !== undefined} onClose={onClose} size="large">
      {turn !== undefined && <Replayed key={turn.id} detail={detail} turn={turn} />}
    </Dialog>
  )
}

function Replayed({ detail, turn }: { readonly detail: ConversationDetail; readonly turn: ConsoleTurn }) {
  const t = useWords(replayWords)
  const [as, setAs] = useState<Replay['as']>('then')
  const replay = useChange(conversationOperations.replayTurn, { refreshes: [] })
  const { mutate } = replay
  const conversation = detail.conversation.id
  useEffect(() => mutate({ params: { conversation, turn: turn.id }, body: { as } }), [mutate, conversation, turn.id, as])
  const answer = replay.data?.as === as ? replay.data : undefined
  return (
    <>
      <div className="hc-line">
        <Segmented
          label={t.clock}
          options={[
            { key: 'then', label: t.asThen },
            { key: 'today', label: t.asToday },
          ]}
          chosen={as}
          onChoose={setAs}
        />
        <span className="hc-soft hc-small">{as === 'then' ? t.hintThen : t.hintToday}</span>
      </div>
      {replay.error !== null && (
        <ProblemNotice problem={replay.error} onRetry={() => mutate({ params: { conversation, turn: turn.id }, body: { as } })} />
      )}
      {answer === undefined && replay.error === null && <Loading lines={6} />}
      {answer !== undefined && <Sides detail={detail} turn={turn} answer={answer} />}
    </>
  )
}

function Sides({ detail, turn, answer }: { readonly detail: ConversationDetail; readonly turn: ConsoleTurn; readonly answer: Replay }) {
  const t = useWords(replayWords)
  const { locale } = detail.conversation
  const same = answer.shown === turn.shown
  const cards = detail.messages
    .filter((message) => message.turnId === turn.id && message.role === 'assistant')
    .flatMap((message) => message.parts.flatMap((part) => (part.type === 'card' ? [part.card] : [])))
  return (
    <>
      <Notice tone={same ? 'good' : 'neutral'} icon={same ? 'check' : 'info'}>
        {same ? t.same : t.different}
      </Notice>
      {!same && <DiffView before={turn.shown} after={answer.shown} locale={locale} />}
      <div className="hc-sides">
        <Side title={t.was} told={turn} cards={cards} locale={locale} />
        <Side title={t.now} told={answer} cards={answer.cards} locale={locale} />
      </div>
    </>
  )
}

interface SideProps {
  readonly title: string
  readonly told: ConsoleTurn | Replay
  readonly cards: Replay['cards']
  readonly locale: string
}

function Side({ title, told, cards, locale }: SideProps) {
  const t = useWords(replayWords)
  return (
    <section className="hc-side" aria-label={title}>
      <h3>{title}</h3>
      {told.error !== null && (
        <Notice tone="bad" icon="warning">
          {told.error}
        </Notice>
      )}
      <p className="hc-side-words" lang={locale} dir="auto">
        {told.shown === '' ? <span className="hc-soft">{t.noWords}</span> : told.shown}
      </p>
      <SpokenIn locale={locale}>
        <div className="hc-stack">
          {cards.map((card, index) => (
            <ShownCard key={index} entry={{ card, standing: 'past', chosen: undefined }} />
          ))}
        </div>
      </SpokenIn>
      <GuardBox told={told} locale={locale} />
      <ul className="hc-calls">
        {told.toolCalls.map((call) => (
          <li key={call.position}>
            <ToolCall call={call} {...('answered' in call ? { note: t.answered[call.answered] } : {})} />
          </li>
        ))}
      </ul>
      <TurnFacts told={told} catalogueVersion={null} />
    </section>
  )
}
