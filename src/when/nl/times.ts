import { bound, clock, hours, noon, noSuchTime, part, today, tooVague } from '../germanic/times.ts'
import type { DayMeaning, Meaning } from '../meaning.ts'
import { rule, type Got, type Made, type Rule } from '../pattern.ts'
import { partNames } from '../germanic/clocks.ts'
import { isCounted } from './clocks.ts'

/** What is said with clock times and parts of the day: om, vanaf, tot, tussen, vanavond. */
export const timeRules: readonly Rule[] = [
  // "Hoelang duurt het, een uur?"
  rule('<num> uur', (got) =>
    got.n(0) < 4 && got.all.some((token) => /^(?:hoelang|duurt|duren)$/.test(token.text)) ? 'nothing' : undefined,
  ),
  rule('{clock}', (got) => (isBareNumber(got) || isDuration(got) ? undefined : clock(got.clock(0)))),
  rule('om|@|tegen zo? {clock}', (got) => clock(got.clock(0))),
  rule('zo rond|om|tegen {clock}', (got) => clock(got.clock(0))),
  rule('om? {clock} of om? {clock}', eitherClock),
  rule('{day} ,? {clock}', dayThenClock),
  rule('{day} ,? {clock} of {clock}', (got) =>
    got.day(0).type === 'offset' || !isBareNumber(got) || got.tokens.some((token) => token.text === 'om')
      ? [{ is: 'day', day: got.day(0) }, clock(got.clock(0)), { is: 'or' }, clock(got.clock(1))]
      : tooVague,
  ),
  rule('{day} ,? {clock} - {clock}', dayThenHours),
  rule('<n> {day}', numberThenDay),

  rule('ipv om? {clock}', () => 'nothing'),
  rule('in plaats van om? {clock}', () => 'nothing'),
  rule('niet om? {clock} ,? maar|liever|wel', () => 'nothing'),
  rule('maar|liefst|liever? niet te|zo|al vroeg|laat|snel', () => tooVague),
  rule('rond|tegen|op het middaguur', () => part(5)),
  rule('over <n> u <n>', (got) => ({ is: 'elapsed', minutes: got.n(0) * 60 + got.n(1) })),
  rule('over {clock}', () => tooVague),
  rule('tussen de middag', () => part(5)),
  rule('rond|tegen|omstreeks de middag', () => part(5)),
  rule('vanaf|na ca? .? om? {clock}', (got) => bound('after', got)),
  rule('pas|maar vanaf|na {clock}', (got) => bound('after', got)),
  rule("op zijn|z'n vroegst om? {clock}", (got) => bound('after', got)),
  rule('ten vroegste om? {clock}', (got) => bound('after', got)),
  rule('van|vanaf {clock} af', (got) => bound('after', got)),
  rule('niet|niets|nooit voor|vóór {clock}', (got) => bound('after', got)),
  rule('niet eerder|vroeger dan {clock}', (got) => bound('after', got)),
  rule('om? {clock} of|en later|daarna', (got) => bound('after', got)),
  rule('voor|vóór om? {clock}', beforeOrFor),
  rule('tot ca? .? {clock}', (got) => bound('before', got)),
  rule('tot {clock} open|geopend', () => 'nothing'),
  rule('in? de? nacht van {day} op {day}', () => tooVague),
  rule('tot? uiterlijk om|tot? {clock}', (got) => bound('before', got)),
  rule("op zijn|z'n laatst om? {clock}", (got) => bound('before', got)),
  rule('ten laatste om? {clock}', (got) => bound('before', got)),
  rule('niet|niets|nooit na {clock}', (got) => bound('before', got)),
  rule('niet later dan {clock}', (got) => bound('before', got)),
  rule('om? {clock} of|en eerder|vroeger', (got) => bound('before', got)),
  rule('tussen {clock} en|tot|-|& {clock}', hours),
  rule('van|vanaf|om? {clock} tot|- {clock}', (got) => (isCounted(got) ? undefined : bareHours(got))),
  rule('van {clock} naar {clock}', (got) => clock(got.clock(1))),
  rule('na {clock} maar? en? voor|vóór|tot {clock}', hours),

  rule('om|tegen|rond? middernacht', () => ({ is: 'time', time: { type: 'midnight' } })),
  rule('in|op|tijdens|tegen? de? <part>', partOf),
  rule('tijdens|met|rond|bij de? lunch', () => part(5)),
  rule('{day} morgen', (got) => (isNamed(got.day(0)) ? [{ is: 'day', day: got.day(0) }, part(1)] : undefined)),
  rule('vroeg in de? <part>', (got) => edgeOf(got, 'early')),
  rule('laat in de? <part>', (got) => edgeOf(got, 'late')),
  rule('aan? het? begin|eind|einde van de <part>', (got) =>
    edgeOf(got, got.tokens.some((token) => token.text === 'begin') ? 'early' : 'late'),
  ),
  rule('voor|vóór de middag', () => ({ is: 'time', time: { type: 'before', clock: noon } })),
  rule('na de middag', () => ({ is: 'time', time: { type: 'after', clock: noon } })),
  rule('na|voor|vóór de|het|mijn? lunch|werk|school|avondeten|middagpauze|pauze', () => tooVague),
  rule('later|straks vandaag', () => [today, { is: 'time', time: { type: 'later' } }]),
  rule('later op de dag', () => [{ is: 'time', time: { type: 'later' } }]),
  rule('vandaag nog? later|straks', () => [today, { is: 'time', time: { type: 'later' } }]),
  rule('vandaag nog', () => today),
  rule('net|vlak|kort voor|na {clock}', () => tooVague),
  rule('{clock} utc|gmt|cet|cest', () => ({ is: 'unclear', why: { why: 'other-zone' } })),
  rule('{clock} <word> <word>? tijd', (got) =>
    ['uur', 'lokale', 'onze', 'jullie', 'plaatselijke', 'de', 'een', 'als', 'heb', 'is'].includes(got.tokens.at(-2)?.text ?? '')
      ? undefined
      : { is: 'unclear', why: { why: 'other-zone' } },
  ),
  rule('om? <time> uur|u?', () => noSuchTime),
  rule('om <n> uur|u?', (got) => (got.n(0) < 25 || isCounted(got) ? undefined : noSuchTime)),
  rule('dezelfde|zelfde tijd', () => tooVague),
]

