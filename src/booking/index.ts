import type { EpochMs } from '../shared/clock.ts'
import type { Contact } from '../shared/contact.ts'
import type { Interval } from '../shared/interval.ts'
import type { SendInTransaction } from '../shared/relay-transaction.ts'
import type { Result } from '../shared/result.ts'
import type { BookingError } from './booking-error.ts'
import type { BrowsedSlots } from './browse-slots.ts'
import type { CatalogueDesk } from './catalogue/desk.ts'
import type { Diary } from './diary/index.ts'
import type { RecentHolds } from './count-recent-holds.ts'
import type { ErasedBookings } from './customer-data.ts'
import type { ChangeCursor, ChangePage } from './read-changes.ts'
import type { Booking, Channel, ConsentKind, CustomerDetails, Hold, KnownCustomer, Proposal, Slot, SlotList, Tenant } from './model.ts'

export type { BookingError, BookingErrorCode } from './booking-error.ts'
export type * from './catalogue/desk.ts'
export type { CatalogueChange } from './catalogue/diff-catalogue.ts'
export type { CatalogueDocument } from './catalogue/document.ts'
export type { CatalogueEdit } from './catalogue/edit.ts'
export { spokenLanguages } from './catalogue/check-business.ts'
export type { Issue } from './catalogue/issue.ts'
export type { BrowsedSlots } from './browse-slots.ts'
export type { Freshness } from './times-cache.ts'
export type * from './model.ts'
export type { CatalogueVersion } from './sql/catalogue-versions.ts'
export type { Diary } from './diary/index.ts'
export type * from './diary/model.ts'
export type { RecentHolds } from './count-recent-holds.ts'
export type { ErasedBookings } from './customer-data.ts'
export type { Change, ChangeCursor, ChangePage } from './read-changes.ts'

/** Who asks for a hold; quotas count per each that is given. `address` and `contact` are hashes, never readable. */
export interface Holder {
  readonly channel: Channel
  readonly conversationId?: string | undefined
  readonly address?: string | undefined
  readonly contact?: string | undefined
}

export interface FindSlots {
  /** Slug or name. */
  readonly service: string
  readonly from: EpochMs
  readonly to: EpochMs
  readonly partySize?: number | undefined
  /** Slugs of resources that must serve it: a stylist, the optional projector. */
  readonly resources?: readonly string[] | undefined
  readonly exclude?: readonly Interval[] | undefined
  /**
   * The list is only shown: a copy of the database will do that has everything from before this moment (by `performance.now()`; -Infinity
   * for whoever has changed nothing). Left out, the primary is read.
   */
  readonly copySince?: number | undefined
  /** At most so many, spread over the range. */
  readonly limit: number
}

export interface RecheckSlots {
  readonly slotIds: readonly string[]
  readonly partySize?: number | undefined
}

export interface PlaceHold {
  readonly slotId: string
  readonly partySize?: number | undefined
  readonly holder: Holder
  /** A repeated call with the same key answers the same hold. */
  readonly idempotencyKey?: string | undefined
  /** The hold is to become this booking's new time: it may overlap the booking's own. */
  readonly movingBookingId?: string | undefined
}

/** `api`: the caller is a program acting for the customer. `recorded`: an unused consent of this conversation is looked for. */
export type ConsentEvidence = { readonly kind: 'api' } | { readonly kind: 'recorded'; readonly conversationId: string }

export interface ConfirmBooking {
  readonly holdId: string
  readonly customer: CustomerDetails
  readonly notes?: string | undefined
  readonly timeZone?: string | undefined
  readonly locale?: string | undefined
  readonly consent: ConsentEvidence
  readonly channel: Channel
}

/** Exactly one of slotId (direct) and holdId (a hold placed with `movingBookingId`). */
export interface RescheduleBooking {
  readonly bookingId: string
  readonly slotId?: string | undefined
  readonly holdId?: string | undefined
  readonly consent: ConsentEvidence
  readonly channel: Channel
}

export interface CancelBooking {
  readonly bookingId: string
  readonly reason?: string | undefined
  readonly consent: ConsentEvidence
  readonly channel: Channel
}

/** Who may see a booking: the bearer of its manage token, or the conversation that made it or was opened to it by a code. */
export type BookingAccess = { readonly manageToken: string } | { readonly conversationId: string }

export interface OpenBooking {
  readonly reference: string
  readonly manageToken: string
  readonly conversationId: string
}

