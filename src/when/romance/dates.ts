import type { DayMeaning, Month } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'
import type { Token } from '../tokens.ts'
import { isoDate, isoInstant, slashDate } from '../written-dates.ts'
import { isCounted } from './counts.ts'
import { isName } from './names.ts'
import type { RomanceWords } from './words.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

/** Calendar dates: numbers with a month, numbers alone, ISO, "first Monday of December"; the day always stands before the month. */
export function dateRules(w: RomanceWords): readonly Rule[] {
  return [...numericRules(w), ...monthsOf(w).flatMap((month) => inMonthRules(w, month)), ...monthRules(w), ...bareDateRules(w)]
}

interface InMonth {
  readonly words: string
  readonly month: (got: Got, index: number) => Month | undefined
}

function monthsOf(w: RomanceWords): readonly InMonth[] {
  return [
    { words: `<month> .? ${w.of}? <n>?`, month: namedMonth(w) },
    { words: 'nextmonth', month: () => ({ ahead: 1 }) },
    { words: 'thismonth', month: () => ({ ahead: 0 }) },
  ]
}

function numericRules(w: RomanceWords): readonly Rule[] {
  const lead = `${w.dateLead}?`
  return [
    dayRule(`${w.dayLead}? ${lead} <date>`, (got) => slashDate(got)),
    dayRule(`${w.dateLead}? <decimal>`, dottedDate),
    // "04.12. alle 10": as the Swiss write it, with its second stop; at a sentence's end the stop would be the sentence's.
    dayRule(`${w.dateLead}? <decimal> .`, (got) => (isHourNext(got, w) ? dateOf(got.tokens.at(-2)) : undefined)),
    dayRule(`${lead} <iso>`, isoDate),
    rule(`${w.dateLead}|${w.at}? <iso>`, isoInstant),
  ]
}

function inMonthRules(w: RomanceWords, { words, month }: InMonth): readonly Rule[] {
  const lead = `${w.dayLead}? ${w.dateLead}?`
  const of = `${w.of}?`
  return [
    dayRule(`${lead} <n> <suffix>? ${of} ${words}`, (got) => dateIn(got.n(0), month(got, 2))),
    dayRule(`${lead} <num> ${of} ${words}`, (got) => dateIn(got.n(0), month(got, 1))),
    dayRule(`${lead} <ordinal> ${of} ${words}`, (got) => (got.n(0) === 1 ? dateIn(1, month(got, 1)) : undefined)),
    dayRule(`${lead} ${w.one} ${w.of}? ${words}`, (got) => dateIn(1, month(got, 0))),
    dayRule(`${w.from}? ${lead} <n> <suffix>? ${w.to}|-|${w.and}|${w.or}|, ${w.dayLead}? ${w.dateLead}? <n> ${of} ${words}`, (got) =>
      severalDates(got, w, month(got, 3)),
    ),
    dayRule(`${lead} <n> , ${w.dateLead}? <n> ,? ${w.or}|${w.and} ${w.dateLead}? <n> ${of} ${words}`, (got) =>
      threeDates(got, month(got, 3)),
    ),
    dayRule(`${w.between} ${w.dateLead}? <n> <suffix>? ${w.and} ${w.dateLead}? <n> ${of} ${words}`, (got) =>
      datesFromTo(got, month(got, 3)),
    ),
    dayRule(`${lead} <ordinal> <weekday> ${of} ${words}`, (got) => nthWeekday(got.n(0), got.n(1), month(got, 2))),
    dayRule(`${lead} <n> <suffix> <weekday> ${of} ${words}`, (got) => nthWeekday(got.n(0), got.n(2), month(got, 3))),
    dayRule(`${lead} ${w.last} <weekday> ${of} ${words}`, (got) => nthWeekday(-1, got.n(0), month(got, 1))),
    dayRule(`${lead} lastday ${of} ${words}`, (got) => monthAs('month-last', month(got, 0))),
    dayRule(`${lead} firstday ${of} ${words}`, (got) => dateIn(1, month(got, 0))),
    dayRule(`${w.dayLead}? endof ${of} ${words}`, (got) => monthAs('month-end', month(got, 0))),
    rule(`${w.dayLead}? ${w.early}|${w.middle} -? ${of} ${words}`, (got) => (month(got, 0) === undefined ? undefined : tooVague)),
  ]
}

