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

/** Every refusal in plain English. Exhaustive: a new one does not compile until it has its words. */
export function failureText(listener: Listener, refusal: ToolRefusal): ToolFailure {
  const { code } = refusal
  const say = (message: string, next: string): ToolFailure => ({ ok: false, code, message, next, ...alternativesOf(listener, refusal) })
  switch (refusal.code) {
    case 'slot_taken':
      return say(
        refusal.heldUntil === null
          ? 'That time has just been taken.'
          : `Somebody else is holding that time until ${spokenClock(listener, refusal.heldUntil)}.`,
        'Offer the alternatives.',
      )
    case 'slot_invalid':
      return say('That is not a time that was offered.', 'Call checkAvailability and copy a slotId from its answer exactly.')
    case 'slot_expired':
      return say('That offer is too old.', 'Offer the alternatives, or call checkAvailability again.')
    case 'hold_expired':
      return say('The hold has run out and the time is free for others again.', 'Call checkAvailability again and hold a time anew.')
    case 'hold_not_found':
      return say('There is no such hold.', 'Use the holdId that holdSlot answered, or hold a time first.')
    case 'booking_not_found':
      return say('There is no booking of this customer with that reference.', 'Ask for the reference from the confirmation mail.')
    case 'booking_cancelled':
      return say('That booking has been cancelled.', 'Offer to book a new time.')
    case 'too_soon':
      return say(
        `That is too short notice: the earliest possible time is ${spokenTime(listener, refusal.earliest)}.`,
        'Offer a later time.',
      )
    case 'too_far':
      return say(`That is too far ahead: bookings are open until ${spokenTime(listener, refusal.latest)}.`, 'Offer an earlier time.')
    case 'outside_hours':
      return say('That is outside the opening times.', 'Offer the alternatives, or call checkAvailability for another day.')
    case 'over_capacity':
      return say(`That is more people than fit: at most ${refusal.max}.`, 'Ask whether a smaller party or another time would do.')
    case 'limit_reached':
      return say(
        refusal.limit === 'holds'
          ? `At most ${refusal.max} times can be held at once.`
          : `A customer can have at most ${refusal.max} upcoming bookings of this service.`,
        refusal.limit === 'holds'
          ? 'Release a hold that is not needed, then try again.'
          : 'Say so, and offer to move or cancel one, or askForPerson.',
      )
    case 'too_late_to_cancel':
      return say(
        `It can no longer be cancelled here: that was possible until ${spokenTime(listener, refusal.deadline)}.`,
        'Say so kindly and offer askForPerson.',
      )
    case 'too_late_to_reschedule':
      return say(
        `It can no longer be moved here: that was possible until ${spokenTime(listener, refusal.deadline)}.`,
        'Say so kindly and offer askForPerson.',
      )
    case 'consent_required':
      return say(
        'Nothing has changed yet: the customer has to agree to what is shown.',
        'Ask the customer to confirm (the button, or a plain yes). Do not call this again before they have answered.',
      )
    case 'service_not_found':
      return say('There is no service of that name.', `Ask which one is meant: ${serviceNames(listener)}.`)
    case 'resource_not_found':
      return say('Nobody and nothing of that name serves here.', 'Ask whom or what is meant, or look without.')
    case 'range_invalid':
      return say(`That range of time cannot be searched: ${refusal.reason}.`, 'Ask for a day, and call checkAvailability with `when`.')
    case 'when_ambiguous':
      return {
        ...say(
          refusal.question,
          'Ask the customer exactly that; then call again with their answer, or with from and to of the option they mean.',
        ),
        options: refusal.options,
      }
    case 'when_past':
      return say(`That is in the past: ${refusal.text}.`, 'Say so and ask for a day to come.')
    case 'when_unknown':
      return say(
        'It is not clear which day or time is meant.',
        refusal.reason === undefined ? 'Ask for a day and a time of day.' : `Ask for a day and a time of day (${refusal.reason}).`,
      )
    case 'customer_incomplete':
      return say(
        `Still needed before it can be booked: the customer’s ${refusal.missing.join(' and ')}.`,
        `Ask the customer for their ${refusal.missing.join(' and ')}.`,
      )
  }
}

/** The times a refusal offers instead, nearest first. */
export function alternativeSlots(refusal: ToolRefusal): readonly Slot[] {
  return 'alternatives' in refusal ? refusal.alternatives : []
}

function alternativesOf(listener: Listener, refusal: ToolRefusal): Pick<ToolFailure, 'alternatives'> {
  const slots = alternativeSlots(refusal)
  return slots.length === 0 ? {} : { alternatives: slots.map((slot) => slotWords(listener, slot)) }
}

function serviceNames({ tenant }: Listener): string {
  return tenant.services.map((service) => service.name).join(', ')
}
