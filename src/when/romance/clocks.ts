import type { Clock } from '../meaning.ts'
import { clockRule, hourRule, type Got, type Rule } from '../pattern.ts'
import { isCounted } from './counts.ts'
import type { RomanceWords } from './words.ts'

/** Clock times; a bare number is one only where another rule asks for a clock. */
export function clockRules(w: RomanceWords): readonly Rule[] {
  return [...numberRules(w), ...namedHourRules(w), ...aroundRules(w)]
}

function numberRules(w: RomanceWords): readonly Rule[] {
  const numbers = `<num> ${w.oclock}?`
  return [
    hourRule(`<time> ${w.oclock}|min|m|mn?`, (got) => written(got, undefined)),
    hourRule('<time> <ampm>', (got) => written(got, got.n(1))),
    hourRule(`<time> ${w.half}`, (got) => plus(written(got, undefined), 30)),
    hourRule(`<time> ${w.quarter}`, (got) => plus(written(got, undefined), 15)),
    hourRule(`<time> ${w.quarterTo}`, (got) => less(written(got, undefined), 15)),
    hourRule(`<time> ${w.minus} <num>`, (got) =>
      got.n(1) < 30 && !isCounted(got, w) ? less(written(got, undefined), got.n(1)) : undefined,
    ),
    hourRule(`<decimal> ${w.oclock}?`, (got) => (isCounted(got, w) ? undefined : written(got, undefined))),
    hourRule('<n> <n>', (got) =>
      got.tokens[1]?.text.length === 2 && got.tokens[1].glued === false && got.n(1) % 5 === 0 && !isCounted(got, w)
        ? open(got.n(0), got.n(1))
        : undefined,
    ),
    hourRule('<n> h <n> min|m|mn', (got) => open(got.n(0), got.n(1))),
    hourRule('<num> <ampm>', (got) => halfDay(got.n(0), 0, got.n(1))),
    hourRule(`<num> ${w.oclock}`, (got) => open(got.n(0), 0)),
    hourRule('<num>', (got) => bare(got, w)),
    hourRule(`${numbers} ${w.half} <ampm>?`, (got) => halfDay(got.n(0), 30, got.maybe(1))),
    hourRule(`${numbers} ${w.quarter} <ampm>?`, (got) => halfDay(got.n(0), 15, got.maybe(1))),
    hourRule(`${numbers} ${w.quarterTo} <ampm>?`, (got) => less(halfDay(got.n(0), 0, got.maybe(1)), 15)),
    hourRule(`${numbers} ${w.plus} <minutes> <ampm>?`, (got) => halfDay(got.n(0), got.n(1), got.maybe(2))),
    hourRule(`${numbers} ${w.plus} <n> <ampm>?`, (got) => (got.n(1) < 5 ? undefined : halfDay(got.n(0), got.n(1), got.maybe(2)))),
    hourRule(`<num> ${w.oclock} <minutes>`, (got) => open(got.n(0), got.n(1))),
    hourRule(`<num> ${w.oclock} <n>`, (got) =>
      got.tokens.at(-1)?.text.length === 2 && !isCounted(got, w) ? open(got.n(0), got.n(1)) : undefined,
    ),
    hourRule('<num> <minutes>', (got) =>
      got.tokens.every((token) => token.kind === 'word') && !isCounted(got, w) ? open(got.n(0), got.n(1)) : undefined,
    ),
    hourRule(`${numbers} ${w.minus} <num>`, (got) => (got.n(1) < 30 ? less(open(got.n(0), 0), got.n(1)) : undefined)),
    hourRule('<num> minutesbefore <num>', (got) => (got.n(0) < 30 && !isCounted(got, w) ? less(open(got.n(1), 0), got.n(0)) : undefined)),
  ]
}

/** One o'clock and noon, which each language says in words of their own. */
function namedHourRules(w: RomanceWords): readonly Rule[] {
  return [
    ...w.oneHour.flatMap((one) => [
      hourRule(one, () => open(1, 0)),
      hourRule(`${one} ${w.half}`, () => open(1, 30)),
      hourRule(`${one} ${w.quarter}`, () => open(1, 15)),
      hourRule(`${one} ${w.quarterTo}`, () => open(12, 45)),
      hourRule(`${one} ${w.plus}? <minutes>`, (got) => open(1, got.n(0))),
    ]),
    hourRule(w.noon, () => noonAt(0)),
    hourRule(`${w.noon} ${w.half}`, () => noonAt(30)),
    hourRule(`${w.noon} ${w.quarter}`, () => noonAt(15)),
    hourRule(`${w.noon} ${w.quarterTo}`, () => ({ hour: 11, minute: 45, said: 'full' })),
    hourRule(`${w.noon} ${w.plus}? <minutes>`, (got) => noonAt(got.n(0))),
  ]
}

