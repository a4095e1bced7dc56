import type { TurnBuffers } from '../agent/index.ts'
import type { BookingCore } from '../booking/index.ts'
import type { Redis } from '../redis/redis.ts'
import { shareRings } from '../redis/share-rings.ts'
import { createTurnBuffers } from '../redis/turn-buffers.ts'
import type { LiveBell } from '../transcripts/step-in.ts'

export interface LivePieces {
  readonly booking: BookingCore
  readonly live: LiveBell
  /** This process sends mail itself. */
  readonly relays: boolean
  readonly opened: AsyncDisposableStack
}

/** What one process tells the others of as it happens; without Redis there are no others, or they look every second. */
export function shareLive(
  redis: Redis | undefined,
  { opened, ...pieces }: LivePieces,
): { readonly booking: BookingCore; readonly buffers?: TurnBuffers } {
  if (redis === undefined) return { booking: pieces.booking }
  const { booking, close } = shareRings(redis, pieces)
  opened.defer(close)
  return { booking, buffers: createTurnBuffers(redis) }
}
