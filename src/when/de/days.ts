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
const on = 'am|an|zum|für|den|der|dem|vom|im?'

const weeks: readonly (readonly [words: string, week: DayMeaning])[] = [
  ['in? die|der? nächste|nächsten|nächster|kommende|kommenden|kommender|folgende|folgenden woche', { type: 'week', ahead: 1 }],
  ['in? diese|dieser|laufende|laufenden woche', { type: 'week', ahead: 0 }],
  ['in? die|der? letzte|letzten|letzter|vorige|voriger|vergangene|vergangenen woche', { type: 'week', ahead: -1 }],
  ['in? die|der? übernächste|übernächsten|übernächster woche', { type: 'week', ahead: 2 }],
]

/** Days said by their distance or their name: übermorgen, heute in acht Tagen, nächsten Freitag, das Wochenende, von Montag bis Mittwoch. */
export const dayRules: readonly Rule[] = [
  rule('{day}', (got) => ({ is: 'day', day: got.day(0) })),
  dayRule('für|ab? heute', () => offset('day', 0)),
  dayRule('für? morgen', () => offset('day', 1)),
  dayRule('für? übermorgen', () => offset('day', 2)),
  dayRule('für? überübermorgen', () => offset('day', 3)),
  dayRule('gestern', () => offset('day', -1)),
  dayRule('vorgestern', () => offset('day', -2)),
  rule('geht um {day}', (got) => ({ is: 'day', day: got.day(0) })),
  rule('neulich|demnächst|irgendwann|bald', () => 'nothing'),
  dayRule('nicht diese woche ,? sondern|aber|erst|lieber|dafür? nächste|kommende woche?', () => ({ type: 'week', ahead: 1 })),

  dayRule(`${on} <weekday> .?`, (got) => (isWeekday(got) ? weekday(got.n(0), 'bare') : undefined)),
  dayRule('am|für|an? diesen|dieser|diesem|dieses <weekday> .?', (got) => weekday(got.n(0), 'this')),
  dayRule('am|für|den|der|dem|an? nächste|nächsten|nächster|nächstem|kommende|kommenden|kommender <weekday> .?', (got) =>
    weekday(got.n(0), 'next'),
  ),
  dayRule('am|für|den|der? übernächste|übernächsten|übernächster <weekday> .?', (got) => ({ ...weekday(got.n(0), 'next'), plusWeeks: 1 })),
  dayRule('am|der|den? letzten|letzter|vergangenen|vorigen <weekday>', (got) => weekday(got.n(0), 'last')),
  dayRule('<weekdays>', (got) => weekday(got.n(0), 'every')),
  dayRule('immer <weekdays>', (got) => weekday(got.n(0), 'every')),
  rule('jeden|jeder|jedem <ordinal>? <weekday>', () => repeating),
  rule('jeden|jede|jeder|jedes|alle <num>? <ordinal>? <unit>', () => repeating),
  rule('jeden|jede|jedes <ordinal>? morgen|wochenende|abend|nachmittag|vormittag', () => repeating),
  rule('<weekday> und <weekday> jede', () => repeating),
  ...weeks.flatMap(([words, within]) => [
    dayRule(words, () => within),
    dayRule(`${on} <weekday> ,? ${words}`, (got) => ({ type: 'meet', day: weekday(got.n(0), 'bare'), within })),
    dayRule(`${words} ,? am|den? <weekday> .?`, (got) => ({ type: 'meet', day: weekday(got.n(0), 'bare'), within })),
    dayRule(`${on} wochenende ${words}`, () => ({ type: 'meet', day: { type: 'weekend', pick: 'bare' }, within })),
    dayRule(`unter der woche ${words}`, () => ({ type: 'meet', day: { type: 'workdays' }, within })),
    rule(`zu|gegen? anfang|mitte ${words}`, () => tooVague),
  ]),
  dayRule('in? diese|dieser oder nächste|nächster|kommende woche', () => ({
    type: 'one-of',
    days: [0, 1].map((ahead) => ({ type: 'week', ahead })),
  })),
  dayRule('dieses|diesem oder nächste|nächstes|kommende|nächsten wochenende', () => ({
    type: 'one-of',
    days: [0, 1].map((plusWeeks) => ({ type: 'weekend', pick: 'this', plusWeeks })),
  })),
  dayRule('diesen oder nächsten|kommenden <weekday>', (got) => ({
    type: 'one-of',
    days: [0, 1].map((plusWeeks) => ({ ...weekday(got.n(0), 'this'), plusWeeks })),
  })),
  rule('diese|diesen|dieses|dieser|diesem oder {day}', () => tooVague),
  dayRule(`${on} <weekday> .? ,? den|dem|der|am? {day}`, named),
  dayRule('am? diesen|dieser|nächsten|kommenden <weekday> .? ,? den|dem|der|am? {day}', named),
  // "Montag in einer Woche" is reckoned from that Monday, "heute in acht Tagen" is a week.
  rule('{day} in <num> <unit>', (got) => {
    const day = fromDay(got, got.day(0))
    return day === undefined ? undefined : { is: 'day', day }
  }),
  rule('in <num> <unit>', later),
  rule('nach|heute in <num> <unit>', (got) => (got.tokens[0]?.text === 'heute' ? undefined : tooVague)),
  rule('in <time>', (got) => hoursAndMinutes(got)),
  rule('in einer halben stunde', () => ({ is: 'elapsed', minutes: 30 })),
  rule('in einer viertelstunde', () => ({ is: 'elapsed', minutes: 15 })),
  rule('in einer dreiviertelstunde', () => ({ is: 'elapsed', minutes: 45 })),
  rule('in eineinhalb|anderthalb stunden', () => ({ is: 'elapsed', minutes: 90 })),
  rule('in zweieinhalb stunden', () => ({ is: 'elapsed', minutes: 150 })),
  rule('in ein paar|einigen|wenigen|mehreren <unit>', () => tooVague),
  rule('in ein paar <unit>', () => tooVague),
  rule('in etwa|ca|ungefähr .? <num> <unit>', () => tooVague),
  rule('in <num> werktagen|arbeitstagen', () => tooVague),
  rule('in <num> bis|oder|- <num> <unit>', (got) => oneOf(got)),
  rule('vor <num> <unit>', (got) => ago(got)),
  dayRule('<num> <unit> nach|ab {day}', (got) => shifted(got.n(0), got.n(1), got.day(0))),
  dayRule('<num> <unit> vor {day}', (got) => shifted(-got.n(0), got.n(1), got.day(0))),
  dayRule('am|der|den? tag nach {day}', (got) => shifted(1, 3, got.day(0))),
  dayRule('am|der|den? tag vor {day}', (got) => shifted(-1, 3, got.day(0))),
  dayRule(`${on} <weekday> nach {day}`, (got) => ({ type: 'weekday-near', weekday: got.n(0), side: 1, day: got.day(0) })),
  dayRule(`${on} <weekday> vor {day}`, (got) => ({ type: 'weekday-near', weekday: got.n(0), side: -1, day: got.day(0) })),
  dayRule('in? die|der? woche nach {day}', (got) => ({ type: 'week-of', day: { type: 'shifted', unit: 'week', n: 1, from: got.day(0) } })),
  dayRule('in? die|der? woche vom|ab|von {day}', (got) => ({ type: 'week-of', day: got.day(0) })),
  rule('in? die|der? woche vor {day}', () => tooVague),
  rule('am|das|dem|im? wochenende vor|nach {day}', () => tooVague),
  rule('einmal|zweimal|dreimal? pro|die|im|am|je <unit>', repeated),
  rule('{day} danach|darauf|drauf|davor', () => tooVague),

  dayRule(`${on} wochenende`, () => ({ type: 'weekend', pick: 'bare' })),
  dayRule('am|an? dieses|diesem|das wochenende', () => ({ type: 'weekend', pick: 'this' })),
  dayRule('am|das|an? nächste|nächstes|nächsten|nächster|kommende|kommenden wochenende', () => ({ type: 'weekend', pick: 'next' })),
  dayRule('am? letztes|letzten|vergangenes|vergangenen wochenende', () => ({ type: 'weekend', pick: 'last' })),
  dayRule('an? wochenenden', () => ({ type: 'weekend', pick: 'every' })),
  rule('am? übernächste|übernächstes|übernächsten wochenende', () => tooVague),
  dayRule('unter der woche', () => workdaysSoon),
  dayRule('werktags|wochentags', () => workdaysSoon),
  dayRule('ende der|dieser woche', () => weekEnd(0)),
  dayRule('ende nächster|kommender woche', () => weekEnd(1)),
  rule('anfang|mitte der woche', () => tooVague),
  rule('wochenanfang|wochenmitte', () => tooVague),
  dayRule('in? kw|kalenderwoche .? <n>', (got) => isoWeek(got.n(0))),
  dayRule('in? der? <n> . kw|kalenderwoche', (got) => isoWeek(got.n(0))),
  dayRule('in? woche <n>', (got) => isoWeek(got.n(0))),
  dayRule('in? <week>', (got) => isoWeek(got.tokens.at(-1)?.numbers[1] ?? 0, got.tokens.at(-1)?.numbers[0])),

  dayRule('innerhalb|binnen von? der|den? nächsten|kommenden? <num> <unit>', (got) => window(got.n(0), got.n(1))),
  dayRule('in|während? den|die|der? nächsten|kommenden <num> <unit>', (got) => window(got.n(0), got.n(1))),
  dayRule('in? den|die? nächsten|kommenden paar? tagen|tage', () => window(3, 3)),
  rule('in? den|die? nächsten|kommenden paar? wochen|monaten|stunden|monate', () => tooVague),
  rule('von|vom? {day} bis|- zum? {day}', (got) => ({ is: 'day', day: { type: 'days', from: got.day(0), to: got.day(1) } })),
  rule('von|vom {day} auf {day}', (got) => ({ is: 'day', day: got.day(1) })),
  rule('zwischen {day} und {day}', (got) =>
    got.day(0).type === 'holiday' ? tooVague : { is: 'day', day: { type: 'days', from: got.day(0), to: got.day(1) } },
  ),
  rule('zwischen den jahren|feiertagen', () => tooVague),
  dayRule('ab|seit dem? {day}', (got) => open('from', got)),
  dayRule('erst|frühestens ab|am? {day}', (got) => open('from', got)),
  dayRule('nicht vor dem? {day}', (got) => open('from', got)),
  rule('{day} oder später|danach', (got) => ({ is: 'day', day: open('from', got) })),
  dayRule('nach dem? {day}', (got) => open('after', got)),
  dayRule('vor dem? {day}', (got) => open('before', got)),
  dayRule('bis spätestens? zum|am? {day}', (got) => open('until', got)),
  dayRule('spätestens bis? zum|am? {day}', (got) => open('until', got)),
  rule('{day} oder früher|davor', (got) => ({ is: 'day', day: open('until', got) })),
  rule('um|gegen|ungefähr|rund {day}', (got) => (got.day(0).type === 'date' && got.tokens[1]?.kind === 'number' ? undefined : tooVague)),
  rule('statt|anstatt|anstelle von? am|dem? {day}', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }, { is: 'comma' }]),

  rule('asap', asap),
  rule('so schnell|bald|früh|zeitnah wie|als nur? möglich|geht|möglich', asap),
  rule('möglichst|schnellstmöglich|baldmöglichst|schnellstens|baldmöglich|frühestmöglich schnell|bald|früh|zeitnah|rasch?', (got) =>
    got.tokens[0]?.text === 'möglichst' && (got.tokens.length === 1 || got.tokens[1]?.text === 'früh') ? undefined : asap(),
  ),
  rule(
    'den|der|das|zum? nächste|nächsten|nächster|nächstmögliche|nächstmöglichen|früheste|frühesten|erste|ersten mögliche|möglichen|freie|freien|freier? termin|zeitpunkt|slot',
    asap,
  ),
  rule('sofort|umgehend|dringend|schnellstmöglich|baldmöglichst|schnellstens|gleich', (got) =>
    got.tokens[0]?.text === 'gleich' ? 'nothing' : asap(),
  ),
]

