import type { EpochMs } from '../../shared/clock.ts'
import type { BookingError } from '../booking-error.ts'
import type { Tenant } from '../model.ts'
import type { SlotRequest } from '../slot-request.ts'

export interface RuleInput {
  readonly tenant: Tenant
  readonly request: SlotRequest
  readonly start: EpochMs
  readonly now: EpochMs
}

export type WindowRule = 'notice' | 'horizon'

/** Pure. Alternatives are filled in by the use case, which knows the claims. */
export type Rule = (input: RuleInput) => BookingError | undefined
