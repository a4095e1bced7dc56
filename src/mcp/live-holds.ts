import type { BookingCore, Tenant } from '../booking/index.ts'

/** Other processes hold too: what they have taken meanwhile is seen so much later. */
const COUNTED_MS = 1_000

/** How many times assistants hold at a business, for the ceiling of all those who are nobody in particular. */
export interface LiveHolds {
  /** Whether there is room for another one, which is then taken for placed. */
  readonly takeOne: (tenant: Tenant) => Promise<boolean>
}

/** Counted once a second and not for every hold; anew as well before anybody is turned away, since not all that was let in was placed. */
export function createLiveHolds(booking: Pick<BookingCore, 'countLiveHolds'>, most: number): LiveHolds {
  const counted = new Map<number, { live: number; readonly at: number }>()
  return {
    takeOne: async (tenant) => {
      const known = counted.get(tenant.id)
      if (known !== undefined && known.live < most && performance.now() - known.at < COUNTED_MS) {
        known.live += 1
        return true
      }
      const live = await booking.countLiveHolds(tenant, 'mcp', most)
      counted.set(tenant.id, { live: live + 1, at: performance.now() })
      return live < most
    },
  }
}