export interface RequestBookingCode {
  readonly reference: string
  readonly conversationId: string
  /** Hash of the caller's network address. */
  readonly address?: string | undefined
  readonly channel: Channel
}

export interface RedeemBookingCode {
  readonly conversationId: string
  /** Six digits, as the customer typed them. */
  readonly code: string
}

export type BookingCodeAnswer =
  | { readonly kind: 'opened'; readonly booking: Booking }
  | { readonly kind: 'wrong'; readonly left: number }
  | { readonly kind: 'locked' | 'expired' }

/** What the mail with a code needs; the digits are made anew each time and kept nowhere. */
export interface BookingCodeMail {
  readonly bookingId: string
  readonly digits: string
  readonly expiresAt: EpochMs
}

export interface RecordConsent {
  readonly proposal: Pick<Proposal, 'action' | 'digest'>
  readonly kind: ConsentKind
  readonly conversationId: string
  /** Where it was said; an assistant that may say yes itself says it nowhere. */
  readonly messageId?: string | undefined
}

/** Something committed on its way out (mail, webhooks; calendars later). Ids as strings: bigint inside. */
export type OutgoingEvent = BookingChange | BookingMark | HoldExpired | CodeRequested

/** Something about a booking that changes neither it nor what its customer was told. */
export interface BookingMark {
  readonly tenantId: number
  readonly id: string
  readonly type: 'booking.attended' | 'booking.no_show' | 'booking.attendance_cleared' | 'booking.noted' | 'booking.note_removed'
  readonly bookingId: string
  /** As it was then; null for notes, which are beside it. */
  readonly revision: number | null
  readonly at: EpochMs
}

/** A hold ran out; written by the statement that retires it, once. */
export interface HoldExpired {
  readonly tenantId: number
  readonly id: string
  readonly type: 'hold.expired'
  readonly holdId: string
  readonly at: EpochMs
}

/** A conversation asked for a code that opens a booking: never for a booking that does not exist. */
export interface CodeRequested {
  readonly tenantId: number
  readonly id: string
  readonly type: 'booking.code_requested'
  readonly bookingId: string
  readonly codeId: string
  readonly at: EpochMs
}

export interface BookingChange {
  readonly tenantId: number
  readonly id: string
  readonly type: 'booking.confirmed' | 'booking.moved' | 'booking.cancelled'
  readonly bookingId: string
  readonly revision: number
  /** When it happened, and the start this change itself set: a mail that leaves late still tells its own story. */
  readonly at: EpochMs
  readonly start: EpochMs
  /** Where a move came from; null for the others. */
  readonly previousStart: EpochMs | null
  /** W3C traceparent of what made it, where traces were collected. */
  readonly trace?: string | null
}

