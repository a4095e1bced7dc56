import type { Service } from '../../booking/index.ts'
import { formatWeekday } from '../../shared/local-time.ts'
import { PRESSED } from '../history.ts'
import { answersMoveOrNew, leavesOpenWhich, wantsOtherTime } from './move-or-new.ts'
import { keepsTime } from './keeps-time.ts'
import { chooseOffer, placeNamed } from './choose-offer.ts'
import { changesService } from './changes-service.ts'
import { ownBooking, type Dialogue } from './dialogue.ts'
import { fittingParty } from './fitting-party.ts'
import type { Intent, SearchWish } from './intent.ts'
import { contradictsItself, endsRefusing } from './mixed-answer.ts'
import type { Reading } from './read-message.ts'
import { saysWeekday } from './says-weekday.ts'
import { newTime } from './new-time.ts'
import { shiftIn } from './shift-in.ts'
import type { Option } from './tool-facts.ts'
import type { RulesModelDeps } from './rules-model-deps.ts'
import { talkWords } from './words/talk-words.ts'
import type { Words } from './words/words.ts'

export interface MessageScene {
  readonly reading: Reading
  readonly dialogue: Dialogue
  readonly words: Words
  readonly deps: RulesModelDeps
}

/** One reading of a message, from the most to the least specific; each step answers undefined when it does not apply. */
export function understand(scene: MessageScene): Intent {
  return (
    pressed(scene) ??
    wantsPerson(scene) ??
    isUpset(scene) ??
    answersMoveOrNew(scene) ??
    aboutBookings(scene) ??
    answersOptions(scene) ??
    answersChoices(scene) ??
    answersParty(scene) ??
    wantsOneMore(scene) ??
    aboutTheHold(scene) ??
    picks(scene) ??
    browses(scene) ??
    wantsOtherTime(scene) ??
    asksOfHouse(scene) ??
    aboutBusiness(scene) ??
    decides(scene) ??
    leavesOpenWhich(scene) ??
    searches(scene) ??
    talks(scene) ??
    asksForStranger(scene) ?? { kind: 'unclear' }
  )
}

function pressed({ reading }: MessageScene): Intent | undefined {
  if (reading.text === PRESSED.confirm) return { kind: 'yes' }
  return reading.text === PRESSED.decline ? { kind: 'no' } : undefined
}

function wantsPerson({ reading, words }: MessageScene): Intent | undefined {
  if (words.robot.test(reading.plain)) return { kind: 'robot' }
  return words.person.test(reading.plain) &&
    reading.services.every((service) => reading.plain.includes(service.name.toLowerCase()) === false)
    ? { kind: 'person' }
    : undefined
}

// Whatever else a cross message wants comes first.
function isUpset({ reading, deps }: MessageScene): Intent | undefined {
  const wants =
    reading.services.length > 0 ||
    reading.reference !== undefined ||
    reading.hasDetails ||
    reading.party !== undefined ||
    reading.questions.length > 0 ||
    reading.consent !== 'unclear' ||
    (reading.when !== undefined && reading.when.meaning.kind !== 'none')
  const { upset } = talkWords(deps.session.locale)
  return !wants && upset.test(reading.plain) ? { kind: 'upset' } : undefined
}

// Moving, cancelling and looking up what is booked. While a time is only held, "change it" means that time.
function aboutBookings({ reading, dialogue, words, deps }: MessageScene): Intent | undefined {
  const { plain, reference } = reading
  const asksPolicy = reading.questions.some((asked) => asked.kind === 'policy')
  const onlyHeld = dialogue.hold !== undefined && reference === undefined && !words.lookup.test(plain)
  const declines = dialogue.proposal !== undefined && reading.consent !== 'unclear'
  if (asksPolicy || declines || (reference === undefined && talkWords(deps.session.locale).waitlist.test(plain))) return undefined
  // "Cancel that and book a massage instead" wants the massage.
  const wantsAnother = onlyHeld && changesService(reading, dialogue)
  if (words.cancel.test(plain) && !wantsAnother) return onlyHeld ? { kind: 'no' } : { kind: 'cancel', reference }
  if (words.move.test(plain) && !onlyHeld && (reference !== undefined || dialogue.offers.length === 0 || dialogue.bookings.length > 0))
    return { kind: 'move', reference, when: newTime(reading.when?.phrase, words) }
  if (words.lookup.test(plain)) return { kind: 'lookup', reference }
  if (reference === undefined) return undefined
  // "K7QM-3XWD to Tuesday", whatever the verb.
  const toWhen = reading.when !== undefined && reading.when.meaning.kind !== 'none' && !/[?？]/u.test(reading.text)
  return dialogue.needsReference === 'move' || (dialogue.needsReference === undefined && toWhen)
    ? { kind: 'move', reference, when: newTime(reading.when?.phrase, words) }
    : { kind: dialogue.needsReference === 'cancel' ? 'cancel' : 'lookup', reference }
}

