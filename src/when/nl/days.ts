import {
  ago,
  asap,
  hoursAndMinutes,
  isoWeek,
  offset,
  oneOf,
  open,
  shifted,
  unitOf,
  weekday,
  weekEnd,
  workdaysSoon,
} from '../germanic/days.ts'
import type { DayMeaning } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import { isWeekday } from './short-names.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }
const repeating: Made = { is: 'unclear', why: { why: 'repeating' } }
const on = 'op|aan?'

const weeks: readonly (readonly [words: string, week: DayMeaning])[] = [
  ['in? de? volgende|komende|aanstaande week', { type: 'week', ahead: 1 }],
  ['deze week', { type: 'week', ahead: 0 }],
  ['vorige|afgelopen week', { type: 'week', ahead: -1 }],
  ['de? week na volgende week?', { type: 'week', ahead: 2 }],
  ['de? week daarop|daarna|erna', { type: 'week', ahead: 2 }],
]

/** Days said by their distance or their name: overmorgen, over acht dagen, volgende vrijdag, het weekend, maandag t/m woensdag. */
export const dayRules: readonly Rule[] = [
  rule('{day}', (got) => ({ is: 'day', day: got.day(0) })),
  dayRule('vandaag', () => offset('day', 0)),
  dayRule('heden', () => offset('day', 0)),
  dayRule('morgen', () => offset('day', 1)),
  dayRule('overmorgen', () => offset('day', 2)),
  dayRule('gisteren', () => offset('day', -1)),
  dayRule('eergisteren', () => offset('day', -2)),

  dayRule(`${on} <weekday> .?`, (got) => (isWeekday(got) ? weekday(got.n(0), 'bare') : undefined)),
  dayRule('op? deze|dit <weekday> .?', (got) => weekday(got.n(0), 'this')),
  dayRule('op? volgende|volgend <weekday> .?', (got) => weekday(got.n(0), 'next')),
  dayRule('op? aanstaande|komende|komend <weekday> .?', (got) => weekday(got.n(0), 'coming')),
  dayRule('op? <weekday> aanstaande', (got) => weekday(got.n(0), 'coming')),
  dayRule('op? afgelopen|vorige|laatste|verleden <weekday>', (got) => weekday(got.n(0), 'last')),
  dayRule('op? <weekdays>', (got) => weekday(got.n(0), 'every')),
  rule('elke|iedere|elk|ieder <ordinal>? <weekday>', () => repeating),
  rule('elke|iedere|elk|ieder <num>? <ordinal>? <unit>', () => repeating),
  rule('om de <unit>', () => repeating),
  rule('om de <num> <unit>', () => repeating),
  rule('elke|iedere|elk|ieder morgen|weekend|avond|ochtend|middag', () => repeating),
  ...weeks.flatMap(([words, within]) => [
    dayRule(words, () => within),
    dayRule(`${on} <weekday> ,? in|van? ${words}`, (got) => ({ type: 'meet', day: weekday(got.n(0), 'bare'), within })),
    dayRule(`${words} ,? op? <weekday> .?`, (got) => ({ type: 'meet', day: weekday(got.n(0), 'bare'), within })),
    dayRule(`doordeweeks ${words}`, () => ({ type: 'meet', day: { type: 'workdays' }, within })),
    rule(`in? het? begin|midden|halverwege van? ${words}`, () => tooVague),
  ]),
  dayRule('deze of volgende|komende week', () => ({ type: 'one-of', days: [0, 1].map((ahead) => ({ type: 'week', ahead })) })),
  dayRule('dit of volgend|komend weekend', () => ({
    type: 'one-of',
    days: [0, 1].map((plusWeeks) => ({ type: 'weekend', pick: 'this', plusWeeks })),
  })),
  dayRule('deze of volgende <weekday>', (got) => ({
    type: 'one-of',
    days: [0, 1].map((plusWeeks) => ({ ...weekday(got.n(0), 'this'), plusWeeks })),
  })),
  rule('deze|dit of {day}', () => tooVague),
  dayRule(`${on} <weekday> .? ,? de? {day}`, named),
  dayRule('op? deze|volgende|komende|aanstaande <weekday> ,? de? {day}', named),
  // "maandag over een week" is reckoned from that Monday.
  rule('{day} over <num> <unit>', (got) => {
    const day = fromDay(got, got.day(0))
    return day === undefined ? undefined : { is: 'day', day }
  }),
  rule('over <num> <unit>', later),
  rule('over <time>', (got) => hoursAndMinutes(got)),
  rule('over een half uur|uurtje', () => ({ is: 'elapsed', minutes: 30 })),
  rule('over een halfuur|halfuurtje', () => ({ is: 'elapsed', minutes: 30 })),
  rule('over een kwartier|kwartiertje', () => ({ is: 'elapsed', minutes: 15 })),
  rule('over drie kwartier', () => ({ is: 'elapsed', minutes: 45 })),
  rule('over anderhalf uur', () => ({ is: 'elapsed', minutes: 90 })),
  rule('over een paar|aantal <unit>', () => tooVague),
  rule('over enkele|enige <unit>', () => tooVague),
  rule('over ongeveer|circa|ca .? <num> <unit>', () => tooVague),
  rule('over <num> werkdagen', () => tooVague),
  rule('over <num> à|tot|of|- <num> <unit>', oneOf),
  rule('<num> <unit> geleden', ago),
  dayRule('<num> <unit> na|vanaf {day}', (got) => shifted(got.n(0), got.n(1), got.day(0))),
  dayRule('<num> <unit> voor|vóór {day}', (got) => shifted(-got.n(0), got.n(1), got.day(0))),
  dayRule('op? de? dag na {day}', (got) => shifted(1, 3, got.day(0))),
  dayRule('op? de? dag voor|vóór {day}', (got) => shifted(-1, 3, got.day(0))),
  dayRule(`${on} de? <weekday> na {day}`, (got) => ({ type: 'weekday-near', weekday: got.n(0), side: 1, day: got.day(0) })),
  dayRule(`${on} de? <weekday> voor|vóór {day}`, (got) => ({ type: 'weekday-near', weekday: got.n(0), side: -1, day: got.day(0) })),
  dayRule('in? de week na {day}', (got) => ({ type: 'week-of', day: { type: 'shifted', unit: 'week', n: 1, from: got.day(0) } })),
  dayRule('in? de week van {day}', (got) => ({ type: 'week-of', day: got.day(0) })),
  rule('in? de week voor|vóór {day}', () => tooVague),
  rule('in|op? het? weekend voor|na|vóór {day}', () => tooVague),
  rule('<num>? keer|maal? per <unit>', (got) => (got.n(1) > 2 ? repeating : undefined)),
  rule('{day} daarna|daarop|ervoor|erna', () => tooVague),

  dayRule('in|op? het? weekend', () => ({ type: 'weekend', pick: 'bare' })),
  dayRule('in? dit weekend', () => ({ type: 'weekend', pick: 'this' })),
  dayRule('in? het? komende|komend|aanstaande weekend', () => ({ type: 'weekend', pick: 'bare' })),
  dayRule('in? het? volgend|volgende weekend', () => ({ type: 'weekend', pick: 'next' })),
  dayRule('het? afgelopen|vorig|vorige weekend', () => ({ type: 'weekend', pick: 'last' })),
  dayRule('in de weekenden', () => ({ type: 'weekend', pick: 'every' })),
  dayRule('doordeweeks', () => workdaysSoon),
  dayRule('op? werkdagen|weekdagen', () => workdaysSoon),
  dayRule('aan? het? einde van de|deze? week', () => weekEnd(0)),
  dayRule('aan? het? einde van? volgende week', () => weekEnd(1)),
  rule('in? het? begin|midden van de week', () => tooVague),
  dayRule('in? week|weeknummer <n>', (got) => isoWeek(got.n(0))),
  dayRule('in? <week>', (got) => isoWeek(got.tokens.at(-1)?.numbers[1] ?? 0, got.tokens.at(-1)?.numbers[0])),

  rule('binnen nu? en? <num> <unit>', within),
  dayRule('in|gedurende? de komende|volgende <num> <unit>', (got) => window(got.n(0), got.n(1))),
  dayRule('in? de komende|volgende paar? dagen', () => window(3, 3)),
  rule('in? de komende|volgende paar? weken|maanden|uren', () => tooVague),
  rule('van? {day} tot|- en? met? {day}', (got) => ({ is: 'day', day: { type: 'days', from: got.day(0), to: got.day(1) } })),
  rule('van {day} naar {day}', (got) => ({ is: 'day', day: got.day(1) })),
  rule('tussen {day} en {day}', (got) =>
    got.day(0).type === 'holiday' ? tooVague : { is: 'day', day: { type: 'days', from: got.day(0), to: got.day(1) } },
  ),
  dayRule('pas? vanaf|sinds {day}', (got) => open('from', got)),
  dayRule('niet voor|vóór {day}', (got) => open('from', got)),
  rule('{day} of later', (got) => ({ is: 'day', day: open('from', got) })),
  dayRule('na {day}', (got) => open('after', got)),
  dayRule('vóór {day}', (got) => open('before', got)),
  rule('voor {day}', forOrBefore),
  dayRule('nog voor {day}', (got) => open('before', got)),
  dayRule('tot en? met? {day}', (got) => open('until', got)),
  dayRule('uiterlijk|tegen tot? op? {day}', (got) => open('until', got)),
  dayRule("op zijn|z'n laatst op? {day}", (got) => open('until', got)),
  rule('{day} of eerder', (got) => ({ is: 'day', day: open('until', got) })),
  rule('rond|omstreeks|ongeveer {day}', (got) => (got.tokens[1]?.kind === 'number' && got.day(0).type !== 'date' ? undefined : tooVague)),
  rule('in plaats van {day}', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'comma' }]),
  rule('ipv {day}', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'comma' }]),

  rule('asap|zsm|onmiddellijk|meteen|direct|dringend|spoed', (got) =>
    ['meteen', 'direct'].includes(got.tokens[0]?.text ?? '') ? 'nothing' : asap(),
  ),
  rule('zo snel|spoedig|vlug|gauw|vroeg mogelijk|mogelijke', asap),
  rule('zo snel|gauw als het? kan|maar?', asap),
  rule('eerst|eerste mogelijke|beschikbare|vrije afspraak|moment|plek|tijdstip|tijd?', asap),
  rule('eerstmogelijke|vroegst afspraak|moment|mogelijke?', (got) =>
    got.tokens[0]?.text === 'vroegst' && got.tokens.length === 1 ? undefined : asap(),
  ),
]

