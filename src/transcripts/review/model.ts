import type { EpochMs } from '../../shared/clock.ts'
import type { FlagRuleName } from '../flags/flag-rule.ts'
import type { Correction, Json, Part, StepTiming, StoredCustomer, ToolCallRecord, Verdict } from '../model.ts'

/** Stored; `left` is `open` with nothing said for half an hour. */
export type Outcome = 'open' | 'booked' | 'moved' | 'cancelled' | 'handed_over' | 'failed' | 'left'

/** Each narrows the list; of several values of one, any. */
export interface Filter {
  readonly text?: string | undefined
  readonly from?: EpochMs | undefined
  readonly to?: EpochMs | undefined
  readonly outcomes?: readonly Outcome[] | undefined
  /** "en" is "en-GB" too. */
  readonly locales?: readonly string[] | undefined
  readonly channels?: readonly string[] | undefined
  readonly models?: readonly string[] | undefined
  /** Names of rules and reasons; `any`. */
  readonly flags?: readonly string[] | undefined
  /** A member's id, or nobody. */
  readonly assignee?: string | null | undefined
  readonly reviewStatuses?: readonly ReviewState['status'][] | undefined
  readonly rating?: Verdict | undefined
  readonly hasError?: boolean | undefined
  readonly sampled?: true | undefined
  /** Without a verdict of theirs. */
  readonly unjudgedBy?: string | undefined
}

export interface ListPage {
  /** `next` of the page before; one that cannot be read begins anew. */
  readonly cursor?: string | undefined
  readonly limit: number
}

export interface ReviewState {
  readonly assigneeId: string | null
  readonly status: 'none' | 'open' | 'in_review' | 'done'
}

/** What is known of a conversation without reading it. */
export interface Summary extends ReviewState {
  readonly id: string
  readonly channel: string
  readonly locale: string
  readonly customer: StoredCustomer
  readonly state: 'open' | 'handed_over' | 'erased'
  readonly outcome: Outcome
  readonly models: readonly string[]
  readonly createdAt: EpochMs
  readonly lastMessageAt: EpochMs
  readonly messageCount: number
  readonly rating: Verdict | null
  readonly hasError: boolean
  readonly tokens: number
  readonly costMicros: number | null
  readonly bookingCount: number
  readonly flags: readonly string[]
}

export interface Row extends Summary {
  /** The customer's last words, or those that were found; `match`: [from, to) in them. */
  readonly excerpt: { readonly text: string; readonly match: readonly [number, number] | null }
}

export interface Facets {
  readonly locales: readonly string[]
  readonly channels: readonly string[]
  readonly models: readonly string[]
  readonly flags: readonly string[]
}

export interface SavedView {
  readonly id: string
  readonly ownerId: string
  readonly name: string
  readonly filter: { readonly [field: string]: string | undefined }
  readonly shared: boolean
}

/** A turn as it was. Times in milliseconds. */
export interface TurnRecord {
  readonly id: string
  readonly model: string
  readonly promptVersion: string
  readonly catalogueVersion: number | null
  readonly latencyMs: number | null
  readonly firstWordMs: number | null
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly costMicros: number | null
  readonly steps: readonly StepTiming[]
  /** `stopped`: a person took over while it ran; `person`: what was said to a person or by one. */
  readonly outcome: 'running' | 'answered' | 'failed' | 'stopped' | 'person'
  readonly error: string | null
  /** What the model wrote, where it is not what was shown. */
  readonly wanted: string | null
  readonly corrections: readonly Correction[]
  readonly startedAt: EpochMs
  readonly finishedAt: EpochMs | null
  readonly rating: { readonly verdict: Verdict; readonly reason: string | null; readonly at: EpochMs } | null
}

export interface ShownMessage {
  readonly id: string
  readonly seq: number
  readonly turnId: string
  readonly role: 'customer' | 'assistant' | 'staff'
  readonly staffId: string | null
  readonly parts: readonly Part[]
  readonly createdAt: EpochMs
}

/** A time that was on show. */
export interface Offer {
  readonly id: string
  readonly service: string
  readonly start: string
  readonly end: string
  readonly local: string
  readonly turnId: string
}

export interface BookingLink {
  readonly action: 'booked' | 'moved' | 'cancelled'
  readonly reference: string
  readonly status: string
  readonly service: string
  readonly start: EpochMs
  readonly end: EpochMs
  readonly turnId: string | null
  readonly messageId: string | null
  readonly consent: string | null
  readonly at: EpochMs
}

export interface TrailStep {
  readonly action: BookingLink['action']
  readonly conversationId: string
  readonly turnId: string | null
  readonly messageId: string | null
  readonly consent: string | null
  readonly at: EpochMs
}

export interface ConsentRecord {
  readonly id: string
  readonly action: 'book' | 'move' | 'cancel'
  readonly kind: string
  readonly messageId: string | null
  readonly at: EpochMs
  readonly usedAt: EpochMs | null
}

export interface Flag {
  readonly id: string
  readonly turnId: string | null
  readonly rule: FlagRuleName | null
  readonly reason: string
  readonly note: string | null
  readonly raisedBy: string | null
  readonly raisedAt: EpochMs
  readonly settledBy: string | null
  readonly settledAt: EpochMs | null
}

export interface Comment {
  readonly id: string
  readonly turnId: string | null
  readonly authorId: string
  readonly text: string
  readonly mentions: readonly string[]
  readonly at: EpochMs
}

/** A comment that names somebody. `id`: the comment's. */
export interface Mention extends Comment {
  readonly tenantId: number
  readonly conversationId: string
  readonly memberId: string
  readonly seen: boolean
}

export type VerdictWord = 'good' | 'bad' | 'unsure'

export interface ReviewVerdict {
  readonly reviewerId: string
  readonly criterion: string
  readonly verdict: VerdictWord
  readonly at: EpochMs
}

export type QueueName = 'flagged' | 'sampled' | 'mine'

/** Counting stops at `most`. */
export interface QueueCounts extends Readonly<Record<QueueName | 'mentions', number>> {
  readonly most: number
}

export interface ReviewSettings {
  /** Of a hundred conversations so many are looked at whatever happened in them. */
  readonly sampleRate: number
  readonly slowTurnMs: number
  readonly criteria: readonly { readonly id: string; readonly name: string }[]
}

/** Everything about one conversation. */
export interface TranscriptDetail {
  readonly summary: Summary
  readonly timeZone: string
  readonly client: string | null
  readonly languages: readonly string[]
  readonly sampled: boolean
  readonly handoffs: readonly { readonly reason: string; readonly status: string; readonly at: EpochMs }[]
  readonly messages: readonly ShownMessage[]
  readonly turns: readonly TurnRecord[]
  readonly toolCalls: readonly ToolCallRecord[]
  readonly bookings: readonly BookingLink[]
  readonly consents: readonly ConsentRecord[]
  readonly flags: readonly Flag[]
  readonly comments: readonly Comment[]
  readonly verdicts: readonly ReviewVerdict[]
}

export type { Json }
