import { dateIn, dayOfMonth, monthAs, nth } from '../germanic/dates.ts'
import type { DayMeaning, HolidayRule, Month } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import { isoDate, isoInstant, slashDate } from '../written-dates.ts'
import { isCounted } from './clocks.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }
const on = 'am|zum|für|den|der|dem|vom|bis|der?'

const months: readonly (readonly [words: string, month: (got: Got, index: number) => Month | undefined])[] = [
  ['<month> .? <n>?', namedMonth],
  ['des|im? nächsten|kommenden monats|monat', () => ({ ahead: 1 })],
  ['des|im? übernächsten monats|monat', () => ({ ahead: 2 })],
  ['des|dieses|diesen|im|diesem monats|monat', () => ({ ahead: 0 })],
]

/** Calendar dates: 24.12., 3. Dezember, der 12., erster Montag im Dezember. */
export const dateRules: readonly Rule[] = [
  dayRule(`${on} <date>`, (got) => slashDate(got)),
  dayRule(`${on} <decimal>`, dottedDate),
  rule('<decimal>', dateOrTime),
  dayRule(`${on} <iso>`, isoDate),
  rule('am|um? <iso>', isoInstant),
  ...months.flatMap(([words, month]) => [
    dayRule(`${on} <n> . ${words}`, (got) => dateIn(got.n(0), month(got, 1))),
    dayRule(`${on} <ordinal> ${words}`, (got) => dateIn(got.n(0), month(got, 1))),
    dayRule(`zwischen|vom|von|am? dem? <n> . bis|-|und|oder|,|/ zum|dem|den|am? <n> . ${words}`, (got) => severalDates(got, month(got, 2))),
    dayRule(`${on} <ordinal> <weekday> im|in|des? ${words}`, (got) => nth(got.n(0), got.n(1), month(got, 2))),
    dayRule(`${on} <n> . <weekday> im|in|des? ${words}`, (got) => nth(got.n(0), got.n(1), month(got, 2))),
    dayRule(`${on} letzten|letzter <weekday> im|in|des? ${words}`, (got) => nth(-1, got.n(0), month(got, 1))),
    dayRule(`${on} letzten|letzter tag im|in|des? ${words}`, (got) => monthAs('month-last', month(got, 0))),
    dayRule(`ende ${words}`, (got) => monthAs('month-end', month(got, 0))),
    rule(`anfang|mitte ${words}`, (got) => (month(got, 0) === undefined ? undefined : tooVague)),
  ]),
  dayRule(`${on} <n> <month> .? <n>?`, (got) => (got.n(0) > 31 ? undefined : dateIn(got.n(0), namedMonth(got, 1)))),
  dayRule('am|vom|von|zwischen? dem? <n> . bis|-|und|oder zum|dem|am? <date>', (got) => datesTo(got)),
  dayRule('am|zum|den|der|dem|vom|bis|ab <n> .', (got) => (isChoice(got) ? undefined : dayOfMonth(got.n(0)))),
  dayRule('am|zum|vom <n>', (got) =>
    isCounted(got) || got.after?.text === 'uhr' || got.after?.text === '.' ? undefined : dayOfMonth(got.n(0)),
  ),
  dayRule('am|zum|vom <ordinal>', (got) =>
    isChoice(got) || (got.after?.kind === 'word' && /^\p{Lu}/u.test(got.after.raw)) ? undefined : dayOfMonth(got.n(0)),
  ),
  dayRule('<weekday> .? ,? den|der|dem <n> .?', (got) => ({ type: 'named', weekday: got.n(0), day: { type: 'date', day: got.n(1) } })),
  dayRule(`${on} <ordinal> <ordinal>`, (got) => (got.n(1) > 12 ? undefined : dateIn(got.n(0), { month: got.n(1) }))),
  dayRule('<weekday> .? ,? <n> .', (got) => ({ type: 'named', weekday: got.n(0), day: { type: 'date', day: got.n(1) } })),
  dayRule('<month>', (got) => (isMonth(got) ? { type: 'month', month: { month: got.n(0) } } : undefined)),
  dayRule('im|in|ab|seit|bis <month> .? <n>?', (got) =>
    got.tokens[0]?.text.startsWith('i') === true ? monthAs('month', namedMonth(got, 0)) : undefined,
  ),
  dayRule('im|den? nächster|nächsten|kommenden monat', () => ({ type: 'month', month: { ahead: 1 } })),
  dayRule('im|den? übernächsten monat', () => ({ type: 'month', month: { ahead: 2 } })),
  dayRule('in|im? diesen|diesem|dieser monat', () => ({ type: 'month', month: { ahead: 0 } })),
  dayRule('im? letzten|vergangenen|vorigen monat', () => ({ type: 'month', month: { ahead: -1 } })),
  dayRule('am|zum|gegen? monatsende', () => ({ type: 'month-end', month: { ahead: 0 } })),
  dayRule('ende des? monats|monat', () => ({ type: 'month-end', month: { ahead: 0 } })),
  dayRule('im? nächstes|nächsten|kommendes|kommenden jahr|jahres', () => ({ type: 'year', ahead: 1 })),
  dayRule('in? dieses|diesem|diesen jahr', () => ({ type: 'year', ahead: 0 })),
  dayRule('im? letztes|letzten jahr', () => ({ type: 'year', ahead: -1 })),
  rule('im? letzten|nächsten|kommenden <month>', () => tooVague),
  rule('anfang|mitte|ende des|nächsten|dieses? jahres|jahr|monats', (got) =>
    got.tokens[0]?.text === 'ende' && got.tokens.at(-1)?.text === 'monats' ? undefined : tooVague,
  ),
  rule('im|nächsten|diesen|kommenden frühling|frühjahr|sommer|herbst|winter', () => tooVague),
  rule('in den? ferien|sommerferien|osterferien|herbstferien', () => tooVague),
  dayRule('am? <ordinal> advent|adventssonntag', (got) => advent(got.n(0))),
  dayRule('am? <n> . advent|adventssonntag', (got) => advent(got.n(0))),
  ...holidayRules(),
]

