import type { Meaning, Part, TimeMeaning } from '../meaning.ts'
import { rule, type Got, type Made, type Rule } from '../pattern.ts'
import { isCounted } from './counts.ts'
import { isDuration, isHourLead, isHourOfDay, isLengthBesideTime, isLoose, isMarked } from './loose.ts'
import { moves } from './moves.ts'
import type { RomanceWords } from './words.ts'

export const partNames: readonly Part[] = ['morning', 'afternoon', 'evening', 'night', 'lunchtime']
const tooVague: Meaning = { is: 'unclear', why: { why: 'too-vague' } }
const otherZone: Meaning = { is: 'unclear', why: { why: 'other-zone' } }
const zones = 'gmt|utc|cet|cest|bst|est|edt|cst|cdt|pst|pdt|ist|brt'
const noSuchTime: Meaning = { is: 'unclear', why: { why: 'no-such-time' } }

/** What is said with clock times and parts of the day: at, after, between, in the morning. */
export function timeRules(w: RomanceWords): readonly Rule[] {
  return [...pointRules(w), ...boundRules(w), ...partRules(w)]
}

function pointRules(w: RomanceWords): readonly Rule[] {
  const at = `${w.at}? ${w.at}?`
  return [
    rule(`${at} {clock} -|${w.to} ${w.hourArticle}? {clock}`, (got) => bareHours(got, w)),
    rule(`${at} {clock}`, (got) => (isLoose(got, w) ? undefined : clock(got))),
    rule(`${at} {clock} ${w.or}|, ${w.at}? {clock}`, (got) => (isLoose(got, w) || isCountThen(got, w) ? undefined : eitherClock(got))),
    rule(`{day} ,? {clock}`, (got) => (isLoose(got, w) && !isHourOfDay(got) ? undefined : [{ is: 'day', day: got.day(0) }, clock(got)])),
    rule(`${at} {clock} , ${at} {clock} ,? ${w.or} ${at} {clock}`, (got) =>
      isLoose(got, w) || isCountThen(got, w) ? undefined : threeClocks(got),
    ),
    rule(`{day} ,? ${at} {clock} , ${at} {clock} ,? ${w.or} ${at} {clock}`, (got) =>
      isLoose(got, w) || isCountThen(got, w) ? undefined : [{ is: 'day', day: got.day(0) }, ...threeClocks(got)],
    ),
    rule(`{day} ,? ${at} {clock} atmost`, (got) => [{ is: 'day', day: got.day(0) }, bound('before', got)]),
    rule(`{day} ,? ${at} {clock} atleast|onwards`, (got) => [{ is: 'day', day: got.day(0) }, bound('after', got)]),
    rule(`{day} ,? ${at} {clock} ${w.or}|, ${w.at}? {clock}`, (got) =>
      isLoose(got, w) || isCountThen(got, w) ? undefined : dayThenEither(got),
    ),
    rule(`{day} ,? {clock} -|${w.to} ${w.hourArticle}? {clock}`, (got) => dayThenHours(got, w)),
    rule(`${w.at}? ${w.hourArticle} <n>`, (got) => (got.n(0) < 25 || got.n(0) > 99 || isCounted(got, w) ? undefined : noSuchTime)),
    rule(`${w.at}? ${w.hourArticle}? <time>`, (got) => (isNoTime(got) ? noSuchTime : undefined)),
    rule('latertoday', () => [
      { is: 'day', day: { type: 'offset', unit: 'day', n: 0 } },
      { is: 'time', time: { type: 'later' } },
    ]),
    rule(`{clock} ${zones}`, () => otherZone),
    rule(`{day} ,? ${at} {clock} ${zones}`, () => otherZone),
    rule(`{clock} heure|hora|ora|horario de|d|du|di|da|do|del <word>`, (got) => (isPlace(got) ? otherZone : undefined)),
    rule(`{day} ,? ${at} {clock} heure|hora|ora|horario de|d|du|di|da|do|del <word>`, (got) => (isPlace(got) ? otherZone : undefined)),
    rule(`instead ${at} {clock}`, (got) => [{ is: 'not' }, clock(got)]),
    rule('<relative> <n>', (got) =>
      got.n(1) < 25 && got.after?.kind !== 'word' && !isCounted(got, w) && isLast(got) ? tooVague : undefined,
    ),
    rule('sametime', () => tooVague),
  ]
}

