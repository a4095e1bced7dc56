import { formatInstant } from '../../shared/instant.ts'
import { keepsTime } from './keeps-time.ts'
import { answersQuestions } from './answer-questions.ts'
import { choosableResources } from './choosable.ts'
import { CHECK_CODE } from '../booking-code.ts'
import { ownBooking } from './dialogue.ts'
import { refusedWith } from './identity.ts'
import { moveDeadline } from './move-deadline.ts'
import { lastCall, type Scene } from './scene.ts'
import { factOf } from './tool-facts.ts'

export interface WantedCall {
  readonly tool: string
  readonly input: Readonly<Record<string, unknown>>
}

/** Messages in a row that made no sense before a person is asked to help. */
const PATIENCE = 2

/** The next call this turn needs; undefined when it is time to speak. No tool is called twice in a turn. */
export function nextCall(scene: Scene): WantedCall | undefined {
  const made = new Set(scene.calls.map(({ tool }) => tool))
  const wanted = [answersFrom(scene), ...actFor(scene)]
  return wanted.find((call) => call !== undefined && !made.has(call.tool))
}

// Questions are answered from what the business says, whatever else the message wants.
function answersFrom({ reading, intent }: Scene): WantedCall | undefined {
  if (!answersQuestions({ intent, reading }) && intent.kind !== 'help') return undefined
  if (reading.questions.some((asked) => asked.kind !== 'topic'))
    return { tool: 'getPolicies', input: { topic: reading.plain.slice(0, 300) } }
  if (reading.questions.length === 0 && intent.kind !== 'help') return undefined
  const [only, ...others] = reading.services
  return { tool: 'findServices', input: only !== undefined && others.length === 0 ? { query: only.slug } : {} }
}

function actFor(scene: Scene): readonly (WantedCall | undefined)[] {
  const { intent, dialogue } = scene
  if (lastCall(scene, 'confirmBooking') !== undefined) return afterConfirm(scene)
  const checked = afterCode(scene)
  if (checked !== undefined) return checked
  switch (intent.kind) {
    case 'search':
    case 'option':
    case 'browse':
      return search(scene)
    case 'pick':
      return [take(scene, intent.offer.slotId)]
    case 'move':
      return move(scene, intent.reference)
    case 'cancel':
      return cancel(scene, intent.reference)
    case 'lookup':
      return [{ tool: 'getBooking', input: intent.reference === undefined ? {} : { reference: intent.reference } }]
    case 'yes':
      return dialogue.offers.length === 1 && dialogue.hold === undefined && !dialogue.declined && scene.calls.length === 0
        ? [take(scene, dialogue.offers[0]?.slotId)]
        : []
    case 'details':
      return showAgain(scene)
    case 'person':
      return askForPerson(scene, 'The customer asked for a person.')
    case 'unclear':
    case 'upset':
      return dialogue.failures >= PATIENCE ? askForPerson(scene, 'The assistant could not understand the customer twice in a row.') : []
    case 'no':
      return letGo(scene)
    case 'also':
    case 'moveOrNew':
    case 'several':
    case 'beyond':
    case 'tooMany':
    case 'stranger':
    case 'waitlist':
    case 'contact':
    case 'questions':
    case 'robot':
    case 'help':
    case 'outOfScope':
    case 'greeting':
    case 'thanks':
    case 'goodbye':
      return []
  }
}

function askForPerson({ dialogue }: Scene, reason: string): readonly WantedCall[] {
  return dialogue.handedOver ? [] : [{ tool: 'askForPerson', input: { reason } }]
}

// What whose booking it is has come to: a person when nothing more can be tried, a new code for one that ran out.
function afterCode({ calls, before, dialogue, intent }: Scene): readonly (WantedCall | undefined)[] | undefined {
  if (refusedWith(calls, 'identity_locked'))
    return dialogue.handedOver
      ? []
      : [{ tool: 'askForPerson', input: { reason: 'The customer could not show by a code whose booking it is.' } }]
  if (refusedWith(calls, 'booking_code_wrong')) return []
  if (refusedWith(calls, 'booking_code_expired') && before.identity !== undefined)
    return [{ tool: 'getBooking', input: { reference: before.identity.reference } }]
  return calls.some(({ tool }) => tool === CHECK_CODE) && intent.kind === 'lookup' ? [] : undefined
}

// A hold that ran out before the yes: the times around are looked up at once.
function afterConfirm(scene: Scene): readonly (WantedCall | undefined)[] {
  const [only, ...others] = scene.before.offers
  // The yes was for the one time offered since: it is held now, and asked about again.
  if (scene.dialogue.lostHold && scene.before.hold === undefined && !scene.before.declined && only !== undefined && others.length === 0)
    return [take(scene, only.slotId)]
  return scene.dialogue.lostHold && scene.dialogue.offers.length === 0 && scene.dialogue.service !== undefined ? [availability(scene)] : []
}

