import { useSearch } from 'wouter'
import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useRead } from '../api.ts'
import { writeFilter } from './filter.ts'
import { useList } from './use-list.ts'

export interface Neighbours {
  readonly previous: string | undefined
  readonly next: string | undefined
}

/** Where one goes on to: the next of the list, or of the work list, that one came from. */
export function useNeighbours(conversationId: string): Neighbours {
  const queue = new URLSearchParams(useSearch()).get('queue')
  const { rows, filter } = useList(queue === null)
  const of = queue === 'sampled' || queue === 'mine' ? queue : 'flagged'
  const waiting = useRead(reviewOperations.reviewQueue, { query: { of } }, { enabled: queue !== null, keep: true }).data
  const ids = (queue === null ? rows : (waiting?.conversations ?? [])).map((row) => row.id)
  const at = ids.indexOf(conversationId)
  const href = (id: string | undefined) =>
    id === undefined ? undefined : `/conversations/${id}${queue === null ? writeFilter(filter) : `?queue=${of}&review`}`
  // Done with, it is on the work list no more: the first of it is the next.
  return { previous: href(ids[at - 1]), next: href(at < 0 && queue !== null ? ids[0] : at < 0 ? undefined : ids[at + 1]) }
}
