import type { BookingErrorCode } from '../../booking/index.ts'
import type { BookWords } from './words.ts'

/** What to say of a refusal. No default: a new one has to be decided here. */
export function refusedWords({ refused }: BookWords, code: BookingErrorCode): string {
  switch (code) {
    case 'slot_taken':
      return refused.taken
    case 'hold_expired':
    case 'hold_not_found':
      return refused.over
    case 'slot_expired':
    case 'slot_invalid':
      return refused.old
    case 'limit_reached':
      return refused.limit
    case 'too_soon':
    case 'too_far':
    case 'outside_hours':
    case 'over_capacity':
    case 'too_late_to_cancel':
    case 'too_late_to_reschedule':
    case 'consent_required':
    case 'resource_not_found':
    case 'range_invalid':
    case 'booking_cancelled':
      return refused.rule
    case 'booking_not_found':
    case 'service_not_found':
      return refused.missing
  }
}
