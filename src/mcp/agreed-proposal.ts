import type { Proposal } from '../booking/index.ts'
import type { ProposalCard } from '../tools/card.ts'
import type { ToolContext } from '../tools/define-tool.ts'
import { findOwnBooking } from '../tools/own-booking.ts'
import { findOwnHold } from '../tools/own-hold.ts'

/** What a card stands for, made anew with its digest; undefined when it is not what the card showed any more. */
export async function agreedProposal(context: ToolContext, card: ProposalCard): Promise<Proposal | undefined> {
  const proposal = await proposalNow(context, card)
  return proposal?.id === card.id ? proposal : undefined
}

async function proposalNow(context: ToolContext, card: ProposalCard): Promise<Proposal | undefined> {
  const { booking, tenant, session } = context
  if (card.holdId !== null) {
    const hold = await findOwnHold(context, card.holdId)
    return hold.ok ? booking.proposeBooking(hold.value, session.customer) : undefined
  }
  const current = card.reference === null ? undefined : await findOwnBooking(context, card.reference)
  return current?.ok === true ? booking.proposeCancel(tenant, current.value) : undefined
}