function monthRules(w: RomanceWords): readonly Rule[] {
  return [
    dayRule('<month>', (got) => (isMonth(got, w) ? { type: 'month', month: { month: got.n(0) } } : undefined)),
    dayRule(`${w.monthLead} <month> ${w.of}? <n>?`, (got) =>
      isCounted(got, w) || (got.maybe(1) === undefined && isNumberToo(got.tokens.at(-1), w))
        ? undefined
        : monthAs('month', namedMonth(w)(got, 0)),
    ),
    dayRule(`<month> ${w.of}? <n>`, (got) => (got.n(1) >= 1000 ? monthAs('month', namedMonth(w)(got, 0)) : undefined)),
    dayRule(`${w.dayLead}? nextmonth`, () => ({ type: 'month', month: { ahead: 1 } })),
    dayRule(`${w.dayLead}? thismonth`, () => ({ type: 'month', month: { ahead: 0 } })),
    dayRule(`${w.dayLead}? lastmonth`, () => ({ type: 'month', month: { ahead: -1 } })),
    dayRule(`${w.dayLead}? endofmonth`, () => ({ type: 'month-end', month: { ahead: 0 } })),
    dayRule('nextyear', () => ({ type: 'year', ahead: 1 })),
    rule(`${w.next}|${w.last} <month>`, () => tooVague),
    rule(`<month> ${w.next}|${w.last}`, () => tooVague),
  ]
}

function bareDateRules(w: RomanceWords): readonly Rule[] {
  return [
    dayRule(`${w.dayLead}? ${w.dateLead} <n>`, (got) => (isCounted(got, w) ? undefined : dayOfMonth(got.n(0)))),
    dayRule(`${w.dayLead}? ${w.dateLead} <num>`, (got) => (isSpeltDate(got, w) ? dayOfMonth(got.n(0)) : undefined)),
    dayRule(`${w.dateLead} <n> <suffix>`, (got) =>
      got.n(0) === 1 && got.tokens.at(-1)?.glued === true && !isCounted(got, w) ? dayOfMonth(1) : undefined,
    ),
    dayRule(`${w.dayLead}? <weekday> ,? ${w.dateLead}? <n> <suffix>?`, (got) => weekdayAndNumber(got, w)),
    dayRule(`${w.dayLead}? ${w.next} <weekday> ,? ${w.dateLead}? <n> <suffix>?`, (got) => weekdayAndNumber(got, w)),
    dayRule(`${w.dayLead}? <weekday> ${w.next} ,? ${w.dateLead}? <n> <suffix>?`, (got) => weekdayAndNumber(got, w)),
    dayRule(`${w.dayLead}? <weekday> ,? ${w.dayLead} ${w.dateLead} <n> <suffix>?`, (got) => weekdayAndNumber(got, w)),
    // The masculine article is a date's: hours are "de 5 à 7", "dalle 5 alle 7".
    dayRule('du|del|dal|do dia? <n> au|al|ao dia? <n>', (got) => (isCounted(got, w) ? undefined : daysOfMonth(got))),
    dayRule('dia primeiro', () => dayOfMonth(1)),
    dayRule('<relative> <n>', (got) => relativeAndNumber(got, w)),
    dayRule(`${w.between}|${w.from} ${w.dateLead}? <n> ${w.to}|${w.and} ${w.dateLead} <n>`, (got) => daysOfMonth(got)),
  ]
}

/** "le vingt et un", "el cinco a las diez"; "le deux" alone is as often the second of what was offered. */
function isSpeltDate(got: Got, w: RomanceWords): boolean {
  const next = got.after
  if (got.tokens.at(-1)?.kind !== 'word' || isCounted(got, w)) return false
  const hours = [w.oclock, w.half, w.quarter, w.quarterTo, w.plus, w.minus, 'am|pm'].some((words) =>
    words.split('|').includes(next?.text ?? ''),
  )
  if (hours) return false
  return got.n(0) > 10 || [w.at, w.hourArticle, w.partLead].some((words) => words.split('|').includes(next?.text ?? ''))
}

/** "mañana 14 a las 9": two names of one day, where its hour follows. */
function relativeAndNumber(got: Got, w: RomanceWords): DayMeaning | undefined {
  const within = dayOfMonth(got.n(1))
  const hourFollows = [w.at, w.hourArticle].some((words) => words.split('|').includes(got.after?.text ?? ''))
  return within === undefined || !hourFollows ? undefined : { type: 'meet', day: { type: 'offset', unit: 'day', n: got.n(0) }, within }
}

