import { englishLexicon } from './words.ts'
import type { DayMeaning, Unit } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'

const weeks: readonly (readonly [words: string, week: DayMeaning])[] = [
  ['next week', { type: 'week', ahead: 1 }],
  ['this week', { type: 'week', ahead: 0 }],
  ['last week', { type: 'week', ahead: -1 }],
  ['the? week after next', { type: 'week', ahead: 2 }],
  ['the? week after the? next', { type: 'week', ahead: 2 }],
]

const repeating: Made = { is: 'unclear', why: { why: 'repeating' } }
const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

/** Days said by their distance or their name: tomorrow, Friday week, in two weeks, the weekend, from Monday to Wednesday. */
export const dayRules: readonly Rule[] = [
  rule('{day}', (got) => ({ is: 'day', day: got.day(0) })),
  dayRule('today', () => offset('day', 0)),
  dayRule('tomorrow', () => offset('day', 1)),
  dayRule('the? day after tomorrow', () => offset('day', 2)),
  dayRule('overmorrow', () => offset('day', 2)),
  dayRule('yesterday', () => offset('day', -1)),
  rule('tomorrow or|and the? day after', () => ({ is: 'day', day: { type: 'one-of', days: [offset('day', 1), offset('day', 2)] } })),
  rule('the other day', () => tooVague),

  dayRule('on? the? <weekday>', (got) => (isWeekday(got) ? weekday(got.n(0), 'bare') : undefined)),
  dayRule('on? this <weekday>', (got) => weekday(got.n(0), 'this')),
  dayRule('on? next <weekday>', (got) => weekday(got.n(0), 'next')),
  dayRule('on? <weekday> next', (got) => (isUnit(got.after?.text) ? undefined : weekday(got.n(0), 'next'))),
  dayRule('on? last|past|previous <weekday>', (got) => weekday(got.n(0), 'last')),
  dayRule('on? <weekday> just? gone|last|past', (got) =>
    got.after === undefined || got.after.kind === 'mark' || got.after.text === 'at' ? weekday(got.n(0), 'last') : undefined,
  ),
  dayRule('on? this|the? coming|upcoming <weekday>', (got) => weekday(got.n(0), 'coming')),
  dayRule('on? <weekdays>', (got) => weekday(got.n(0), 'every')),
  rule('on? every|each|alternate|most other|second? <weekday>', () => repeating),
  rule('on? every|each|alternate|most other|second? <unit>', () => repeating),
  rule('on? another|different|other <weekday>', () => tooVague),
  rule('another|different|other weekend', () => tooVague),
  rule('on|over|for? the? {day} weekend', (got) => (got.day(0).type === 'date' || got.day(0).type === 'holiday' ? tooVague : undefined)),
  rule('on? <weekday> after next', () => tooVague),
  rule('on? next <weekday> week', () => tooVague),
  dayRule('on? <weekday> week', (got) => ({ type: 'weekday', weekday: got.n(0), pick: 'bare', plusWeeks: 1 })),
  dayRule('on? <weekday> fortnight', (got) => ({ type: 'weekday', weekday: got.n(0), pick: 'bare', plusWeeks: 2 })),
  dayRule('on? today week', () => offset('day', 7)),
  dayRule('this|same day next week', () => offset('day', 7)),
  rule('not this week ,? but? next', (got) =>
    isUnit(got.after?.text) || isDayName(got) ? undefined : { is: 'day', day: { type: 'week', ahead: 1 } },
  ),
  rule('not this week ,? but? next week', () => ({ is: 'day', day: { type: 'week', ahead: 1 } })),
  rule('but|then the? next|following one', () => tooVague),
  rule('not this <weekday> ,? but? the? one after', (got) => ({
    is: 'day',
    day: { type: 'weekday', weekday: got.n(0), pick: 'this', plusWeeks: 1 },
  })),
  rule('not this <weekday> ,? but the? next|following one?', (got) =>
    isUnit(got.after?.text) || isDayName(got)
      ? undefined
      : { is: 'day', day: { type: 'weekday', weekday: got.n(0), pick: 'this', plusWeeks: 1 } },
  ),
  dayRule('on? tomorrow week', () => offset('day', 8)),
  ...weeks.flatMap(([words, within]) => [
    dayRule(`in|during? ${words}`, () => within),
    dayRule(`on? the? <weekday> ,? of|in? ${words}`, (got) => ({ type: 'meet', day: weekday(got.n(0), 'bare'), within })),
    dayRule(`${words} ,? on? the? <weekday>`, (got) => ({ type: 'meet', day: weekday(got.n(0), 'bare'), within })),
    dayRule(`${words} weekend`, () => ({ type: 'meet', day: { type: 'weekend', pick: 'bare' }, within })),
  ]),
  dayRule('on? <weekday> ,? the? {day}', named),
  dayRule('on? this|next <weekday> ,? the? {day}', named),

  dayRule('on|at|over? the? weekend', () => ({ type: 'weekend', pick: 'bare' })),
  dayRule('on|at|over? this weekend', () => ({ type: 'weekend', pick: 'this' })),
  dayRule('on|at|over? this|the? coming|upcoming weekend', () => ({ type: 'weekend', pick: 'bare' })),
  dayRule('on|at|over? next weekend', () => ({ type: 'weekend', pick: 'next' })),
  dayRule('last weekend', () => ({ type: 'weekend', pick: 'last' })),
  dayRule('on|at? the? weekends', () => ({ type: 'weekend', pick: 'every' })),
  rule('the? weekend before|after|following {day}', () => tooVague),
  dayRule('on|at? the? weekend of {day}', (got) => ({
    type: 'meet',
    day: { type: 'weekend', pick: 'bare' },
    within: { type: 'week-of', day: got.day(0) },
  })),
  rule('the? weekend after next', () => tooVague),
  dayRule('on|during? a|any|the? weekday|weekdays|workday|workdays', () => ({ type: 'one-of', days: workdaysSoon })),
  ...weeks.flatMap(([words, within]) => [
    dayRule(`on|during? a|any|the? weekday|weekdays ,? in|of? ${words}`, () => ({ type: 'meet', day: { type: 'workdays' }, within })),
  ]),
  dayRule('the? rest|remainder of the|this week', () => ({ type: 'week', ahead: 0 })),
  dayRule('the? rest|remainder of the|this month', () => ({ type: 'month', month: { ahead: 0 } })),
  dayRule('this week or|and next week?', () => ({ type: 'one-of', days: [0, 1].map((ahead) => ({ type: 'week', ahead })) })),
  dayRule('next week or|and the week after', () => ({ type: 'one-of', days: [1, 2].map((ahead) => ({ type: 'week', ahead })) })),
  dayRule('this weekend or|and next weekend?', () => ({
    type: 'one-of',
    days: [0, 1].map((plusWeeks) => ({ type: 'weekend', pick: 'this', plusWeeks })),
  })),
  rule('{day} or|and the? next|following|after', (got) => (isUnit(got.after?.text) || isDayName(got) ? undefined : tooVague)),
  rule('in? the? <ordinal> week|weekend|half|fortnight|few of|in {day}', () => tooVague),
  rule('in? the? <n> <suffix> week|weekend|half|fortnight of|in {day}', () => tooVague),
  rule('in? the? last|final|middle|second week|weekend|half|fortnight|third of|in {day}', () => tooVague),
  // "the wee hours of Saturday": some part of it.
  rule('of {day}', () => tooVague),
  rule('chance|chances|hope|possibility|prospect|thinking|thought|idea|way of {day}', (got) => ({ is: 'day', day: got.day(0) })),
  rule('next to next <weekday>', () => tooVague),
  rule('next to next week|month|weekend', () => tooVague),
  rule('all|any|whole|rest|remainder|sometime|anytime|time|one of {day}', (got) => ({ is: 'day', day: got.day(0) })),
  rule('any|some|one day|time of {day}', (got) => ({ is: 'day', day: got.day(0) })),

  dayRule('the? end of the|this? week', () => ({ type: 'one-of', days: weekEnds(0) })),
  dayRule('the? end of next week', () => ({ type: 'one-of', days: weekEnds(1) })),
  rule('the? start|beginning|middle of the|this|next? week', () => tooVague),
  rule('early|mid|late -? in? this|next? week', () => tooVague),

  dayRule('in? week|wk no|number? .? <n>', (got) => isoWeek(got.n(0))),
  dayRule('in? <week>', (got) => isoWeek(got.tokens.at(-1)?.numbers[1] ?? 0, got.tokens.at(-1)?.numbers[0])),
  dayRule('in|during? the? week of|commencing|beginning|starting|from {day}', (got) => ({ type: 'week-of', day: got.day(0) })),
  dayRule('in|during? the? week ending {day}', (got) => ({ type: 'week-of', day: got.day(0) })),
  dayRule('in|during? w / e {day}', (got) => ({ type: 'week-of', day: got.day(0) })),
  dayRule('in|during? w / c|b {day}', (got) => ({ type: 'week-of', day: got.day(0) })),
]

