import type { EpochMs } from '../../shared/clock.ts'

export interface BookingReceipt {
  readonly reference: string
  readonly status: 'confirmed' | 'cancelled'
  /** The service's name. */
  readonly service: string
  readonly start: EpochMs
  /** Where it was before it was moved in this conversation. */
  readonly earlierStarts: readonly EpochMs[]
  /** Names of who and what serves it; empty when that is not known. */
  readonly with: readonly string[]
  /** How many people it is for, where that was told. */
  readonly partySize?: number | undefined
}

export interface HoldReceipt {
  readonly id: string
  readonly service: string
  readonly start: EpochMs
  readonly expiresAt: EpochMs
  readonly partySize?: number | undefined
  /** False once it was released or has become a booking; whether it has run out is for the clock to say. */
  readonly isOpen: boolean
}

/** A time that was shown as free and not refused since. */
export interface OfferReceipt {
  readonly slotId: string
  readonly service: string
  readonly start: EpochMs
}

/** What was looked up: `range` in the server's words, or `from` and `to`; none of them when everything to come was. */
export interface SearchReceipt {
  readonly service: string
  readonly range: string | undefined
  readonly from?: EpochMs | undefined
  readonly to?: EpochMs | undefined
}

/** What has happened in this conversation, oldest first: all that may be claimed in it. */
export interface Receipts {
  readonly bookings: readonly BookingReceipt[]
  readonly holds: readonly HoldReceipt[]
  readonly offers: readonly OfferReceipt[]
  readonly searches: readonly SearchReceipt[]
  /** A time was asked for and refused: taken, too soon, outside the opening times … */
  readonly wasRefused: boolean
  /** Starts of the readings the customer was asked to choose between. */
  readonly askedAbout: readonly EpochMs[]
  /** What tools said in words, folded: refusals, ranges, deadlines, opening times. */
  readonly told: readonly string[]
  /** The newest thing that happened to a time. */
  readonly lastAct: 'held' | 'released' | 'booked' | 'moved' | 'cancelled' | undefined
  readonly personAsked: boolean
  /** A one-time code went to a booking's address. */
  readonly codeMailed: boolean
  /** Such a code was typed and was right. */
  readonly codeAccepted: boolean
  /** Where mail goes; undefined when the customer has not told. */
  readonly email: string | undefined
}

export const noReceipts: Receipts = {
  bookings: [],
  holds: [],
  offers: [],
  searches: [],
  wasRefused: false,
  askedAbout: [],
  told: [],
  lastAct: undefined,
  personAsked: false,
  codeMailed: false,
  codeAccepted: false,
  email: undefined,
}
