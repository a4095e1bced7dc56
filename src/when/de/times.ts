import { bound, clock, hours, noon, noSuchTime, part, today, tooVague } from '../germanic/times.ts'
import type { DayMeaning, Meaning } from '../meaning.ts'
import { rule, type Got, type Made, type Rule } from '../pattern.ts'
import { partNames } from '../germanic/clocks.ts'
import { isCounted } from './clocks.ts'

/** What is said with clock times and parts of the day: um, ab, bis, zwischen, heute Abend. */
export const timeRules: readonly Rule[] = [
  rule('{clock}', (got) => (isBareNumber(got) ? undefined : clock(got.clock(0)))),
  rule('um|@|gegen so? {clock}', (got) => clock(got.clock(0))),
  rule('so um|gegen {clock}', (got) => clock(got.clock(0))),
  rule('um? {clock} oder um? {clock}', eitherClock),
  rule('{day} ,? {clock}', dayThenClock),
  rule('{day} ,? {clock} oder {clock}', (got) =>
    got.day(0).type === 'offset' || !isBareNumber(got) || got.tokens.some((token) => token.text === 'um')
      ? [{ is: 'day', day: got.day(0) }, clock(got.clock(0)), { is: 'or' }, clock(got.clock(1))]
      : tooVague,
  ),
  rule('<n> {day}', numberThenDay),

  rule('statt|anstatt um? {clock}', () => 'nothing'),
  rule('nicht um? {clock} ,? sondern|lieber', () => 'nothing'),
  rule('aber|bitte|nur|bloß? nicht so|zu|allzu|ganz früh|spät|bald', () => tooVague),
  rule('ab|nach ca? .? {clock}', (got) => bound('after', got)),
  rule('erst|aber? ab|nach {clock}', (got) => bound('after', got)),
  rule('frühestens ab|um? {clock}', (got) => bound('after', got)),
  rule('von|ab {clock} an', (got) => bound('after', got)),
  rule('nicht|nix|nichts|nie vor {clock}', (got) => bound('after', got)),
  rule('nicht früher als {clock}', (got) => bound('after', got)),
  rule('um? {clock} oder|und später|danach', (got) => bound('after', got)),
  rule('vor {clock}', (got) => bound('before', got)),
  rule('bis ca? .? {clock}', (got) => bound('before', got)),
  rule('bis {clock} offen|geöffnet|auf', () => 'nothing'),
  rule('in? der? nacht von|vom|zu {day} auf|zum? {day}', () => tooVague),
  rule('bis? spätestens um|bis? {clock}', (got) => bound('before', got)),
  rule('nicht|nix|nichts|nie nach {clock}', (got) => bound('before', got)),
  rule('nicht später als {clock}', (got) => bound('before', got)),
  rule('um? {clock} oder|und früher|davor', (got) => bound('before', got)),
  rule('zwischen .? {clock} und|bis|-|u .? {clock}', hours),
  rule('von|zw|so? um? {clock} bis|- {clock}', (got) => (isCounted(got) ? undefined : hours(got))),
  rule('ab {clock} bis|- {clock}', hours),
  rule('von {clock} auf {clock}', (got) => clock(got.clock(1))),
  rule('nach {clock} aber? und? vor|bis {clock}', hours),

  rule('um|gegen? mitternacht', () => ({ is: 'time', time: { type: 'midnight' } })),
  rule('am|im|zur|zum|gegen|über? <part>', (got) => partOf(got)),
  rule('in der <part>', (got) => partOf(got)),
  rule('morgens früh', () => partOf1('early')),
  rule('früh|frühmorgens am? morgens|morgen', () => partOf1('early')),
  rule('am morgen', () => part(1)),
  rule('gegen morgen', () => tooVague),
  rule('{day} morgen', (got) => (isSpan(got.day(0)) ? undefined : [{ is: 'day', day: got.day(0) }, part(1)])),
  rule('{day} am? morgen', (got) => (got.tokens.at(-2)?.text === 'am' ? [{ is: 'day', day: got.day(0) }, part(1)] : undefined)),
  rule('am|zum? frühen|früher|später|späten|spät <part>', edgeOf),
  rule('vor mittag', () => ({ is: 'time', time: { type: 'before', clock: noon } })),
  rule('vor dem mittag', () => ({ is: 'time', time: { type: 'before', clock: noon } })),
  rule('bis mittag|mittags', () => ({ is: 'time', time: { type: 'before', clock: noon } })),
  rule('ab mittag|mittags', () => ({ is: 'time', time: { type: 'after', clock: noon } })),
  rule('nach|bis|ab|vor der|dem? nachmittag|abend|mittagspause|feierabend|arbeit|schule|vormittag', () => tooVague),
  rule('nach dem? mittag', () => tooVague),
  rule('heute noch', () => today),
  rule('heute noch? später', () => [today, { is: 'time', time: { type: 'later' } }]),
  rule('später|nachher|noch heute', (got) => (got.tokens[0]?.text === 'noch' ? today : [today, { is: 'time', time: { type: 'later' } }])),
  rule('kurz vor|nach {clock}', () => tooVague),
  rule('{clock} mez|utc|gmt|mesz|cet|cest|ortszeit', (got) =>
    got.tokens.at(-1)?.text === 'ortszeit' ? clock(got.clock(0)) : { is: 'unclear', why: { why: 'other-zone' } },
  ),
  rule('{clock} <word> <word>? zeit', (got) =>
    /er$/.test(got.tokens.at(-2)?.text ?? '') ? { is: 'unclear', why: { why: 'other-zone' } } : undefined,
  ),
  rule('um <time> uhr?', () => noSuchTime),
  rule('<time> uhr?', () => noSuchTime),
  rule('um <n> uhr?', (got) => (got.n(0) < 25 || isCounted(got) ? undefined : noSuchTime)),
  rule('<n> uhr', (got) => (got.n(0) < 25 ? undefined : noSuchTime)),
  rule('zur selben|gleichen zeit|uhrzeit', () => tooVague),
  rule('selbe|gleiche|gleichen|selben zeit|uhrzeit', () => tooVague),
]

