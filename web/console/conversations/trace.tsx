import { useEffect, useMemo, useRef } from 'react'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { useWords } from '../kit/language.tsx'
import { EmptyState } from '../kit/states.tsx'
import { talkWords } from './talk-words.ts'
import { TurnCard, type TurnActs } from './turn-card.tsx'

export interface TraceProps extends TurnActs {
  readonly detail: ConversationDetail
  readonly turnId: string | undefined
}

/** What really happened, turn by turn; the one that is looked at is in view. */
export function Trace({ detail, turnId, ...acts }: TraceProps) {
  const t = useWords(talkWords)
  const chosen = useRef<HTMLLIElement>(null)
  useEffect(() => {
    // In braces: newer browsers answer with a promise, and an effect may return nothing but its end.
    chosen.current?.scrollIntoView({ block: 'start' })
  }, [turnId])
  const madeBy = useMemo(() => Map.groupBy(detail.bookings, (booking) => booking.turnId ?? ''), [detail.bookings])
  const unusedOf = useMemo(() => unusedByTurn(detail), [detail])
  if (detail.turns.length === 0) return <EmptyState icon="robot" title={t.noMessages} />
  return (
    <ol className="hc-trace">
      {detail.turns.map((turn, index) => (
        <li key={turn.id} ref={turn.id === turnId ? chosen : undefined}>
          <TurnCard
            turn={turn}
            number={index + 1}
            chosen={turn.id === turnId}
            locale={detail.conversation.locale}
            made={madeBy.get(turn.id) ?? []}
            flags={detail.flags.filter((flag) => flag.turnId === turn.id && flag.settledAt === null)}
            unused={unusedOf.get(turn.id) ?? []}
            {...acts}
          />
        </li>
      ))}
    </ol>
  )
}

function unusedByTurn({ consents, messages }: ConversationDetail): ReadonlyMap<string, ConversationDetail['consents']> {
  const turnOf = new Map(messages.map((message) => [message.id, message.turnId]))
  return Map.groupBy(
    consents.filter((consent) => consent.usedAt === null),
    (consent) => turnOf.get(consent.messageId ?? '') ?? '',
  )
}
