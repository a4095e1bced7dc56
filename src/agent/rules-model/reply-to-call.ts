import { askForYes, extrasOf, missingDetails, sayMoveTo } from './reply-to-words.ts'
import { choosableResources } from './choosable.ts'
import { listOffers, shortLocal } from './list-offers.ts'
import { outOfReach } from './out-of-reach.ts'
import { refusedWith } from './identity.ts'
import { phrasesOf } from './phrases/phrases.ts'
import type { ToolCallSeen } from './read-prompt.ts'
import { talkWords } from './words/talk-words.ts'
import { lastCall, type Scene } from './scene.ts'
import { factOf, inputOf, type BookingFact, type Found, type Held, type Refusal } from './tool-facts.ts'

/** What is said about the call a turn came to. */
export function replyToCall(call: ToolCallSeen, scene: Scene): string {
  const say = phrasesOf(scene.deps.session.locale)
  const fact = factOf(call)
  switch (fact.kind) {
    case 'found':
      return sayFound(fact.value, scene)
    case 'held':
      return sayHeld(fact.value, scene)
    case 'booking':
      return sayBooking(call, fact.value, scene)
    case 'refused':
      return sayRefusal(call, fact.value, scene)
    case 'policies':
    case 'other':
      return call.tool === 'askForPerson' ? sayPerson(scene) : say.fault(scene.deps.tenant.contact)
  }
}

function sayPerson({ intent, calls, deps }: Scene): string {
  const say = phrasesOf(deps.session.locale)
  return [
    ...(intent.kind === 'unclear' || intent.kind === 'upset' ? [say.personAfterFailures] : []),
    ...(refusedWith(calls, 'identity_locked') ? [say.codesOver] : []),
    say.personAsked(deps.tenant.contact),
  ].join(' ')
}

function sayFound(found: Found, scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  const opening = [...(dialogue.lostHold ? [say.expired] : releasedFirst(scene)), ...aboutTheWish(scene)]
  const { offers } = dialogue
  if (offers.length === 0) return [...opening, ...sayNothing(found, scene)].join(' ')
  const first = [...opening, headingFor(found, scene)].join(' ')
  return [first, listOffers(offers, scene), offers.length === 1 ? say.takeIt : say.chooseOne(found.more)].join('\n')
}

// What of the wish cannot be: several at once where one is served at a time, somebody who is not here.
function aboutTheWish({ reading, before, dialogue, deps, intent }: Scene): readonly string[] {
  const say = phrasesOf(deps.session.locale)
  const { service } = dialogue
  const { resource } = reading
  const isElsewhere = resource != null && service !== undefined && !choosableResources(deps.tenant, service).includes(resource)
  // "Anything with Chloe?", of a colour: hers is a haircut, and that is said before its times are listed.
  const spokenOf =
    before.service !== undefined && reading.services.length === 0 && before.service.slug !== service?.slug ? before.service : undefined
  const isNotTheirs = resource != null && spokenOf !== undefined && !choosableResources(deps.tenant, spokenOf).includes(resource)
  const isCrowd = intent.kind === 'search' && service?.maxParty === 1 && (intent.wish.party ?? 1) > 1
  return [
    ...(isCrowd && service !== undefined ? [say.oneEach(service.name)] : []),
    ...(isNotTheirs && spokenOf !== undefined ? [say.notWith(resource.name, spokenOf.name)] : []),
    ...(isElsewhere ? [say.notWith(resource.name, service.name)] : []),
    ...(talkWords(deps.session.locale).waitlist.test(reading.plain) ? [say.noWaitlist] : []),
    ...(intent.kind === 'search' && reading.stranger !== undefined ? [say.nobodyCalled(reading.stranger)] : []),
  ]
}

function sayNothing(found: Found, scene: Scene): readonly string[] {
  const { dialogue, deps, intent } = scene
  const say = phrasesOf(deps.session.locale)
  const why = outOfReach(scene)
  if (why !== undefined) return [why, say.otherTime]
  const range = found.interpretation ?? dialogue.range?.text
  const earlier = intent.kind === 'browse' && intent.way === 'earlier' ? [say.noneEarlier] : []
  return [...earlier, say.none(dialogue.service?.name ?? '', range)]
}

function headingFor(found: Found, scene: Scene): string {
  const { dialogue, deps, intent } = scene
  const say = phrasesOf(deps.session.locale)
  const service = dialogue.service?.name ?? ''
  const range = found.interpretation ?? dialogue.range?.text
  if (found.slots.length === 0) {
    const why =
      outOfReach(scene) ?? (intent.kind === 'browse' && intent.way === 'later' && intent.minutes === undefined ? say.noneLater : undefined)
    return why === undefined ? say.noneButNearest(service, range) : `${why} ${say.nearestAre}`
  }
  if (dialogue.offers.length === 1) return say.offerOne(service, range)
  return intent.kind === 'browse' ? say.offerMore(service) : say.offer(service, range)
}

function releasedFirst(scene: Scene): readonly string[] {
  const { before, dialogue, deps } = scene
  const wasReleased = before.hold !== undefined && dialogue.hold === undefined && lastCall(scene, 'releaseHold') !== undefined
  return wasReleased ? [phrasesOf(deps.session.locale).released(shortLocal(before.hold?.local ?? '', scene))] : []
}

