import type { EpochMs } from '../shared/clock.ts'

/** A JSON value as stored: cards, tool inputs and outputs are kept as they were. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

/** What was said or shown, in order. `press`: the customer pressed a proposal's button instead of writing. */
export type Part =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'card'; readonly card: Json }
  | { readonly type: 'press'; readonly action: 'confirm' | 'decline'; readonly proposalId: string }

export type Verdict = 'up' | 'down'

export interface Message {
  readonly id: string
  readonly seq: number
  readonly turnId: string
  readonly role: 'customer' | 'assistant' | 'staff'
  /** Who of the staff wrote it. */
  readonly staff?: { readonly id: string; readonly name: string } | undefined
  /** Of a customer's: `running` while it is being answered, `person` when it was left to a person who has the conversation, `stopped` when one took it over. */
  readonly turn?: 'running' | 'answered' | 'failed' | 'stopped' | 'person' | undefined
  readonly parts: readonly Part[]
  /** The customer's, of an answer. */
  readonly verdict: Verdict | null
  readonly createdAt: EpochMs
}

export interface ToolCallRecord {
  readonly id: string
  readonly turnId: string
  readonly position: number
  readonly name: string
  /** The model asked for it, the server acted on a consent, or somebody of the staff did it by hand. */
  readonly by: 'model' | 'server' | 'staff'
  readonly input: Json
  readonly output: Json
  /** The refusal's code, null when it worked. */
  readonly code: string | null
  /** Id of a logged fault, null when there was none. */
  readonly fault: string | null
  readonly durationMs: number
  readonly createdAt: EpochMs
}

/** A sentence of the model that was not so: for staff, never shown to the customer. `shown` is what stood in its place. */
export interface Correction {
  readonly said: string
  readonly shown: string
  /** What it claimed ("booked", "free", …), or denied. */
  readonly claim: string
  readonly denied: boolean
  /** Why it was not so ("no_receipt", "other_time", …). */
  readonly reason: string
}

/** One question put to a model. */
export interface StepTiming {
  readonly model: string
  /** From the question to the end of the answer, the tools it called included. */
  readonly ms: number
  readonly inputTokens: number | null
  readonly outputTokens: number | null
  readonly toolCalls: number
}

/** Milliseconds. `latencyMs`: from asking the model to its last word; `firstWordMs`: to the first that was shown, null when none was. */
export interface TurnTiming {
  readonly latencyMs: number
  readonly firstWordMs: number | null
  readonly steps: readonly StepTiming[]
}

export interface Spent {
  /** In and out. */
  readonly tokens: number
  /** Asked for by a model. */
  readonly toolCalls: number
}

export interface Spending {
  readonly conversation: Spent
  readonly tenant: Spent
}

export interface StoredCustomer {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

export interface Conversation {
  readonly tenantId: number
  readonly id: string
  readonly channel: string
  readonly locale: string
  /** The customer chose `locale` on the page, `at` this time; before, it was another. */
  readonly told?: { readonly before: string; readonly at: EpochMs }
  readonly timeZone: string
  readonly customer: StoredCustomer
  readonly status: 'open' | 'handed_over'
  /** Of an assistant's: the client's name and version as it told them; null for everything else. */
  readonly client: string | null
  readonly createdAt: EpochMs
}

/** A conversation with everything that happened in it, oldest first. */
export interface Transcript {
  readonly conversation: Conversation
  readonly messages: readonly Message[]
  readonly toolCalls: readonly ToolCallRecord[]
}
