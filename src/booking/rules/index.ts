import type { BookingError } from '../booking-error.ts'
import { horizon } from './horizon.ts'
import { notice } from './notice.ts'
import { openingHours } from './opening-hours.ts'
import { partySize } from './party-size.ts'
import type { Rule, RuleInput, WindowRule } from './rule.ts'

/** In the order they are told: the first broken one is the refusal. */
const rules: readonly Rule[] = [partySize, notice, horizon, openingHours]

/** How early and how late: what a member of staff may waive, saying why. */
const windows: Readonly<Record<WindowRule, Rule>> = { notice, horizon }

/** What availability applied when it listed a slot, asked again when somebody wants it. */
export function firstBrokenRule(input: RuleInput, waived: readonly WindowRule[] = []): BookingError | undefined {
  for (const rule of rules) {
    if (waived.some((name) => windows[name] === rule)) continue
    const broken = rule(input)
    if (broken !== undefined) return broken
  }
  return undefined
}

/** Those of the windows that stand in the way. */
export function brokenWindows(input: RuleInput): WindowRule[] {
  return windowRules.filter((name) => windows[name](input) !== undefined)
}

export const windowRules: readonly WindowRule[] = ['notice', 'horizon']
