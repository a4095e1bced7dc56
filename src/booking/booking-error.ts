import type { EpochMs } from '../shared/clock.ts'
import type { Slot } from './model.ts'

/** Every refusal the core can give. `alternatives`: nearest first, then spread over the following days. */
export type BookingError =
  | { readonly code: 'slot_taken'; readonly heldUntil: EpochMs | null; readonly alternatives: readonly Slot[] }
  | { readonly code: 'slot_invalid' }
  | { readonly code: 'slot_expired'; readonly alternatives: readonly Slot[] }
  | { readonly code: 'hold_expired'; readonly alternatives: readonly Slot[] }
  | { readonly code: 'hold_not_found' }
  | { readonly code: 'booking_not_found' }
  | { readonly code: 'booking_cancelled' }
  | { readonly code: 'too_soon'; readonly earliest: EpochMs; readonly alternatives: readonly Slot[] }
  | { readonly code: 'too_far'; readonly latest: EpochMs; readonly alternatives: readonly Slot[] }
  | { readonly code: 'outside_hours'; readonly alternatives: readonly Slot[] }
  | { readonly code: 'over_capacity'; readonly max: number; readonly alternatives: readonly Slot[] }
  | { readonly code: 'limit_reached'; readonly limit: 'holds' | 'bookings' | 'mails'; readonly max: number }
  | { readonly code: 'too_late_to_cancel'; readonly deadline: EpochMs }
  | { readonly code: 'too_late_to_reschedule'; readonly deadline: EpochMs }
  | { readonly code: 'consent_required'; readonly proposalId: string }
  | { readonly code: 'service_not_found' }
  | { readonly code: 'resource_not_found' }
  | { readonly code: 'range_invalid'; readonly reason: string }

export type BookingErrorCode = BookingError['code']
