import type { Booking, BookingError, Hold } from '../booking/index.ts'
import { ok, type Result } from '../shared/result.ts'
import type { ToolContext } from './define-tool.ts'

/** How often one time can be let go and taken again in one conversation. */
const MOST_ATTEMPTS = 8

export interface LiveHold {
  readonly slotId: string
  readonly partySize?: number | undefined
  /** The booking that is to move there. */
  readonly moving?: Booking | undefined
}

/**
 * A repeated call answers the same hold while that hold lives; once it was released or ran out, a repetition means the
 * customer came back to this time, and it is held anew. A move that has happened answers its own hold.
 */
export async function placeLiveHold(
  { booking, tenant, session }: ToolContext,
  { moving, ...input }: LiveHold,
): Promise<Result<Hold, BookingError>> {
  const key = ['tool', session.conversationId, input.slotId, input.partySize ?? '', moving?.id ?? ''].join(' ')
  for (let attempt = 1; ; attempt++) {
    const hold = await booking.placeHold(tenant, {
      ...input,
      movingBookingId: moving?.id,
      holder: { channel: session.channel, conversationId: session.conversationId, address: session.address },
      idempotencyKey: `${key} ${attempt}`,
    })
    if (!hold.ok) return hold
    const hasMoved = hold.value.state === 'confirmed' && hold.value.proposal.start === moving?.start
    if (hold.value.state === 'held' || hasMoved || attempt === MOST_ATTEMPTS) return ok(hold.value)
  }
}
