import { formatWeekday } from '../../shared/local-time.ts'
import type { EpochMs } from '../../shared/clock.ts'
import { countWords } from './count-words.ts'
import type { Dialogue } from './dialogue.ts'
import type { Reading } from './read-message.ts'
import { saysWeekday } from './says-weekday.ts'
import type { Offer } from './tool-facts.ts'
import type { Words } from './words/words.ts'

export type Chosen =
  | { readonly kind: 'one'; readonly offer: Offer }
  /** The words fit these: one more question settles it. */
  | { readonly kind: 'several'; readonly offers: readonly Offer[] }
  /** A place in the list that it does not have. */
  | { readonly kind: 'beyond'; readonly count: number; readonly hour?: number | undefined }

export interface Listing {
  readonly offers: Dialogue['offers']
  readonly more: boolean
  readonly timeZone: string
  readonly locale: string
}

/** Which of the times on offer a message takes; undefined when it takes none. */
export function chooseOffer(reading: Reading, listing: Listing, words: Words): Chosen | undefined {
  if (listing.offers.length === 0) return undefined
  return (
    byNumber(reading, listing, words) ??
    byOrdinal(reading, listing, words) ??
    byClock(reading, listing, words) ??
    byDescription(reading, listing, words)
  )
}

/** The place a message names in a list of `count`: "2", "the second one", "the last"; undefined for none. */
export function placeNamed(plain: string, count: number, words: Words): number | undefined {
  const match = words.numbered.exec(plain)
  const said = match?.[1] ?? match?.[2]
  const number = said === undefined ? undefined : (words.numbers[said] ?? Number(said))
  if (number !== undefined && number >= 1 && number <= count) return number - 1
  const ordinal = words.ordinals.find(({ pattern }) => pattern.test(plain))
  if (ordinal === undefined) return undefined
  const place = ordinal.index < 0 ? count - 1 : ordinal.index
  return place < count ? place : undefined
}

function byNumber({ plain }: Reading, { offers, ...listing }: Listing, words: Words): Chosen | undefined {
  const match = words.numbered.exec(plain)
  const said = match?.[1] ?? match?.[2]
  if (said === undefined) return undefined
  const number = words.numbers[said] ?? Number(said)
  const offer = offers[number - 1]
  if (offer !== undefined) return { kind: 'one', offer }
  const hour = atMinute(offers, { minute: number * 60, isExact: number > 12 }, listing.timeZone)
  // "11", where only one was listed, is a time: no shop counts so far.
  const isHour = number >= 9 && number <= 20 && number > offers.length + 2
  return oneOf(hour) ?? { kind: 'beyond', count: offers.length, ...(isHour ? { hour: number } : {}) }
}

// "the first one", not "the 1st of May" or "first thing on Friday".
function byOrdinal({ plain, when }: Reading, { offers, ...listing }: Listing, words: Words): Chosen | undefined {
  const isDate = countWords(plain) > 2 && (when?.hasDay === true || words.soonest.test(plain)) && !words.theOne.test(plain)
  if (isDate || countWords(plain) > 14) return undefined
  const ordinal = words.ordinals.find(({ pattern }) => pattern.test(plain))
  // "A segunda" is Monday as well as the second: the second of a list that has no Monday.
  const isDay = words.notAChoice.test(plain) && !(countWords(plain) <= 2 && isOnNoDay({ plain, when }, { offers, ...listing }))
  if (ordinal === undefined || isDay) return undefined
  const offer = offers.at(ordinal.index)
  return offer === undefined ? { kind: 'beyond', count: offers.length } : { kind: 'one', offer }
}

function isOnNoDay(said: Pick<Reading, 'when' | 'plain'>, listing: Listing): boolean {
  return said.when?.hasDay === true && onDayOf(said, listing.offers, listing).length === 0
}

function byClock(reading: Reading, listing: Listing, words: Words): Chosen | undefined {
  const clock = clockIn(reading.plain, words)
  if (clock === undefined || words.bound.test(reading.plain)) return undefined
  // "11:45 EST" is not the 11:45 of the list.
  if (reading.when?.meaning.kind === 'none' && reading.when.meaning.reason !== undefined) return undefined
  const atThatTime = atMinute(listing.offers, clock, listing.timeZone)
  const onThatDay = reading.when?.hasDay === true ? onDayOf(reading, atThatTime, listing) : atThatTime
  return oneOf(reading.resource ? onThatDay.filter((offer) => offer.with.includes(reading.resource?.name ?? '')) : onThatDay)
}