const booked =
  /^(?:afspraak|afspraken|reservering|boeking|reserveren|boeken|plek|plekje|plaats|tijd|iets|knippen|massage|knipbeurt|beschikbaar|vrij|gaatje|ruimte|terecht|graag)$/

/** "een afspraak voor vrijdag" is for Friday; "voor vrijdag" alone may be before it. */
function forOrBefore(got: Got): Made {
  const day = got.day(0)
  const hasHours =
    /^(?:om|sochtends|smiddags|savonds|ochtend|middag|avond|namiddag|rond|na|vanaf)$/.test(got.after?.text ?? '') ||
    got.after?.kind === 'time'
  const lead = got.all.slice(Math.max(0, got.start - 2), got.start).map((token) => token.text)
  const isBooking = lead[0] === 'afspraak' && /^(?:maken|boeken|inplannen|plannen|vastleggen)$/.test(lead[1] ?? '')
  if (hasHours || isBooking || booked.test(got.before?.text ?? '') || (day.type === 'offset' && day.n < 2)) return { is: 'day', day }
  return { is: 'day', day: { type: 'one-of', days: [day, open('before', got)] } }
}

function named(got: Got): DayMeaning | undefined {
  const day = got.day(0)
  const dated = day.type === 'date' || day.type === 'holiday' || (day.type === 'offset' && day.unit === 'day')
  // "vrijdag morgen" is that morning.
  const morning = got.tokens.at(-1)?.text === 'morgen' && got.tokens.at(-2)?.text !== ','
  return dated && !morning && isWeekday(got) ? { type: 'named', weekday: got.n(0), day } : undefined
}

