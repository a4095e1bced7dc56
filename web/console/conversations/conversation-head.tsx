import { useLocation } from 'wouter'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useChange } from '../api.ts'
import { Badge } from '../kit/badge.tsx'
import { Button, ButtonLink, IconButton } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { Menu } from '../kit/menu.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { useColleagues } from '../use-colleagues.ts'
import { OutcomeBadge } from './outcome-badge.tsx'
import { talkWords } from './talk-words.ts'
import { useNeighbours } from './use-neighbours.ts'
import { words } from './words.ts'

export interface ConversationHeadProps {
  readonly detail: ConversationDetail
  readonly onTest: () => void
  readonly onFlag: () => void
}

/** What came of it, whose it is, and what can be done with it. */
export function ConversationHead({ detail, onTest, onFlag }: ConversationHeadProps) {
  const t = useWords(talkWords)
  const tell = useToast()
  const [, go] = useLocation()
  const { previous, next } = useNeighbours(detail.conversation.id)
  const copyLink = () => void navigator.clipboard.writeText(location.href).then(() => tell(t.linked))
  return (
    <>
      <OutcomeBadge outcome={detail.conversation.outcome} />
      {detail.conversation.sampled && <Badge>{t.sampled}</Badge>}
      {detail.conversation.channel === 'chat' && detail.conversation.status !== 'erased' && (
        <ButtonLink href={`/live/${detail.conversation.id}`} icon="live">
          {t.stepIn}
        </ButtonLink>
      )}
      <Assign detail={detail} />
      <Status detail={detail} />
      <Button icon="flag" aria-label={t.flag} onClick={onFlag}>
        <span className="hc-wide">{t.flag}</span>
      </Button>
      <Menu
        label={t.more}
        iconOnly
        items={[
          { key: 'test', label: t.makeTest, icon: 'test', disabled: detail.turns.length === 0, onChoose: onTest },
          { key: 'link', label: t.link, icon: 'link', onChoose: copyLink },
        ]}
      />
      <span className="hc-step">
        <IconButton icon="up" label={t.previous} disabled={previous === undefined} onClick={() => previous !== undefined && go(previous)} />
        <IconButton icon="down" label={t.next} disabled={next === undefined} onClick={() => next !== undefined && go(next)} />
      </span>
    </>
  )
}

function Assign({ detail: { conversation } }: Pick<ConversationHeadProps, 'detail'>) {
  const t = useWords(talkWords)
  const { member } = useWorkplace()
  const colleagues = useColleagues()
  const { set } = useSetReview(conversation.id)
  const assignee = colleagues.find((one) => one.id === conversation.assigneeId)
  const others = colleagues.filter((one) => one.id !== member.id)
  const choice = (id: string | null, label: string) => ({
    key: id ?? 'nobody',
    label,
    checked: conversation.assigneeId === id,
    onChoose: () => set({ assigneeId: id }),
  })
  return (
    <Menu
      label={assignee === undefined ? t.assign : t.assignedTo(assignee.name)}
      icon="person"
      items={[choice(null, t.nobody), choice(member.id, `${member.name} (${t.me})`), ...others.map((one) => choice(one.id, one.name))]}
    >
      <span className="hc-wide">{assignee?.name ?? t.assign}</span>
    </Menu>
  )
}

function Status({ detail: { conversation } }: Pick<ConversationHeadProps, 'detail'>) {
  const t = useWords(talkWords)
  const { reviews } = useWords(words)
  const { set } = useSetReview(conversation.id)
  const { reviewStatus } = conversation
  return (
    <Menu
      label={`${t.status}: ${reviews[reviewStatus]}`}
      icon={reviewStatus === 'done' ? 'check' : 'eye'}
      items={(['open', 'in_review', 'done'] as const).map((status) => ({
        key: status,
        label: reviews[status],
        checked: reviewStatus === status,
        onChoose: () => set({ status }),
      }))}
    >
      <span className="hc-wide">{reviews[reviewStatus]}</span>
    </Menu>
  )
}

function useSetReview(conversation: string) {
  const tell = useToast()
  const change = useChange(reviewOperations.setReview)
  type Body = Parameters<typeof change.mutate>[0]['body']
  const set = (body: Body) =>
    change.mutate({ params: { conversation }, body }, { onError: (problem) => tell(problem.message, { tone: 'bad' }) })
  return { set }
}
