import type { Connection, McpDeps } from './deps.ts'
import type { Session } from './session.ts'
import type { ToolListing } from './tool-listing.ts'

/** These take a time off everybody else. */
const holding: readonly string[] = ['holdSlot', 'rescheduleBooking']

/** What a model can act on: its own session is too busy, or nobody in particular gets another hold here for now. Undefined when it is neither. */
export async function overQuota(
  { limits, liveHolds }: McpDeps,
  { tenant, caller }: Connection,
  { listing, session }: { readonly listing: ToolListing; readonly session: Session },
): Promise<{ readonly code: string; readonly message: string; readonly next: string } | undefined> {
  if (session.handle !== undefined) {
    const { retryAfter } = await limits.session(tenant.id, session.conversation.id)
    if (retryAfter !== undefined) return tooOften(retryAfter)
  }
  if (caller.kind !== 'public' || !holding.includes(listing.tool.name)) return undefined
  // Each address and each session has its own quota in the core; this is for a crowd of them.
  return (await liveHolds.takeOne(tenant)) ? undefined : allHeld
}

function tooOften(seconds: number) {
  return {
    code: 'rate_limited',
    message: `This session has called too often: the next call is answered in ${seconds} seconds.`,
    next: `Wait ${seconds} seconds before the next call, and ask for several days at once instead of one after the other.`,
  }
}

const allHeld = {
  code: 'rate_limited',
  message: 'Assistants hold too many times here at the moment.',
  next: 'Try again in ten minutes, when holds have run out, or give the person the contact from getPolicies. Times can still be looked at.',
}
