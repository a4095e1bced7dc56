import type { DayMeaning, Unit } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import { moves } from './moves.ts'
import type { RomanceWords } from './words.ts'

// In the order of the lexicon's `unit` class, counted from 1; minutes and hours are elapsed time.
const units: readonly (readonly [unit: Unit | undefined, factor: number])[] = [
  [undefined, 1],
  [undefined, 60],
  ['day', 1],
  ['week', 1],
  ['month', 1],
  ['year', 1],
  ['week', 2],
]

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

/** Distances from now or from a day, stretches that begin now, and stretches open at one end. */
export function spanRules(w: RomanceWords): readonly Rule[] {
  return [...distanceRules(w), ...besideRules(w), ...windowRules(w), ...openRules(w)]
}

function distanceRules(w: RomanceWords): readonly Rule[] {
  return [
    rule(`${w.in} <num> <unit>`, (got) => later(got, got.n(0), got.n(1))),
    rule(`${w.in} ${w.one} <unit>`, (got) => later(got, 1, got.n(0))),
    rule(`${w.in} halfhour`, () => ({ is: 'elapsed', minutes: 30 })),
    rule(`${w.in} quarterhour`, () => ({ is: 'elapsed', minutes: 15 })),
    rule(`${w.in} hourandhalf`, () => ({ is: 'elapsed', minutes: 90 })),
    rule(`${w.in} <num> <unit> ${w.half}`, (got) => (got.n(1) === 2 ? { is: 'elapsed', minutes: got.n(0) * 60 + 30 } : undefined)),
    rule(`${w.in} <time>`, elapsedTime),
    rule(`${w.in} few <unit>`, () => tooVague),
    rule(`${w.in} <num> workdays`, () => tooVague),
    rule(`${w.in} <num> <weekday>`, () => tooVague),
    rule(`${w.in} <num> <weekdays>`, () => tooVague),
    rule(`${w.in} <num> ${w.or}|-|${w.to} <num> <unit>`, (got) => oneOf([got.n(0), got.n(1)], got.n(2))),
    rule(`${w.ago} <num> <unit>`, (got) => later(got, -got.n(0), got.n(1))),
    rule(`${w.ago} ${w.one} <unit>`, (got) => later(got, -1, got.n(0))),
    rule(`<num> <unit> ${w.ago}`, (got) => later(got, -got.n(0), got.n(1))),
    rule(`${w.one} <unit> ${w.ago}`, (got) => later(got, -1, got.n(0))),
  ]
}

function besideRules(w: RomanceWords): readonly Rule[] {
  const lead = w.dayLead
  return [
    dayRule(`${lead}? dayafter ${lead}? ${lead}? {day}`, (got) => ({ type: 'shifted', unit: 'day', n: 1, from: got.day(0) })),
    dayRule(`${lead}? daybefore ${lead}? ${lead}? {day}`, (got) => ({ type: 'shifted', unit: 'day', n: -1, from: got.day(0) })),
    dayRule(`<num> <unit> ${w.after} ${w.of}? ${lead}? {day}`, (got) => shifted(got.n(0), got.n(1), got.day(0))),
    dayRule(`<num> <unit> ${w.before} ${w.of}? ${lead}? {day}`, (got) => shifted(-got.n(0), got.n(1), got.day(0))),
    dayRule(`${w.one} <unit> ${w.after} ${w.of}? ${lead}? {day}`, (got) => shifted(1, got.n(0), got.day(0))),
    dayRule(`${w.one} <unit> ${w.before} ${w.of}? ${lead}? {day}`, (got) => shifted(-1, got.n(0), got.day(0))),
    dayRule(`${lead}? <weekday> ${w.after} ${w.of}? ${lead}? {day}`, (got) => near(got, 1)),
    dayRule(`${lead}? <weekday> ${w.before} ${w.of}? ${lead}? {day}`, (got) => near(got, -1)),
    dayRule(`${lead}? ${w.week} ${w.after} ${w.of}? ${lead}? {day}`, (got) => ({
      type: 'week-of',
      day: { type: 'shifted', unit: 'week', n: 1, from: got.day(0) },
    })),
    rule(`${lead}? ${w.week} ${w.before} ${w.of}? ${lead}? {day}`, () => tooVague),
    rule(`${lead}? weekend ${w.before}|${w.after} ${w.of}? ${lead}? {day}`, () => tooVague),
    rule(`few <unit> ${w.before}|${w.after} ${w.of}? ${lead}? {day}`, () => tooVague),
  ]
}