function answersOptions({ reading, dialogue, words, deps }: MessageScene): Intent | undefined {
  const { options } = dialogue
  if (options.length === 0) return undefined
  const meaning = reading.when?.meaning
  const within =
    meaning?.kind === 'range'
      ? options.filter((option) => meaning.from < Date.parse(option.to) && meaning.to > Date.parse(option.from))
      : []
  const [only] = within.length > 0 ? within : optionsOnDay(reading, dialogue, deps)
  if (only !== undefined && within.length <= 1)
    return within.length === 1 && reading.when?.hasTime === true
      ? { kind: 'search', wish: { when: reading.when.phrase } }
      : { kind: 'option', option: only }
  const place = placeNamed(reading.plain, options.length, words)
  const named = place === undefined ? undefined : options[place]
  return named === undefined ? undefined : { kind: 'option', option: named }
}

// "The Thursday": the one offered, not the nearest.
function optionsOnDay({ plain, when }: Reading, { options }: Dialogue, { tenant, session }: RulesModelDeps): readonly Option[] {
  if (when?.hasDay !== true) return []
  const said = options.filter(({ from }) => saysWeekday(plain, formatWeekday(Date.parse(from), tenant.timeZone, session.locale)))
  return said.length === 1 ? said : []
}

function answersChoices({ reading, dialogue, words }: MessageScene): Intent | undefined {
  if (dialogue.choices.length === 0) return undefined
  const place = placeNamed(reading.plain, dialogue.choices.length, words)
  const service = reading.services.length === 1 ? reading.services[0] : place === undefined ? undefined : dialogue.choices[place]
  return service === undefined ? undefined : { kind: 'search', wish: { ...wishOf(reading, words), service, choices: [] } }
}

function answersParty({ reading, dialogue, words }: MessageScene): Intent | undefined {
  const said = dialogue.needsParty ? (words.numbered.exec(reading.plain)?.[1] ?? undefined) : undefined
  const party = said === undefined ? undefined : (words.numbers[said] ?? Number(said))
  return party === undefined ? undefined : { kind: 'search', wish: { party } }
}

// Two things at once are booked one after the other: what is held is not given up for the second.
function wantsOneMore({ reading, dialogue, words }: MessageScene): Intent | undefined {
  return dialogue.hold !== undefined && changesService(reading, dialogue) && words.also.test(reading.plain) ? { kind: 'also' } : undefined
}

// A message that brings the name or the address asked for, whatever politeness is around it.
function aboutTheHold({ reading, dialogue, words }: MessageScene): Intent | undefined {
  if (dialogue.hold === undefined || !(reading.hasDetails || reading.brokenEmail !== undefined)) return undefined
  const changes = reading.when !== undefined && (words.noStart.test(reading.plain) || reading.when.hasDay || reading.when.hasTime)
  return changes || words.later.test(reading.plain) ? undefined : { kind: 'details' }
}

function picks({ reading, dialogue, words, deps }: MessageScene): Intent | undefined {
  const asksOther = words.different.test(reading.plain) || words.more.test(reading.plain)
  if (asksOther || changesService(reading, dialogue) || (reading.consent !== 'unclear' && dialogue.hold !== undefined)) return undefined
  const chosen = chooseOffer(
    reading,
    { offers: dialogue.offers, more: dialogue.more, timeZone: deps.tenant.timeZone, locale: deps.session.locale },
    words,
  )
  if (chosen === undefined) return undefined
  if (chosen.kind === 'beyond' && chosen.hour !== undefined)
    return { kind: 'search', wish: { when: `${String(chosen.hour).padStart(2, '0')}:00` } }
  return chosen.kind === 'one' ? { kind: 'pick', offer: chosen.offer } : chosen
}

// What the business has no words of its own for.
function asksOfHouse({ reading, dialogue, deps }: MessageScene): Intent | undefined {
  const { waitlist, contact } = talkWords(deps.session.locale)
  if (waitlist.test(reading.plain) && (reading.when === undefined || (reading.services.length === 0 && dialogue.service === undefined)))
    return { kind: 'waitlist' }
  const isAsked = reading.questions.length === 0 && reading.when === undefined && !reading.hasDetails && reading.consent === 'unclear'
  return isAsked && contact.test(reading.plain) ? { kind: 'contact' } : undefined
}

// A question alone; with a wish for times beside it the search answers both.
function aboutBusiness({ reading, words }: MessageScene): Intent | undefined {
  if (reading.questions.length === 0) return undefined
  const asksForTimes =
    reading.when !== undefined &&
    (words.book.test(reading.plain) ||
      (reading.when.hasTime && reading.services.length > 0) ||
      (words.availability.test(reading.plain) && reading.questions.every((asked) => asked.kind === 'topic')))
  return asksForTimes ? undefined : { kind: 'questions' }
}

function decides({ reading }: MessageScene): Intent | undefined {
  if (reading.consent === 'yes') return { kind: 'yes' }
  return reading.consent === 'no' ? { kind: 'no' } : undefined
}

