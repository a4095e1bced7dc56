import type { ToolContext } from '../tools/define-tool.ts'
import type { Transcript } from '../transcripts/index.ts'
import { proposalState } from './proposal-state.ts'
import { shownProposals } from './shown-proposals.ts'

/** A customer who writes with less than this left is deciding, not gone. */
const SHORT_MS = 3 * 60_000

/** Gives the hold of the open proposal its one extension while its customer is active; true when it did. */
export async function extendOpenHold(context: ToolContext, before: Transcript): Promise<boolean> {
  const latest = shownProposals(before).at(-1)?.card
  if (latest === undefined || latest.holdId === null) return false
  const state = await proposalState(context, latest)
  if (state.kind !== 'open' || state.hold === undefined || state.hold.extended) return false
  if (state.hold.expiresAt - context.clock.now() > SHORT_MS) return false
  return (await context.booking.extendHold(context.tenant, latest.holdId)).ok
}