function weekdayAndNumber(got: Got, w: RomanceWords): DayMeaning | undefined {
  // The "a" of "lunes 3 a las 10" is no suffix.
  const loose = got.maybe(2) !== undefined && got.tokens.at(-1)?.glued !== true
  const day = loose ? undefined : dayOfMonth(got.n(1))
  return day === undefined || isCounted(got, w) ? undefined : { type: 'named', weekday: got.n(0), day }
}

/** Without a month there is no such date: what looked like one was something else. */
function dateIn(day: number, month: Month | undefined): DayMeaning | undefined {
  return month === undefined || day > 99 ? undefined : { type: 'date', day, month }
}

function dayOfMonth(day: number): DayMeaning | undefined {
  return day >= 1 && day <= 31 ? { type: 'date', day } : undefined
}

function daysOfMonth(got: Got): DayMeaning | undefined {
  const [from, to] = [dayOfMonth(got.n(0)), dayOfMonth(got.n(1))]
  return from === undefined || to === undefined ? undefined : { type: 'days', from, to }
}

function monthAs(type: 'month' | 'month-end' | 'month-last', month: Month | undefined): DayMeaning | undefined {
  return month === undefined ? undefined : { type, month }
}

function nthWeekday(n: number, weekday: number, month: Month | undefined): DayMeaning | undefined {
  return month === undefined || n > 5 ? undefined : { type: 'nth', n, weekday, month }
}

/** A number after a month is a year of four digits; a full stop or a "de" that no year follows is the sentence's. */
function namedMonth(w: RomanceWords): InMonth['month'] {
  const of = new Set(w.of.split('|'))
  return (got, index) => {
    const year = got.maybe(index + 1)
    const month = { month: got.n(index) }
    if (year !== undefined) return year >= 1000 && year <= 9999 ? { ...month, year } : undefined
    return of.has(got.tokens.at(-1)?.text ?? '') ? undefined : month
  }
}

function severalDates(got: Got, w: RomanceWords, month: Month | undefined): DayMeaning | undefined {
  const [from, to] = [dateIn(got.n(0), month), dateIn(got.n(2), month)]
  if (from === undefined || to === undefined) return undefined
  const links = new Set(got.tokens.map((token) => token.text))
  const offered = [...w.or.split('|'), ...w.and.split('|'), ','].some((link) => links.has(link))
  return offered ? { type: 'one-of', days: [from, to] } : { type: 'days', from, to }
}

function threeDates(got: Got, month: Month | undefined): DayMeaning | undefined {
  const days = [0, 1, 2].map((index) => dateIn(got.n(index), month)).filter((day) => day !== undefined)
  return days.length === 3 ? { type: 'one-of', days } : undefined
}

function datesFromTo(got: Got, month: Month | undefined): DayMeaning | undefined {
  const [from, to] = [dateIn(got.n(0), month), dateIn(got.n(2), month)]
  return from === undefined || to === undefined ? undefined : { type: 'days', from, to }
}

// "Mai Dupont", "abril", "marche": every month is somebody's name, so it needs something that says it is a month.
function isMonth(got: Got, w: RomanceWords): boolean {
  const [month] = got.tokens
  if (month === undefined || isName(got, w)) return false
  if (isNumberToo(month, w)) return false
  const leads = new Set([w.monthLead, w.until, w.before, w.after, w.of, w.to, w.or, w.from].flatMap((text) => text.split('|')))
  return leads.has(got.before?.text ?? '') || (got.before === undefined && got.after === undefined)
}

// "sept" is seven at least as often as September.
function isNumberToo(month: Token | undefined, w: RomanceWords): boolean {
  return month !== undefined && w.numbers.includes(month.text)
}

// "24.12" can be no clock time and "le 12.05" is none; "12.05" is read as one.
function dottedDate(got: Got): DayMeaning | undefined {
  const [day = 0] = got.tokens.at(-1)?.numbers ?? []
  return got.tokens.length > 1 || day > 23 ? dateOf(got.tokens.at(-1)) : undefined
}

function dateOf(token: Token | undefined): DayMeaning | undefined {
  const [day = 0, month = 0] = token?.numbers ?? []
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? { type: 'date', day, month: { month } } : undefined
}

function isHourNext(got: Got, w: RomanceWords): boolean {
  const next = got.after
  if (next?.kind === 'time') return true
  return next?.kind === 'word' && [w.at, w.hourArticle, w.partLead, ...w.parts].some((words) => words.split('|').includes(next.text))
}
