import type { EpochMs } from '../shared/clock.ts'
import type { Interval } from '../shared/interval.ts'
import type { Money } from '../shared/money.ts'

/** Where a change came from; kept with holds, bookings and events. */
export type Channel = 'chat' | 'rest' | 'mcp' | 'staff'

export interface Resource {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly kind: 'location' | 'room' | 'equipment' | 'person' | 'seats'
  readonly capacity: number
  readonly timeZone: string
  /** Itself, then its parent, up to the root: open only while all of them are. */
  readonly lineage: readonly number[]
  /** Everything below it in the tree: taken together with it. */
  readonly below: readonly number[]
}

/**
 * What a service needs: `quantity` different resources out of `resourceIds`. `takes` one unit of each, as many units as the
 * party has people, the `whole` (all units and everything below), or `pattern`: occupied by the session's pattern, not by claims.
 */
export interface Requirement {
  readonly label: string
  readonly quantity: number
  readonly takes: 'one' | 'party' | 'whole' | 'pattern'
  readonly optional: boolean
  readonly resourceIds: readonly number[]
}

/** Durations in minutes. An appointment starts anywhere on the grid, a session at its own fixed times. */
export interface Service {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly description: string
  readonly keywords: readonly string[]
  readonly kind: 'appointment' | 'session'
  readonly durationMinutes: number
  readonly bufferBeforeMinutes: number
  readonly bufferAfterMinutes: number
  readonly gridMinutes: number
  readonly noticeMinutes: number
  readonly horizonDays: number
  readonly cancelWindowMinutes: number
  readonly rescheduleWindowMinutes: number
  readonly maxUpcomingPerCustomer: number
  readonly minParty: number
  readonly maxParty: number
  readonly price: Money | null
  readonly pricePer: 'booking' | 'person'
  readonly priceVersion: number
  readonly requirements: readonly Requirement[]
}

/** A recurring pattern in wall time, minutes of the local day; weekdays 1 (Monday) to 7; dates are "YYYY-MM-DD", inclusive. */
export interface Schedule {
  readonly kind: 'weekly' | 'rrule'
  readonly weekdays: readonly number[]
  readonly rrule: string | null
  readonly startMinute: number
  readonly endMinute: number
  readonly validFrom: string | null
  readonly validUntil: string | null
}

/** Replaces the patterns on its dates, both included; no windows means closed. */
export interface ScheduleOverride {
  readonly dateFrom: string
  readonly dateUntil: string
  readonly windows: readonly (readonly [startMinute: number, endMinute: number])[]
  readonly reason: string
}

export interface Timetable {
  readonly schedules: readonly Schedule[]
  readonly overrides: readonly ScheduleOverride[]
}

export interface Question {
  readonly topic: string
  readonly question: string
  readonly answer: string
  readonly keywords: readonly string[]
}

/** A business with its whole catalogue as it stood at `version`: the scope every use case takes. Made in catalogue/tenant-of.ts only. */
export interface Tenant {
  readonly id: number
  readonly slug: string
  readonly name: string
  readonly timeZone: string
  readonly locales: readonly string[]
  readonly currency: string
  readonly contact: { readonly email: string; readonly phone: string; readonly address: string }
  /** House rules in words, by topic ("cancellation", "lateness"); windows as numbers are on the services. */
  readonly policies: Readonly<Record<string, string>>
  /** How its pages look, as it was set; the edge reads what it knows of it. */
  readonly theme: Readonly<Record<string, unknown>>
  readonly version: number
  readonly services: readonly Service[]
  readonly resources: ReadonlyMap<number, Resource>
  readonly resourceTimetables: ReadonlyMap<number, Timetable>
  readonly serviceTimetables: ReadonlyMap<number, Timetable>
  readonly questions: readonly Question[]
  /** Not sold or used any more; bookings still name them. */
  readonly archived?: { readonly services: readonly Service[]; readonly resources: ReadonlyMap<number, Resource> }
}

export interface ResourceName {
  /** The resource's slug. */
  readonly id: string
  readonly name: string
}

/** A time that can be held; computed, never stored. `start` to `end` is the service itself, without buffers. */
export interface Slot extends Interval {
  /** Signed reference, at most 40 characters: the only thing `placeHold` takes. */
  readonly id: string
  /** The service's slug. */
  readonly service: string
  /** Who or what would serve it as things stand; another of the same pool may be given when it is held. */
  readonly resources: readonly ResourceName[]
  /** How many more parties of one (sessions) or bookings (pools) fit. */
  readonly seatsLeft: number
  /** For the party asked about. */
  readonly price: Money | null
}

export interface SlotList {
  readonly service: Service
  readonly slots: readonly Slot[]
  /** True when there are more than were listed. */
  readonly more: boolean
}

/** What is about to be booked, exactly; `digest` covers every field a customer agrees to. */
export interface Proposal {
  /** Public id of the act agreed to: stable for one digest. */
  readonly id: string
  readonly action: 'book' | 'move' | 'cancel'
  readonly digest: string
  readonly service: Service
  readonly start: EpochMs
  readonly end: EpochMs
  readonly timeZone: string
  readonly partySize: number
  readonly resources: readonly ResourceName[]
  readonly price: Money | null
  /** The cancellation rule in one sentence. */
  readonly policy: string
}

export interface Hold {
  readonly id: string
  /** The conversation it was placed in; null when a program placed it. */
  readonly conversationId: string | null
  readonly state: 'held' | 'confirmed' | 'released' | 'expired'
  readonly expiresAt: EpochMs
  readonly extended: boolean
  readonly proposal: Proposal
}

export interface CustomerDetails {
  readonly name: string
  readonly email: string
  readonly phone?: string | undefined
}

/** What is known of a customer so far. */
export type KnownCustomer = { readonly [Field in keyof CustomerDetails]?: CustomerDetails[Field] | undefined }

export interface Booking {
  readonly id: string
  readonly reference: string
  readonly revision: number
  readonly status: 'confirmed' | 'cancelled'
  readonly service: Service
  readonly start: EpochMs
  readonly end: EpochMs
  /** The business's zone. */
  readonly timeZone: string
  readonly partySize: number
  readonly resources: readonly ResourceName[]
  readonly price: Money | null
  readonly customer: CustomerDetails
  readonly customerTimeZone: string
  readonly locale: string
  readonly notes: string | null
  readonly cancelReason: string | null
  readonly consentKind: ConsentKind
  readonly conversationId: string | null
  /** Opens this booking to whoever holds it: made from the booking's id and the secret, never stored. */
  readonly manageToken: string
}

/**
 * How the customer agreed: pressed the button, typed yes, through an assistant's person, by an assistant that the business trusts to
 * say yes for its person, by staff, by a direct API call.
 */
export type ConsentKind = 'pressed' | 'typed' | 'mcp_person' | 'mcp_trusted' | 'staff' | 'api'

/** How a member of staff knows that the customer agrees. `not_asked`: the business decides, and the customer is told. */
export type Agreed = 'spoken' | 'in_person' | 'written' | 'not_asked'

/** Who of the staff does it, and on what grounds; kept with the event. */
export interface StaffAct {
  readonly staffId: string
  readonly agreed: Agreed
  /** Why rules about how early and how late (and nothing else) are passed over; kept as a note. */
  readonly overrideReason?: string | undefined
  /** Which of them were in the way. */
  readonly waived?: readonly string[] | undefined
  /** Refuse when the booking is not any more what they saw. */
  readonly revision?: number | undefined
}

/** Somebody else changed it meanwhile; as it is now. */
export interface BookingChanged {
  readonly code: 'booking_changed'
  readonly booking: Booking
}
