import type { Resource, Service } from '../../booking/index.ts'
import type { EpochMs } from '../../shared/clock.ts'
import type { AwaitedIdentity } from './identity.ts'
import type { BookingFact, Offer, Option } from './tool-facts.ts'
import type { Topic } from './words/words.ts'

export interface HeldOffer {
  readonly holdId: string
  readonly slotId: string | undefined
  readonly service: string
  readonly local: string
  /** As it was offered; undefined when the offer is out of the conversation's memory. */
  readonly offer: Offer | undefined
  readonly expiresAt: EpochMs
  readonly heldUntil: string
}

/** Where a conversation stands: derived anew from the prompt at each step, kept nowhere. */
export interface Dialogue {
  readonly service: Service | undefined
  /** Services asked to choose between. */
  readonly choices: readonly Service[]
  readonly party: number | undefined
  readonly resource: Resource | undefined
  /** The customer's words about time, as last combined. */
  readonly when: string | undefined
  /** Takes the place of `when`: an option chosen, or the stretch after or before what was offered. */
  readonly range: { readonly from: EpochMs; readonly to: EpochMs; readonly text?: string | undefined } | undefined
  /** What the last answer listed, in its order. */
  readonly offers: readonly Offer[]
  readonly more: boolean
  /** The list before it, which a held time may come from. */
  readonly offeredBefore: readonly Offer[]
  readonly options: readonly Option[]
  readonly hold: HeldOffer | undefined
  /** A move or a cancellation that waits for the customer's yes. */
  readonly proposal: { readonly action: 'move' | 'cancel'; readonly reference: string; readonly local: string | undefined } | undefined
  /** Reference of the booking of which it was asked whether it is to be moved, or another one made. */
  readonly moveOrNew: string | undefined
  /** Reference of the booking whose new time is being looked for. */
  readonly moving: string | undefined
  readonly bookings: readonly BookingFact[]
  /** A reference was asked for, for this. */
  readonly needsReference: 'move' | 'cancel' | 'lookup' | undefined
  /** A code from the booking's mail is awaited, for this. */
  readonly identity: AwaitedIdentity | undefined
  /** More people than fit were asked for: a number is how many. */
  readonly needsParty: boolean
  /** Messages in a row that nothing could be made of. */
  readonly failures: number
  readonly handedOver: boolean
  /** The customer has told their name. */
  readonly named: boolean
  /** What the last message asked about services: "and a massage?" asks it again. */
  readonly asked: Topic | undefined
  /** The last thing offered was turned down: a yes is not for it. */
  readonly declined: boolean
  /** A yes found its time no longer held. */
  readonly lostHold: boolean
}

export const newDialogue: Dialogue = {
  service: undefined,
  choices: [],
  party: undefined,
  resource: undefined,
  when: undefined,
  range: undefined,
  offers: [],
  more: false,
  offeredBefore: [],
  options: [],
  hold: undefined,
  proposal: undefined,
  moveOrNew: undefined,
  moving: undefined,
  bookings: [],
  needsReference: undefined,
  identity: undefined,
  needsParty: false,
  failures: 0,
  handedOver: false,
  named: false,
  asked: undefined,
  declined: false,
  lostHold: false,
}

/** The booking "my booking" means: the newest that still stands, of a service named if there is one. */
export function ownBooking(dialogue: Dialogue, named: readonly Service[] = []): BookingFact | undefined {
  const standing = dialogue.bookings.filter((booking) => booking.status === 'confirmed')
  return standing.findLast((booking) => named.some(({ name }) => name === booking.service)) ?? standing.at(-1)
}
