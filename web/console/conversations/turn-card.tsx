import { memo } from 'react'
import { Link } from 'wouter'
import type { BookingLink, ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import type { Flag } from '../../../src/http/contract/console/review-shapes.ts'
import type { ConsoleTurn } from '../../../src/http/contract/console/turns.ts'
import { elapsed } from '../kit/amounts.ts'
import { Badge } from '../kit/badge.tsx'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { Menu } from '../kit/menu.tsx'
import { Notice } from '../kit/states.tsx'
import { GuardBox } from './guard-box.tsx'
import { Offers } from './offers.tsx'
import { talkWords } from './talk-words.ts'
import { ToolCall } from './tool-call.tsx'
import { TurnFacts } from './turn-facts.tsx'
import { useNames } from './use-names.ts'

export interface TurnActs {
  readonly onTurn: (turnId: string) => void
  readonly onReplay: (turnId: string) => void
  readonly onTest: (turnId: string) => void
  readonly onFlag: (turnId: string) => void
  readonly onComment: (turnId: string) => void
}

interface TurnCardProps extends TurnActs {
  readonly turn: ConsoleTurn
  readonly number: number
  readonly chosen: boolean
  readonly locale: string
  /** What it booked, moved or cancelled. */
  readonly made: readonly BookingLink[]
  readonly flags: readonly Flag[]
  /** What the customer agreed to in it and that led to nothing. */
  readonly unused: ConversationDetail['consents']
}

/** One turn: what the model did, what the rules did with it, and what came of it. */
export const TurnCard = memo(function TurnCard({ turn, number, chosen, locale, made, flags, unused, ...acts }: TurnCardProps) {
  const t = useWords(talkWords)
  const names = useNames()
  return (
    <article className="hc-turn" data-chosen={chosen} id={`turn-${turn.id}`} aria-labelledby={`turn-${turn.id}-title`}>
      <TurnHead turn={turn} number={number} {...acts} />
      {flags.length > 0 && (
        <p className="hc-line">
          {flags.map((flag) => (
            <Badge key={flag.id} tone="warm" icon="flag">
              {names.flag(flag.reason)}
            </Badge>
          ))}
        </p>
      )}
      {turn.error !== null && (
        <Notice tone="bad" icon="warning">
          <strong>{t.error}</strong> <span className="hc-code">{turn.error}</span>
        </Notice>
      )}
      {(turn.outcome === 'person' || turn.outcome === 'stopped') && (
        <p className="hc-line">
          <Badge icon="person">{t.withPerson[turn.outcome]}</Badge>
        </p>
      )}
      {turn.outcome !== 'person' && <TurnFacts told={turn} catalogueVersion={turn.catalogueVersion} />}
      {turn.toolCalls.length > 0 && (
        <ul className="hc-calls" aria-label={t.tools}>
          {turn.toolCalls.map((call) => (
            <li key={call.id}>
              <ToolCall call={call} />
            </li>
          ))}
        </ul>
      )}
      <GuardBox told={turn} locale={locale} />
      <Offers offers={turn.offers} />
      {made.map((booking) => (
        <p key={booking.reference + booking.at} className="hc-line">
          <Badge tone={booking.action === 'cancelled' ? 'warm' : 'good'} icon="ticket">
            {t.made[booking.action]}
          </Badge>
          <Link href={`/bookings/${booking.reference}`} className="hc-code">
            {booking.reference}
          </Link>
          {booking.consent !== null && <span className="hc-soft hc-small">{t.consent(consentName(t.consents, booking.consent))}</span>}
        </p>
      ))}
      {unused.map((consent) => (
        <p key={consent.id} className="hc-line hc-small">
          <Badge icon="check">{t.consent(consentName(t.consents, consent.kind))}</Badge>
          <span className="hc-soft">
            {t.actions[consent.action]}, {t.unused}
          </span>
        </p>
      ))}
      {turn.rating !== null && (
        <Notice tone={turn.rating.verdict === 'up' ? 'good' : 'warm'} icon={turn.rating.verdict === 'up' ? 'thumbUp' : 'thumbDown'}>
          {t.rated[turn.rating.verdict]}
          {turn.rating.reason !== null && <>: “{turn.rating.reason}”</>}
        </Notice>
      )}
    </article>
  )
})

export const consentName = (named: Readonly<Record<string, string>>, kind: string): string => named[kind] ?? kind

function TurnHead({ turn, number, onTurn, onReplay, onTest, onFlag, onComment }: Pick<TurnCardProps, 'turn' | 'number'> & TurnActs) {
  const t = useWords(talkWords)
  const { locale } = useConsoleLanguage()
  return (
    <header className="hc-turn-head">
      <h2 id={`turn-${turn.id}-title`}>
        <button type="button" onClick={() => onTurn(turn.id)}>
          {t.turn(number)}
        </button>
      </h2>
      <span className="hc-soft hc-small">
        {turn.outcome === 'running' && t.running}
        {turn.outcome !== 'running' && turn.latencyMs !== null && t.answeredIn(elapsed(turn.latencyMs, locale))}
      </span>
      <Menu
        label={t.more}
        iconOnly
        items={[
          { key: 'replay', label: t.replay, icon: 'replay', onChoose: () => onReplay(turn.id) },
          { key: 'test', label: t.makeTest, icon: 'test', onChoose: () => onTest(turn.id) },
          { key: 'flag', label: t.flagTurn, icon: 'flag', onChoose: () => onFlag(turn.id) },
          { key: 'comment', label: t.commentTurn, icon: 'note', onChoose: () => onComment(turn.id) },
        ]}
      />
    </header>
  )
}
