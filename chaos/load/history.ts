import type { ChaosTenant } from '../stage/business.ts'

/** One request of an operation, as its client saw it. Times by the machine's clock in milliseconds. */
export interface Try {
  readonly app: string
  readonly at: number
  readonly ms: number
  /** Undefined: no answer came. */
  readonly status: number | undefined
  /** Of a refusal. */
  readonly code: string | undefined
  /** Enough of the body to compare it with another. */
  readonly digest: string
  readonly isReplay: boolean
}

export const writeKinds = ['hold', 'extend', 'release', 'confirm', 'reschedule', 'cancel', 'open', 'say', 'press'] as const
export const readKinds = ['read', 'get-hold', 'get-booking', 'history', 'other-body', 'trespass'] as const
export type OperationKind = (typeof writeKinds)[number] | (typeof readKinds)[number]

/** Something a client wanted, tried with one key until it was answered. `unknown`: it may have happened or not. */
export interface Operation {
  readonly kind: OperationKind
  readonly tenant: ChaosTenant
  readonly key: string | undefined
  /** What it was about: a slot's service and start, a hold's id, a reference. */
  readonly about: string
  readonly tries: Try[]
  outcome: 'ok' | 'fail' | 'unknown'
}

/** A promise a client was given: this time is theirs until then. */
export interface HoldPromise {
  readonly ackedAt: number
  readonly expiresAt: number
}

export interface HeldRecord {
  readonly tenant: ChaosTenant
  readonly id: string
  readonly service: string
  readonly start: number
  readonly resources: readonly string[]
  readonly invokedAt: number
  readonly promises: HoldPromise[]
  /** When its client first asked to let it go or to have it booked: from then on it may be over. */
  endedBy?: number
}

/** A booking as its client was told, change by change. */
export interface BookedRecord {
  readonly tenant: ChaosTenant
  readonly reference: string
  readonly holdId: string
  readonly email: string
  readonly service: string
  readonly token: string
  status: 'confirmed' | 'cancelled'
  revision: number
  start: number
  resources: readonly string[]
  /** Since when it is known to have this time. */
  since: number
  /** Times it is known to have had, each until the next change was asked for. */
  readonly stays: Stay[]
  /** A change that was asked for and never answered: either state is right. */
  unsettled: boolean
}

export interface Stay {
  readonly start: number
  readonly resources: readonly string[]
  readonly since: number
  readonly until: number
}

export interface TalkRecord {
  readonly tenant: ChaosTenant
  readonly id: string
  readonly token: string
  readonly email: string
  /** The customer agreed to something shown. */
  pressed: boolean
  /** References on the cards of bookings that were shown, with their start. */
  readonly shown: { readonly reference: string; readonly start: number }[]
  /** Sentences of the assistant that say something is booked. */
  readonly claims: string[]
  endedAt?: number
  readonly begunAt: number
  /** It got where the customer wanted to go. */
  ended?: 'booked' | 'given up'
}

/** Everything clients did and were told. */
export interface History {
  readonly operations: Operation[]
  readonly holds: Map<string, HeldRecord>
  readonly bookings: Map<string, BookedRecord>
  readonly talks: Map<string, TalkRecord>
  /** Counted only: there are too many to keep. `tookLong`: of requests beyond their deadline, how long in milliseconds. */
  readonly counts: { answered: number; failed: number; reads: number; scans: number; slowest: number; tookLong: number[] }
  /** How often each operation was answered how: "hold 409 slot_taken". */
  readonly answers: Map<string, number>
  /** Another tenant's marker in an answer. */
  readonly crossings: string[]
  /** What was read back and was not there, or was another than acknowledged. */
  readonly misread: string[]
  /** How a hold was shown while its promise ran. */
  readonly looks: { readonly holdId: string; readonly isLive: boolean; readonly status: number | undefined; readonly app: string }[]
  /** What a used key with another body was answered. */
  readonly otherBodies: { readonly status: number | undefined; readonly code: string | undefined; readonly about: string }[]
}

export function emptyHistory(): History {
  return {
    operations: [],
    holds: new Map(),
    bookings: new Map(),
    talks: new Map(),
    counts: { answered: 0, failed: 0, reads: 0, scans: 0, slowest: 0, tookLong: [] },
    answers: new Map(),
    crossings: [],
    misread: [],
    looks: [],
    otherBodies: [],
  }
}