/** A number after a month is a year of four digits, or of two where it can be nothing else. */
function namedMonth(got: Got, index: number): Month | undefined {
  const [month, year] = [got.n(index), got.maybe(index + 1)]
  if (year === undefined) return got.tokens.at(-1)?.kind === 'number' ? undefined : { month }
  if (year >= 1000 && year <= 9999) return { month, year }
  const isYear = year > 24 && year < 60 && !isCounted(got) && !['uhr', '.', ':', 'h'].includes(got.after?.text ?? '')
  return isYear ? { month, year: 2000 + year } : undefined
}

function severalDates(got: Got, month: Month | undefined): DayMeaning | undefined {
  const [from, to] = [dateIn(got.n(0), month), dateIn(got.n(1), month)]
  return stretchOrChoice(got, from, to)
}

function datesTo(got: Got): DayMeaning | undefined {
  const to = slashDate(got)
  return to?.type === 'date' ? stretchOrChoice(got, { ...to, day: got.n(0) }, to) : undefined
}

function stretchOrChoice(got: Got, from: DayMeaning | undefined, to: DayMeaning | undefined): DayMeaning | undefined {
  if (from === undefined || to === undefined) return undefined
  const words = new Set(got.tokens.map((token) => token.text))
  const offered = words.has('oder') || words.has('/') || words.has(',') || (words.has('und') && !words.has('zwischen'))
  return offered ? { type: 'one-of', days: [from, to] } : { type: 'days', from, to }
}

const choices = new Set('termin option vorschlag slot möglichkeit angebot uhrzeit stock etage mal versuch'.split(' '))

/** "der 2. Termin", "der zweite passt": a choice among what was offered. */
function isChoice(got: Got): boolean {
  return choices.has(got.after?.text ?? '')
}

/** "24.12" can be no clock time, "14.30" no date; "3.12" is a date after "am" and a time before "Uhr". */
function dottedDate(got: Got): DayMeaning | undefined {
  const date = dotted(got)
  if (date === undefined || ['uhr', 'h'].includes(got.after?.text ?? '')) return undefined
  return got.tokens.length > 1 || date.day > 23 ? date : undefined
}

function dateOrTime(got: Got): Made {
  const date = dotted(got)
  if (date === undefined || got.tokens[0]?.numbers.length !== 2 || date.day > 23) return undefined
  if (['um', 'ab', 'gegen', 'von', 'zwischen'].includes(got.before?.text ?? '')) return undefined
  // "12.05" may be five past twelve as well.
  const minute = got.tokens[0].numbers[1] ?? 0
  return minute % 5 === 0 ? tooVague : { is: 'day', day: date }
}

function dotted(got: Got): Extract<DayMeaning, { type: 'date' }> | undefined {
  const found = /^(\d{1,2})\.(\d{1,2})$/.exec(got.tokens.at(-1)?.text ?? '')
  const [day, month] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)]
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { type: 'date', day, month: { month } } : undefined
}

