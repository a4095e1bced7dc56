import type { EpochMs } from '../../shared/clock.ts'
import { bookingFault, detailsFault, endOf, firstFault } from './booking-fault.ts'
import type { Claim } from './claim.ts'
import type { GuardFacts } from './guard-facts.ts'
import { countWordsBeside } from './count-words-beside.ts'
import { covers } from './covers.ts'
import { isOffering } from './is-offering.ts'
import { namedServices } from './named-services.ts'
import { areOffered, fits, saysOnly, type TimePlace } from './match-times.ts'
import { OWN_BOOKING } from './own-booking.ts'
import type { HoldReceipt, Receipts } from './receipts.ts'
import { timeMentions, type ClockMention, type TimeMention } from './time-mentions.ts'

/** Why a claim does not hold. */
export type ClaimFault =
  | 'no_receipt'
  | 'other_reference'
  | 'other_time'
  | 'other_service'
  | 'other_person'
  | 'other_party'
  | 'other_price'
  | 'other_address'
  | 'denied_but_so'

export interface Saying {
  readonly claim: Claim
  /** References, amounts (minor units) and addresses of the sentence, as written. */
  readonly references: readonly string[]
  readonly amounts: readonly number[]
  readonly addresses: readonly string[]
  /** Times said just before in a fragment or question ("Friday at 3? Booked!"). */
  readonly carried: readonly TimeMention[]
}

export interface CheckContext {
  readonly receipts: Receipts
  readonly facts: GuardFacts
  readonly place: TimePlace
}

/** Undefined: it is so, by this conversation's receipts. */
export function checkClaim(saying: Saying, context: CheckContext): ClaimFault | undefined {
  const { claim } = saying
  const own = timeMentions(claim.text)
  if (claim.timed === true && own.every((mention) => mention.kind === 'day' && mention.isBound === true)) return undefined
  const times = own.length > 0 ? own : saying.carried
  if (claim.denied) return checkDenial(claim, times, context)
  switch (claim.act) {
    case 'booked':
      return checkBooked(saying, times, context)
    case 'held':
      return checkHeld(saying, times, context)
    case 'moved':
      return checkMoved(saying, times, context)
    case 'cancelled':
      return checkCancelled(saying, times, context)
    case 'free':
      return checkFree(claim, times, context)
    case 'taken':
      return checkTaken(times, context)
    case 'mailed':
      return checkMailed(saying, context)
    case 'person':
      return context.receipts.personAsked ? undefined : 'no_receipt'
    case 'done':
      return checkDone(saying, times, context)
    case 'stated':
      return checkStated(saying, times, context)
    case 'identified':
      return context.receipts.codeAccepted ? undefined : 'no_receipt'
    case 'paid':
    case 'waitlisted':
    case 'priced':
    case 'opened':
    case 'recited':
      return 'no_receipt'
  }
}

function checkBooked(saying: Saying, times: readonly TimeMention[], context: CheckContext): ClaimFault | undefined {
  const confirmed = context.receipts.bookings.filter(({ status }) => status === 'confirmed')
  const fault = firstFault(confirmed, (booking) =>
    bookingFault(booking, { saying, times, context }, BOTH.test(saying.claim.text) ? [] : booking.earlierStarts),
  )
  // "Reserved for you for a few minutes more" is a hold.
  return fault !== undefined && FOR_A_WHILE.test(saying.claim.text) ? checkHeld(saying, times, context) : fault
}

// "On Thursday instead of Tuesday" is one time, "on Tuesday and Thursday" are two.
const BOTH =
  /\b(?:both|beide\w*|les deux|amb[oa]s|entramb\w|zowel|(?:and|und|sowie|et|y|e|en) (?:on |am |el |na |op |auch )?(?:\w+(?:day|tag|dag|coles|edi)|mittwoch|lunes|martes|jueves|viernes|segunda|terca|quarta|quinta|sexta))\b|曜日?と|両方/u

const FOR_A_WHILE =
  /\b(?:minut\w+|moment\w*|vorlaufig|provisoire\w*|provisional\w*|provvisori\w*|voorlopig|tijdelijk|temporar\w+)\b|分間|仮/u

/** A hold may be extended by ten minutes while it is talked about. */
const MINUTE = 60_000
const EXTENSION = 10 * MINUTE

function isLive(hold: HoldReceipt, now: EpochMs): boolean {
  return hold.isOpen && hold.expiresAt > now
}

