import { dateIn, dayOfMonth, monthAs, nth } from '../germanic/dates.ts'
import type { DayMeaning, HolidayRule, Month } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import { isoDate, isoInstant, slashDate } from '../written-dates.ts'
import { isCounted } from './clocks.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }
const on = 'op|van? de?'

const months: readonly (readonly [words: string, month: (got: Got, index: number) => Month | undefined])[] = [
  ['<month> .? <n>?', namedMonth],
  ['volgende|komende maand', () => ({ ahead: 1 })],
  ['de|deze maand', () => ({ ahead: 0 })],
]

/** Calendar dates: 24-12, 3 december, de 12e, de eerste maandag van december. */
export const dateRules: readonly Rule[] = [
  dayRule(`${on} <date>`, (got) => slashDate(got)),
  dayRule(`${on} <decimal>`, dottedDate),
  dayRule(`${on} <iso>`, isoDate),
  rule('op|om? <iso>', isoInstant),
  ...months.flatMap(([words, month]) => [
    dayRule(`${on} <n> <suffix>? van? ${words}`, (got) => dateIn(got.n(0), month(got, 2))),
    dayRule(`${on} <num> van? ${words}`, (got) =>
      got.n(0) > 31 || got.tokens.some((token) => token.text === 'een') ? undefined : dateIn(got.n(0), month(got, 1)),
    ),
    dayRule(`${on} <ordinal> van? ${words}`, (got) => dateIn(got.n(0), month(got, 1))),
    dayRule(`van|tussen|op? de? <n> <suffix>? tot|-|en|of|, en? met? de? <n> <suffix>? van? ${words}`, (got) =>
      severalDates(got, month(got, 4)),
    ),
    dayRule(`${on} <ordinal> <weekday> van|in ${words}`, (got) => nth(got.n(0), got.n(1), month(got, 2))),
    dayRule(`${on} <n> <suffix> <weekday> van|in ${words}`, (got) => nth(got.n(0), got.n(2), month(got, 3))),
    dayRule(`${on} laatste <weekday> van|in ${words}`, (got) => nth(-1, got.n(0), month(got, 1))),
    dayRule(`${on} laatste dag van ${words}`, (got) => monthAs('month-last', month(got, 0))),
    dayRule(`op|tegen|aan? het? einde van? ${words}`, (got) => monthAs('month-end', month(got, 0))),
    rule(`in|rond? het? begin|midden|half|medio van? ${words}`, (got) => (month(got, 0) === undefined ? undefined : tooVague)),
  ]),
  dayRule('op de? <n> <suffix>', (got) => (isChoice(got) ? undefined : dayOfMonth(got.n(0)))),
  dayRule('de <n> <suffix>', (got) => (isChoice(got) ? undefined : dayOfMonth(got.n(0)))),
  dayRule('<n> <suffix>', (got) => (isChoice(got) || got.n(0) < 5 ? undefined : dayOfMonth(got.n(0)))),
  dayRule('op de <ordinal>', (got) => (isChoice(got) ? undefined : dayOfMonth(got.n(0)))),
  dayRule('op de <n>', (got) => (isCounted(got) ? undefined : dayOfMonth(got.n(0)))),
  dayRule('op? <weekday> ,? de? <n> <suffix>', (got) => ({ type: 'named', weekday: got.n(0), day: { type: 'date', day: got.n(1) } })),
  dayRule('<month>', (got) => (isMonth(got) ? { type: 'month', month: { month: got.n(0) } } : undefined)),
  dayRule('in de? <month> <n>?', (got) => monthAs('month', namedMonth(got, 0))),
  dayRule('de|in? de? volgende|komende maand', () => ({ type: 'month', month: { ahead: 1 } })),
  dayRule('in? deze maand', () => ({ type: 'month', month: { ahead: 0 } })),
  dayRule('vorige|afgelopen maand', () => ({ type: 'month', month: { ahead: -1 } })),
  dayRule('volgend|komend jaar', () => ({ type: 'year', ahead: 1 })),
  dayRule('dit jaar', () => ({ type: 'year', ahead: 0 })),
  dayRule('vorig jaar', () => ({ type: 'year', ahead: -1 })),
  rule('volgende|laatste|komende <month>', () => tooVague),
  rule('in|deze|dit|komende|volgende de|het? lente|voorjaar|zomer|herfst|najaar|winter', () => tooVague),
  rule('in de? vakantie|zomervakantie|kerstvakantie|herfstvakantie|voorjaarsvakantie|meivakantie', () => tooVague),
  ...holidayRules(),
]

/** A number after a month is a year of four digits, or of two where it can be nothing else. */
function namedMonth(got: Got, index: number): Month | undefined {
  const [month, year] = [got.n(index), got.maybe(index + 1)]
  if (year === undefined) return got.tokens.at(-1)?.kind === 'number' ? undefined : { month }
  if (year >= 1000 && year <= 9999) return { month, year }
  const isYear = year > 24 && year < 60 && !isCounted(got) && !['uur', 'u', '.', ':', 'h'].includes(got.after?.text ?? '')
  return isYear ? { month, year: 2000 + year } : undefined
}