/** "'s avonds" is every evening unless a day is said with it. */
function partOf(got: Got): Meaning {
  const word = got.tokens.at(-1)?.text ?? ''
  const named = partNames[got.n(0) - 1] ?? 'morning'
  return { is: 'time', time: { type: 'part', part: named, ...(word.endsWith('s') ? { every: true } : {}) } }
}

function edgeOf(got: Got, edge: 'early' | 'late'): Meaning {
  return { is: 'time', time: { type: 'part', part: partNames[got.n(0) - 1] ?? 'morning', edge } }
}

function isNamed(day: DayMeaning): boolean {
  return ['weekday', 'date', 'named', 'meet', 'holiday'].includes(day.type)
}

/** "voor 10 uur" is before ten; "voor 2" and "voor 2 uur" may as well be for two people or two hours. */
function beforeOrFor(got: Got): Made {
  const value = got.clock(0)
  if (isCounted(got)) return undefined
  // "een" is one and a.
  if (got.tokens.length === 2 && got.tokens[1]?.text === 'een') return 'nothing'
  if (['huren', 'massage', 'lang'].includes(got.after?.text ?? '')) return 'nothing'
  if (!isBareNumber(got)) {
    const hoursLong = value.said === 'open' && value.minute === 0 && value.hour <= 4 && got.tokens.at(-1)?.text === 'uur'
    return hoursLong && got.tokens[0]?.text === 'voor' ? tooVague : bound('before', got)
  }
  if (got.tokens[0]?.text === 'vóór') return bound('before', got)
  return value.minute > 0 || value.hour > 8
    ? bound('before', got)
    : got.before === undefined || got.before.kind !== 'word'
      ? 'nothing'
      : forPeople(got)
}

// After a day the number may be an hour; after anything else it is people.
function forPeople(got: Got): Made {
  return /dag$|^(?:morgen|vandaag|ochtend|middag|avond|ma|di|wo|do|vr|za|zo)$/.test(got.before?.text ?? '') ? tooVague : 'nothing'
}

