import { Link } from 'wouter'
import type { ConversationRow } from '../../../src/http/contract/console/conversations.ts'
import { Ago } from '../kit/ago.tsx'
import { Avatar, Badge } from '../kit/badge.tsx'
import { Icon } from '../kit/icon.tsx'
import { useWords } from '../kit/language.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import { useNames } from './use-names.ts'
import { words } from './words.ts'

export interface ConversationLineProps {
  readonly row: ConversationRow
  readonly href: string
  /** The one that keys act on. */
  readonly current: boolean
  readonly onFocus?: () => void
}

// More flags than these make no line clearer.
const FLAGS_SHOWN = 2

/** One conversation of a list: who, what came of it, their words, and what somebody should look at. */
export function ConversationLine({ row, href, current, onFocus }: ConversationLineProps) {
  const t = useWords(words)
  const names = useNames()
  const assignee = useColleagues().find((one) => one.id === row.assigneeId)
  return (
    <Link href={href} className="hc-talk" data-current={current} data-done={row.reviewStatus === 'done'} onFocus={onFocus}>
      <span className="hc-talk-who">{names.customer(row)}</span>
      <span className="hc-talk-marks">
        <OutcomeBadge outcome={row.outcome} />
        {row.hasError && (
          <span title={t.failedTurn}>
            <Icon name="warning" /> <span className="hf-hidden">{t.failedTurn}</span>
          </span>
        )}
        {row.rating !== null && (
          <span title={t.ratings[row.rating]}>
            <Icon name={row.rating === 'up' ? 'thumbUp' : 'thumbDown'} /> <span className="hf-hidden">{t.ratings[row.rating]}</span>
          </span>
        )}
        {row.flags.slice(0, FLAGS_SHOWN).map((flag) => (
          <Badge key={flag} tone="warm" icon="flag">
            {names.flag(flag)}
          </Badge>
        ))}
        {row.flags.length > FLAGS_SHOWN && <Badge tone="warm">+{row.flags.length - FLAGS_SHOWN}</Badge>}
      </span>
      <span className="hc-talk-words">
        <Found excerpt={row.excerpt} />
      </span>
      <span className="hc-talk-about">
        {names.language(row.locale)}
        <span aria-hidden="true"> · </span>
        {names.channel(row.channel)}
        <span aria-hidden="true"> · </span>
        {t.messages(row.messageCount)}
      </span>
      <span className="hc-talk-end">
        {row.reviewStatus === 'done' && (
          <span title={t.reviews.done} className="hc-talk-done">
            <Icon name="check" /> <span className="hf-hidden">{t.reviews.done}</span>
          </span>
        )}
        {assignee !== undefined && <Avatar name={assignee.name} label />}
        <Ago at={row.lastMessageAt} />
      </span>
    </Link>
  )
}

/** The words, what was searched for marked in them. */
function Found({ excerpt: { text, match } }: { readonly excerpt: ConversationRow['excerpt'] }) {
  if (match === null) return text
  const [from, to] = match
  return (
    <>
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </>
  )
}
