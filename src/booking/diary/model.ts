import type { EpochMs } from '../../shared/clock.ts'
import type { Interval } from '../../shared/interval.ts'
import type { BookingError } from '../booking-error.ts'
import type { Agreed, Booking, BookingChanged, Channel, ConsentKind, CustomerDetails, Service, StaffAct } from '../model.ts'

export type Attendance = 'attended' | 'no_show'

/** A booking as staff see it: with where it came from and what became of it. */
export interface StaffBooking extends Booking {
  readonly attendance: Attendance | null
  readonly channel: Channel
  readonly createdAt: EpochMs
  readonly updatedAt: EpochMs
  /** Where its customer agreed to it as it is now. */
  readonly consentMessageId: string | null
  /** Every resource it uses, seats too. */
  readonly resourceIds: readonly number[]
  /** Those it was asked to be served by. */
  readonly selectedIds: readonly number[]
  /** Whose it was is not known any more. */
  readonly erased: boolean
  readonly noteCount: number
}

/** What a booking or hold occupies of one resource, buffers included. */
export interface Occupied extends Interval {
  readonly resourceId: number
  readonly units: number
}

/** What a line or a block shows of one: a week has thousands, and none of them needs more. */
export type ShownBooking = Pick<
  StaffBooking,
  | 'id'
  | 'reference'
  | 'revision'
  | 'status'
  | 'attendance'
  | 'service'
  | 'start'
  | 'end'
  | 'partySize'
  | 'resources'
  | 'price'
  | 'customer'
  | 'channel'
  | 'conversationId'
  | 'createdAt'
  | 'erased'
  | 'noteCount'
>

export interface DiaryBooking {
  readonly booking: ShownBooking
  readonly occupied: readonly Occupied[]
}

export interface DiaryHold extends Interval {
  readonly id: string
  readonly service: Service
  readonly partySize: number
  readonly expiresAt: EpochMs
  readonly channel: Channel
  readonly conversationId: string | null
  /** Of the booking that is to move there. */
  readonly movingReference: string | null
  readonly occupied: readonly Occupied[]
}

/** A class as its pattern has it, or as it is booked where the pattern has changed since. */
export interface DiarySession extends Interval {
  readonly service: Service
  readonly capacity: number
  readonly taken: number
  readonly held: number
  /** Its room and its seats. */
  readonly resourceIds: readonly number[]
}

/** Why a resource keeps other hours than its pattern says; dates, both included. */
export interface Closure {
  readonly dateFrom: string
  readonly dateUntil: string
  readonly reason: string
  readonly closed: boolean
}

export interface DiaryResource {
  readonly id: number
  readonly open: readonly Interval[]
  readonly closures: readonly Closure[]
}

export interface DiaryPage {
  readonly bookings: readonly DiaryBooking[]
  readonly holds: readonly DiaryHold[]
  readonly sessions: readonly DiarySession[]
  readonly resources: readonly DiaryResource[]
}

export interface ListBookings {
  /** The beginning of a reference, a name, a mail address or a telephone number. */
  readonly search?: string | undefined
  readonly from?: EpochMs | undefined
  readonly to?: EpochMs | undefined
  readonly status?: 'confirmed' | 'cancelled' | Attendance | undefined
  readonly serviceId?: number | undefined
  readonly resourceId?: number | undefined
  readonly channel?: Channel | undefined
  readonly order: 'earliest' | 'latest' | 'newest'
  readonly after?: ListPlace | undefined
  readonly limit: number
}

/** Where a page ended. `at`: a start; nothing where the order is that of the ids. */
export interface ListPlace {
  readonly at: EpochMs | null
  readonly id: string
}

export interface BookingList {
  readonly bookings: readonly StaffBooking[]
  /** Undefined at the end. A page may be short, even empty, and still have one: only so many rows are looked through at a time. */
  readonly next: ListPlace | undefined
}

export interface TimelineEvent {
  readonly id: string
  readonly type: string
  readonly at: EpochMs
  readonly channel: Channel | 'system'
  readonly revision: number | null
  readonly start: EpochMs | null
  readonly previousStart: EpochMs | null
  readonly consent: ConsentKind | null
  readonly staffId: string | null
  readonly agreed: Agreed | null
  readonly waived: readonly string[]
  readonly messageId: string | null
  readonly resourceIds: readonly number[] | null
  readonly previousResourceIds: readonly number[] | null
}

export interface BookingNote {
  readonly id: string
  readonly staffId: string
  readonly kind: 'note' | 'override'
  readonly text: string
  readonly at: EpochMs
}

export interface BookingHistory {
  readonly booking: StaffBooking
  readonly occupied: readonly Occupied[]
  readonly events: readonly TimelineEvent[]
  readonly notes: readonly BookingNote[]
  /** Of a class: the other bookings of the same one. */
  readonly others: readonly StaffBooking[]
}

export interface FindTimes {
  readonly service: string
  readonly from: EpochMs
  readonly to: EpochMs
  readonly partySize?: number | undefined
  /** Slugs. */
  readonly resources?: readonly string[] | undefined
  /** How early and how late do not count. */
  readonly waiveWindows?: boolean | undefined
  /** The time of this booking is not in the way. */
  readonly movingReference?: string | undefined
  readonly limit: number
}

export interface HoldForCustomer {
  readonly service: string
  readonly start: EpochMs
  readonly partySize?: number | undefined
  readonly resources?: readonly string[] | undefined
  readonly waiveWindows?: boolean | undefined
}

export interface BookForCustomer {
  readonly holdId: string
  /** An empty address: the customer has none, and gets no mail. */
  readonly customer: CustomerDetails
  readonly notes?: string | undefined
  readonly locale?: string | undefined
  readonly act: StaffAct
}

export interface MoveByStaff {
  readonly reference: string
  readonly start: EpochMs
  /** Slugs of who is to serve it. Without: who does now, as far as they are people or were asked for. */
  readonly resources?: readonly string[] | undefined
  /** One resource instead of another, the rest as it is. */
  readonly swap?: { readonly from: string; readonly to: string } | undefined
  readonly act: StaffAct
}

export interface CancelByStaff {
  readonly reference: string
  readonly reason?: string | undefined
  readonly act: StaffAct
}

export interface SetAttendance {
  readonly reference: string
  /** Null takes back what was said. */
  readonly attendance: Attendance | null
  readonly staffId: string
}

export interface AddNote {
  readonly reference: string
  readonly text: string
  readonly staffId: string
}

/** `not_begun`: nobody can have stayed away from what is still to come. */
export type StaffRefusal = BookingError | BookingChanged | { readonly code: 'not_begun'; readonly start: EpochMs }