function browses({ reading, dialogue, words }: MessageScene): Intent | undefined {
  if (dialogue.offers.length === 0 && dialogue.hold === undefined) return undefined
  if (changesService(reading, dialogue)) return undefined
  const { plain, when } = reading
  const namesTime = when !== undefined && (when.hasDay || when.hasTime) && when.meaning.kind !== 'none' && !words.weekAfter.test(plain)
  const minutes = shiftIn(plain, words)
  if (minutes !== undefined) return { kind: 'browse', way: minutes > 0 ? 'later' : 'earlier', minutes }
  if (namesTime) return undefined
  if (words.weekAfter.test(plain)) return { kind: 'browse', way: 'week' }
  if (words.earlier.test(plain)) return { kind: 'browse', way: 'earlier' }
  if (words.later.test(plain)) return { kind: 'browse', way: 'later' }
  if (words.different.test(plain)) return { kind: 'browse', way: 'different' }
  if (words.more.test(plain)) return { kind: 'browse', way: 'more' }
  return undefined
}

function searches({ reading, dialogue, words, deps }: MessageScene): Intent | undefined {
  const wish = wishOf(reading, words)
  const sameService = wish.service !== undefined && wish.service.slug === dialogue.service?.slug
  const says =
    wish.party !== undefined ||
    wish.resource !== undefined ||
    wish.when !== undefined ||
    wish.urgency !== undefined ||
    (wish.choices?.length ?? 0) > 0
  if (sameService && !says && dialogue.hold !== undefined) return { kind: 'details' }
  // "Book it right away" wants what is held, not an earlier time.
  if (dialogue.hold !== undefined && wish.urgency === 'soonest' && words.book.test(reading.plain)) return { kind: 'details' }
  const crowded = tooManyFor(wish, dialogue, deps)
  if (crowded !== undefined) return { kind: 'tooMany', service: crowded, wish }
  if (says || (wish.service !== undefined && !(sameService && dialogue.hold !== undefined))) return { kind: 'search', wish }
  const again = oneMoreOfIt(reading, dialogue, words, deps)
  if (again !== undefined) return { kind: 'search', wish: { ...wish, service: again } }
  const asks =
    words.book.test(reading.plain) ||
    words.anyDay.test(reading.plain) ||
    (words.availability.test(reading.plain) && words.question.test(reading.plain) && dialogue.service !== undefined)
  return asks && dialogue.hold === undefined ? { kind: 'search', wish } : undefined
}

// "One more for my son, right after": the service that was booked.
function oneMoreOfIt({ plain }: Reading, dialogue: Dialogue, words: Words, { tenant, session }: RulesModelDeps): Service | undefined {
  const booking = ownBooking(dialogue)
  const isMore = words.also.test(plain) || talkWords(session.locale).afterwards.test(plain)
  return booking === undefined || dialogue.hold !== undefined || !isMore
    ? undefined
    : tenant.services.find(({ name }) => name === booking.service)
}

// For one person at a time the search goes on all the same, unless it would give up a time that is held.
function tooManyFor(wish: SearchWish, dialogue: Dialogue, { tenant }: RulesModelDeps): Service | undefined {
  const said = wish.service ?? dialogue.service
  const service = said === undefined ? undefined : fittingParty(said, wish.party, tenant)
  const isTooMany = service !== undefined && wish.party !== undefined && wish.party > service.maxParty
  return isTooMany && (service.maxParty > 1 || keepsTime(wish, dialogue)) ? service : undefined
}

function wishOf(reading: Reading, words: Words): SearchWish {
  const [service, ...others] = reading.services
  return {
    ...(service === undefined ? {} : others.length === 0 ? { service } : { choices: reading.services }),
    ...(reading.party === undefined ? {} : { party: reading.party }),
    ...(reading.resource === undefined ? {} : { resource: reading.resource }),
    ...timeOf(reading, words),
  }
}

// "asap" is a range of a week to a reader of dates; to somebody in a hurry it is today or tomorrow.
function timeOf({ plain, when }: Reading, words: Words): Pick<SearchWish, 'when' | 'urgency'> {
  const rest = plain.replace(words.soonest, ' ')
  if (words.soonest.test(plain) && !words.days.test(rest) && when?.hasTime !== true) return { urgency: 'soonest' }
  if (when !== undefined) return { when: when.phrase }
  return words.anyDay.test(plain) ? { urgency: 'any' } : {}
}

function talks({ reading, words, deps }: MessageScene): Intent | undefined {
  const { plain } = reading
  if (words.outOfScope.test(plain)) return { kind: 'outOfScope' }
  if (words.help.test(plain)) return { kind: 'help' }
  if (reading.hasDetails || reading.brokenEmail !== undefined) return { kind: 'details' }
  if (words.goodbye.test(plain)) return { kind: 'goodbye' }
  if (words.thanks.test(plain)) return { kind: 'thanks' }
  if (endsRefusing(plain, deps.session.locale)) return { kind: 'no' }
  if (contradictsItself(plain, deps.session.locale)) return { kind: 'unclear' }
  if (words.noStart.test(plain)) return { kind: 'no' }
  if (words.yesStart.test(plain)) return { kind: 'yes' }
  return words.greeting.test(plain) ? { kind: 'greeting' } : undefined
}

function asksForStranger({ reading, dialogue }: MessageScene): Intent | undefined {
  return reading.stranger === undefined || dialogue.service === undefined ? undefined : { kind: 'stranger', name: reading.stranger }
}
