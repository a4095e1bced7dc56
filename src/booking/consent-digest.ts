import { sha256 } from '../shared/ids.ts'
import type { Hold, KnownCustomer, Proposal } from './model.ts'
import { proposalId } from './proposal.ts'

/**
 * What is held as it would be booked for this customer. The digest covers their name, mail and telephone as well: a yes to a card with
 * one address books for no other. The id stands for all that a card shows, so that a change of the policy meanwhile makes another card.
 * A hold that moves a booking keeps the booking's customer.
 */
export function proposeBooking({ proposal }: Hold, customer: KnownCustomer): Proposal {
  const { service, end, timeZone, resources, policy } = proposal
  // Put together as confirm_booking does.
  const digest = proposal.action === 'book' ? `${proposal.digest} ${customerDigest(customer)}` : proposal.digest
  return { ...proposal, digest, id: proposalId(sha256(JSON.stringify([digest, service.name, end, timeZone, resources, policy]))) }
}

/** Of whom a booking is for and what they noted; what is not known and what is blank are alike. */
export function customerDigest({ name, email, phone }: KnownCustomer, notes?: string): string {
  return sha256(JSON.stringify([name ?? '', email ?? '', phone ?? '', notes ?? '']))
}