function sayHeld(held: Held, scene: Scene): string {
  const say = phrasesOf(scene.deps.session.locale)
  const missing = missingDetails(scene)
  return missing.length > 0
    ? `${say.held(held.service, held.local, extrasOf(scene), held.heldUntil)} ${say.needDetails(missing)}`
    : askForYes(scene, held.heldUntil)
}

function sayBooking(
  call: ToolCallSeen,
  {
    booking,
    cancelBy,
    moveBy,
  }: { readonly booking: BookingFact; readonly cancelBy?: string | undefined; readonly moveBy?: string | undefined },
  scene: Scene,
): string {
  const { session } = scene.deps
  const say = phrasesOf(session.locale)
  const local = shortLocal(booking.local, scene)
  if (call.tool === 'confirmBooking')
    return `${say.booked(booking.service, booking.local, booking.reference)} ${say.mailFollows(session.customer.email)}`
  if (call.tool === 'rescheduleBooking') return say.moved(booking.service, booking.local, booking.reference)
  if (call.tool === 'cancelBooking') return say.cancelled(booking.service, booking.local, booking.reference)
  const what = say.bookingWords(booking.service, local, booking.reference)
  if (scene.intent.kind === 'move')
    return booking.status === 'cancelled' ? say.alreadyCancelled(booking.reference) : sayMoveTo(booking, scene)
  const limits =
    booking.status === 'confirmed' && cancelBy !== undefined && moveBy !== undefined
      ? [say.deadlines(shortLocal(cancelBy, scene), shortLocal(moveBy, scene))]
      : []
  return [say.yourBooking(what, booking.status), ...limits].join(' ')
}

function sayRefusal(call: ToolCallSeen, refusal: Refusal, scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  switch (refusal.code) {
    case 'consent_required':
      return sayProposed(call, scene)
    case 'customer_incomplete':
      return say.needDetails(missingDetails(scene).length > 0 ? missingDetails(scene) : ['name', 'email'])
    case 'when_ambiguous':
      return say.ambiguous(
        refusal.message,
        dialogue.options.map(({ text }) => text),
      )
    case 'when_past':
      return say.past(refusal.message)
    case 'when_unknown':
      return sayNoSuchTime(call, scene)
    case 'hold_expired':
    case 'hold_not_found':
      return [say.expired, ...insteadOf(refusal, scene)].join(' ')
    case 'over_capacity':
      return `${refusal.message} ${say.howMany}`
    case 'booking_not_found':
      return sayNotFound(scene)
    case 'identity_required':
      return `${refusedWith(scene.calls, 'booking_code_expired') ? say.codeExpired : ''} ${say.codeMailed}`.trim()
    case 'identity_locked':
      return `${say.codesOver} ${say.askPersonInstead(deps.tenant.contact)}`
    case 'booking_code_wrong':
      return say.codeWrong(refusal.message)
    case 'booking_code_expired':
      return say.codeExpired
    case 'booking_cancelled':
      return say.alreadyCancelled(dialogue.moving ?? '')
    case 'too_late_to_cancel':
    case 'too_late_to_reschedule':
      return `${refusal.message} ${say.askPersonInstead(deps.tenant.contact)}`
    case 'fault':
    case 'invalid_input':
    case 'too_many_calls':
    case 'tool_unknown':
    case 'denied':
      return say.fault(deps.tenant.contact)
    default:
      return [refusal.message, ...insteadOf(refusal, scene)].join(' ')
  }
}

// A time that there is not says why: "the clocks go forward that day and skip that time".
function sayNoSuchTime(call: ToolCallSeen, { deps }: Scene): string {
  const { when } = inputOf(call)
  const { tenant, session, clock } = deps
  const say = phrasesOf(session.locale)
  const meant =
    when === undefined ? undefined : deps.interpret(when, { now: clock.now(), timeZone: tenant.timeZone, locale: session.locale })
  return meant?.kind === 'none' && meant.reason !== undefined ? `${meant.reason} ${say.otherTime}` : say.whenUnknown
}

function insteadOf(refusal: Refusal, scene: Scene): readonly string[] {
  const say = phrasesOf(scene.deps.session.locale)
  const offers = refusal.alternatives ?? []
  return offers.length === 0 ? [say.whenElse] : [`${say.insteadThese}\n${listOffers(offers, scene)}\n${say.chooseOne(false)}`]
}

function sayNotFound(scene: Scene): string {
  const say = phrasesOf(scene.deps.session.locale)
  const { intent } = scene
  const isAbout = intent.kind === 'move' || intent.kind === 'cancel' || intent.kind === 'lookup'
  if (isAbout && intent.kind === 'lookup' && intent.reference === undefined && scene.dialogue.hold !== undefined)
    return say.holdIsNoBooking(scene.dialogue.hold.local)
  return isAbout && intent.reference === undefined ? say.noBookingHere(intent.kind) : say.notYours(scene.deps.tenant.contact)
}

function sayProposed(call: ToolCallSeen, scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  const { proposal } = dialogue
  if (call.tool === 'confirmBooking' || proposal === undefined)
    return missingDetails(scene).length > 0 ? say.needDetails(missingDetails(scene)) : askForYes(scene) || say.consentAgain
  const booking = dialogue.bookings.find(({ reference }) => reference === proposal.reference)
  if (proposal.action === 'move') return say.askMove(proposal.reference, booking?.local, proposal.local)
  return say.askCancel(
    booking === undefined
      ? say.bookingNamed(proposal.reference)
      : say.bookingWords(booking.service, shortLocal(booking.local, scene), booking.reference),
  )
}