/** The core's only door. Refusals are returned, faults thrown. */
export interface BookingCore {
  /** What staff do. */
  readonly diary: Diary
  /** The tenant with its current catalogue, or undefined. Cached; `version` tells. */
  readonly findTenant: (slug: string) => Promise<Tenant | undefined>
  readonly findTenantById: (id: number) => Promise<Tenant | undefined>
  readonly findSlots: (tenant: Tenant, input: FindSlots) => Promise<Result<SlotList, BookingError>>
  /**
   * The same for pages and lists that are only looked at: kept for a moment, and never longer than nothing changes, as far as this process
   * has been told.
   */
  readonly browseSlots: (tenant: Tenant, input: FindSlots) => Promise<Result<BrowsedSlots, BookingError>>
  /** Those of the offered slots that could still be held. */
  readonly recheckSlots: (tenant: Tenant, input: RecheckSlots) => Promise<readonly Slot[]>
  readonly placeHold: (tenant: Tenant, input: PlaceHold) => Promise<Result<Hold, BookingError>>
  readonly getHold: (tenant: Tenant, holdId: string) => Promise<Result<Hold, BookingError>>
  /** Live holds of one channel at a business, counted to `most` and no further. */
  readonly countLiveHolds: (tenant: Tenant, channel: Channel, most: number) => Promise<number>
  /** Holds of one address that ended within two hours without a booking, since the last that became one; counted to `most`. */
  readonly countAbandonedHolds: (tenant: Tenant, address: string, most: number) => Promise<number>
  /** What became of the times that customers held in the last two hours; who let `hoarded` go or more is a hoarder. */
  readonly countRecentHolds: (tenant: Tenant, hoarded: number) => Promise<RecentHolds>
  /** Once per hold, by its own life again. */
  readonly extendHold: (tenant: Tenant, holdId: string) => Promise<Result<Hold, BookingError>>
  /** Releasing what is already over is harmless. */
  readonly releaseHold: (tenant: Tenant, holdId: string, channel: Channel) => Promise<Result<Hold, BookingError>>
  /** The hold's proposal with this customer in it: what they are to see and agree to, and the digest that confirming looks for. */
  readonly proposeBooking: (hold: Hold, customer: KnownCustomer) => Proposal
  readonly recordConsent: (tenant: Tenant, input: RecordConsent) => Promise<void>
  /** Consumes the hold; a second call answers the same booking. */
  readonly confirmBooking: (tenant: Tenant, input: ConfirmBooking) => Promise<Result<Booking, BookingError>>
  readonly getBooking: (tenant: Tenant, reference: string, access: BookingAccess) => Promise<Result<Booking, BookingError>>
  /** Opens a booking to a conversation for who holds its manage token. */
  readonly openBooking: (tenant: Tenant, input: OpenBooking) => Promise<Result<Booking, BookingError>>
  /** Has a one-time code mailed to the booking's address, if there is such a booking; the answer is the same if there is none. */
  readonly requestBookingCode: (tenant: Tenant, input: RequestBookingCode) => Promise<'requested' | 'locked'>
  /** Opens the booking to this conversation when it is the code that was mailed for it: once, and after five wrong tries not at all. */
  readonly redeemBookingCode: (tenant: Tenant, input: RedeemBookingCode) => Promise<BookingCodeAnswer>
  /** For the job that mails it; undefined once it is of no use. */
  readonly findBookingCode: (tenant: Tenant, codeId: string) => Promise<BookingCodeMail | undefined>
  /** For jobs, after the fact: no access check. */
  readonly findBookingById: (tenant: Tenant, bookingId: string) => Promise<Booking | undefined>
  /** Newest first, those made by this conversation or opened to it. */
  readonly findBookingsOfConversation: (tenant: Tenant, conversationId: string) => Promise<readonly Booking[]>
  /** For staff who answer for a person's data: everything booked by whoever is reached so, newest first. */
  readonly findBookingsOfCustomer: (tenant: Tenant, contact: Contact) => Promise<readonly Booking[]>
  /** Leaves tombstones: whose they were is gone for good. Refuses while something is upcoming. */
  readonly eraseCustomer: (
    tenant: Tenant,
    contact: Contact,
  ) => Promise<Result<ErasedBookings, { readonly code: 'customer_has_upcoming'; readonly references: readonly string[] }>>
  /** The same for everybody whose booking ended before then; answers how many bookings. */
  readonly eraseCustomersBefore: (tenantId: number, endedBefore: EpochMs) => Promise<number>
  /** What cancelling or moving would do, for the customer to agree to. */
  readonly proposeCancel: (tenant: Tenant, booking: Booking) => Proposal
  readonly rescheduleBooking: (tenant: Tenant, input: RescheduleBooking) => Promise<Result<Booking, BookingError>>
  readonly cancelBooking: (tenant: Tenant, input: CancelBooking) => Promise<Result<Booking, BookingError>>
  /** Retires holds that ran out; answers how many. */
  readonly sweepExpiredHolds: (limit: number) => Promise<number>
  /** Forgets one-time codes that nothing needs any more; answers how many. */
  readonly sweepBookingCodes: (limit: number) => Promise<number>
  /**
   * Takes undispatched events (FOR UPDATE SKIP LOCKED), gives them to `send` with the transaction they will be marked in, marks them.
   * Answers how many; 0 means none were waiting.
   */
  readonly relayEvents: (limit: number, send: SendInTransaction<OutgoingEvent>) => Promise<number>
  /** Called after each commit that wrote an event (a nudge for the relay); answers how to stop listening. */
  readonly onCommitted: (listener: () => void) => () => void
  /** What became taken or free for these tenants after `cursor`, whichever process did it; without one, nothing and where to begin. */
  readonly readChanges: (tenantIds: readonly number[], cursor?: ChangeCursor) => Promise<ChangePage>
  /** Called after each change of what is free that was made in this process, with whose it is; undefined: anybody's. */
  readonly onChanged: (listener: (tenantId: number | undefined) => void) => () => void
  /** Where the business is set up. */
  readonly catalogue: CatalogueDesk
}