function checkHeld(saying: Saying, times: readonly TimeMention[], context: CheckContext): ClaimFault | undefined {
  const { receipts, place, facts } = context
  return firstFault(
    receipts.holds.filter((hold) => isLive(hold, place.now)),
    (hold) => {
      const until = Array.from({ length: EXTENSION / MINUTE + 1 }, (_, extra) => hold.expiresAt + extra * MINUTE)
      if (saying.references.some((reference) => !receipts.bookings.some((booking) => booking.reference === reference)))
        return 'other_reference'
      const ofHold = times.filter(
        (mention) => !(mention.kind === 'clock' && mention.isBound && until.some((at) => fits(mention, at, place))),
      )
      // "Your Tuesday appointment stays, and I hold Thursday too."
      const beside = receipts.bookings.filter(({ status }) => status === 'confirmed').map(({ start }) => start)
      if (!saysOnly(ofHold, [hold.start, endOf(hold, facts), ...beside], place)) return 'other_time'
      return detailsFault({ ...hold, with: [] }, saying, facts)
    },
  )
}

function checkMoved(saying: Saying, times: readonly TimeMention[], context: CheckContext): ClaimFault | undefined {
  const moved = context.receipts.bookings.filter(({ status, earlierStarts }) => status === 'confirmed' && earlierStarts.length > 0)
  return firstFault(moved, (booking) => bookingFault(booking, { saying, times, context }, booking.earlierStarts))
}

function checkCancelled(saying: Saying, times: readonly TimeMention[], context: CheckContext): ClaimFault | undefined {
  const cancelled = context.receipts.bookings.filter(({ status }) => status === 'cancelled')
  return firstFault(cancelled, (booking) => bookingFault(booking, { saying, times, context }, booking.earlierStarts))
}

function checkFree(claim: Claim, times: readonly TimeMention[], { receipts, facts, place }: CheckContext): ClaimFault | undefined {
  const named = namedServices(claim.text, facts)
  const offers = receipts.offers.filter(({ service }) => named.length === 0 || named.includes(service))
  if (WHOLE_DAY.test(claim.text)) return 'no_receipt'
  if (offers.length === 0) return receipts.offers.length > 0 ? 'other_service' : 'no_receipt'
  const starts = [...offers.map(({ start }) => start), ...receipts.askedAbout]
  const points = times.filter((mention) => mention.kind !== 'clock' || !mention.isBound || mention.until !== undefined)
  return areOffered(points, starts, place) ? undefined : 'other_time'
}

