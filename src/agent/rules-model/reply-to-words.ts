import type { Service } from '../../booking/index.ts'
import { peopleOf } from './choosable.ts'
import { phrasesOf } from './phrases/phrases.ts'
import { listOffers, shortLocal } from './list-offers.ts'
import { formatLocal } from '../../shared/local-time.ts'
import { moveDeadline } from './move-deadline.ts'
import type { BookingFact } from './tool-facts.ts'
import { lastCall, type Scene } from './scene.ts'

export function missingDetails({ deps }: Pick<Scene, 'deps'>): readonly ('name' | 'email')[] {
  const { name, email } = deps.session.customer
  return [...(name === undefined ? ['name' as const] : []), ...(email === undefined ? ['email' as const] : [])]
}

/** What is held, exactly, and the question that a plain yes answers. */
export function askForYes(scene: Scene, until?: string): string {
  const { hold } = scene.dialogue
  const { name, email } = scene.deps.session.customer
  const say = phrasesOf(scene.deps.session.locale)
  if (hold === undefined) return ''
  const extras = extrasOf(scene)
  const who = [name ?? '', ...(email === undefined ? [] : [`(${email})`])].join(' ').trim()
  return until === undefined
    ? say.proposal(hold.service, hold.local, extras, who)
    : say.heldComplete(hold.service, hold.local, extras, who, until)
}

/** For how many and at what price, where there is anything to say. */
export function extrasOf({ dialogue, deps }: Scene): readonly string[] {
  const { hold, party, service } = dialogue
  return [
    ...(party !== undefined && party > 1 && service?.maxParty !== 1 ? [phrasesOf(deps.session.locale).party(party)] : []),
    ...(hold?.offer?.price == null ? [] : [hold.offer.price]),
  ]
}

/** What is said when the message itself, and no tool, decides the answer. `isAnswered`: a question of it has been answered already. */
export function replyToWords(scene: Scene, isAnswered: boolean): string {
  const { intent, deps } = scene
  const say = phrasesOf(deps.session.locale)
  switch (intent.kind) {
    case 'search':
    case 'option':
    case 'browse':
      return askForService(scene)
    case 'several':
      return `${say.chooseAmong}\n${listOffers(intent.offers, scene)}`
    case 'beyond':
    case 'pick':
      return intent.kind === 'pick' ? say.pickAgain : say.beyond(intent.count)
    case 'yes':
      return replyToYes(scene)
    case 'no':
      return replyToNo(scene)
    case 'details':
      return replyToDetails(scene)
    case 'also':
      return `${say.oneAtATime} ${replyToDetails(scene)}`
    case 'moveOrNew':
      return replyToMoveOrNew(intent.reference, scene)
    case 'move':
      return replyToMove(scene)
    case 'cancel':
    case 'lookup':
      return say.noBookingHere(intent.kind)
    case 'questions':
      return isAnswered ? '' : say.noAnswer(deps.tenant.contact)
    case 'person':
      return say.personAlready(deps.tenant.contact)
    case 'robot':
    case 'help':
    case 'outOfScope':
    case 'greeting':
    case 'thanks':
    case 'goodbye':
      return replyToTalk(intent.kind, scene)
    case 'unclear':
      return replyToUnclear(scene)
    case 'upset':
    case 'waitlist':
    case 'contact':
      return replyToAside(intent.kind, scene)
    case 'tooMany':
    case 'stranger':
      return intent.kind === 'tooMany' ? replyToTooMany(intent.service, scene) : replyToStranger(intent.name, scene)
  }
}

// Said on the way to something else: answered, and back to it.
function replyToAside(kind: 'upset' | 'waitlist' | 'contact', scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  const { contact } = deps.tenant
  switch (kind) {
    case 'upset':
      return dialogue.handedOver ? say.personAlready(contact) : joined(say.upset, askAgain(scene))
    case 'waitlist':
      return joined(say.noWaitlist, askAgain(scene))
    case 'contact':
      return joined(say.contact(contact), askAgain(scene))
  }
}

function replyToTalk(kind: 'robot' | 'help' | 'outOfScope' | 'greeting' | 'thanks' | 'goodbye', scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  switch (kind) {
    case 'robot':
      return say.robot(deps.tenant.name)
    case 'help':
      return dialogue.hold !== undefined ? replyToDetails(scene) : say.help(deps.tenant.services.map(({ name }) => name))
    case 'outOfScope':
      return withReminder(say.outOfScope(deps.tenant.name), scene)
    case 'greeting':
      return isFirst(scene) ? say.greeting(deps.tenant.name) : withReminder(say.helloAgain, scene)
    case 'thanks':
      return dialogue.hold !== undefined ? replyToDetails(scene) : say.thanks
    case 'goodbye':
      return say.goodbye
  }
}

function replyToTooMany(service: Service, scene: Scene): string {
  const say = phrasesOf(scene.deps.session.locale)
  if (service.maxParty > 1) return `${say.atMost(service.name, service.maxParty)} ${say.howMany}`
  return `${say.oneEach(service.name)} ${replyToDetails(scene)}`
}

function replyToStranger(name: string, scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  const names = dialogue.service === undefined ? [] : peopleOf(deps.tenant, dialogue.service)
  const choice = dialogue.service === undefined || names.length < 2 ? '' : say.staff(dialogue.service.name, names)
  return joined(say.nobodyCalled(name), choice, askAgain(scene))
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' ')
}

