import type { EpochMs } from '../shared/clock.ts'
import type { Result } from '../shared/result.ts'
import type { EventType, testType } from './event-types.ts'

/** `by_hand`: somebody switched it off. `gone`: it answered 410. `failing`: nothing but failures for three days. */
export type DisabledReason = 'by_hand' | 'gone' | 'failing'

/** Where a business is called when something happens; its secret is told when it is made and never again. */
export interface WebhookEndpoint {
  readonly id: string
  readonly url: string
  readonly description: string
  readonly events: readonly EventType[]
  /** false: bookings come without whose they are, and without what the customer wrote. */
  readonly personalData: boolean
  readonly createdAt: EpochMs
  readonly disabled: { readonly at: EpochMs; readonly reason: DisabledReason } | null
  /** Nothing but failures from then on. */
  readonly failingSince: EpochMs | null
  readonly lastSuccessAt: EpochMs | null
  readonly lastFailureAt: EpochMs | null
  /** Until when the secret before this one signs too. */
  readonly previousSecretUntil: EpochMs | null
  /** How many deliveries have not arrived yet. */
  readonly waiting: number
}

export interface EndpointSettings {
  readonly url: string
  readonly description: string
  readonly events: readonly EventType[]
  readonly personalData: boolean
}

/** Something that happened, as whoever relays it knows it. The same `key` is the same event. */
export interface WebhookEvent {
  readonly tenantId: number
  readonly key: string
  readonly type: EventType
  /** What it is about: a booking, a hold, a conversation. */
  readonly subject: string
  /** Its place among the events of its subject. */
  readonly position: string
  readonly facts: Facts
}

/** What the event itself knew; the rest is read when it is sent for the first time. */
export interface Facts {
  readonly at: EpochMs
  /** Of a booking, after this change; null: nothing of it changed. */
  readonly revision?: number | null | undefined
  readonly start?: EpochMs | undefined
  readonly previousStart?: EpochMs | null | undefined
  /** Why a conversation went back. */
  readonly reason?: string | undefined
}

export type DeliveryState = 'waiting' | 'delivered' | 'given_up'

/** One event for one endpoint. */
export interface Delivery {
  /** The `webhook-id`. */
  readonly id: string
  readonly endpointId: string
  readonly type: EventType | typeof testType
  readonly state: DeliveryState
  readonly createdAt: EpochMs
  /** While it waits: when it is tried (again). It may also wait for an earlier one about the same booking. */
  readonly dueAt: EpochMs | null
  readonly tries: number
  readonly lastAttempt: Attempt | null
}

export interface DeliveryDetail extends Delivery {
  /** As it was sent; null before the first try. */
  readonly body: string | null
  /** Whose it was is forgotten: the answers are gone too. */
  readonly scrubbed: boolean
  /** Newest first. */
  readonly attempts: readonly Attempt[]
}

/** Why there was no answer. What a refused address would have said is asked of nobody. */
export type AttemptError =
  | 'address_refused'
  | 'name_unknown'
  | 'connection_refused'
  | 'connection_lost'
  | 'tls_failed'
  | 'timed_out'
  | 'nothing_to_send'

export interface Attempt {
  readonly at: EpochMs
  readonly tookMs: number
  /** Of the answer; null: there was none, and `error` says why. */
  readonly status: number | null
  readonly error: AttemptError | null
  /** Its first 4 kB. */
  readonly answer: string | null
  /** Sent again by hand. */
  readonly replayed: boolean
}

/**
 * `url_refused`: an endpoint lies out in the world and speaks https, unless the operator has named its host (WEBHOOK_HOSTS).
 * `delivery_waiting`: it is under way, or waits for an earlier one about the same booking.
 */
export type WebhookRefusal =
  | { readonly code: 'endpoint_not_found' | 'delivery_not_found' | 'delivery_waiting' }
  | { readonly code: 'endpoint_limit'; readonly most: number }
  | { readonly code: 'url_refused'; readonly reason: UrlFault }

export type UrlFault = 'not_https' | 'has_credentials' | 'port_refused' | 'address_refused' | 'name_unknown'

/** What the calls of the door answer. */
export type WebhookAnswer<Value> = Promise<Result<Value, WebhookRefusal>>

export interface OneEndpoint {
  readonly tenantId: number
  readonly id: string
}

export interface OneDelivery {
  readonly tenantId: number
  readonly endpointId: string
  readonly id: string
}