function search(scene: Scene): readonly (WantedCall | undefined)[] {
  const { before, dialogue } = scene
  if (dialogue.service === undefined) return dialogue.choices.length > 0 ? [] : [{ tool: 'findServices', input: {} }]
  // A time the customer no longer wants goes back to everybody before others are looked up: it may be in their way.
  const unwanted = before.hold !== undefined && before.hold.holdId === dialogue.hold?.holdId ? before.hold : undefined
  const release = unwanted === undefined ? undefined : { tool: 'releaseHold', input: { holdId: unwanted.holdId } }
  return [release, availability(scene), takeExact(scene)]
}

// "ok, 17:45 then": somebody who names the minute of a time that is free has chosen it. A question has not.
function takeExact(scene: Scene): WantedCall | undefined {
  const { before, reading, intent } = scene
  const looked = lastCall(scene, 'checkAvailability')
  const fact = looked === undefined ? undefined : factOf(looked)
  const slots = fact?.kind === 'found' ? fact.value.slots : []
  const isChoosing = intent.kind === 'search' && (before.offers.length > 0 || before.hold !== undefined) && !reading.text.includes('?')
  const named = reading.when?.meaning.kind === 'range' && reading.when.meaning.to - reading.when.meaning.from <= 60_000
  // What was held is held again, for more or with somebody else, also when it was asked politely.
  const isSame = intent.kind === 'search' && keepsTime(intent.wish, before)
  return ((isChoosing && named) || isSame) && slots.length === 1 ? take(scene, slots[0]?.slotId) : undefined
}

function availability({ dialogue, deps }: Scene): WantedCall | undefined {
  const { service, when, range, party, resource } = dialogue
  if (service === undefined) return undefined
  const serves = resource !== undefined && choosableResources(deps.tenant, service).includes(resource)
  const time = range !== undefined ? { from: formatInstant(range.from), to: formatInstant(range.to) } : when === undefined ? {} : { when }
  return {
    tool: 'checkAvailability',
    input: {
      service: service.slug,
      ...time,
      ...(party === undefined ? {} : { partySize: party }),
      ...(serves ? { resource: resource.slug } : {}),
    },
  }
}

function take({ dialogue, calls }: Scene, slotId: string | undefined): WantedCall | undefined {
  if (slotId === undefined) return undefined
  if (dialogue.moving !== undefined) return { tool: 'rescheduleBooking', input: { reference: dialogue.moving, slotId } }
  return calls.some(({ tool }) => tool === 'holdSlot')
    ? undefined
    : { tool: 'holdSlot', input: { slotId, ...(dialogue.party === undefined ? {} : { partySize: dialogue.party }) } }
}

// A plain no has let go of it already; this is for one in more words.
function letGo({ before, dialogue }: Scene): readonly (WantedCall | undefined)[] {
  const { hold } = dialogue
  return hold === undefined || hold.holdId !== before.hold?.holdId ? [] : [{ tool: 'releaseHold', input: { holdId: hold.holdId } }]
}

// With the details there the server shows the proposal again; a hold that ran out meanwhile is placed anew.
function showAgain(scene: Scene): readonly (WantedCall | undefined)[] {
  const { hold } = scene.dialogue
  return hold === undefined || hold.expiresAt > scene.deps.clock.now() ? [] : [take(scene, hold.slotId)]
}

function move(scene: Scene, reference: string | undefined): readonly (WantedCall | undefined)[] {
  const { dialogue } = scene
  const known = dialogue.bookings.find((booking) => booking.reference === (reference ?? dialogue.moving))
  if (known === undefined) return [{ tool: 'getBooking', input: reference === undefined ? {} : { reference } }]
  if (
    known.status === 'cancelled' ||
    (dialogue.when === undefined && dialogue.range === undefined) ||
    moveDeadline(scene, known) <= scene.deps.clock.now()
  )
    return []
  return [availability(scene)]
}

// Looked up first, so that it can be said what would be cancelled.
function cancel({ dialogue, reading }: Scene, said: string | undefined): readonly (WantedCall | undefined)[] {
  const known = said === undefined ? ownBooking(dialogue, reading.services) : dialogue.bookings.find(({ reference }) => reference === said)
  if (known === undefined) return [{ tool: 'getBooking', input: said === undefined ? {} : { reference: said } }]
  return [{ tool: 'cancelBooking', input: { reference: known.reference } }]
}
