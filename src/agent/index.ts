import type { UIMessageChunk } from 'ai'
import type { Tenant } from '../booking/index.ts'
import type { Result } from '../shared/result.ts'
import type { Card } from '../tools/card.ts'
import type { OpenedBooking, SessionCustomer } from '../tools/define-tool.ts'
import type { Conversation, Correction, ToolCallRecord, TurnTiming } from '../transcripts/index.ts'

/** All a client may send: no history, no tool results, no roles. */
export type CustomerMessage =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'confirm'; readonly proposalId: string; readonly customer?: SessionCustomer | undefined }
  | { readonly kind: 'decline'; readonly proposalId: string }

export interface TurnRequest {
  readonly tenant: Tenant
  readonly conversation: Conversation
  readonly message: CustomerMessage
  /** Hash of the caller's address, for quotas. */
  readonly address?: string | undefined
  /** Bookings opened to this conversation by manage token. */
  readonly openedBookings?: readonly OpenedBooking[] | undefined
}

/** The whole turn as the customer saw it. While a person has the conversation: no words, and a notice that says so. */
export interface TurnResult {
  readonly turnId: string
  readonly text: string
  readonly cards: readonly Card[]
}

/** A turn under way: it runs to its end whether or not anyone reads the stream. */
export interface RunningTurn {
  readonly stream: ReadableStream<UIMessageChunk>
  readonly result: Promise<TurnResult>
}

/**
 * `conversation_busy`: another turn of this conversation is running, for `leftMs` at most if its process has died (null: not known).
 * `proposal_not_found`: nothing of that id was shown here.
 */
export type TurnRefusal = { readonly code: 'conversation_busy'; readonly leftMs: number | null } | { readonly code: 'proposal_not_found' }

/** `then`: the clock stands where it stood, and what was read then is answered as it was. `today`: as if it were asked now. */
export interface ReplayRequest {
  readonly tenant: Tenant
  readonly conversation: Conversation
  readonly turnId: string
  readonly as: 'then' | 'today'
}

/** `answered`: read just now, as it was recorded, or withheld because it would have written. */
export interface ReplayedCall extends Omit<ToolCallRecord, 'id' | 'turnId' | 'createdAt'> {
  readonly answered: 'now' | 'recorded' | 'withheld'
}

export interface ReplayedTurn {
  readonly as: ReplayRequest['as']
  readonly text: string
  readonly cards: readonly Card[]
  readonly calls: readonly ReplayedCall[]
  readonly model: string
  readonly promptVersion: string
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly timing: TurnTiming
  readonly corrections: readonly Correction[]
  /** What the model wrote, where it is not what would have been shown. */
  readonly wanted: string | undefined
  readonly error: string | null
}

/** A tool used by somebody of the staff, in a conversation they have and a turn of theirs. */
export interface ToolByHand {
  readonly tenant: Tenant
  readonly conversation: Conversation
  readonly turnId: string
  readonly tool: string
  readonly input: unknown
}

/** `cards`: what is to be shown to the customer. `refused`: why there is nothing, with what is free instead among the cards. */
export interface UsedByHand {
  readonly cards: readonly Card[]
  readonly refused: { readonly code: string; readonly message: string } | undefined
}

export interface Agent {
  readonly startTurn: (request: TurnRequest) => Promise<Result<RunningTurn, TurnRefusal>>
  /**
   * The stream of the running turn from its beginning, for a client that comes back; undefined when none runs. Where the turn runs in
   * another process, which may go away, a stream that ends without `finish` was cut off: the history has what was said.
   */
  readonly resumeTurn: (conversation: Conversation) => Promise<ReadableStream<UIMessageChunk> | undefined>
  /** How today's model and rules would answer a turn that was; writes nothing. Undefined when the customer said nothing in it. */
  readonly replayTurn: (request: ReplayRequest) => Promise<ReplayedTurn | undefined>
  /** Runs and records it; shows nothing. Nobody agrees for a customer: what books, moves or cancels makes a proposal. */
  readonly useToolByHand: (request: ToolByHand) => Promise<UsedByHand>
  /** No new turns; resolves when the running ones have ended. */
  readonly drain: () => Promise<void>
}

export { createAgent, type AgentDeps } from './create-agent.ts'
export type { TurnBuffers } from './follow-turn.ts'
export { personAnswersFrom } from '../tools/people-hours.ts'
export { extractCustomerDetails } from './customer-details.ts'
export { spokenLocales } from './customer-language.ts'
export { createModels, type ModelDeps, type Models, type ModelSettings } from './models.ts'
export { PROMPT_VERSION } from './instructions.ts'