// "the Tuesday one", "the afternoon one", "the one with Ben"; a bare "Tuesday" only when all its times were listed.
function byDescription(reading: Reading, listing: Listing, words: Words): Chosen | undefined {
  const pointsAtOne = words.theOne.test(reading.plain)
  const byName = reading.resource ? listing.offers.filter((offer) => offer.with.includes(reading.resource?.name ?? '')) : listing.offers
  const part = words.partsOfDay.find(({ pattern }) => pattern.test(reading.plain))
  const byPart = part === undefined ? byName : byName.filter((offer) => isWithin(minuteOf(offer.start, listing.timeZone), part))
  const hasDay = reading.when?.hasDay === true
  const fitting = hasDay ? onDayOf(reading, byPart, listing) : byPart
  const describes = hasDay || part !== undefined || (reading.resource !== undefined && reading.resource !== null)
  if (!describes || reading.when?.meaning.kind === 'past' || words.bound.test(reading.plain) || words.not.test(reading.plain))
    return undefined
  const [only] = fitting
  if (only === undefined || fitting.length > 1)
    return pointsAtOne && fitting.length > 1 && fitting.length < listing.offers.length && words.pointing.test(reading.plain)
      ? { kind: 'several', offers: fitting }
      : undefined
  return words.pointing.test(reading.plain) || (pointsAtOne && !listing.more) || (!listing.more && countWords(reading.plain) <= 3)
    ? { kind: 'one', offer: only }
    : undefined
}

function isWithin(minute: number, part: { readonly fromMinute: number; readonly toMinute: number }): boolean {
  return minute >= part.fromMinute && minute < part.toMinute
}

function oneOf(offers: readonly Offer[]): Chosen | undefined {
  const [first, second] = offers
  if (first === undefined) return undefined
  return second === undefined ? { kind: 'one', offer: first } : { kind: 'several', offers }
}

// By the instant where the words fix it, else by the weekday's name: the list may reach past the nearest one.
function onDayOf(
  { when, plain }: Pick<Reading, 'when' | 'plain'>,
  offers: readonly Offer[],
  { timeZone, locale }: Listing,
): readonly Offer[] {
  const ranges = when?.meaning.kind === 'range' ? [when.meaning] : when?.meaning.kind === 'ambiguous' ? when.meaning.options : []
  const within = offers.filter((offer) =>
    ranges.some(
      (range) =>
        dayOf(range.from, timeZone) <= dayOf(offer.start, timeZone) && dayOf(range.to - 1, timeZone) >= dayOf(offer.start, timeZone),
    ),
  )
  return within.length > 0 ? within : offers.filter((offer) => saysWeekday(plain, formatWeekday(offer.start, timeZone, locale)))
}

interface ClockSaid {
  readonly minute: number
  /** Morning or afternoon is settled. */
  readonly isExact: boolean
}

function clockIn(plain: string, words: Words): ClockSaid | undefined {
  for (const pattern of words.clock) {
    const { hour: hourSaid = '', minute = '', quarter = '', part = '' } = pattern.exec(plain)?.groups ?? {}
    if (hourSaid === '') continue
    const hour = words.numbers[hourSaid] ?? Number(hourSaid)
    if (hour > 23) continue
    const { morning, afternoon } = words.quarters
    const isNamed = part !== '' && (morning.test(part) || afternoon.test(part))
    const shifted = afternoon.test(part) && hour < 12 ? hour + 12 : isNamed && hour === 12 && morning.test(part) ? 0 : hour
    const minutes = quarter === '' ? Number(minute) : quarterMinutes(quarter, words)
    return { minute: shifted * 60 + minutes, isExact: isNamed || hour > 12 || /^0\d/u.test(hourSaid) }
  }
  return undefined
}

function quarterMinutes(said: string, { quarters }: Words): number {
  if (quarters.half.test(said)) return quarters.halfIsBefore === true ? -30 : 30
  return quarters.to.test(said) ? -15 : 15
}

function atMinute(offers: readonly Offer[], { minute, isExact }: ClockSaid, timeZone: string): readonly Offer[] {
  const wanted = isExact ? [minute] : [minute, minute + 720]
  return offers.filter((offer) => wanted.includes(minuteOf(offer.start, timeZone)))
}

export function minuteOf(at: EpochMs, timeZone: string): number {
  const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return hour * 60 + minute
}

/** The local date, as a number that sorts. */
export function dayOf(at: EpochMs, timeZone: string): number {
  const { year, month, day } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone)
  return year * 10_000 + month * 100 + day
}
