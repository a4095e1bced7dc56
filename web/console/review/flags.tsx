import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import type { Flag } from '../../../src/http/contract/console/review-shapes.ts'
import { useChange } from '../api.ts'
import { useNames } from '../conversations/use-names.ts'
import { When } from '../kit/ago.tsx'
import { Button } from '../kit/button.tsx'
import { Icon } from '../kit/icon.tsx'
import { useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import { TurnMark } from './turn-mark.tsx'
import { useFlagNote } from './use-flag-note.ts'
import { usePeople } from './use-people.ts'
import { words } from './words.ts'

interface FlagsProps {
  readonly detail: ConversationDetail
  readonly onTurn: (turnId: string) => void
  readonly onFlag: () => void
}

export function Flags({ detail, onTurn, onFlag }: FlagsProps) {
  const t = useWords(words)
  // Open ones first, each newest first.
  const flags = detail.flags.toSorted(
    (a, b) => Number(a.settledAt !== null) - Number(b.settledAt !== null) || Date.parse(b.raisedAt) - Date.parse(a.raisedAt),
  )
  return (
    <section>
      <div className="hc-section-line">
        <h2>{t.flags}</h2>
        <Button icon="flag" look="quiet" onClick={onFlag}>
          {t.raise}
        </Button>
      </div>
      {flags.length === 0 && <p className="hc-soft">{t.noFlags}</p>}
      <ul className="hc-flags">
        {flags.map((flag) => (
          <li key={flag.id}>
            <OneFlag flag={flag} detail={detail} onTurn={onTurn} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function OneFlag({ flag, detail, onTurn }: Omit<FlagsProps, 'onFlag'> & { readonly flag: Flag }) {
  const t = useWords(words)
  const names = useNames()
  const tell = useToast()
  const nameOf = usePeople(detail)
  const settle = useChange(reviewOperations.settleFlag)
  const open = flag.settledAt === null
  const note = useFlagNote()(flag)
  const press = () =>
    settle.mutate(
      { params: { conversation: detail.conversation.id, flag: flag.id }, body: { settled: open } },
      { onError: (problem) => tell(problem.message, { tone: 'bad' }) },
    )
  return (
    <article className="hc-flag" data-open={open}>
      <Icon name={open ? 'flag' : 'check'} />
      <div>
        <p>
          <strong>{names.flag(flag.reason)}</strong> <TurnMark detail={detail} turnId={flag.turnId} onTurn={onTurn} />
        </p>
        {note !== null && <p className="hc-flag-note">{note}</p>}
        <p className="hc-soft hc-small">
          {flag.rule === null ? t.raisedBy(nameOf(flag.raisedBy)) : t.raisedByRule}, <When at={flag.raisedAt} />
          {flag.settledAt !== null && (
            <>
              {' · '}
              {t.settled(nameOf(flag.settledBy))}
            </>
          )}
        </p>
      </div>
      <Button look="quiet" busy={settle.isPending} onClick={press}>
        {open ? t.settle : t.reopen}
      </Button>
    </article>
  )
}
