import type { BookingError } from '../booking-error.ts'
import { horizon } from './horizon.ts'
import { notice } from './notice.ts'
import { openingHours } from './opening-hours.ts'
import { partySize } from './party-size.ts'
import type { Rule, RuleInput } from './rule.ts'

/** In the order they are told: the first broken one is the refusal. */
const rules: readonly Rule[] = [partySize, notice, horizon, openingHours]

/** What availability applied when it listed a slot, asked again when somebody wants it. */
export function firstBrokenRule(input: RuleInput): BookingError | undefined {
  for (const rule of rules) {
    const broken = rule(input)
    if (broken !== undefined) return broken
  }
  return undefined
}