/** "10-12" may be a date as well unless a word says that it is hours. */
function bareHours(got: Got): Made {
  const words = got.tokens.map((token) => token.text)
  const plain = words.length === 3 && words[1] === '-' && got.tokens[0]?.kind === 'number' && got.tokens[2]?.kind === 'number'
  return plain && dateOf(got) !== undefined ? tooVague : hours(got)
}

function dateOf(got: Got): DayMeaning | undefined {
  const [day, month] = [got.clock(0).hour, got.clock(1).hour]
  return month >= 1 && month <= 12 && got.clock(1).minute === 0 ? { type: 'date', day, month: { month } } : undefined
}

/** "vrijdag 10-12": those hours, or the tenth of December. */
function dayThenHours(got: Got): Made {
  const day = got.day(0)
  if (isCounted(got)) return undefined
  const date =
    day.type === 'weekday' && got.tokens.at(-1)?.kind === 'number' && got.tokens.at(-3)?.kind === 'number' ? dateOf(got) : undefined
  const said: readonly Meaning[] = [{ is: 'day', day }, hours(got)]
  if (date === undefined || day.type !== 'weekday' || got.after?.text === 'uur' || got.after?.text === 'u')
    return got.after?.text === 'uur' ? undefined : said
  return [...said, { is: 'or' }, { is: 'day', day: { type: 'named', weekday: day.weekday, day: date } }]
}

function eitherClock(got: Got): Made {
  if (isCounted(got) || (isBareNumber(got) && got.tokens[0]?.text !== 'om')) return undefined
  return [clock(got.clock(0)), { is: 'or' }, clock(got.clock(1))]
}

const makesTime = new Set([
  'am',
  'pm',
  'uur',
  'u',
  'h',
  'over',
  'minuten',
  'min',
  'kwart',
  'half',
  'sochtends',
  'smorgens',
  'smiddags',
  'savonds',
  'snachts',
  'ochtend',
  'middag',
  'avond',
])

/** A number that nothing beside it makes a time: "3", "twee op vrijdag". */
function isBareNumber(got: Got): boolean {
  const [first, ...rest] = got.tokens
  if (first === undefined || (got.all.length === 1 && first.text.length === 4)) return false
  if (['rond', 'om', 'omstreeks', 'tegen', 'precies'].includes(first.text)) return false
  const minutesBefore = rest.some((token) => token.text === 'voor' || token.text === 'vóór') && first.text !== 'voor'
  return (
    !minutesBefore && !got.tokens.some((token) => makesTime.has(token.text) || token.kind === 'time' || /^\d{1,2}\.\d{2}$/.test(token.text))
  )
}

const lengths = new Set(['dan', 'minstens', 'maximaal', 'max', 'ruim', 'bijna', 'van', 'duurt', 'duur', 'lang', 'uurtje'])

/** "een massage van 2 uur", "2 uur lang", "de studio 2 uur huren". */
function isDuration(got: Got): boolean {
  const last = got.tokens.at(-1)?.text
  const counts = got.clock(0).said === 'open' && got.clock(0).minute === 0 && last === 'uur'
  return counts && (lengths.has(got.before?.text ?? '') || ['lang', 'huren', 'massage', 'durende', 'duren'].includes(got.after?.text ?? ''))
}

const continued = new Set([
  'am',
  'pm',
  '-',
  'tot',
  'of',
  'uur',
  'u',
  'h',
  'over',
  'voor',
  'vóór',
  'min',
  'minuten',
  'e',
  'de',
  'ste',
  'sochtends',
  'smorgens',
  'smiddags',
  'savonds',
  'snachts',
])

/** "morgen 15", "vrijdag 1530"; a small number after a weekday may be a time or a date, and only the customer knows. */
function dayThenClock(got: Got): Made {
  const value = got.clock(0)
  const day = got.day(0)
  const last = got.tokens.at(-1)
  if (last?.kind !== 'number' || continued.has(got.after?.text ?? '') || isCounted(got)) return undefined
  if (got.tokens.some((token) => ['om', 'rond', 'tegen', 'zo', 'half', 'kwart', 'voor', 'over', 'uur', 'u'].includes(token.text)))
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
  // "2 op vrijdag" may be two people.
  if (day.type === 'weekday' && hour < 7) return tooVague
  return [clock({ hour, minute: 0, said: hour > 12 ? 'full' : 'open' }), { is: 'day', day }]
}