/** "over acht dagen" is said of a week, and of eight days. */
function later(got: Got): Made {
  const [n, unit] = [got.n(0), unitOf(got.n(1))]
  if (n > 5_000) return tooVague
  if (unit === undefined) return { is: 'elapsed', minutes: n * (got.n(1) === 2 ? 60 : 1) }
  if (unit === 'day' && n === 8) return { is: 'day', day: { type: 'one-of', days: [offset('day', 7), offset('day', 8)] } }
  return { is: 'day', day: offset(unit, n) }
}

function fromDay(got: Got, day: DayMeaning): DayMeaning | undefined {
  const unit = unitOf(got.n(1))
  if (unit === undefined || (day.type !== 'weekday' && day.type !== 'offset')) return undefined
  return { type: 'shifted', unit, n: unit === 'day' && got.n(0) === 8 ? 7 : got.n(0), from: day }
}

function window(n: number, index: number): DayMeaning | undefined {
  const unit = unitOf(index)
  return unit === undefined ? undefined : { type: 'window', unit, n }
}

function within(got: Got): Made {
  const day = window(got.n(0), got.n(1))
  if (day !== undefined) return { is: 'day', day }
  return { is: 'elapsed-within', minutes: got.n(0) * (got.n(1) === 2 ? 60 : 1) }
}
