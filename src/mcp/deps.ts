import type { Booking, BookingCore, Tenant } from '../booking/index.ts'
import type { Clock } from '../shared/clock.ts'
import type { Log } from '../shared/logger.ts'
import type { Metrics } from '../shared/metrics.ts'
import type { Secrets } from '../shared/secrets.ts'
import type { Transcripts } from '../transcripts/index.ts'
import type { CallRecorder } from './call-recorder.ts'
import type { Caller } from './caller.ts'
import type { KnownConversations } from './known-conversations.ts'
import type { McpLimits } from './limits.ts'
import type { LiveHolds } from './live-holds.ts'
import type { ReadRecorder } from './read-recorder.ts'

export interface McpDeps {
  readonly booking: BookingCore
  readonly transcripts: Transcripts
  readonly reads: ReadRecorder
  readonly calls: CallRecorder
  readonly conversations: KnownConversations
  readonly limits: McpLimits
  readonly liveHolds: LiveHolds
  readonly clock: Clock
  readonly log: Log
  readonly metrics?: Metrics
  /** Where links point, without a slash at the end. */
  readonly publicUrl: string
  /** The booking as a file to download (iCalendar). */
  readonly calendarFile: (tenant: Tenant, booking: Booking) => string
  /** Signs what travels through a client and comes back. */
  readonly secret: Secrets
}

/** One client's request, or its connection: what is known of it before it calls anything. */
export interface Connection {
  readonly tenant: Tenant
  readonly caller: Caller
  /** Hash of the caller's network address. */
  readonly address: string | undefined
  /** Of the languages the business speaks, the one the client asked for. */
  readonly locale: string
}

/** What a client says of itself with each call. */
export interface ClientSide {
  /** Name and version: "claude-ai 1.0". */
  readonly name: string
  /** It can show its person a form, and ours understands the answer. */
  readonly asksForms: boolean
  /** It can open a page of ours for its person. */
  readonly opensPages: boolean
}
