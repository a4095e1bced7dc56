import type { EpochMs } from '../../shared/clock.ts'
import type { Correction, Verdict } from '../model.ts'

export type FlagRuleName =
  | 'guard_replaced'
  | 'tool_failed_twice'
  | 'customer_repeated'
  | 'person_asked'
  | 'rated_down'
  | 'left_after_refusal'
  | 'slow_turn'

/** What the rules know of a turn that has ended. */
export interface TurnFacts {
  readonly latencyMs: number | null
  readonly slowTurnMs: number
  readonly corrections: readonly Correction[]
  readonly toolCalls: readonly { readonly name: string; readonly by: string; readonly code: string | null; readonly fault: string | null }[]
  /** What the customer wrote in it, and in the turns before, newest first. */
  readonly said: string
  readonly saidBefore: readonly string[]
  readonly rating: Verdict | null
  /** Nothing came after it. */
  readonly isLast: boolean
  /** It has led to a booking, a move, a cancellation, or a person. */
  readonly ledSomewhere: boolean
  readonly finishedAt: EpochMs
  readonly now: EpochMs
}

/** Something that staff should look at. */
export interface FlagRule {
  readonly name: FlagRuleName
  /** What was seen, for the flag's note; undefined when there is nothing to see. */
  readonly see: (facts: TurnFacts) => string | undefined
}
