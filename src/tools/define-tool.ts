import type { z } from 'zod'
import type { BookingCore, BookingError, Channel, Tenant } from '../booking/index.ts'
import type { Clock, EpochMs } from '../shared/clock.ts'
import type { Result } from '../shared/result.ts'
import type { Card } from './card.ts'

/** What the customer told about themselves, taken from their own messages by the server. */
export interface SessionCustomer {
  readonly name?: string | undefined
  readonly email?: string | undefined
  readonly phone?: string | undefined
}

/** Who is calling: from the session, never from arguments. */
export interface ToolSession {
  readonly channel: Channel
  readonly conversationId: string
  readonly customer: SessionCustomer
  readonly locale: string
  readonly timeZone: string
  /** Hash of the caller's address, for quotas. */
  readonly address?: string | undefined
  /** Bookings this session may see and change beyond those its own conversation made. */
  readonly openedBookings: readonly OpenedBooking[]
  /** A person was asked into this conversation before, and it is theirs to answer. */
  readonly isPersonAsked?: boolean | undefined
}

/** A booking somebody opened with its manage token; the core checks the token again at each use. */
export interface OpenedBooking {
  readonly reference: string
  readonly manageToken: string
}

export interface ToolContext {
  readonly booking: BookingCore
  readonly tenant: Tenant
  readonly session: ToolSession
  readonly clock: Clock
  /** Where links in cards point, without a slash at the end. */
  readonly publicUrl: string
  /** Asks for a person in this conversation. Answers from when somebody is there to look, where that is known; null: not for weeks. */
  readonly requestHandoff: (reason: string) => Promise<{ readonly from: EpochMs | null } | void>
}

/** Beyond the core's: what tools themselves can refuse. `ask` carries a question to put to the customer. */
export type ToolRefusal =
  | BookingError
  | {
      readonly code: 'when_ambiguous'
      readonly question: string
      readonly options: readonly { readonly from: string; readonly to: string; readonly text: string }[]
    }
  | { readonly code: 'when_past'; readonly text: string }
  | { readonly code: 'when_unknown'; readonly reason?: string | undefined }
  | { readonly code: 'customer_incomplete'; readonly missing: readonly ('name' | 'email')[] }
  /** Whether there is such a booking is not said: a code was mailed to its address, if so. `identity_locked`: no more codes for now. */
  | { readonly code: 'identity_required' }
  | { readonly code: 'identity_locked' }
  | { readonly code: 'booking_code_wrong'; readonly left: number }
  | { readonly code: 'booking_code_expired' }

/** `output` is for the model, `cards` for the customer. */
export interface ToolAnswer<Output> {
  readonly output: Output
  readonly cards: readonly Card[]
}

/** A refusal that still shows something: a proposal to agree to, alternatives to choose from. */
export interface ToolRefused {
  readonly refusal: ToolRefusal
  readonly cards?: readonly Card[]
}

export interface Tool<Input extends z.ZodType = z.ZodType, Output extends z.ZodType = z.ZodType> {
  readonly name: string
  readonly title: string
  readonly effect: 'read' | 'write'
  /** It takes away or changes something that was settled before. */
  readonly undoes?: true
  /** It asks for the customer's details where they are not known: a caller that knows them may bring them. */
  readonly takesCustomer?: true
  readonly description: string
  readonly input: Input
  readonly output: Output
  /** Called by run-tool only, which parses both ends. A method, so that tools of different inputs fit into one list. */
  run(context: ToolContext, input: z.output<Input>): Promise<Result<ToolAnswer<z.input<Output>>, ToolRefused>>
}

/** Fixes a tool's types; the agent, MCP and the evals read the same object. */
export function defineTool<Input extends z.ZodType, Output extends z.ZodType>(tool: Tool<Input, Output>): Tool<Input, Output> {
  return tool
}
