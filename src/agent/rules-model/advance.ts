import type { Service } from '../../booking/index.ts'
import { formatClock, formatDay } from '../../shared/local-time.ts'
import { movingBooking } from './absorb-call.ts'
import { besideBooking } from './beside-booking.ts'
import { dayOf } from './choose-offer.ts'
import { choosableResources } from './choosable.ts'
import { combineWhen } from './combine-when.ts'
import { endOfDay, startOfDay, startOfWeekAfter } from './days.ts'
import { ownBooking, type Dialogue } from './dialogue.ts'
import { fittingParty } from './fitting-party.ts'
import type { Intent, SearchWish } from './intent.ts'
import { hoursWithin } from './hours-within.ts'
import { keepsTime } from './keeps-time.ts'
import type { Reading } from './read-message.ts'
import type { RulesModelDeps } from './rules-model-deps.ts'
import { saysForeignZone } from './own-zone.ts'
import { shiftIn } from './shift-in.ts'
import type { Option } from './tool-facts.ts'
import type { Topic, Words } from './words/words.ts'

interface Step {
  readonly intent: Intent
  readonly reading: Reading
  readonly words: Words
  readonly deps: RulesModelDeps
}

const DAY = 86_400_000

/** Where the conversation stands once the message is taken in, before any tool is called for it. */
export function advance(before: Dialogue, step: Step): Dialogue {
  const { intent } = step
  const dialogue = heard(before, step)
  switch (intent.kind) {
    case 'search':
      return applyWish(dialogue, intent.wish, step)
    case 'option':
      return chooseOption(dialogue, intent.option, step.deps)
    case 'browse':
      return { ...dialogue, ...browsed(dialogue, intent, step), options: [] }
    case 'move':
      return startMoving(dialogue, intent, step)
    case 'moveOrNew':
      return openWhich(dialogue, intent, step)
    case 'cancel':
    case 'lookup':
      return {
        ...dialogue,
        needsReference: (intent.reference ?? ownBooking(dialogue, step.reading.services)) === undefined ? intent.kind : undefined,
      }
    case 'questions':
      return { ...dialogue, ...askedAbout(dialogue, step.reading), asked: topicOf(step.reading) }
    case 'no':
      return { ...dialogue, declined: true, proposal: undefined, moving: before.proposal?.action === 'move' ? undefined : before.moving }
    case 'several':
      return { ...dialogue, offers: intent.offers, more: true }
    case 'tooMany':
      return tooMany(dialogue, intent, step)
    case 'pick':
    case 'also':
    case 'beyond':
    case 'yes':
    case 'details':
    case 'person':
    case 'robot':
    case 'help':
    case 'outOfScope':
    case 'greeting':
    case 'thanks':
    case 'goodbye':
    case 'unclear':
    case 'upset':
    case 'waitlist':
    case 'contact':
    case 'stranger':
      return dialogue
  }
}

// What every message does, whatever it says.
function heard(before: Dialogue, { intent, reading }: Step): Dialogue {
  return {
    ...before,
    failures: intent.kind === 'unclear' || intent.kind === 'upset' ? before.failures + 1 : 0,
    asked: undefined,
    needsParty: false,
    moveOrNew: undefined,
    named: before.named || reading.hasName,
    lostHold: false,
  }
}

function chooseOption(dialogue: Dialogue, option: Option, { tenant, session }: RulesModelDeps): Dialogue {
  const from = Date.parse(option.from)
  return {
    ...dialogue,
    options: [],
    when: formatDay(from, tenant.timeZone, session.locale),
    range: { from, to: Date.parse(option.to), text: option.text },
  }
}

// "How much is a massage?", and then "tomorrow at 3": the massage is meant.
function askedAbout(dialogue: Dialogue, { services }: Reading): Partial<Dialogue> {
  const isFree = services.length === 1 && dialogue.hold === undefined && dialogue.moving === undefined
  return isFree ? ofService(dialogue, services[0]) : {}
}

function topicOf({ questions }: Reading): Topic | undefined {
  const topics = questions.flatMap((asked) => (asked.kind === 'topic' && asked.topic !== 'services' ? [asked.topic] : []))
  return topics[0]
}

// What else was said counts; only the number does not.
function tooMany(dialogue: Dialogue, { wish, service }: Extract<Intent, { kind: 'tooMany' }>, step: Step): Dialogue {
  const needsParty = service.maxParty > 1
  return dialogue.hold === undefined
    ? { ...applyWish(dialogue, { ...wish, party: undefined }, step), needsParty }
    : { ...dialogue, needsParty }
}