function windowRules(w: RomanceWords): readonly Rule[] {
  const lead = `${w.dayLead}? ${w.dayLead}?`
  return [
    dayRule(`${lead} <num> ${w.next} <unit>`, (got) => window(got.n(0), got.n(1))),
    dayRule(`${lead} ${w.next} <num> <unit>`, (got) => window(got.n(0), got.n(1))),
    dayRule(`${lead} ${w.next} <unit>`, (got) => (got.n(0) === 3 ? window(3, 3) : undefined)),
    dayRule(`${lead} <unit> ${w.next}`, (got) => (got.n(0) === 3 ? window(3, 3) : undefined)),
    rule(`${w.within} <num> <unit>`, (got) => within(got.n(0), got.n(1))),
    rule(`${w.within} ${w.one} <unit>`, (got) => within(1, got.n(0))),
    rule('asap', () => ({ is: 'day', day: { type: 'window', unit: 'week', n: 1 } })),
  ]
}

function openRules(w: RomanceWords): readonly Rule[] {
  const lead = `${w.of}? ${w.dayLead}? ${w.dayLead}?`
  return [
    dayRule(`${w.before} ${lead} {day}`, (got) => (isEarlier(got, w) ? undefined : { type: 'open', edge: 'before', day: got.day(0) })),
    // "avant ce soir", "hasta el viernes por la tarde": up to which hour nobody said.
    rule(`${w.before}|${w.until}|${w.within} ${lead} {day} ${w.partLead}? ${w.partLead}? <part>`, () => tooVague),
    dayRule(`${w.until} ${lead} {day}`, (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
    dayRule(`${w.within} ${lead} {day}`, (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
    dayRule(`{day} atmost`, (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
    dayRule(`atmost ${lead} {day}`, (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
    dayRule(`${w.after} ${lead} {day}`, (got) => ({ type: 'open', edge: 'after', day: got.day(0) })),
    // "dal 3", "do dia 3": an hour would have the feminine article.
    dayRule('dal dia|giorno? <n> onwards?', (got) =>
      got.n(0) < 1 || got.n(0) > 31 ? undefined : { type: 'open', edge: 'from', day: { type: 'date', day: got.n(0) } },
    ),
    dayRule(`${w.from} ${lead} {day} onwards?`, (got) => (isOnlyOf(got, w) ? undefined : { type: 'open', edge: 'from', day: got.day(0) })),
    rule(`{day} onwards`, (got) => ({ is: 'day', day: { type: 'open', edge: 'from', day: got.day(0) } })),
    dayRule(`notafter ${lead} {day}`, (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
    dayRule(`notbefore ${lead} {day}`, (got) => ({ type: 'open', edge: 'from', day: got.day(0) })),
    dayRule(`${w.from} ${lead} {day} ${w.to}|${w.until}|- ${lead} {day}`, fromTo(w)),
    dayRule(`${w.between} ${lead} {day} ${w.and} ${lead} {day}`, (got) =>
      got.day(0).type === 'holiday' ? undefined : { type: 'days', from: got.day(0), to: got.day(1) },
    ),
    rule(`${w.between} ${lead} {day} ${w.and} ${lead} {day}`, (got) => (got.day(0).type === 'holiday' ? tooVague : undefined)),
    rule(`{day} -|${w.to} ${w.dayLead}? {day}`, (got) =>
      isDash(got) ? { is: 'day', day: { type: 'days', from: got.day(0), to: got.day(1) } } : undefined,
    ),
    rule(`${w.from}? ${lead} {day} ${instead} ${lead} {day}`, (got) => (moves(w, got) ? { is: 'day', day: got.day(1) } : undefined)),
    rule(`${w.about} ${lead} {day}`, () => tooVague),
    rule(`${w.partLead}? ${w.partLead}? <part> ${w.of}|${w.between}? ${lead} {day} ${w.to}|${w.and}|para|pra ${lead} {day}`, (got) =>
      got.n(0) === 4 ? tooVague : undefined,
    ),
    rule(`instead ${lead} {day}`, (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }]),
  ]
}

/** "antes el jueves" is earlier on Thursday; before it is "antes del jueves". French has one word for both. */
function isEarlier(got: Got, w: RomanceWords): boolean {
  return w.before !== 'avant' && !w.of.split('|').includes(got.tokens[1]?.text ?? '')
}

/** "de viernes" may be "of Friday"; only "desde", "a partir de" or an end make it a beginning. */
function isOnlyOf(got: Got, w: RomanceWords): boolean {
  const first = got.tokens[0]?.text ?? ''
  return w.of.split('|').includes(first) && got.tokens.at(-1)?.text !== 'onwards'
}

function isDash(got: Got): boolean {
  return got.tokens.some((token) => token.text === '-') || (got.day(0).type === 'weekday' && got.day(1).type === 'weekday')
}

// "mudar de terça para quinta", "cambiar el martes por el jueves".
const instead = 'por|para|pra|per|pour|con|com|avec'

/** "cambiar del martes al jueves" asks for Thursday; without such a verb the words are a stretch of days. */
function fromTo(w: RomanceWords): (got: Got) => DayMeaning {
  return (got) => (moves(w, got) ? got.day(1) : { type: 'days', from: got.day(0), to: got.day(1) })
}

function unitOf(index: number): readonly [unit: Unit | undefined, factor: number] {
  return units[index - 1] ?? [undefined, 0]
}

/** "quinze jours" are two weeks and "huit jours" one, in words; who writes "8 jours" may count. */
function idiomatic(got: Got, n: number, index: number): readonly number[] {
  if (index !== 3 || (Math.abs(n) !== 8 && Math.abs(n) !== 15)) return [n]
  const meant = Math.sign(n) * (Math.abs(n) === 8 ? 7 : 14)
  return got.tokens.some((token) => token.text === '8') ? [meant, n] : [meant]
}

function later(got: Got, n: number, index: number): Made {
  const [unit, factor] = unitOf(index)
  if (Math.abs(n * factor) > 5_000_000) return tooVague
  if (unit === undefined) return { is: 'elapsed', minutes: n * factor }
  const days = idiomatic(got, n, index).map((each): DayMeaning => ({ type: 'offset', unit, n: each * factor }))
  const [only] = days
  return { is: 'day', day: days.length === 1 && only !== undefined ? only : { type: 'one-of', days } }
}

/** "dans 2h", "dans 1h30". */
function elapsedTime(got: Got): Made {
  const token = got.tokens.at(-1)
  const [hours = 0, minutes = 0] = token?.numbers ?? []
  return token?.text.includes('h') === true ? { is: 'elapsed', minutes: hours * 60 + minutes } : undefined
}

function oneOf(counts: readonly number[], index: number): Made {
  const [unit, factor] = unitOf(index)
  if (unit === undefined) return tooVague
  return { is: 'day', day: { type: 'one-of', days: counts.map((n) => ({ type: 'offset', unit, n: n * factor })) } }
}

function shifted(n: number, index: number, from: DayMeaning): DayMeaning | undefined {
  const [unit, factor] = unitOf(index)
  return unit === undefined ? undefined : { type: 'shifted', unit, n: n * factor, from }
}

function near(got: Got, side: 1 | -1): DayMeaning {
  return { type: 'weekday-near', weekday: got.n(0), side, day: got.day(0) }
}

function window(n: number, index: number): DayMeaning | undefined {
  const [unit, factor] = unitOf(index)
  return unit === undefined ? undefined : { type: 'window', unit, n: n * factor }
}

function within(n: number, index: number): Made {
  const [unit, factor] = unitOf(index)
  return unit === undefined ? { is: 'elapsed-within', minutes: n * factor } : { is: 'day', day: { type: 'window', unit, n: n * factor } }
}