/** What may stand around an hour: its article, "about", the part of the day that settles it. */
function aroundRules(w: RomanceWords): readonly Rule[] {
  return [
    clockRule('{hour}', (got) => got.clock(0)),
    clockRule(`${w.hourArticle} ${w.oclock}? {hour}`, (got) => got.clock(0)),
    clockRule(`${w.oclock} .? {hour}`, (got) => got.clock(0)),
    clockRule(`${w.about} ${w.at}? ${w.hourArticle}? ${w.oclock}? {hour}`, (got) => got.clock(0)),
    clockRule(`${w.hourArticle}? {hour} ${w.about}`, (got) => got.clock(0)),
    clockRule(`${w.hourArticle}? {hour} ${w.partLead}? ${w.partLead}? <part>`, (got) =>
      isDateBeforePart(got, w) ? undefined : settled(got),
    ),
  ]
}

function halfDay(hour: number, minute: number, half: number | undefined): Clock | undefined {
  if (minute > 59) return undefined
  if (half === undefined) return open(hour, minute)
  if (hour > 12) return half === 12 && hour < 24 ? { hour, minute, said: 'full' } : undefined
  return hour === 0 ? undefined : { hour, minute, said: half === 12 ? 'pm' : 'am' }
}

function open(hour: number, minute: number): Clock | undefined {
  if (minute > 59 || hour > 24 || (hour === 24 && minute > 0)) return undefined
  return { hour, minute, said: hour > 12 || hour === 0 ? 'full' : 'open' }
}

/** "9h30" is open like "9"; "09h30" and "15:30" are written in full. */
function written(got: Got, half: number | undefined): Clock | undefined {
  const token = got.tokens.find((each) => each.kind === 'time' || each.kind === 'decimal')
  const [hour = 99, minute = 0] = token?.numbers ?? []
  if (token === undefined || (token.kind === 'decimal' && !/^\d{1,2}\.\d{2}$/.test(token.text))) return undefined
  const found = halfDay(hour, minute, half)
  return found !== undefined && half === undefined && token.text.startsWith('0') ? { ...found, said: 'full' } : found
}

/** "15", and "1530" or "0930" where a clock is asked for. */
function bare(got: Got, w: RomanceWords): Clock | undefined {
  if (isCounted(got, w) || isBeforeMonth(got, w)) return undefined
  const [token] = got.tokens
  if (token?.kind !== 'number' || token.text.length < 3) return open(got.n(0), 0)
  const [hour, minute] = [Math.floor(got.n(0) / 100), got.n(0) % 100]
  if (token.text.length > 4 || hour > 23 || minute > 59) return undefined
  return { hour, minute, said: token.text.startsWith('0') || hour > 12 ? 'full' : 'open' }
}

/** "viernes 18 en la tarde" is the 18th; only "5 de la tarde" makes a bare number the hour. */
function isDateBeforePart(got: Got, w: RomanceWords): boolean {
  const [first, second] = got.tokens
  if (first?.kind !== 'number' || second?.kind !== 'word' || w.of.split('|').includes(second.text)) return false
  return [w.partLead, ...w.parts].some((words) => words.split('|').includes(second.text))
}

/** "non oltre il 4 dicembre": the number is the month's. */
function isBeforeMonth(got: Got, w: RomanceWords): boolean {
  const isMonth = (text: string | undefined): boolean => text !== undefined && w.months.some((line) => line.split('|').includes(text))
  const next = got.after?.text
  return isMonth(next) || (next !== undefined && w.of.split('|').includes(next) && isMonth(got.all[got.end + 1]?.text))
}

function noonAt(minute: number): Clock {
  return { hour: 12, minute, said: 'full' }
}

function plus(clock: Clock | undefined, minutes: number): Clock | undefined {
  return clock === undefined || clock.minute > 0 ? undefined : { ...clock, minute: minutes }
}

function less(clock: Clock | undefined, minutes: number): Clock | undefined {
  if (clock === undefined || clock.minute > 0 || clock.hour === 0) return undefined
  const hour = clock.hour === 1 && clock.said !== 'full' ? 12 : clock.hour - 1
  // "quarter to 12 pm" is before noon.
  const said = clock.hour === 12 && (clock.said === 'am' || clock.said === 'pm') ? (clock.said === 'pm' ? 'am' : 'pm') : clock.said
  return { hour, minute: 60 - minutes, said }
}

// In the order of the lexicon's `part` class: morning, afternoon, evening, night, lunchtime, before dawn.
type Half = 'am' | 'pm' | 'night' | 'dawn'
const halves: readonly Half[] = ['am', 'pm', 'pm', 'night', 'pm', 'dawn']

/** "las 3 de la tarde", "7 heures du soir", "le 2 di notte"; what no one says ("15h du matin") is left for the part to contradict. */
function settled(got: Got): Clock | undefined {
  const value = got.clock(0)
  const half = halves[got.n(0) - 1] ?? 'pm'
  if (value.said === 'full' || value.said === 'am' || value.said === 'pm') {
    const late = value.said === 'pm' || (value.said === 'full' && value.hour >= 12)
    return late === (half === 'pm' || (half === 'night' && value.hour > 6)) ? value : undefined
  }
  switch (half) {
    case 'am':
      return value.hour === 12 ? undefined : { ...value, said: 'am' }
    case 'pm':
      return value.hour === 11 ? undefined : { ...value, said: 'pm' }
    case 'night':
      if (value.hour === 12) return undefined
      return { ...value, said: value.hour < 6 ? 'am' : 'pm' }
    case 'dawn':
      return value.hour > 6 && value.hour !== 12 ? undefined : { ...value, said: 'am' }
  }
}
