import type { Booking, Hold, Proposal } from '../booking/index.ts'
import { formatInstant } from '../shared/instant.ts'
import { lastChanges } from '../shared/last-changes.ts'
import type { ProposalCard } from './card.ts'
import type { SessionCustomer, ToolContext } from './define-tool.ts'
import { spokenTime } from './spoken-time.ts'

/** What is held and waits for the customer's yes. `booking`: the one that would be moved. */
export function heldProposal(context: ToolContext, hold: Hold, booking?: Booking): ProposalCard {
  const details = whoseDetails(context, booking)
  return proposalCard(context, context.booking.proposeBooking(hold, details.customer), {
    holdId: hold.id,
    reference: booking?.reference ?? null,
    expiresAt: formatInstant(hold.expiresAt),
    ...details,
  })
}

/** The cancellation that waits for the customer's yes. */
export function cancelProposal(context: ToolContext, booking: Booking): ProposalCard {
  const proposal = context.booking.proposeCancel(context.tenant, booking)
  return proposalCard(context, proposal, { holdId: null, reference: booking.reference, expiresAt: null, ...whoseDetails(context, booking) })
}

/** What a booking still lacks before it can be confirmed. */
export function missingDetails(customer: SessionCustomer): ('name' | 'email')[] {
  return [...(customer.name === undefined ? ['name' as const] : []), ...(customer.email === undefined ? ['email' as const] : [])]
}

// Moving or cancelling asks for nothing: the booking has its customer already.
function whoseDetails(context: ToolContext, booking: Booking | undefined): Pick<ProposalCard, 'customer' | 'missing'> {
  if (booking !== undefined) return { customer: { ...booking.customer }, missing: [] }
  return { customer: { ...context.session.customer }, missing: missingDetails(context.session.customer) }
}

function proposalCard(
  context: ToolContext,
  proposal: Proposal,
  rest: Pick<ProposalCard, 'holdId' | 'reference' | 'expiresAt' | 'customer' | 'missing'>,
): ProposalCard {
  return {
    type: 'proposal',
    id: proposal.id,
    action: proposal.action,
    summary: {
      service: proposal.service.name,
      local: spokenTime(context, proposal.start),
      start: formatInstant(proposal.start),
      end: formatInstant(proposal.end),
      timeZone: proposal.timeZone,
      partySize: proposal.partySize,
      resources: [...proposal.resources],
      price: proposal.price,
      policy: proposal.policy,
      ...lastChanges(proposal.start, proposal.service, context.clock.now()),
    },
    ...rest,
  }
}
