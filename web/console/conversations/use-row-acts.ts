import type { ConversationRow } from '../../../src/http/contract/console/conversations.ts'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useChange } from '../api.ts'
import { useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { words } from './words.ts'

type Standing = Pick<ConversationRow, 'id' | 'assigneeId' | 'reviewStatus'>

/** What a key does to the conversation at hand, with a way back. */
export function useRowActs() {
  const t = useWords(words)
  const tell = useToast()
  const { member } = useWorkplace()
  const change = useChange(reviewOperations.setReview)
  type Body = Parameters<typeof change.mutate>[0]['body']
  const set = (row: Standing, body: Body, said: string) =>
    change.mutate(
      { params: { conversation: row.id }, body },
      { onSuccess: () => tell(said), onError: (problem) => tell(problem.message, { tone: 'bad' }) },
    )
  return {
    toggleDone: (row: Standing) =>
      row.reviewStatus === 'done' ? set(row, { status: 'open' }, t.markedOpen) : set(row, { status: 'done' }, t.markedDone),
    toggleMine: (row: Standing) =>
      row.assigneeId === member.id
        ? set(row, { assigneeId: null }, t.assignedToNobody)
        : set(row, { assigneeId: member.id }, t.assignedToMe),
  }
}