// "When is Ben free?", while a massage was spoken of: Ben's own services are meant.
function servedBy(wish: SearchWish, dialogue: Dialogue, { tenant }: RulesModelDeps): SearchWish {
  const { resource, service, choices = [] } = wish
  if (resource == null || service !== undefined || choices.length > 0 || dialogue.service === undefined || dialogue.hold !== undefined)
    return wish
  if (choosableResources(tenant, dialogue.service).includes(resource)) return wish
  const own = tenant.services.filter((one) => choosableResources(tenant, one).includes(resource))
  const [only, ...others] = own
  return only !== undefined && others.length === 0 ? { ...wish, service: only } : { ...wish, choices: own }
}

function applyWish(dialogue: Dialogue, given: SearchWish, { words, deps, reading }: Step): Dialogue {
  const wish = servedBy(given, dialogue, deps)
  const choices = wish.service === undefined ? (wish.choices ?? dialogue.choices) : []
  const keeps = dialogue.service !== undefined && (wish.choices ?? []).some(({ slug }) => slug === dialogue.service?.slug)
  const chosen = wish.service ?? (choices.length > 0 && !keeps ? undefined : dialogue.service)
  const service = chosen === undefined ? undefined : fittingParty(chosen, wish.party ?? dialogue.party, deps.tenant)
  const party = partyFor(service, wish.party ?? dialogue.party)
  const changed = ofService(dialogue, service)
  const resource = wish.resource === undefined ? changed.resource : (wish.resource ?? undefined)
  return {
    ...dialogue,
    ...changed,
    choices: keeps || service !== undefined ? [] : choices,
    party,
    resource,
    ...timesOf(dialogue, wish, { words, deps, beside: besideBooking(reading.plain, { dialogue, service, deps }) }),
    moving:
      dialogue.moving !== undefined && wish.service !== undefined && service?.slug !== dialogue.service?.slug ? undefined : dialogue.moving,
    options: [],
  }
}

// Where one person is served at a time, several are booked one after the other.
function partyFor(service: Service | undefined, party: number | undefined): number | undefined {
  return service?.maxParty === 1 ? undefined : party
}

function timesOf(
  dialogue: Dialogue,
  wish: SearchWish,
  { words, deps, beside }: Pick<Step, 'words' | 'deps'> & { readonly beside: Dialogue['range'] },
): Pick<Dialogue, 'when' | 'range'> {
  if (beside !== undefined && (wish.when === undefined || understandsWith(deps)(wish.when) === false))
    return { when: undefined, range: beside }
  // Of a foreign zone nothing is left out to make it fit.
  if (wish.when !== undefined && saysForeignZone(wish.when, deps)) return { when: wish.when, range: undefined }
  if (wish.when !== undefined)
    return {
      when: combineWhen(dayInQuestion(dialogue, wish.when, { words, deps }), atSameTime(wish.when, dialogue, { words, deps }), {
        words,
        understands: understandsWith(deps),
      }),
      range: undefined,
    }
  const now = deps.clock.now()
  if (wish.urgency === 'soonest') return { when: undefined, range: { from: now, to: endOfDay(now + DAY, deps.tenant.timeZone) } }
  if (wish.urgency === 'any') return { when: undefined, range: undefined }
  return { when: dialogue.when, range: keepsTime(wish, dialogue) ? atTheHold(dialogue) : dialogue.range }
}

function atTheHold({ hold, range }: Dialogue): Dialogue['range'] {
  const start = hold?.offer?.start
  return start === undefined ? range : { from: start, to: start + 60_000 }
}

// "yes but at 4": on the day that is held or proposed, not on the one first asked for.
function dayInQuestion(dialogue: Dialogue, phrase: string, { words, deps }: Pick<Step, 'words' | 'deps'>): string | undefined {
  const { hold, offers, proposal } = dialogue
  const start = hold?.offer?.start ?? offers.find(({ local }) => local === proposal?.local)?.start
  return start === undefined || words.days.test(phrase)
    ? dialogue.when
    : formatDay(start, deps.tenant.timeZone, deps.session.locale).toLowerCase()
}

function ofService(dialogue: Dialogue, service: Service | undefined): Pick<Dialogue, 'service' | 'resource' | 'offers'> {
  if (service === undefined || service.slug === dialogue.service?.slug)
    return { service, resource: dialogue.resource, offers: dialogue.offers }
  // Asked which of his services is meant, the customer still wants Ben.
  return { service, resource: dialogue.service === undefined ? dialogue.resource : undefined, offers: [] }
}

// "the same time on Friday": the time of what is held, or of the booking being moved.
function atSameTime(phrase: string, dialogue: Dialogue, { words, deps }: Pick<Step, 'words' | 'deps'>): string {
  const start = dialogue.hold?.offer?.start ?? dialogue.bookings.find(({ reference }) => reference === dialogue.moving)?.start
  return start === undefined ? phrase : phrase.replace(words.sameTime, formatClock(start, deps.tenant.timeZone, deps.session.locale))
}