function boundRules(w: RomanceWords): readonly Rule[] {
  const at = `${w.at}? ${w.hourArticle}?`
  return [
    rule(`${w.after} ${w.of}? ${at} {clock}`, (got) => bound('after', got)),
    rule(`${w.from} ${w.of}? ${at} {clock} onwards?`, (got) =>
      isDuration(got, w) && !saysOnwards(got) && got.tokens[0]?.text !== 'des' ? undefined : startsFrom(got, w),
    ),
    rule(`${at} {clock} onwards`, (got) => bound('after', got)),
    rule(`notbefore ${at} {clock}`, (got) => bound('after', got)),
    rule(`${at} {clock} atleast`, (got) => bound('after', got)),
    rule(`atleast ${at} {clock}`, (got) => bound('after', got)),
    rule(`${w.before} ${w.of}? ${at} {clock}`, (got) => bound('before', got)),
    rule(`${w.until} ${w.of}? ${at} {clock}`, (got) => bound('before', got)),
    rule(`notafter ${at} {clock}`, (got) => bound('before', got)),
    rule(`${at} {clock} atmost`, (got) => bound('before', got)),
    rule(`atmost ${at} {clock}`, (got) => bound('before', got)),
    rule(`${w.between} ${at} {clock} ${w.and}|${w.to}|- ${at} {clock}`, hours),
    rule(`${w.from} ${at} {clock} ${w.to}|${w.until}|- ${at} {clock}`, (got) => (moves(w, got) ? end(got) : hours(got))),
    rule(`${w.after} ${w.of}? ${at} {clock} ${w.and}|but|, ${w.before} ${w.of}? ${at} {clock}`, hours),
    rule('lunchhours', () => ({
      is: 'time',
      time: { type: 'hours', from: { hour: 12, minute: 0, said: 'full' }, to: { hour: 14, minute: 0, said: 'full' } },
    })),
  ]
}

function partRules(w: RomanceWords): readonly Rule[] {
  const lead = `${w.partLead}? ${w.partLead}?`
  return [
    rule(`${w.at}? ${w.midnight}`, () => ({ is: 'time', time: { type: 'midnight' } })),
    rule(`${w.until}|${w.before} ${w.midnight}`, () => 'nothing'),
    rule(`${lead} <part>`, (got) => part(got.n(0))),
    rule(`${lead} <parts>`, (got) => everyPart(got.n(0))),
    // Some afternoon or other, and nights that are counted.
    rule(`${w.one} <part>`, () => tooVague),
    rule('<num> <parts>', () => tooVague),
    rule(`${w.every} ${w.partLead}? <parts>`, (got) => everyPart(got.n(0))),
    rule(`${lead} ${w.early} ${w.of}? ${lead} <part>`, (got) => edge('early', got)),
    rule(`${lead} ${w.late} ${w.of}? ${lead} <part>`, (got) => edge('late', got)),
    rule(`${lead} ${w.middle} -? ${w.of}? ${lead} <part>`, (got) => edge('middle', got)),
    rule(`${lead} <part> ${w.early}`, (got) => (isBefore(got, w) ? undefined : edge('early', got))),
    rule(`${lead} <part> ${w.late}`, (got) => edge('late', got)),
    rule('firstthing', () => ({ is: 'time', time: { type: 'part', part: 'morning', edge: 'early' } })),
    rule('lastthing', () => tooVague),
  ]
}

function clock(got: Got): Meaning {
  return { is: 'time', time: { type: 'clock', clock: got.clock(0) } }
}

/** The hours before dawn are no time anything is booked for, and nobody agrees when they begin. */
function part(index: number): Meaning {
  const named = partNames[index - 1]
  return named === undefined ? tooVague : { is: 'time', time: { type: 'part', part: named } }
}

function everyPart(index: number): Meaning {
  const named = partNames[index - 1]
  return named === undefined ? tooVague : { is: 'time', time: { type: 'part', part: named, every: true } }
}

function edge(which: 'early' | 'middle' | 'late', got: Got): Meaning {
  const named = partNames[got.n(0) - 1]
  return named === undefined ? tooVague : { is: 'time', time: { type: 'part', part: named, edge: which } }
}

/** "giovedì mattina prima delle 10": early in itself, but here "before". */
function isBefore(got: Got, w: RomanceWords): boolean {
  return w.before.split('|').includes(got.tokens.at(-1)?.text ?? '') && got.after?.kind === 'word'
}

function bound(type: 'after' | 'before', got: Got): Meaning {
  return { is: 'time', time: { type, clock: got.clock(0) } }
}

/** "mover mi cita de las 2 a las 4" asks for four. */
function end(got: Got): Meaning {
  return { is: 'time', time: { type: 'clock', clock: got.clock(1) } }
}

function hours(got: Got): Meaning {
  const time: TimeMeaning = { type: 'hours', from: got.clock(0), to: got.clock(1) }
  return { is: 'time', time }
}

