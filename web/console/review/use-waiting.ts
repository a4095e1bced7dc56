import { reviewOperations } from '../../../src/http/contract/console/review.ts'
import { useRead } from '../api.ts'

/** What waits for me by name: what is assigned to me and where I was mentioned. */
export function useWaiting(): number | undefined {
  const counts = useRead(reviewOperations.queueCounts, {}, { every: 60_000 }).data
  return counts === undefined ? undefined : counts.mine + counts.mentions
}
