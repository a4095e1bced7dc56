import type { FlagRule } from './flag-rule.ts'
import { isLeft } from './is-left.ts'

/** The last thing the customer was told was no, and they have not come back. Only time shows it: a job asks again. */
export const leftAfterRefusal: FlagRule = {
  name: 'left_after_refusal',
  see: ({ isLast, ledSomewhere, finishedAt, now, toolCalls }) => {
    if (!isLast || ledSomewhere || !isLeft(finishedAt, now)) return undefined
    return toolCalls.findLast(({ code }) => code !== null && refusals.has(code))?.code ?? undefined
  },
}

/** Codes by which the business says no, as against asking for something or failing. */
export const refusals: ReadonlySet<string> = new Set([
  'slot_taken',
  'slot_expired',
  'hold_expired',
  'too_soon',
  'too_far',
  'outside_hours',
  'over_capacity',
  'limit_reached',
  'too_late_to_cancel',
  'too_late_to_reschedule',
  'booking_not_found',
  'service_not_found',
  'resource_not_found',
  'when_past',
  'identity_locked',
])