function severalDates(got: Got, month: Month | undefined): DayMeaning | undefined {
  const [from, to] = [dateIn(got.n(0), month), dateIn(got.n(2), month)]
  if (from === undefined || to === undefined) return undefined
  const words = new Set(got.tokens.map((token) => token.text))
  const offered = words.has('of') || words.has(',') || (words.has('en') && !words.has('tussen') && !words.has('met'))
  return offered ? { type: 'one-of', days: [from, to] } : { type: 'days', from, to }
}

const choices = new Set('afspraak optie voorstel slot mogelijkheid tijd verdieping keer plek etage'.split(' '))

/** "de 2e optie": a choice among what was offered. */
function isChoice(got: Got): boolean {
  return choices.has(got.after?.text ?? '')
}

/** "24.12" can be no clock time; "12.05" is read as one. */
function dottedDate(got: Got): DayMeaning | undefined {
  const found = /^(\d{1,2})\.(\d{1,2})$/.exec(got.tokens.at(-1)?.text ?? '')
  const [day, month] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)]
  return day > 23 && day <= 31 && month >= 1 && month <= 12 ? { type: 'date', day, month: { month } } : undefined
}

// "Mei de Vries", "bij April": a month that is also a name needs something that says it is a month.
function isMonth(got: Got): boolean {
  const next = got.after
  if (next?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(next.raw)) return false
  return (
    ['of', 'en', 'tot', 'vanaf', 'na', 'vóór', 'sinds'].includes(got.before?.text ?? '') || (got.before === undefined && next === undefined)
  )
}

function holidayRules(): readonly Rule[] {
  const date = (month: number, day: number): HolidayRule => ({ on: 'date', month, day })
  const easter = (plusDays: number): HolidayRule => ({ on: 'easter', plusDays })
  const sunday = (n: number, month: number): HolidayRule => ({ on: 'nth', n, weekday: 7, month })
  const holidays: readonly (readonly [words: string, rule: HolidayRule, belgian?: HolidayRule])[] = [
    ['kerstavond', date(12, 24)], ['kerst|kerstmis|kerstdag', date(12, 25)], ['eerste kerstdag', date(12, 25)], ['tweede kerstdag', date(12, 26)], ['1 e kerstdag', date(12, 25)], ['2 e|de kerstdag', date(12, 26)],
    ['oudjaarsdag|oudejaarsdag|oudjaar|oudejaarsavond|oudjaarsavond', date(12, 31)], ['nieuwjaar|nieuwjaarsdag', date(1, 1)], ['driekoningen', date(1, 6)], ['valentijnsdag|valentijn', date(2, 14)],
    ['koningsdag', { on: 'date', month: 4, day: 27, onSunday: -1 }], ['dodenherdenking', date(5, 4)], ['bevrijdingsdag', date(5, 5)], ['dag|feest van de arbeid', date(5, 1)], ['onze lieve vrouw hemelvaart', date(8, 15)], ['onze - lieve - vrouw - hemelvaart', date(8, 15)], ['olv|maria hemelvaart', date(8, 15)], ['o . l . v . hemelvaart', date(8, 15)], ['nationale feestdag', date(7, 21)], ['dierendag', date(10, 4)],
    ['sint maarten|maarten', date(11, 11)], ['wapenstilstand', date(11, 11)], ['allerheiligen', date(11, 1)], ['halloween', date(10, 31)], ['pakjesavond', date(12, 5)], ['sinterklaas', date(12, 5), date(12, 6)],
    ['aswoensdag', easter(-46)], ['palmzondag', easter(-7)], ['witte donderdag', easter(-3)], ['goede vrijdag', easter(-2)], ['pasen|paaszondag', easter(0)], ['eerste paasdag', easter(0)], ['tweede paasdag', easter(1)], ['1 e paasdag', easter(0)], ['2 e|de paasdag', easter(1)], ['paasmaandag', easter(1)],
    ['hemelvaart|hemelvaartsdag', easter(39)], ['pinksteren|pinksterzondag', easter(49)], ['eerste pinksterdag', easter(49)], ['tweede pinksterdag', easter(50)], ['pinkstermaandag', easter(50)],
    ['moederdag', sunday(2, 5)], ['vaderdag', sunday(3, 6), sunday(2, 6)], ['prinsjesdag', { on: 'nth', n: 3, weekday: 2, month: 9 }], ['blackfriday', { on: 'nth', n: 4, weekday: 4, month: 11, plusDays: 1 }],
  ] // prettier-ignore
  return holidays.map(([words, holiday, belgian]) =>
    dayRule(`op|met? ${words} <n>?`, (got): DayMeaning | undefined => {
      const year = got.maybe(0)
      if (year !== undefined && (year < 1000 || year > 9999)) return undefined
      const observed = got.region === 'BE' ? (belgian ?? holiday) : holiday
      return { type: 'holiday', rule: observed, ...(year === undefined ? {} : { year }) }
    }),
  )
}
