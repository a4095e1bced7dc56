import type { BookingError, Hold } from '../booking/index.ts'
import { refuse, type Result } from '../shared/result.ts'
import type { ToolContext } from './define-tool.ts'

/** A hold placed in this conversation. Another's, a program's and one that is not there are refused alike, with `hold_not_found`. */
export async function findOwnHold({ booking, tenant, session }: ToolContext, holdId: string): Promise<Result<Hold, BookingError>> {
  const hold = await booking.getHold(tenant, holdId)
  return hold.ok && hold.value.conversationId !== session.conversationId ? refuse({ code: 'hold_not_found' }) : hold
}
