import type { EpochMs } from '../shared/clock.ts'
import type {
  Spending,
  TurnTiming,
  Verdict,
  Conversation,
  Correction,
  Json,
  Part,
  StoredCustomer,
  ToolCallRecord,
  Transcript,
} from './model.ts'

import type { CustomerTrace, CustomerWords, ErasedConversations } from './customer-data.ts'
import type { Floor, OneTurn } from './live-floor.ts'
import type { PersonHours } from './handoff-settings.ts'
import type { LiveState } from './live-state.ts'
import type { PrivacySettings } from './privacy-settings.ts'

export type * from './model.ts'
export type { Floor, LostTo, OneTurn } from './live-floor.ts'
export { lostFloor, openFloor } from './live-floor.ts'
export type { CustomerTrace, CustomerWords, ErasedConversations } from './customer-data.ts'
export type { PrivacySettings } from './privacy-settings.ts'
export { createTranscripts, type TranscriptsDeps } from './create-transcripts.ts'
export { costOf, type ModelPrices } from './cost-of.ts'

export interface StartConversation {
  readonly tenantId: number
  readonly channel: string
  readonly locale: string
  readonly timeZone: string
  readonly customer: StoredCustomer
  /** Hash of the caller's address. */
  readonly address?: string | undefined
  /** An assistant's name and version, as its client told them. */
  readonly client?: string | undefined
}

/** A call from outside any turn of ours that changed nothing and showed nothing. */
export type RecordedRead = Omit<ToolCallRecord, 'id' | 'turnId' | 'position' | 'by' | 'createdAt'> & {
  readonly tenantId: number
  readonly conversationId: string
  /** The client's name. */
  readonly model: string
  /** The catalogue it was answered from. */
  readonly catalogueVersion?: number
  readonly at: EpochMs
}

/** A call from outside any turn of ours, and what it showed. */
export type RecordedCall = Omit<ToolCallRecord, 'id' | 'turnId' | 'position' | 'createdAt'> & {
  readonly tenantId: number
  readonly conversationId: string
  /** The client's name. */
  readonly model: string
  /** The catalogue it was answered from. */
  readonly catalogueVersion?: number
  readonly parts: readonly Part[]
}

