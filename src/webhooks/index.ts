import type { RelayTransaction } from '../shared/relay-transaction.ts'
import type { EpochMs } from '../shared/clock.ts'
import type {
  Delivery,
  DeliveryDetail,
  DeliveryState,
  EndpointSettings,
  OneDelivery,
  OneEndpoint,
  WebhookAnswer,
  WebhookEndpoint,
  WebhookEvent,
} from './model.ts'
import type { Sender } from './sender.ts'
import type { EndpointToTell } from './told.ts'

export type * from './model.ts'
export { eventTypes, testType, type EventType } from './event-types.ts'
export { createWebhooks } from './create-webhooks.ts'
export type { WebhookDeps, WebhookSettings } from './deps.ts'
export type { Sender } from './sender.ts'
export type { EndpointToTell } from './told.ts'

export interface DeliveryFilter {
  readonly state?: DeliveryState | undefined
  readonly type?: string | undefined
  /** `next` of the page before. */
  readonly cursor?: string | undefined
  readonly limit: number
}

/**
 * Calls to a business's own systems when something happens (Standard Webhooks). A receiver checks three headers with the secret it was told:
 * `webhook-id` (the same for one event and endpoint, however often it is sent), `webhook-timestamp` (seconds, of this try) and
 * `webhook-signature` (`v1,<base64>`, two of them separated by a blank while a secret is replaced). The body is `{ type, timestamp, data }`.
 */
export interface Webhooks {
  /** The secret (`whsec_…`) is answered here and never again. */
  readonly createEndpoint: (
    tenantId: number,
    settings: EndpointSettings,
  ) => WebhookAnswer<{ readonly endpoint: WebhookEndpoint; readonly secret: string }>
  /** Oldest first. */
  readonly listEndpoints: (tenantId: number) => Promise<readonly WebhookEndpoint[]>
  readonly getEndpoint: (of: OneEndpoint) => WebhookAnswer<WebhookEndpoint>
  /** What is left out stays. Switching off gives up what waits; switching on begins with what happens from then on. */
  readonly changeEndpoint: (
    of: OneEndpoint,
    change: Partial<EndpointSettings> & { readonly enabled?: boolean | undefined },
  ) => WebhookAnswer<WebhookEndpoint>
  /** With its log. */
  readonly removeEndpoint: (of: OneEndpoint) => WebhookAnswer<void>
  /** A new secret; the one before signs too for a day. */
  readonly rotateSecret: (of: OneEndpoint) => WebhookAnswer<{ readonly endpoint: WebhookEndpoint; readonly secret: string }>
  /** Sends `webhook.test` now and answers with what came back; also to an endpoint that is switched off. */
  readonly testEndpoint: (of: OneEndpoint) => WebhookAnswer<DeliveryDetail>

  /** Newest first. */
  readonly listDeliveries: (
    of: OneEndpoint,
    filter: DeliveryFilter,
  ) => WebhookAnswer<{ readonly deliveries: readonly Delivery[]; readonly next: string | null }>
  readonly getDelivery: (of: OneDelivery) => WebhookAnswer<DeliveryDetail>
  /** Sends it once more, now, with the same `webhook-id`; the log says that it is a replay. */
  readonly replayDelivery: (of: OneDelivery) => WebhookAnswer<DeliveryDetail>
  /** Puts everything back in line that was given up since then, in its order; answers how many. */
  readonly resendGivenUp: (of: OneEndpoint, since: EpochMs) => WebhookAnswer<number>

  /** For whoever relays what committed: writes one delivery for each endpoint that wants the event, in that transaction. Once, however often. */
  readonly enqueue: (events: readonly WebhookEvent[], transaction: RelayTransaction) => Promise<void>
  /** Begins to send what waits, whoever put it down. */
  readonly startSending: () => Sender
  /** Forgets what ended longer ago than logs are kept; answers how many deliveries. */
  readonly forgetOld: () => Promise<number>
  /** Endpoints that were switched off by themselves and whose owners were not told. */
  readonly listToTell: (limit: number) => Promise<readonly EndpointToTell[]>
  readonly markTold: (of: OneEndpoint) => Promise<void>
}
