import type { Request } from 'express'
import type { Agent } from '../agent/index.ts'
import type { Booking, BookingCore, Tenant } from '../booking/index.ts'
import type { AssistantKeys } from '../shared/assistant-keys.ts'
import type { Clock } from '../shared/clock.ts'
import type { Transcripts } from '../transcripts/index.ts'
import type { Limits } from './limits/limits.ts'
import type { Staff } from '../staff/index.ts'
import type { StepIn } from '../transcripts/step-in.ts'
import type { Webhooks } from '../webhooks/index.ts'
import type { LiveFeed } from './live/live-feed.ts'
import type { TalkFeed } from './live/talk-feed.ts'
import type { Places } from './live/places.ts'
import type { OwnWrites } from './own-writes.ts'
import type { Reply } from './reply.ts'

/** What the routes work with. */
export interface RouteDeps {
  readonly booking: BookingCore
  readonly transcripts: Transcripts
  readonly agent: Agent
  readonly clock: Clock
  readonly limits: Limits
  /** What is taken and becomes free, as it happens. */
  readonly live: LiveFeed
  /** Which conversations change, as they do. */
  readonly talks: TalkFeed
  /** People in conversations. */
  readonly stepIn: StepIn
  readonly places: Places
  /** Who has changed something a moment ago. */
  readonly ownWrites: OwnWrites
  /** What a business's programs present. */
  readonly keys: AssistantKeys
  /** Where it is written down what they did. */
  readonly staff: Pick<Staff, 'writeAuditLine'>
  /** Calls to the business's own systems. */
  readonly webhooks: Webhooks
  /** Where links point, without a slash at the end. */
  readonly publicUrl: string
  /** The booking as a file to download (iCalendar). */
  readonly calendarFile: (tenant: Tenant, booking: Booking) => string
}

/** One request, read and checked as far as every route needs it. `body` and `query` have passed the operation's schema. */
export interface Call<Body = unknown, Query = unknown> {
  readonly tenant: Tenant
  readonly param: (name: string) => string
  readonly query: Query
  readonly body: Body
  /** What the Authorization header bears. */
  readonly token: string | undefined
  /** Hash of the caller's address. */
  readonly address: string
  /** Of the client's Idempotency-Key and what was asked with it: keys the effects, for a run that is repeated after its process died. */
  readonly idempotencyKey: string | undefined
  readonly request: Request
}

export type Route<Body = unknown, Query = unknown> = (deps: RouteDeps, call: Call<Body, Query>) => Promise<Reply>
