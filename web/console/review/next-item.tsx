import { useLocation } from 'wouter'
import type { ConversationDetail } from '../../../src/http/contract/console/conversations.ts'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useChange } from '../api.ts'
import { useNeighbours } from '../conversations/use-neighbours.ts'
import { Button } from '../kit/button.tsx'
import { useWords } from '../kit/language.tsx'
import { useToast } from '../kit/toast.tsx'
import { words } from './words.ts'

/** Done with this one: on to the next of the work list, or back to it when it is empty. */
export function NextItem({ detail }: { readonly detail: ConversationDetail }) {
  const t = useWords(words)
  const tell = useToast()
  const [, go] = useLocation()
  const { next } = useNeighbours(detail.conversation.id)
  const done = useChange(reviewOperations.setReview)
  const press = () =>
    done.mutate(
      { params: { conversation: detail.conversation.id }, body: { status: 'done' } },
      { onSuccess: () => go(next ?? '/review'), onError: (problem) => tell(problem.message, { tone: 'bad' }) },
    )
  return (
    <Button look="main" icon="check" busy={done.isPending} onClick={press}>
      {t.nextItem}
    </Button>
  )
}
