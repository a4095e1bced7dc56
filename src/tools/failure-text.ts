import type { Slot } from '../booking/index.ts'
import type { ToolRefusal } from './define-tool.ts'
import type { OfferedSlot } from './fields.ts'
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
  readonly alternatives?: readonly OfferedSlot[]
  readonly options?: readonly { readonly from: string; readonly to: string; readonly text: string }[]
}

/** Every refusal in plain English. */
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
  switch (refusal.code) {
    case 'slot_taken':
      return `That time ${refusal.heldUntil === null ? 'has just been taken' : `is held until ${spokenClock(listener, refusal.heldUntil)}`}.`
    case 'slot_invalid':
      return 'That is not a time that was offered.'
    case 'slot_expired':
      return 'That offer is too old.'
    case 'hold_expired':
      return 'The hold has run out and the time is free for others again.'
    case 'hold_not_found':
      return 'There is no such hold.'
    case 'booking_not_found':
      return 'There is no booking of this customer with that reference.'
    case 'booking_cancelled':
      return 'That booking has been cancelled.'
    case 'too_soon':
      return `That is too short notice: the earliest possible time is ${spokenTime(listener, refusal.earliest)}.`
    case 'too_far':
      return `That is too far ahead: bookings are open until ${spokenTime(listener, refusal.latest)}.`
    case 'outside_hours':
      return 'That is outside the opening times.'
    case 'over_capacity':
      return `That is more people than fit: at most ${refusal.max}.`
    case 'limit_reached':
      return refusal.limit === 'holds'
        ? `At most ${refusal.max} times can be held at once.`
        : `At most ${refusal.max} upcoming bookings of this service are possible.`
    case 'too_late_to_cancel':
    case 'too_late_to_reschedule':
      return `It can no longer be ${refusal.code === 'too_late_to_cancel' ? 'cancelled' : 'moved'} here: that was possible until ${spokenTime(listener, refusal.deadline)}.`
    case 'consent_required':
      return 'Nothing has changed yet: the customer has to agree to what is shown.'
    case 'service_not_found':
      return 'There is no service of that name.'
    case 'resource_not_found':
      return 'Nobody and nothing of that name serves here.'
    case 'range_invalid':
      return `That range of time cannot be searched: ${refusal.reason}.`
    case 'when_ambiguous':
      return refusal.question
    case 'when_past':
      return `That is in the past: ${refusal.text}.`
    case 'when_unknown':
      return 'It is not clear which day or time is meant.'
    case 'customer_incomplete':
      return `Still needed before it can be booked: the customer’s ${refusal.missing.join(' and ')}.`
    case 'identity_required':
      return 'If there is such a booking, a six-digit code has been mailed to its address.'
    case 'identity_locked':
      return 'No more codes can be sent or tried in this conversation for now.'
    case 'booking_code_wrong':
      return `That is not the code: ${refusal.left === 1 ? 'one try is' : `${refusal.left} tries are`} left.`
    case 'booking_code_expired':
      return 'That code is no longer valid.'
  }
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
      return refusal.limit === 'holds'
        ? 'Release a hold that is not needed, then try again.'
        : 'Offer to move or cancel one of them, or askForPerson.'
    case 'too_late_to_cancel':
    case 'too_late_to_reschedule':
      return 'Say so kindly and offer askForPerson.'
    case 'consent_required':
      return 'Ask the customer to confirm (the button, or a plain yes). Do not call this again before they have answered.'
    case 'service_not_found':
      return `Ask which one is meant: ${tenant.services.map((service) => service.name).join(', ')}.`
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