/** "a partir de 15h" begins then; "de 15h" ("el de las 3") only names it. */
function startsFrom(got: Got, w: RomanceWords): Made {
  if (saysOnwards(got)) return bound('after', got)
  const [first] = got.tokens
  if (first !== undefined && w.of.split('|').includes(first.text))
    return isLoose(got, w) || isLengthBesideTime(got, w) ? undefined : clock(got)
  return bound('after', got)
}

function saysOnwards(got: Got): boolean {
  return got.tokens.at(-1)?.text === 'onwards'
}

/** "14h-16h", "de 14 à 16h"; two numbers that nothing makes hours are none. */
function bareHours(got: Got, w: RomanceWords): Made {
  if (isCounted(got, w)) return undefined
  const [first, last] = [got.clock(0), got.clock(1)]
  // "dîner pour 2 à 20h": so many, and then the hour.
  if (isPartyThen(got, w)) return end(got)
  // "veintiuno a las veinte": who means a night says from and to.
  if (!got.tokens.some((token) => token.text === '-') && first.said === 'full' && last.said === 'full' && first.hour > last.hour)
    return undefined
  // "mañana 14 a las 9": an hour with its article after a number without is no end of hours.
  if (isBareDate(got, w)) return undefined
  const marked = isHourLead(got, w) || got.tokens.some((token) => isMarked(token, w))
  return marked ? hours(got) : undefined
}

/** "pour quatre, vers 19h45": what stands before the comma is no hour of its own. */
function isCountThen(got: Got, w: RomanceWords): boolean {
  const comma = got.tokens.findIndex((token) => token.text === ',')
  const before = got.tokens.slice(0, comma)
  const articles = w.hourArticle.split('|')
  return comma > 0 && got.tokens[0]?.text !== ',' && !before.some((token) => isMarked(token, w) || articles.includes(token.text))
}

function isPartyThen(got: Got, w: RomanceWords): boolean {
  const [lead, count, to] = got.tokens
  const people = ['pour', 'pr', 'para', 'pra', 'pro', 'pa', 'per', 'x']
  return (
    people.includes(lead?.text ?? '') &&
    count !== undefined &&
    !isMarked(count, w) &&
    !isMarked(to, w) &&
    to?.text !== '-' &&
    got.clock(0).hour < 10
  )
}

function isBareDate(got: Got, w: RomanceWords): boolean {
  const [first, second] = got.tokens.slice(got.tokens.findIndex((token) => token.kind !== 'word' || !w.at.split('|').includes(token.text)))
  const isPlain = first?.kind === 'number' && second?.kind === 'word' && !isMarked(second, w)
  return isPlain && got.tokens.slice(1, -1).some((token) => w.hourArticle.split('|').includes(token.text))
}

/** "samedi 10h-12h", "sábado 10-12"; in "samedi 21 à 14h" the 21 is the date. */
function dayThenHours(got: Got, w: RomanceWords): Made {
  if (isCounted(got, w)) return undefined
  const atNumber = got.tokens.findIndex((token) => token.kind !== 'word' && token.kind !== 'mark')
  const first = got.tokens[atNumber]
  const dashed = got.tokens[atNumber + 1]?.text === '-'
  const plain = first?.kind === 'number' && !isMarked(got.tokens[atNumber + 1], w)
  return plain && !dashed ? undefined : [{ is: 'day', day: got.day(0) }, hours(got)]
}

function dayThenEither(got: Got): Made {
  const day: Meaning = { is: 'day', day: got.day(0) }
  return [day, clock(got), { is: 'or' }, { is: 'time', time: { type: 'clock', clock: got.clock(1) } }]
}

/** "15h heure de Montréal": only a name makes it a zone. */
function isPlace(got: Got): boolean {
  return /^\p{Lu}/u.test(got.tokens.at(-1)?.raw ?? '')
}

/** Nothing follows that the number could belong to ("mañana 10 - 12"). */
function isLast(got: Got): boolean {
  return got.after === undefined || ['.', '!', '?', ','].includes(got.after.text)
}

function isNoTime(got: Got): boolean {
  const [hour = 0, minute = 0] = got.tokens.at(-1)?.numbers ?? []
  return hour > 24 || minute > 59
}

function threeClocks(got: Got): readonly Meaning[] {
  return [0, 1, 2].flatMap((index): readonly Meaning[] => [
    ...(index > 0 ? [{ is: 'or' } as const] : []),
    { is: 'time', time: { type: 'clock', clock: got.clock(index) } },
  ])
}

function eitherClock(got: Got): Made {
  return [clock(got), { is: 'or' }, { is: 'time', time: { type: 'clock', clock: got.clock(1) } }]
}
