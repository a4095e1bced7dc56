import type { Tenant } from '../../booking/index.ts'
import type { Dialogue } from './dialogue.ts'
import type { ToolCallSeen } from './read-prompt.ts'
import { factOf, inputOf, type BookingFact, type Found, type Held, type Refusal } from './tool-facts.ts'

/** What a tool call, whoever made it, changes about where the conversation stands. */
export function absorbCall(dialogue: Dialogue, call: ToolCallSeen, tenant: Tenant): Dialogue {
  const fact = factOf(call)
  switch (fact.kind) {
    case 'found':
      return absorbFound(dialogue, call, { found: fact.value, tenant })
    case 'held':
      return absorbHeld(dialogue, call, fact.value)
    case 'booking':
      return absorbBooking(dialogue, call, { booking: fact.value.booking, tenant })
    case 'refused':
      return absorbRefusal(dialogue, call, fact.value)
    case 'policies':
      return dialogue
    case 'other':
      return absorbOther(dialogue, call)
  }
}

function absorbFound(dialogue: Dialogue, call: ToolCallSeen, { found, tenant }: { found: Found; tenant: Tenant }): Dialogue {
  const service = tenant.services.find(({ slug }) => slug === inputOf(call).service) ?? dialogue.service
  const offers = found.slots.length > 0 ? found.slots : (found.nearest ?? [])
  return { ...dialogue, service, offers, more: found.more, options: [], declined: false }
}

function absorbHeld(dialogue: Dialogue, call: ToolCallSeen, held: Held): Dialogue {
  const { slotId } = inputOf(call)
  const offer =
    [...dialogue.offers, ...dialogue.offeredBefore].find((one) => one.slotId === slotId) ??
    (dialogue.hold?.slotId === slotId ? dialogue.hold?.offer : undefined)
  return { ...dialogue, hold: { ...held, slotId, offer }, proposal: undefined, options: [] }
}

function absorbBooking(dialogue: Dialogue, call: ToolCallSeen, { booking, tenant }: { booking: BookingFact; tenant: Tenant }): Dialogue {
  const bookings = [...dialogue.bookings.filter(({ reference }) => reference !== booking.reference), booking]
  const known = { ...dialogue, bookings, needsReference: undefined }
  if (call.tool === 'getBooking' || call.tool === 'checkBookingCode')
    return dialogue.moving === booking.reference || dialogue.needsReference === 'move' ? movingBooking(known, booking, tenant) : known
  const done = { ...known, proposal: undefined, moving: undefined, offers: [], more: false, options: [], when: undefined, range: undefined }
  return call.tool === 'confirmBooking' ? { ...done, hold: undefined, party: undefined, resource: undefined } : done
}

/** From now on times are looked for, and picked, as this booking's new ones. */
export function movingBooking(dialogue: Dialogue, booking: BookingFact, tenant: Tenant): Dialogue {
  const service = tenant.services.find(({ name }) => name === booking.service) ?? dialogue.service
  return { ...dialogue, moving: booking.reference, service, party: booking.partySize, resource: undefined, needsReference: undefined }
}

function absorbRefusal(dialogue: Dialogue, call: ToolCallSeen, refusal: Refusal): Dialogue {
  const input = inputOf(call)
  const offers =
    refusal.alternatives !== undefined && refusal.alternatives.length > 0
      ? { offers: refusal.alternatives, more: true, offeredBefore: dialogue.offers }
      : {}
  switch (refusal.code) {
    case 'when_ambiguous':
      return { ...dialogue, options: refusal.options ?? [], offers: [] }
    case 'when_past':
    case 'when_unknown':
      return { ...dialogue, when: undefined, range: undefined, offers: [], options: [] }
    case 'consent_required':
      return proposed(dialogue, call)
    case 'over_capacity':
      return { ...dialogue, offers: [], options: [], needsParty: true }
    case 'too_late_to_reschedule':
      return { ...dialogue, moving: undefined, offers: [], proposal: undefined }
    case 'hold_expired':
    case 'hold_not_found':
      return {
        ...dialogue,
        ...offers,
        hold: dialogue.hold?.holdId === input.holdId ? undefined : dialogue.hold,
        proposal: undefined,
        lostHold: true,
      }
    default:
      return { ...dialogue, ...offers, ...(input.reference === undefined ? {} : { proposal: undefined }) }
  }
}

// The move or cancellation is now before the customer.
function proposed(dialogue: Dialogue, call: ToolCallSeen): Dialogue {
  const { reference, slotId } = inputOf(call)
  if (reference === undefined) return dialogue
  const local = dialogue.offers.find((offer) => offer.slotId === slotId)?.local ?? dialogue.proposal?.local
  return {
    ...dialogue,
    needsReference: undefined,
    proposal: { action: call.tool === 'cancelBooking' ? 'cancel' : 'move', reference, local },
  }
}

function absorbOther(dialogue: Dialogue, call: ToolCallSeen): Dialogue {
  if (call.tool === 'askForPerson' && call.output !== undefined) return { ...dialogue, handedOver: true }
  if (call.tool !== 'releaseHold' || call.output === undefined) return dialogue
  const { holdId } = inputOf(call)
  if (dialogue.hold?.holdId === holdId) return { ...dialogue, hold: undefined }
  // A hold this model never saw the id of is a move's.
  return dialogue.proposal?.action === 'move' && dialogue.hold === undefined ? { ...dialogue, proposal: undefined } : dialogue
}