/** Conversations as they happened: appended, never rewritten. */
export interface Transcripts {
  /** The token is answered once and kept as a hash only. */
  readonly startConversation: (input: StartConversation) => Promise<{ readonly conversation: Conversation; readonly token: string }>
  /** Undefined when there is no such conversation or the token is not its own: the same answer for both. */
  readonly findConversation: (tenantId: number, id: string, token: string) => Promise<Conversation | undefined>
  /** For who may go on in it without a token, found out elsewhere. Undefined when there is none, or its words were erased. */
  readonly findConversationById: (tenantId: number, id: string) => Promise<Conversation | undefined>
  /** The conversation of that id, begun when there is none yet; undefined when its words were erased. */
  readonly keepConversation: (input: StartConversation & { readonly id: string }) => Promise<Conversation | undefined>
  readonly updateCustomer: (tenantId: number, id: string, customer: StoredCustomer) => Promise<void>
  /** The language that is spoken from now on. */
  readonly setLocale: (tenantId: number, id: string, locale: string) => Promise<void>
  readonly getTranscript: (tenantId: number, id: string) => Promise<Transcript>
  /**
   * Opens a turn and stores the customer's message with it. One turn at a time per conversation: `busy` while another runs
   * (a turn whose process has shown no life for some seconds is over).
   */
  readonly beginTurn: (input: {
    readonly tenantId: number
    readonly conversationId: string
    readonly parts: readonly Part[]
    readonly model: string
    readonly promptVersion: string
    /** The catalogue it is answered from: the tenant's `version`. */
    readonly catalogueVersion?: number
  }) => Promise<
    | {
        readonly ok: true
        readonly turnId: string
        readonly messageId: string
        readonly seq: number
        /** A person has the conversation: words are kept for them and nothing answers, a press is done and nothing said. */
        readonly owned: boolean
      }
    /** `leftMs`: until the turn that runs is taken for dead, unless its process shows life; null: not known. */
    | { readonly ok: false; readonly code: 'busy'; readonly leftMs: number | null }
  >
  /** The turn that is under way, whichever process runs it. */
  readonly findRunningTurn: (tenantId: number, conversationId: string) => Promise<string | undefined>
  /** The right to speak and write in that turn, which whoever takes over ends. To be left at the turn's end. */
  readonly holdFloor: (turn: OneTurn) => Floor
  /** Stored as it happens, not at the end: a killed process leaves what was done. */
  readonly appendToolCall: (
    input: { readonly tenantId: number; readonly conversationId: string } & Omit<ToolCallRecord, 'createdAt'>,
  ) => Promise<void>
  /** Calls that came from outside any turn of ours, all of them or none: when it resolves, they are kept. */
  readonly recordCalls: (calls: readonly RecordedCall[]) => Promise<void>
  readonly recordReads: (reads: readonly RecordedRead[]) => Promise<void>
  /** Closes the turn and stores what the customer was shown. */
  readonly finishTurn: (input: {
    readonly tenantId: number
    readonly conversationId: string
    readonly turnId: string
    readonly parts: readonly Part[]
    /** `person`: it did what a customer pressed while a person had the conversation. */
    readonly outcome: 'answered' | 'failed' | 'person'
    readonly model: string
    readonly inputTokens: number | null
    readonly outputTokens: number | null
    readonly error: string | null
    /** Sentences of the model that were replaced. */
    readonly corrections?: readonly Correction[]
    /** What the model wrote, whole, when that is not what was shown. */
    readonly wanted?: string | undefined
    readonly timing?: TurnTiming
  }) => Promise<void>
  /** A conversation's replaced sentences by turn, oldest first: what the model wanted to say and what was shown. */
  readonly listCorrections: (tenantId: number, id: string) => Promise<readonly (Correction & { readonly turnId: string })[]>
  /** What models have cost: in this conversation, and of the whole tenant in turns begun since then. */
  readonly getSpending: (input: {
    readonly tenantId: number
    readonly conversationId: string
    readonly since: EpochMs
  }) => Promise<Spending>
  /** Asks once, however often it is called. Answers when people answer here: null while the house is open. */
  readonly requestHandoff: (input: {
    readonly tenantId: number
    readonly conversationId: string
    readonly reason: string
  }) => Promise<PersonHours | void>
  /** Whose the conversation is now: for the customer's page. */
  readonly getLiveState: (tenantId: number, conversationId: string) => Promise<(LiveState & PersonHours) | undefined>
  /** What the customer thought of an answer; false when this conversation has no such turn that has ended. */
  readonly rateTurn: (input: {
    readonly tenantId: number
    readonly conversationId: string
    readonly turnId: string
    readonly verdict: Verdict
    readonly reason?: string | undefined
  }) => Promise<boolean>
  /** Takes out every word; bookings and bare figures stay. `busy` while a turn runs. */
  readonly eraseConversation: (tenantId: number, id: string) => Promise<'erased' | 'busy'>
  /** Ids, newest first: for somebody who asks what is kept of them. */
  readonly findConversationsOfCustomer: (tenantId: number, trace: CustomerTrace) => Promise<readonly string[]>
  readonly eraseConversationsOfCustomer: (tenantId: number, customer: CustomerTrace & CustomerWords) => Promise<ErasedConversations>
  /** At most `limit` of those in which nothing was said since `before`; answers how many. */
  readonly eraseConversationsBefore: (input: {
    readonly tenantId: number
    readonly before: EpochMs
    readonly limit: number
  }) => Promise<number>
  readonly getPrivacySettings: (tenantId: number) => Promise<PrivacySettings>
  readonly setPrivacySettings: (tenantId: number, settings: PrivacySettings) => Promise<void>
  /** Of every tenant that has set any. */
  readonly listPrivacySettings: () => Promise<readonly (PrivacySettings & { readonly tenantId: number })[]>
}

export type { EpochMs, Json }
