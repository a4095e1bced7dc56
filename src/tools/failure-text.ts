import type { Slot } from '../booking/index.ts'
import type { ToolRefusal } from './define-tool.ts'
import type { OfferedSlot } from './fields.ts'
import { refusalWords, type RefusalWords } from './refusal-words/refusal-words.ts'
import { slotWords } from './slot-words.ts'
import { spokenClock, spokenTime, type Listener } from './spoken-time.ts'

/** What a refused, mistaken or failed call tells the model: never a stack, a driver's message or an address of ours. */
export interface ToolFailure {
  readonly ok: false
  readonly code: string
  /** What is so, in a sentence that can be said to the customer. */
  readonly message: string
  /** What to do about it. */
  readonly next: string
  /** What is held meanwhile: releaseHold lets it go. */
  readonly holdId?: string
  readonly alternatives?: readonly OfferedSlot[]
  readonly options?: readonly { readonly from: string; readonly to: string; readonly text: string }[]
}

/** Every refusal: the sentence in the customer's language, what to do next in English, for the model. */
export function failureText(listener: Listener, refusal: ToolRefusal): ToolFailure {
  const slots = alternativeSlots(refusal)
  return {
    ok: false,
    code: refusal.code,
    message: sentenceOf(listener, refusal),
    next: nextStepOf(listener, refusal),
    ...(slots.length === 0 ? {} : { alternatives: slots.map((slot) => slotWords(listener, slot)) }),
    ...(refusal.code === 'when_ambiguous' ? { options: refusal.options } : {}),
  }
}

// Two exhaustive switches: a new refusal does not compile until it has its words.
function sentenceOf(listener: Listener, refusal: ToolRefusal): string {
  const say = refusalWords(listener.session.locale)
  switch (refusal.code) {
    case 'slot_taken':
      return refusal.heldUntil === null ? say.slotTaken : say.slotHeld(spokenClock(listener, refusal.heldUntil))
    case 'slot_invalid':
      return say.slotInvalid
    case 'slot_expired':
      return say.slotExpired
    case 'hold_expired':
      return say.holdExpired
    case 'hold_not_found':
      return say.holdNotFound
    case 'booking_not_found':
      return say.bookingNotFound
    case 'booking_cancelled':
      return say.bookingCancelled
    case 'too_soon':
      return say.tooSoon(spokenTime(listener, refusal.earliest))
    case 'too_far':
      return say.tooFar(spokenTime(listener, refusal.latest))
    case 'outside_hours':
      return say.outsideHours
    case 'over_capacity':
      return say.overCapacity(refusal.max)
    case 'limit_reached':
      return limitSentence(say, refusal)
    case 'too_late_to_cancel':
      return say.tooLateToCancel(spokenTime(listener, refusal.deadline))
    case 'too_late_to_reschedule':
      return say.tooLateToMove(spokenTime(listener, refusal.deadline))
    case 'consent_required':
      return say.consentRequired
    case 'service_not_found':
      return say.serviceNotFound
    case 'resource_not_found':
      return say.resourceNotFound
    // Only a model that writes instants itself can be told this.
    case 'range_invalid':
      return `That range of time cannot be searched: ${refusal.reason}.`
    case 'when_ambiguous':
      return refusal.question
    case 'when_past':
      return say.past(refusal.text)
    case 'when_unknown':
      return say.whenUnknown
    case 'customer_incomplete':
      return say.incomplete(refusal.missing)
    case 'identity_required':
      return say.identityRequired
    case 'identity_locked':
      return say.identityLocked
    case 'booking_code_wrong':
      return say.codeWrong(refusal.left)
    case 'booking_code_expired':
      return say.codeExpired
  }
}

type LimitReached = Extract<ToolRefusal, { readonly code: 'limit_reached' }>

function limitSentence(say: RefusalWords, { limit, max }: LimitReached): string {
  switch (limit) {
    case 'holds':
      return say.holdLimit(max)
    case 'bookings':
      return say.bookingLimit(max)
    case 'mails':
      return say.mailLimit
  }
}

const afterLimit: Readonly<Record<LimitReached['limit'], string>> = {
  holds: 'Release a hold that is not needed, then try again.',
  bookings: 'Offer to move or cancel one of them, or askForPerson.',
  mails: 'Say so, and offer askForPerson: the staff can book more.',
}

function nextStepOf({ tenant }: Listener, refusal: ToolRefusal): string {
  switch (refusal.code) {
    case 'slot_taken':
    case 'slot_expired':
    case 'outside_hours':
      return 'Offer the alternatives, or call checkAvailability for another time.'
    case 'slot_invalid':
      return 'Call checkAvailability and copy a slotId from its answer exactly.'
    case 'hold_expired':
      return 'Offer the alternatives, or call checkAvailability; then hold a time anew.'
    case 'hold_not_found':
      return 'Use the holdId that holdSlot answered, or hold a time first.'
    case 'booking_not_found':
      return 'Ask for the reference from the confirmation mail.'
    case 'booking_cancelled':
      return 'Offer to book a new time.'
    case 'too_soon':
      return 'Offer a later time.'
    case 'too_far':
      return 'Offer an earlier time.'
    case 'over_capacity':
      return 'Ask whether a smaller party or another time would do.'
    case 'limit_reached':
      return afterLimit[refusal.limit]
    case 'too_late_to_cancel':
    case 'too_late_to_reschedule':
      return 'Say so kindly and offer askForPerson.'
    case 'consent_required':
      return 'Ask the customer to confirm (the button, or a plain yes). Do not call this again before they have answered.'
    case 'service_not_found':
      return `Ask which one is meant: ${tenant.services.map((service) => JSON.stringify(service.name)).join(', ')}.`
    case 'resource_not_found':
      return 'Ask whom or what is meant, or look without.'
    case 'range_invalid':
      return 'Ask for a day, and call checkAvailability with `when`.'
    case 'when_ambiguous':
      return 'Ask the customer exactly that; then call again with their answer, or with from and to of the option they mean.'
    case 'when_past':
      return 'Say so and ask for a day to come.'
    case 'when_unknown':
      return refusal.reason === undefined ? 'Ask for a day and a time of day.' : `Ask for a day and a time of day (${refusal.reason}).`
    case 'customer_incomplete':
      return `Ask the customer for their ${refusal.missing.join(' and ')}.`
    case 'identity_required':
      return 'Ask the customer for it; the server reads it from their next message, and you see the result. Do not call this again before.'
    case 'identity_locked':
      return 'Say so, and offer the link in the confirmation mail or askForPerson.'
    case 'booking_code_wrong':
      return 'Ask the customer to look at the newest mail and type the code again.'
    case 'booking_code_expired':
      return 'Offer to have a new code mailed: call getBooking with the reference again.'
  }
}

/** The times a refusal offers instead, nearest first. */
export function alternativeSlots(refusal: ToolRefusal): readonly Slot[] {
  return 'alternatives' in refusal ? refusal.alternatives : []
}