function understandsWith({ interpret, tenant, session, clock }: RulesModelDeps): (phrase: string) => boolean {
  return (phrase) => interpret(phrase, { now: clock.now(), timeZone: tenant.timeZone, locale: session.locale }).kind !== 'none'
}

function browsed(dialogue: Dialogue, intent: Extract<Intent, { kind: 'browse' }>, step: Step): Pick<Dialogue, 'when' | 'range'> {
  const within = hoursWithin(dialogue, intent, step)
  return within === undefined
    ? { when: dialogue.when, range: browsedRange(dialogue, intent, step.deps) }
    : { when: within, range: undefined }
}

function browsedRange(dialogue: Dialogue, { way, minutes }: Extract<Intent, { kind: 'browse' }>, deps: RulesModelDeps): Dialogue['range'] {
  const held = dialogue.hold?.offer?.start
  const first = held ?? dialogue.offers[0]?.start ?? deps.clock.now()
  const last = held ?? dialogue.offers.at(-1)?.start ?? first
  const { timeZone } = deps.tenant
  const isOneDay = dayOf(first, timeZone) === dayOf(last, timeZone)
  if (minutes !== undefined) return { from: first + minutes * 60_000, to: first + (minutes + 30) * 60_000 }
  switch (way) {
    case 'later':
      return { from: last + 60_000, to: isOneDay ? endOfDay(last, timeZone) : last + 14 * DAY }
    case 'earlier':
      return isOneDay ? { from: startOfDay(first, timeZone), to: first } : { from: deps.clock.now(), to: first }
    case 'more':
      return { from: last + 60_000, to: last + 7 * DAY }
    case 'week': {
      const monday = startOfWeekAfter(first, timeZone)
      return { from: monday, to: monday + 7 * DAY }
    }
    case 'different':
      return { from: endOfDay(last, timeZone), to: endOfDay(last, timeZone) + 7 * DAY }
  }
}

// The day of the booking, unless another is named, whichever it will be.
function openWhich(dialogue: Dialogue, { reference, when }: Extract<Intent, { kind: 'moveOrNew' }>, step: Step): Dialogue {
  const start = dialogue.bookings.find((booking) => booking.reference === reference)?.start
  const said = start === undefined ? when : onItsDay(when, start, step)
  return { ...dialogue, moveOrNew: reference, when: said ?? dialogue.when, range: undefined }
}

function startMoving(dialogue: Dialogue, intent: Extract<Intent, { kind: 'move' }>, { deps, words, reading }: Step): Dialogue {
  const when = intent.when ?? dialogue.when
  const own =
    intent.reference === undefined
      ? ownBooking(dialogue, reading.services)
      : dialogue.bookings.find(({ reference }) => reference === intent.reference)
  const wishing = { ...dialogue, when, range: undefined, offers: [], options: [], proposal: undefined }
  if (own === undefined) return { ...wishing, needsReference: 'move', moving: intent.reference }
  const range = fromBooking(own.start, reading, { deps, words })
  const moving = movingBooking(
    { ...wishing, when: range === undefined ? onItsDay(intent.when, own.start, { deps, words }) : undefined, range },
    own,
    deps.tenant,
  )
  return aimed(moving, { deps, words })
}

// "Make it 4 pm": on the day of the booking, unless another one is named.
function onItsDay(phrase: string | undefined, start: number, { deps, words }: Pick<Step, 'words' | 'deps'>): string | undefined {
  if (phrase === undefined || words.days.test(phrase)) return phrase
  const day = formatDay(start, deps.tenant.timeZone, deps.session.locale).toLowerCase()
  return combineWhen(day, phrase, { words, understands: understandsWith(deps) })
}

// "The week after", "an hour later": counted from the booking.
function fromBooking(start: number, { plain, when }: Reading, { deps, words }: Pick<Step, 'words' | 'deps'>): Dialogue['range'] {
  const { timeZone } = deps.tenant
  const minutes = shiftIn(plain, words)
  if (minutes !== undefined) return { from: start + minutes * 60_000, to: start + (minutes + 30) * 60_000 }
  if (words.weekAfter.test(plain)) {
    const monday = startOfWeekAfter(start, timeZone)
    return { from: monday, to: monday + 7 * DAY }
  }
  if (when !== undefined && when.meaning.kind !== 'none') return undefined
  if (words.later.test(plain)) return { from: start + 60_000, to: endOfDay(start, timeZone) }
  return words.earlier.test(plain) ? { from: startOfDay(start, timeZone), to: start } : undefined
}

function aimed(dialogue: Dialogue, step: Pick<Step, 'words' | 'deps'>): Dialogue {
  return dialogue.when === undefined ? dialogue : { ...dialogue, when: atSameTime(dialogue.when, dialogue, step) }
}