const workdaysSoon: readonly DayMeaning[] = [0, 1].map((ahead) => ({
  type: 'meet',
  day: { type: 'workdays' },
  within: { type: 'week', ahead },
}))

function weekEnds(ahead: number): readonly DayMeaning[] {
  const within: DayMeaning = { type: 'week', ahead }
  return [
    { type: 'meet', day: weekday(5, 'bare'), within },
    { type: 'meet', day: { type: 'weekend', pick: 'bare' }, within },
  ]
}

function offset(unit: Unit, n: number): DayMeaning {
  return { type: 'offset', unit, n }
}

function weekday(day: number, pick: 'bare' | 'this' | 'next' | 'last' | 'coming' | 'every'): DayMeaning {
  return { type: 'weekday', weekday: day, pick }
}

function named(got: Got): DayMeaning | undefined {
  const day = got.day(0)
  const dated = day.type === 'date' || day.type === 'holiday' || (day.type === 'offset' && day.unit === 'day')
  return dated ? { type: 'named', weekday: got.n(0), day } : undefined
}

function isoWeek(week: number, year?: number): DayMeaning | undefined {
  return week < 1 || week > 53 ? undefined : { type: 'iso-week', week, ...(year === undefined ? {} : { year }) }
}

function isDayName(got: Got): boolean {
  return (
    englishLexicon.get('weekday')?.has(got.after?.text ?? '') === true || englishLexicon.get('month')?.has(got.after?.text ?? '') === true
  )
}

function isUnit(word: string | undefined): boolean {
  return word !== undefined && ['week', 'month', 'year', 'weekend'].includes(word)
}

const subjects = new Set("i he she we they you it i'm im am the name is mr mrs ms miss dr who in".split(' '))
const alsoWords = new Set(['sat', 'sun', 'wed', 'mon'])

// "I'm Sat", "we wed", "the sun": a short name that is also a word needs a place where a day can stand.
function isWeekday(got: Got): boolean {
  const [first] = got.tokens
  // "at Friday's" is a place.
  if (got.before?.text === 'at' && got.tokens.at(-1)?.raw.toLowerCase().endsWith("'s") === true) return false
  if (first === undefined || !alsoWords.has(got.tokens.at(-1)?.text ?? '')) return true
  if (first.text === 'on') return true
  return first.text !== 'the' && !subjects.has(got.before?.text ?? '')
}
