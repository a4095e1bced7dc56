import type { DayMeaning, Month } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import { isoDate, isoInstant, slashDate } from '../written-dates.ts'
import { isCounted } from './counts.ts'

const months: readonly (readonly [words: string, month: (got: Got, index: number) => Month | undefined, captures: number])[] = [
  ['<month> ,? <n>?', namedMonth, 2],
  ['next month', () => ({ ahead: 1 }), 0],
  ['the? month after next', () => ({ ahead: 2 }), 0],
  ['this|the month', () => ({ ahead: 0 }), 0],
]

/** Calendar dates: numbers with a month, numbers alone, ISO, "first Monday of December". */
export const dateRules: readonly Rule[] = [
  dayRule('on? <date>', (got) => slashDate(got, got.region === 'US')),
  dayRule('on? <decimal>', dottedDate),
  rule('<decimal> .', dateOrClock),
  rule('open|available|works|working|here <date>', (got) => (got.tokens.at(-1)?.text === '24/7' ? 'nothing' : undefined)),
  dayRule('on? <iso>', isoDate),
  rule('on|at? <iso>', isoInstant),
  dayRule('on? the? <n> <suffix> of the month', (got) => dayOfMonth(got.n(0))),
  dayRule('on? the? <ordinal> of the month', (got) => dayOfMonth(got.n(0))),
  ...months.flatMap(([words, month]) => [
    dayRule(`on? the? <n> <suffix>? of|in? ${words}`, (got) => dateIn(got.n(0), month(got, 2))),
    dayRule(`on? the? <ordinal> of|in? ${words}`, (got) => dateIn(got.n(0), month(got, 1))),
    dayRule(`on? the? <num> of ${words}`, (got) => dateIn(got.n(0), month(got, 1))),
    dayRule(`from|between? the? <n> <suffix>? to|-|until|till|through|and|or|, the? <n> <suffix>? of? ${words}`, (got) =>
      severalDates(got, month(got, 4)),
    ),
    dayRule(`on? the? <ordinal> <weekday> of|in ${words}`, (got) => nthWeekday(got.n(0), got.n(1), month(got, 2))),
    dayRule(`on? the? <n> <suffix> <weekday> of|in ${words}`, (got) => nthWeekday(got.n(0), got.n(2), month(got, 3))),
    dayRule(`on? the? last <weekday> of|in ${words}`, (got) => nthWeekday(-1, got.n(0), month(got, 1))),
    dayRule(`on? the? <ordinal> weekend of|in ${words}`, (got) => nthWeekend(got.n(0), month(got, 1))),
    dayRule(`on? the? last weekend of|in ${words}`, (got) => nthWeekend(-1, month(got, 0))),
    dayRule(`on? the? first day of ${words}`, (got) => dateIn(1, month(got, 0))),
    dayRule(`on? the? last day of ${words}`, (got) => monthAs('month-last', month(got, 0))),
    dayRule(`the? end of ${words}`, (got) => monthAs('month-end', month(got, 0))),
    rule(`the? start|beginning|middle|first of ${words}`, (got) =>
      month(got, 0) === undefined ? undefined : { is: 'unclear', why: { why: 'too-vague' } },
    ),
    rule(`the? early|mid|late -? in? ${words}`, (got) =>
      month(got, 0) === undefined ? undefined : { is: 'unclear', why: { why: 'too-vague' } },
    ),
  ]),
  dayRule('on? <month> .? the? <n> <suffix>? ,? <n>?', (got) =>
    saysCount(got) ? undefined : dateIn(got.n(1), yearOf(got, { month: got.n(0) }, 3)),
  ),
  dayRule('on? <month> the? <ordinal> ,? <n>?', (got) => dateIn(got.n(1), yearOf(got, { month: got.n(0) }, 2))),
  dayRule('from|between? <month> <n> <suffix>? to|-|until|till|through|and|or <n> <suffix>?', (got) =>
    severalDates(reordered(got), { month: got.n(0) }),
  ),
  dayRule('next month ,? on? the? <n> <suffix>', (got) => dateIn(got.n(0), { ahead: 1 })),
  dayRule('on? the? <n> <suffix>', (got) => (followsChoice(got) ? undefined : dayOfMonth(got.n(0)))),
  dayRule('on? <weekday> the? <n>', (got) =>
    got.n(1) < 13 ||
    got.n(1) > 31 ||
    isCounted(got) ||
    ['am', 'pm', 'oclock', "o'clock", 'o', 'h', 'hrs', 'hours', '-', 'to'].includes(got.after?.text ?? '')
      ? undefined
      : { type: 'named', weekday: got.n(0), day: { type: 'date', day: got.n(1) } },
  ),
  dayRule('on the <n>', (got) => (isCounted(got) ? undefined : dayOfMonth(got.n(0)))),
  dayRule('on the <ordinal>', (got) => (followsChoice(got) ? undefined : dayOfMonth(got.n(0)))),
  dayRule('<month>', (got) => (isMonth(got) ? { type: 'month', month: { month: got.n(0) } } : undefined)),
  dayRule('in|during this? <month> <n>?', (got) => monthAs('month', yearOf(got, { month: got.n(0) }, 1))),
  dayRule('<month> <n>', (got) => ((got.maybe(1) ?? 0) >= 1000 ? monthAs('month', yearOf(got, { month: got.n(0) }, 1)) : undefined)),
  dayRule('in|during? next month', () => ({ type: 'month', month: { ahead: 1 } })),
  dayRule('in|during? this month', () => ({ type: 'month', month: { ahead: 0 } })),
  dayRule('in? the? month after next', () => ({ type: 'month', month: { ahead: 2 } })),
  dayRule('last month', () => ({ type: 'month', month: { ahead: -1 } })),
  dayRule('the? end of month', () => ({ type: 'month-end', month: { ahead: 0 } })),
  dayRule('month -? end', () => ({ type: 'month-end', month: { ahead: 0 } })),
  dayRule('next year', () => ({ type: 'year', ahead: 1 })),
  dayRule('this year', () => ({ type: 'year', ahead: 0 })),
  dayRule('last year', () => ({ type: 'year', ahead: -1 })),
  rule('next|last <month>', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('in|during|over? the|this|next|early|late? spring|summer|autumn|winter', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('on? the <ordinal> <weekday>', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
  rule('on? the? <n> <suffix> <weekday>', () => ({ is: 'unclear', why: { why: 'too-vague' } })),
]

/** Without a month there is no such date: what looked like one was something else. */
function dateIn(day: number, month: Month | undefined): DayMeaning | undefined {
  // "32 June" is a date that does not exist, "June 2027" is no date.
  return month === undefined || day > 99 ? undefined : { type: 'date', day, month }
}

function dayOfMonth(day: number): DayMeaning | undefined {
  return day >= 1 && day <= 31 ? { type: 'date', day } : undefined
}

function monthAs(type: 'month' | 'month-end' | 'month-last', month: Month | undefined): DayMeaning | undefined {
  return month === undefined ? undefined : { type, month }
}

function nthWeekday(n: number, weekday: number, month: Month | undefined): DayMeaning | undefined {
  return month === undefined || n > 5 ? undefined : { type: 'nth', n, weekday, month }
}

function nthWeekend(n: number, month: Month | undefined): DayMeaning | undefined {
  const saturday = nthWeekday(n, 6, month)
  return saturday && { type: 'days', from: saturday, to: { type: 'weekday-near', weekday: 7, side: 1, day: saturday } }
}

function namedMonth(got: Got, index: number): Month | undefined {
  return yearOf(got, { month: got.n(index) }, index + 1)
}

/** A number after a month is a year of four digits, or of two when nothing else explains it; anything else is not the month's. */
function yearOf(got: Got, month: { readonly month: number }, index: number): Month | undefined {
  const year = got.maybe(index)
  if (year === undefined) return got.tokens.at(-1)?.text === ',' ? undefined : month
  if (year >= 1000 && year <= 9999) return { ...month, year }
  return year > 23 && year < 60 && !isCounted(got) ? { ...month, year: 2000 + year } : undefined
}

function severalDates(got: Pick<Got, 'n' | 'tokens'>, month: Month | undefined): DayMeaning | undefined {
  if (month === undefined) return undefined
  const [from, to] = [dateIn(got.n(0), month), dateIn(got.n(2), month)]
  if (from === undefined || to === undefined) return undefined
  const words = new Set(got.tokens.map((token) => token.text))
  const offered = words.has('or') || words.has(',') || (words.has('and') && !words.has('between'))
  return offered ? { type: 'one-of', days: [from, to] } : { type: 'days', from, to }
}

// "December 3 to 5" has the month in front.
function reordered(got: Got): Pick<Got, 'n' | 'tokens'> {
  return { tokens: got.tokens, n: (index) => got.n(index === 0 ? 1 : 3) }
}

// "May 3 people" is no date.
function saysCount(got: Got): boolean {
  return got.tokens.at(-1)?.kind === 'number' && isCounted(got)
}

const choices = new Set(
  'one option slot choice time times appointment suggestion offer floor street avenue visit session st ave room class person guest'.split(
    ' ',
  ),
)

/** "the second one", "the 2nd slot": a choice among what was offered, not a date. */
function followsChoice(got: Got): boolean {
  return choices.has(got.after?.text ?? '')
}

const monthLeads = new Set('in during for until till by before after since from of to and or - through early mid late this'.split(' '))
const nameLike = new Set([
  'may',
  'mar',
  'jan',
  'april',
  'june',
  'august',
  'march',
  'jun',
  'dec',
  'sep',
  'nov',
  'apr',
  'aug',
  'oct',
  'feb',
  'jul',
])

// "April Smith", "may I", "march": a month that is also a name or a word needs something that says it is a month.
function isMonth(got: Got): boolean {
  const [month] = got.tokens
  if (month === undefined) return false
  const next = got.after
  const nameFollows = next?.kind === 'word' && /^\p{Lu}\p{Ll}/u.test(next.raw) && !englishLeads.has(next.text)
  if (nameFollows) return false
  if (!nameLike.has(month.text)) return true
  return monthLeads.has(got.before?.text ?? '') || (got.before === undefined && next === undefined)
}

const englishLeads = new Set(['I', 'i', 'at', 'on', 'or', 'and', 'in', 'please'])

/** "5.12." alone: the way half of Europe writes a date, and a clock time with a full stop. */
function dateOrClock(got: Got): Made {
  const [day = 0, month = 0] = got.tokens[0]?.numbers ?? []
  if (got.all.length > 2 || day < 1 || day > 23 || month < 1 || month > 12) return undefined
  return { is: 'unclear', why: { why: 'too-vague' } }
}

// "24.11" can be no clock time; "12.05" is read as one.
function dottedDate(got: Got): DayMeaning | undefined {
  const [day = 0, month = 0] = got.tokens.at(-1)?.numbers ?? []
  return day > 23 && month >= 1 && month <= 12 ? { type: 'date', day, month: { month } } : undefined
}