function isFirst({ before }: Scene): boolean {
  return before.service === undefined && before.bookings.length === 0 && before.hold === undefined
}

function askForService({ dialogue, deps }: Scene): string {
  const say = phrasesOf(deps.session.locale)
  if (dialogue.choices.length > 1) return say.whichOf(dialogue.choices.map(({ name }) => name))
  return dialogue.service === undefined ? say.whichService(deps.tenant.services.map(({ name }) => name)) : say.whenElse
}

function replyToYes(scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  if (dialogue.hold !== undefined) return replyToDetails(scene)
  if (dialogue.identity !== undefined || dialogue.options.length > 0 || dialogue.choices.length > 0) return askAgain(scene)
  if (dialogue.offers.length > 0) return say.whichOffer
  if (dialogue.bookings.length > 0 && dialogue.when === undefined && dialogue.range === undefined) return say.whatElse
  return dialogue.service === undefined ? say.whichService(deps.tenant.services.map(({ name }) => name)) : say.whenElse
}

function replyToNo(scene: Scene): string {
  const { dialogue, before, deps } = scene
  const say = phrasesOf(deps.session.locale)
  if (lastCall(scene, 'releaseHold') !== undefined && dialogue.hold === undefined)
    return before.proposal === undefined ? say.declined : say.nothingChanged
  if (before.proposal !== undefined) return say.nothingChanged
  if (dialogue.hold !== undefined) return say.declined
  return dialogue.offers.length > 0 ? say.whenElse : say.thanks
}

function replyToDetails(scene: Scene): string {
  const { brokenEmail } = scene.reading
  const say = phrasesOf(scene.deps.session.locale)
  if (brokenEmail === undefined || scene.intent.kind !== 'details') return stateOfDetails(scene)
  return [say.brokenEmail(brokenEmail), ...(scene.dialogue.hold === undefined ? [] : [stateOfDetails(scene)])].join(' ')
}

function stateOfDetails(scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  const missing = missingDetails(scene)
  if (dialogue.hold === undefined)
    return dialogue.offers.length > 0
      ? `${say.detailsNoted} ${say.remindOffers}`
      : dialogue.service === undefined
        ? `${say.detailsNoted} ${say.whichService(deps.tenant.services.map(({ name }) => name))}`
        : `${say.detailsNoted} ${say.whenElse}`
  return missing.length > 0
    ? `${say.stillHeld(dialogue.hold.local, dialogue.hold.heldUntil)} ${say.needDetails(missing)}`
    : askForYes(scene)
}

function replyToMoveOrNew(reference: string, scene: Scene): string {
  const say = phrasesOf(scene.deps.session.locale)
  const booking = scene.dialogue.bookings.find((one) => one.reference === reference)
  if (booking === undefined) return say.whenElse
  return say.moveOrNew(say.bookingWords(booking.service, shortLocal(booking.local, scene), reference))
}

function replyToMove(scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  const booking = dialogue.bookings.find(({ reference }) => reference === dialogue.moving)
  if (booking === undefined) return say.noBookingHere('move')
  if (booking.status === 'cancelled') return say.alreadyCancelled(booking.reference)
  return sayMoveTo(booking, scene)
}

/** Asks for the new time, or says that it is too late for one. */
export function sayMoveTo(booking: BookingFact, scene: Scene): string {
  const { deps } = scene
  const say = phrasesOf(deps.session.locale)
  const what = say.bookingWords(booking.service, shortLocal(booking.local, scene), booking.reference)
  const deadline = moveDeadline(scene, booking)
  if (deadline > deps.clock.now()) return say.moveTo(what)
  return `${say.tooLateToMove(what, formatLocal(deadline, deps.tenant.timeZone, deps.session.locale))} ${say.askPersonInstead(deps.tenant.contact)}`
}

function replyToUnclear(scene: Scene): string {
  const say = phrasesOf(scene.deps.session.locale)
  const again = askAgain(scene)
  // Who has no reference at hand is helped by a person.
  if (scene.before.needsReference !== undefined) return joined(say.askPersonInstead(scene.deps.tenant.contact), again)
  // A question that the business has not answered is not unclear.
  if (scene.words.question.test(scene.reading.plain) && dialogueIsQuiet(scene))
    return joined(say.noAnswer(scene.deps.tenant.contact), again)
  return `${say.unclear} ${again === '' ? say.unclearHint : again}`
}

function dialogueIsQuiet({ reading }: Scene): boolean {
  return /\p{L}{3}/u.test(reading.plain) && reading.when === undefined && reading.consent === 'unclear'
}

/** The question that is still open, in its own words. */
export function askAgain(scene: Scene): string {
  const { dialogue, deps } = scene
  const say = phrasesOf(deps.session.locale)
  if (dialogue.hold !== undefined) return replyToDetails(scene)
  if (dialogue.identity !== undefined) return say.codeAwaited
  if (dialogue.options.length > 0)
    return say.ambiguous(
      say.chooseAmong,
      dialogue.options.map(({ text }) => text),
    )
  if (dialogue.choices.length > 0) return say.whichOf(dialogue.choices.map(({ name }) => name))
  return dialogue.offers.length > 0 ? say.remindOffers : ''
}

function withReminder(text: string, scene: Scene): string {
  const again = scene.dialogue.hold === undefined ? '' : askAgain(scene)
  return again === '' ? text : `${text} ${again}`
}
