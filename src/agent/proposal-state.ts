import type { Hold, Proposal } from '../booking/index.ts'
import type { ProposalCard } from '../tools/card.ts'
import type { SessionCustomer, ToolContext } from '../tools/define-tool.ts'
import { findOwnBooking } from '../tools/own-booking.ts'
import { findOwnHold } from '../tools/own-hold.ts'

/**
 * How things stand with what was shown. `open`: it can be agreed to, `proposal` is exactly what the card said
 * and `customer` whom it named.
 * `changed`: something about it is other than was shown. `used`, `over`: agreed to already; released or run out.
 */
export type ProposalState =
  | { readonly kind: 'open'; readonly proposal: Proposal; readonly hold: Hold | undefined; readonly customer: SessionCustomer }
  | { readonly kind: 'changed' | 'used' | 'over' }

/** Asks the core, which alone knows: a card is only a picture of a moment. */
export async function proposalState(context: ToolContext, card: ProposalCard): Promise<ProposalState> {
  return card.holdId === null ? cancelState(context, card) : holdState(context, card, card.holdId)
}

async function holdState(context: ToolContext, card: ProposalCard, holdId: string): Promise<ProposalState> {
  const hold = await findOwnHold(context, holdId)
  if (!hold.ok || hold.value.state === 'expired' || hold.value.state === 'released') return { kind: 'over' }
  if (hold.value.state === 'confirmed') return { kind: 'used' }
  for (const customer of [card.customer, asKnown(card.customer, context.session.customer)]) {
    const proposal = context.booking.proposeBooking(hold.value, customer)
    if (proposal.id === card.id) return { kind: 'open', proposal, hold: hold.value, customer }
  }
  return { kind: 'changed' }
}

// Where a business keeps no addresses in conversations, the card that was kept has them shortened: what the customer told is compared.
function asKnown(shown: SessionCustomer, known: SessionCustomer): SessionCustomer {
  return {
    ...(shown.name === undefined ? {} : { name: known.name }),
    ...(shown.email === undefined ? {} : { email: known.email }),
    ...(shown.phone === undefined ? {} : { phone: known.phone }),
  }
}

async function cancelState(context: ToolContext, card: ProposalCard): Promise<ProposalState> {
  const found = await findOwnBooking(context, card.reference ?? '')
  if (!found.ok) return { kind: 'over' }
  if (found.value.status === 'cancelled') return { kind: 'used' }
  const proposal = context.booking.proposeCancel(context.tenant, found.value)
  return proposal.id === card.id ? { kind: 'open', proposal, hold: undefined, customer: card.customer } : { kind: 'changed' }
}