// More than a list of times can show.
const WHOLE_DAY =
  /\b(?:all (?:of|day)|any ?time|whole (?:day|afternoon|morning)|completely free|wide open|den ganzen|jederzeit|toute la|n'importe quelle heure|todo el|qualquer hora|tutto il giorno|hele dag)\b|終日|いつでも/u

/** Any time that was offered, held, booked or told by a tool may be named. */
function checkStated(saying: Saying, times: readonly TimeMention[], { receipts, facts, place }: CheckContext): ClaimFault | undefined {
  const { text, language } = saying.claim
  const spans = [...receipts.offers, ...receipts.holds, ...receipts.bookings].flatMap((one) => [one.start, endOf(one, facts)])
  const starts = [
    ...spans,
    ...receipts.bookings.flatMap(({ earlierStarts }) => earlierStarts),
    ...receipts.holds.map(({ expiresAt }) => expiresAt),
    ...receipts.askedAbout,
  ]
  const clocks = times.filter((mention) => mention.kind === 'clock')
  const told = receipts.told.flatMap((text) => timeMentions(text))
  const isTold = clocks.length > 0 && clocks.every((clock) => told.some((other) => other.kind === 'clock' && sharesReading(clock, other)))
  const points = times.filter((mention) => mention.kind !== 'clock' || !mention.isBound)
  if (isTold) return undefined
  if (!areOffered(points, starts, place)) return 'other_time'
  const isOffered = isOffering(text, language, countWordsBeside(text, times))
  const booked = receipts.bookings.filter(
    (one) => one.status === 'confirmed' && times.length > 0 && saysOnly(times, [one.start, endOf(one, facts), ...one.earlierStarts], place),
  )
  // At the time of a booking another person, service or party is told of that booking.
  if (booked.length > 0 && !NEW.test(text)) return firstFault(booked, (booking) => detailsFault(booking, saying, facts))
  return clocks.length === 0 || isOffered ? undefined : 'no_receipt'
}

const NEW = /\b(?:free|frei|libre|livre|libero|vrij)\b|空/u

function sharesReading(a: ClockMention, b: ClockMention): boolean {
  const said = [...b.readings, ...(b.until ?? [])]
  return a.readings.some((one) => said.some((other) => one.minutes % 720 === other.minutes % 720))
}

/** Not free: what is said was looked up, or refused, and is not among what was found. */
function checkTaken(times: readonly TimeMention[], { receipts, place }: CheckContext): ClaimFault | undefined {
  if (receipts.searches.length === 0 && !receipts.wasRefused) return 'no_receipt'
  const says = (kind: TimeMention['kind']) => times.some((mention) => mention.kind === kind)
  const starts = receipts.offers.map(({ start }) => start)
  const isPoint = says('clock') || (says('day') && !says('part'))
  const isBound = times.some((mention) => mention.kind === 'clock' && (mention.isBound || mention.until !== undefined))
  if (isPoint && !isBound && areOffered(times, starts, place)) return 'denied_but_so'
  if (receipts.wasRefused) return undefined
  const days = times.filter((mention) => mention.kind === 'day')
  const isCovered = days.every((day) => receipts.searches.some((search) => covers(search, day, place)))
  return isCovered ? undefined : 'no_receipt'
}

function checkMailed({ addresses, claim }: Saying, { receipts, facts }: CheckContext): ClaimFault | undefined {
  const isCode = receipts.codeMailed && ABOUT_CODE.test(claim.text)
  const { bookings, lastAct } = receipts
  if (!isCode && (bookings.length === 0 || lastAct === undefined)) return 'no_receipt'
  const known = [receipts.email?.toLowerCase(), facts.email]
  return addresses.every((address) => known.includes(address)) ? undefined : 'other_address'
}

const ABOUT_CODE = /\bcod(?:e|ice|igo|es)\b|\b\w*codes?\b|コード/u

/** "Done!" is true of what happened last; a hold alone finishes nothing. */
function checkDone(saying: Saying, times: readonly TimeMention[], context: CheckContext): ClaimFault | undefined {
  if (context.receipts.codeMailed && ABOUT_CODE.test(saying.claim.text)) return undefined
  if (FOR_A_WHILE.test(saying.claim.text) && checkHeld(saying, times, context) === undefined) return undefined
  // Whatever was done to the booking in words not known: "I have withdrawn your appointment".
  const isMoveTold = context.receipts.lastAct === 'moved' && times.length > 0
  if (saying.claim.weak === true && !isMoveTold && OWN_BOOKING.test(saying.claim.text)) return 'no_receipt'
  switch (context.receipts.lastAct) {
    case 'booked':
      return checkBooked(saying, times, context)
    case 'moved':
      return checkMoved(saying, times, context)
    case 'cancelled':
      return checkCancelled(saying, times, context)
    case 'released':
      // "Done, Thursday at 2 is free for others again" is so; "You are all set for Thursday at 2" is not.
      return saysOnlyHolds(times, context) && !ALL_SET.test(saying.claim.text) ? undefined : 'no_receipt'
    case 'held':
    case undefined:
      return context.receipts.personAsked && times.length === 0 ? undefined : 'no_receipt'
  }
}

const ALL_SET =
  /\b(?:all set|good to go|ready for you|set for|alles (?:klar|bereit|geregelt)|tout est pret|tout est regle|todo listo|tudo (?:pronto|certo)|tutto (?:pronto|a posto)|alles (?:klaar|geregeld|in orde))\b|準備(?:が|は)?(?:でき|整)/u

function saysOnlyHolds(times: readonly TimeMention[], { receipts, place }: CheckContext): boolean {
  return times.length === 0 || saysOnly(times, receipts.holds.map(({ start }) => start).toReversed(), place)
}

function checkDenial(claim: Claim, times: readonly TimeMention[], context: CheckContext): ClaimFault | undefined {
  const { lastAct } = context.receipts
  switch (claim.act) {
    case 'booked':
    case 'done':
      return (lastAct === 'booked' || lastAct === 'moved') && isAboutLatest(claim, times, context) ? 'denied_but_so' : undefined
    case 'held':
      return context.receipts.holds.some((hold) => isLive(hold, context.place.now) && saysOnly(times, [hold.start], context.place))
        ? 'denied_but_so'
        : undefined
    case 'moved':
      return lastAct === 'moved' ? 'denied_but_so' : undefined
    case 'cancelled':
      return lastAct === 'cancelled' ? 'denied_but_so' : undefined
    case 'free':
      return checkTaken(times, context)
    case 'taken':
    case 'stated':
    case 'mailed':
    case 'paid':
    case 'person':
    case 'waitlisted':
    case 'identified':
    case 'priced':
    case 'opened':
    case 'recited':
      return undefined
  }
}

/** "The massage is not booked yet" denies nothing about the haircut that is. */
function isAboutLatest(claim: Claim, times: readonly TimeMention[], { receipts, facts, place }: CheckContext): boolean {
  const latest = receipts.bookings.findLast(({ status }) => status === 'confirmed')
  if (latest === undefined) return false
  const named = namedServices(claim.text, facts)
  return (named.length === 0 || named.includes(latest.service)) && saysOnly(times, [latest.start], place)
}