// "April Schmidt", "bei August": a month that is also a name needs something that says it is a month.
function isMonth(got: Got): boolean {
  const [month] = got.tokens
  const next = got.after
  if (month === undefined || (next?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(next.raw))) return false
  const lead = got.before?.text ?? ''
  return ['oder', 'und', 'bis', 'ab', 'nach', 'vor', 'seit'].includes(lead) || (got.before === undefined && next === undefined)
}

/** The fourth Sunday of Advent is the last before Christmas. */
function advent(n: number): DayMeaning | undefined {
  const fourth: DayMeaning = { type: 'weekday-near', weekday: 7, side: -1, day: { type: 'date', day: 25, month: { month: 12 } } }
  return n < 1 || n > 4 ? undefined : { type: 'shifted', unit: 'week', n: n - 4, from: fourth }
}

function holidayRules(): readonly Rule[] {
  const date = (month: number, day: number): HolidayRule => ({ on: 'date', month, day })
  const easter = (plusDays: number): HolidayRule => ({ on: 'easter', plusDays })
  const sunday = (n: number, month: number): HolidayRule => ({ on: 'nth', n, weekday: 7, month })
  const holidays: readonly (readonly [words: string, rule: HolidayRule, swiss?: HolidayRule])[] = [
    ['heiligabend|heiligabends', date(12, 24)], ['heilig|heiliger|heiligen abend', date(12, 24)], ['weihnachten', date(12, 25)],
    ['erster|ersten|1 .? weihnachtstag|weihnachtsfeiertag', date(12, 25)], ['zweiter|zweiten|2 .? weihnachtstag|weihnachtsfeiertag', date(12, 26)], ['stefanitag|stephanstag', date(12, 26)],
    ['silvester|sylvester', date(12, 31)], ['neujahr|neujahrstag', date(1, 1)], ['dreikönigstag', date(1, 6)], ['heilige|heiligen drei könige', date(1, 6)], ['valentinstag', date(2, 14)],
    ['weltfrauentag|frauentag', date(3, 8)], ['tag der arbeit', date(5, 1)], ['maifeiertag', date(5, 1)], ['tag der deutschen einheit', date(10, 3)], ['nationalfeiertag', date(10, 26), date(8, 1)],
    ['reformationstag', date(10, 31)], ['halloween', date(10, 31)], ['allerheiligen', date(11, 1)], ['nikolaus|nikolaustag', date(12, 6)], ['mariä|maria himmelfahrt', date(8, 15)], ['mariähimmelfahrt|mariahimmelfahrt', date(8, 15)], ['martinstag', date(11, 11)],
    ['mariä|maria empfängnis', date(12, 8)], ['bundesfeier|bundesfeiertag', date(8, 1)], ['berchtoldstag', date(1, 2)], ['weiberfastnacht|altweiber', easter(-52)], ['veilchendienstag', easter(-47)],
    ['buß|buss|buss|bus -? und|u|& bettag', { on: 'nth', n: 3, weekday: 2, month: 11, plusDays: 1 }], ['totensonntag|ewigkeitssonntag', { on: 'nth', n: 3, weekday: 2, month: 11, plusDays: 5 }], ['volkstrauertag', { on: 'nth', n: 2, weekday: 2, month: 11, plusDays: 5 }],
    ['rosenmontag', easter(-48)], ['faschingsdienstag|fastnacht', easter(-47)], ['aschermittwoch', easter(-46)], ['palmsonntag', easter(-7)], ['gründonnerstag', easter(-3)], ['karfreitag', easter(-2)], ['karsamstag|ostersamstag', easter(-1)],
    ['ostern|ostersonntag', easter(0)], ['ostermontag', easter(1)], ['christi himmelfahrt', easter(39)], ['himmelfahrt|vatertag', easter(39)], ['pfingsten|pfingstsonntag', easter(49)], ['pfingstmontag', easter(50)], ['fronleichnam', easter(60)],
    ['muttertag', sunday(2, 5)], ['erntedank|erntedankfest', sunday(1, 10)],
  ] // prettier-ignore
  return holidays.map(([words, holiday, swiss]) =>
    dayRule(`am|an|zu|zum|über? ${words} <n>?`, (got): DayMeaning | undefined => {
      const year = got.maybe(0)
      if (got.tokens[0]?.text === 'über' || (year !== undefined && (year < 1000 || year > 9999))) return undefined
      return { type: 'holiday', rule: got.region === 'CH' ? (swiss ?? holiday) : holiday, ...(year === undefined ? {} : { year }) }
    }),
  )
}