/** "einmal die Woche"; "50 Euro die Stunde" is a price. */
function repeated(got: Got): Made {
  return got.n(0) > 2 && (got.tokens.length > 2 || ['pro', 'je'].includes(got.tokens[0]?.text ?? '')) ? repeating : undefined
}

function named(got: Got): DayMeaning | undefined {
  const day = got.day(0)
  const dated = day.type === 'date' || day.type === 'holiday' || (day.type === 'offset' && day.unit === 'day')
  // "Freitag Morgen" is that morning.
  const morning = got.tokens.at(-1)?.text === 'morgen' && got.tokens.at(-2)?.text !== ','
  return dated && !morning && isWeekday(got) ? { type: 'named', weekday: got.n(0), day } : undefined
}

/** "acht Tage" and "vierzehn Tage" are one week and two. */
function daysMeant(got: Got): readonly number[] {
  const n = got.n(0)
  if (unitOf(got.n(1)) !== 'day' || n !== 8) return [n]
  return got.tokens.some((token) => token.text === '8') ? [7, 8] : [7]
}

function later(got: Got): Made {
  const [n, unit] = [got.n(0), unitOf(got.n(1))]
  if (n > 5_000) return tooVague
  if (unit === undefined) return { is: 'elapsed', minutes: n * (got.n(1) === 2 ? 60 : 1) }
  const days = daysMeant(got).map((count) => offset(unit, count))
  return { is: 'day', day: days.length === 1 ? (days[0] ?? offset(unit, n)) : { type: 'one-of', days } }
}

function fromDay(got: Got, day: DayMeaning): DayMeaning | undefined {
  const unit = unitOf(got.n(1))
  if (unit === undefined || (day.type !== 'weekday' && day.type !== 'offset')) return undefined
  // Beside a day, "8 Tage" in digits can only be the idiom.
  return { type: 'shifted', unit, n: daysMeant(got)[0] ?? got.n(0), from: day }
}

function window(n: number, index: number): DayMeaning | undefined {
  const unit = unitOf(index)
  return unit === undefined ? undefined : { type: 'window', unit, n: unit === 'day' && n === 8 ? 7 : n }
}
