import { memoize } from '../../shared/memoize.ts'
import { clockPatterns, type ClockReading } from './clock-patterns.ts'
import { anyMonth, monthOf, partsOfDay, relativeDays, shortWeekdays, weekdays } from './time-words.ts'

/** A day as said. `weekday` 1 (Monday) to 7; `ahead`: days from today; `others`: the same digits read month first. */
export interface DayMention {
  readonly kind: 'day'
  readonly at: number
  readonly end: number
  readonly weekday?: number
  readonly ahead?: number
  /** "until Friday". */
  readonly isBound?: true
  readonly dates?: readonly { readonly day: number; readonly month?: number; readonly year?: number }[]
}

export interface ClockMention {
  readonly kind: 'clock'
  readonly at: number
  readonly end: number
  readonly readings: readonly ClockReading[]
  /** Two clocks joined ("14:00–18:00"): the first of them. */
  readonly until?: readonly ClockReading[]
  /** "after 4", "until noon": a bound, not a time. */
  readonly isBound: boolean
}

/** Hours of the local day, half-open. */
export interface PartMention {
  readonly kind: 'part'
  readonly at: number
  readonly end: number
  readonly from: number
  readonly to: number
}

export type TimeMention = DayMention | ClockMention | PartMention

/**
 * Every day, clock time and part of the day in folded text, in order. Nothing is resolved here: "3:30" keeps both its readings. Asked of the
 * same words several times while a sentence is judged, and again when the next customer is told the same.
 */
export const timeMentions: (folded: string) => readonly TimeMention[] = memoize(1_000, readTimes)

function readTimes(folded: string): readonly TimeMention[] {
  if (!MAYBE_TIME.test(folded)) return []
  const mentions: TimeMention[] = []
  let text = readDates(
    folded.replace(NO_TIME, (found) => '\u0001'.repeat(found.length)),
    mentions,
  )
  text = readClocks(text, mentions)
  readDays(text, mentions)
  for (const part of partsOfDay)
    each(part.words, folded, (found) => mentions.push({ kind: 'part', ...span(found), from: part.from, to: part.to }))
  return joinRanges(
    mentions.map((mention) => withBound(mention, folded)).toSorted((a, b) => a.at - b.at),
    folded,
  )
}

function withBound(mention: TimeMention, text: string): TimeMention {
  const isBound =
    mention.kind === 'day' &&
    (BEHIND_BOUND.test(text.slice(0, mention.at)) ||
      (/dag|morgen/u.test(text.slice(mention.at, mention.end)) && AFTER_IN_DUTCH.test(text.slice(0, mention.at))) ||
      /^.{0,6}(?:まで|以降)/u.test(text.slice(mention.end)))
  return isBound ? { ...mention, isBound } : mention
}

