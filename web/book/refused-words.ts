import type { SlotCard } from '../../src/http/contract/cards.ts'
import { ApiProblem } from '../ui/problem.ts'
import type { PageWords } from './words/en.ts'

/** What went otherwise than wanted, and what can be had instead. */
export interface Trouble {
  readonly text: string
  readonly others: readonly SlotCard[]
}

const kinds: Readonly<Record<string, keyof PageWords['refused']>> = {
  hold_expired: 'over',
  hold_not_found: 'over',
  slot_expired: 'old',
  limit_reached: 'limit',
  rate_limited: 'busy',
  challenge_required: 'proof',
  service_not_found: 'missing',
  booking_not_found: 'missing',
  invalid_input: 'wrongDetails',
}

/** Everything the server can refuse with, in the customer's language; what never reached it is an outage. */
export function troubleOf(error: unknown, words: PageWords): Trouble {
  const { refused } = words
  if (!(error instanceof ApiProblem) || error.status >= 500) return { text: refused.failed, others: [] }
  if (error.code === 'too_late_to_cancel') return { text: words.noCancel, others: [] }
  if (error.code === 'too_late_to_reschedule') return { text: words.noMove, others: [] }
  if (error.code === 'booking_cancelled') return { text: words.changedElsewhere, others: [] }
  const others = error.alternatives.slice(0, 6)
  if (error.code === 'slot_taken') return { text: others.length === 0 ? refused.takenNoOther : refused.taken, others }
  return { text: refused[kinds[error.code] ?? 'rule'], others }
}