function partOf1(edge: 'early'): Meaning {
  return { is: 'time', time: { type: 'part', part: 'morning', edge } }
}

/** "abends" is every evening unless a day is said with it. */
function partOf(got: Got): Meaning {
  const word = got.tokens.at(-1)?.text ?? ''
  const named = partNames[got.n(0) - 1] ?? 'morning'
  return { is: 'time', time: { type: 'part', part: named, ...(word.endsWith('s') && got.tokens.length === 1 ? { every: true } : {}) } }
}

function edgeOf(got: Got): Meaning {
  const edge = got.tokens.some((token) => token.text.startsWith('früh')) ? 'early' : 'late'
  return { is: 'time', time: { type: 'part', part: partNames[got.n(0) - 1] ?? 'morning', edge } }
}

function isSpan(day: DayMeaning): boolean {
  return ['week', 'month', 'days', 'open', 'year', 'month-end'].includes(day.type)
}

function eitherClock(got: Got): Made {
  if (isCounted(got) || (isBareNumber(got) && got.tokens[0]?.text !== 'um')) return undefined
  return [clock(got.clock(0)), { is: 'or' }, clock(got.clock(1))]
}

const makesTime = new Set(['am', 'pm', 'uhr', 'h', 'nach', 'vor', 'minuten', 'min', 'rum', 'herum', 'viertel'])

/** A number that nothing beside it makes a time: "3", "zwei am Freitag". */
function isBareNumber(got: Got): boolean {
  const [first] = got.tokens
  if (first === undefined || (got.all.length === 1 && first.text.length === 4)) return false
  if (['gegen', 'um', 'punkt'].includes(first.text)) return false
  return !got.tokens.some(
    (token) => makesTime.has(token.text) || token.kind === 'time' || isTimeLike(token.text) || ['halb', 'dreiviertel'].includes(token.text),
  )
}

function isTimeLike(text: string): boolean {
  return /^\d{1,2}\.\d{2}$/.test(text) || /^(?:morgens|abends|nachts|nachmittags|mittags|früh|vormittags)$/.test(text)
}

const continued = new Set([
  'am',
  'pm',
  '.',
  '-',
  'bis',
  'oder',
  'uhr',
  'h',
  'nach',
  'vor',
  'min',
  'minuten',
  'morgens',
  'vormittags',
  'mittags',
  'nachmittags',
  'abends',
  'nachts',
  'früh',
])

/** "morgen 15", "Freitag 1530"; a small number after a weekday may be a time or a date, and only the customer knows. */
function dayThenClock(got: Got): Made {
  const value = got.clock(0)
  const day = got.day(0)
  const last = got.tokens.at(-1)
  if (last?.kind !== 'number' || continued.has(got.after?.text ?? '') || isCounted(got)) return undefined
  if (got.tokens.some((token) => ['um', 'gegen', 'so', 'halb', 'viertel', 'dreiviertel', 'vor', 'nach', 'uhr'].includes(token.text)))
    return [{ is: 'day', day }, clock(value)]
  if (last.text.length > 2 || day.type === 'offset') return [{ is: 'day', day }, clock(value)]
  if (day.type !== 'weekday') return undefined
  if (value.said === 'am' || value.said === 'pm') return [{ is: 'day', day }, clock(value)]
  return [{ is: 'day', day }, clock(value), { is: 'or' }, { is: 'day', day: { type: 'date', day: value.hour } }]
}

/** "15 morgen" as a whole message; inside a sentence the number may count people. */
function numberThenDay(got: Got): Made {
  const day = got.day(0)
  const hour = got.n(0)
  if (got.before !== undefined || (day.type !== 'offset' && day.type !== 'weekday') || hour > 24) return undefined
  // "2 am Freitag" may be two people.
  if (day.type === 'weekday' && hour < 7) return tooVague
  return [clock({ hour, minute: 0, said: hour > 12 ? 'full' : 'open' }), { is: 'day', day }]
}