const BEHIND_BOUND =
  /\b(?:until|till|by|before|after|from|since|bis|ab|vor|nach|seit|jusqu'a?u?|avant|apres|hasta|desde|antes|despues|ate|depois|fino|da|dal|dopo|prima|tot|vanaf|voor|sinds)(?: [\p{L},.-]{1,14}){0,4} ?$/u
// Dutch "after" is Portuguese "on".
const AFTER_IN_DUTCH = /\bna (?:\p{L}+ ){0,3}$/u

const MAYBE_TIME =
  /\d|day\b|tag\b|di\b|woch|abend|morgen|mittag|midi|lun|mart|mierc|jue|vier|sabad|sabat|mezzo|medio|meio|minuit|doming|feira|segund|terc|quart|quint|sext|vener|giov|merc|dag\b|today|tonight|tomorrow|noon|morning|evening|heute|demain|jourd|hoy|manana|hoje|amanha|oggi|domani|vandaag|曜|日|時|朝|夜|午|clock|half|halb|past|at |um |om |a las|alle |las |as |ore |heure|matin|soir|tarde|noche|noite|sera|ochtend|avond|matt|pomer/u

// References, zones ("GMT+13:45") and addresses have digits that tell no time.
const NO_TIME = /(?<![a-z\d])(?=[a-z\d-]*[a-z])[a-z\d]{4}-[a-z\d]{4}(?![a-z\d])|\b(?:gmt|utc)[+-]\d{1,2}(?::\d\d)?|\S+@\S+|https?:\S+/gu

function readDates(text: string, mentions: TimeMention[]): string {
  let rest = text
  const take = (pattern: RegExp, read: (found: RegExpExecArray) => DayMention['dates']) => {
    rest = blank(rest, pattern, (found) => {
      const dates = read(found)?.filter(({ day, month = 1 }) => day >= 1 && day <= 31 && month >= 1 && month <= 12)
      if (dates === undefined || dates.length === 0) return false
      mentions.push({ kind: 'day', ...span(found), dates })
      return true
    })
  }
  take(/(\d{4})-(\d{2})-(\d{2})(?:t[\d:.]+z?)?/gu, ([, year, month, day]) => [
    { day: Number(day), month: Number(month), year: Number(year) },
  ])
  take(/(?:(\d{4})年)?(\d{1,2})月(\d{1,2})日/gu, ([, year, month, day]) => [{ day: Number(day), month: Number(month), ...yearOf(year) }])
  take(DAY_MONTH, ([, day, month = '', year]) => [{ day: Number(day), month: monthOf(month), ...yearOf(year) }])
  take(MONTH_DAY, ([, month = '', day, year]) => [{ day: Number(day), month: monthOf(month), ...yearOf(year) }])
  take(
    /(?<![\d.,:£$€a-z-])(\d{1,2})([./-])(\d{1,2})(?:\2(\d{4}|\d{2})(?!\d)|\.(?!\d)|(?<=[/-]\d{1,2})(?![\d.,:-]))/gu,
    ([, first, , second, year]) => [
      { day: Number(first), month: Number(second), ...yearOf(year) },
      { day: Number(second), month: Number(first), ...yearOf(year) },
    ],
  )
  take(DAY_OF_MONTH, ([, ...days]) => [{ day: Number(days.find((day) => day !== undefined)) }])
  return rest
}

const DAY_MONTH = new RegExp(
  `(?<![\\d:.,])(\\d{1,2})(?:st|nd|rd|th|er|o|e)?\\.?,? ?(?:of |de |di |d')?(${anyMonth})(?![a-z])\\.?(?:,? (?:de |del )?(\\d{4}))?`,
  'gu',
)
const MONTH_DAY = new RegExp(
  `(?<![a-z])(${anyMonth})\\.? (?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.]\\d|h|\\d)(?! ?(?:am|pm|uhr|uur))(?:,? (\\d{4}))?`,
  'gu',
)
const DAY_OF_MONTH =
  /\b(?:the )?(\d{1,2})(?:st|nd|rd|th)\b|\b(?:am|den|vom|zum|auf den) (\d{1,2})\.(?!\d)|\b(?:dia|el|le|il|giorno|op de|al|au) (\d{1,2})(?=$|[ ,.!?])(?! (?:h|heure|min|person|uur|places|euro))|(?<!\d)(\d{1,2})日(?!間)/gu

function yearOf(text: string | undefined): { year?: number } {
  if (text === undefined) return {}
  return { year: text.length === 2 ? 2000 + Number(text) : Number(text) }
}

function readClocks(text: string, mentions: TimeMention[]): string {
  let rest = text
  for (const { words, read } of clockPatterns) {
    rest = blank(rest, words, (found) => {
      const readings = read(found)
      if (readings.length === 0) return false
      mentions.push({
        kind: 'clock',
        ...span(found),
        readings,
        isBound: isBehindBound(text.slice(0, found.index)) || BOUND_BEHIND.test(text.slice(found.index + found[0].length)),
      })
      return true
    })
  }
  return rest
}

function isBehindBound(before: string): boolean {
  return BOUND.test(before) || UNTIL_DAY.test(before)
}

// "until Monday 23 November, 15:30": the date is blanked out already.
const UNTIL_DAY =
  /\b(?:before|avant|antes d[aeo]s?|prima d\w+|until|till|bis|jusqu'au?|hasta|ate|fino|tot)(?!.*\b(?:but|aber|mais|pero|mas|ma|maar)\b)[\p{L}\p{Cc}.', -]{0,40}$/u
const BOUND_BEHIND = /^ ?(?:[a-z]{2,4}[\p{Cc}+\d:-]*)? ?(?:まで|以降|より)/u
const BOUND =
  /\b(?:after|before|from|until|till|by|nach|vor|ab|bis|apres|avant|jusqu'a|a partir d[ea]|despues de|antes d[ea]s?|hasta|desde|depois d[ae]s?|ate|dopo|prima|fino|na|voor|tot|vanaf)(?: (?:as|las|le|alle|les|a|ungefahr))? ?$/u

function readDays(text: string, mentions: TimeMention[]): void {
  for (const names of [weekdays, shortWeekdays]) {
    names.forEach((pattern, index) => each(pattern, text, (found) => mentions.push({ kind: 'day', ...span(found), weekday: index + 1 })))
  }
  for (const [ahead, pattern] of relativeDays) each(pattern, text, (found) => mentions.push({ kind: 'day', ...span(found), ahead }))
}

function each(pattern: RegExp, text: string, use: (found: RegExpExecArray) => void): void {
  for (const found of text.matchAll(pattern)) use(found)
}

// What was read is blanked out, so that "24.11." is not read as eleven minutes past 24 as well.
function blank(text: string, pattern: RegExp, isTaken: (found: RegExpExecArray) => boolean): string {
  let rest = text
  each(pattern, text, (found) => {
    if (isTaken(found))
      rest = `${rest.slice(0, found.index)}${'\u0001'.repeat(found[0].length)}${rest.slice(found.index + found[0].length)}`
  })
  return rest
}

function span(found: RegExpExecArray): { at: number; end: number } {
  return { at: found.index, end: found.index + found[0].length }
}

function isLater(from: readonly ClockReading[], until: readonly ClockReading[]): boolean {
  const late = ({ minutes, halfDay }: ClockReading) => (halfDay && minutes < 420 ? minutes + 720 : minutes)
  return from.some((start) => until.some((end) => late(end) > late(start)))
}

const JOINT = /^ ?(?:uhr |h |uur )?(?:-|–|~|〜|bis|to|until|till|tot|al|alle|から) ?$/u
const JOINT_AND = /^ ?(?:uhr |h )?(?:and|und|et|y|e|en) ?(?:las |le |les )?$/u
const BETWEEN = /\b(?:between|zwischen|entre|tra|fra|tussen)(?: (?:las|as|le|les))? ?$/u

function joinRanges(mentions: readonly TimeMention[], text: string): readonly TimeMention[] {
  const joined: TimeMention[] = []
  for (const mention of mentions) {
    const last = joined.at(-1)
    if (mention.kind === 'clock' && last?.kind === 'clock' && last.until === undefined) {
      const gap = text.slice(last.end, mention.at)
      if (isLater(last.readings, mention.readings) && (JOINT.test(gap) || (JOINT_AND.test(gap) && BETWEEN.test(text.slice(0, last.at))))) {
        joined[joined.length - 1] = { ...last, end: mention.end, until: mention.readings }
        continue
      }
    }
    joined.push(mention)
  }
  return joined
}
