import { dateOf, holidayIn, isBefore, isoWeek, mondayOf, monthsFrom, nextDate, nextDayOfMonth, nthWeekday } from './calendar.ts'
import type { DayMeaning, Unit, Why } from './meaning.ts'
import { weekdays, weekends } from './weekdays.ts'

/** Calendar days, both included. `rolling` runs from now to the same wall time on `last`. */
export interface Days {
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
  readonly rolling?: boolean
}

/** One reading, or several of which the customer has to choose, or the reason why there is none. */
export type ResolvedDay = { readonly readings: readonly Days[]; readonly contradicts?: boolean } | Why

export function resolveDay(day: DayMeaning, today: Temporal.PlainDate): ResolvedDay {
  const found = readingsOf(day, today)
  if ('why' in found || found.readings.length < 2) return found
  const readings = found.readings.filter((days, index) => !found.readings.slice(0, index).some((earlier) => sameDays(earlier, days)))
  return readings.length > mostReadings ? { why: 'too-vague' } : { ...found, readings }
}

// Nobody chooses among more; and words heaped on words would otherwise double them each time.
const mostReadings = 12

function readingsOf(day: DayMeaning, today: Temporal.PlainDate): ResolvedDay {
  switch (day.type) {
    case 'offset':
      return one(shift(today, day.unit, day.n))
    case 'shifted':
      return mapDays(resolveDay(day.from, today), (from) => single(shift(from.first, day.unit, day.n)))
    case 'weekday':
      return { readings: weekdays(day.weekday, day.pick, today).map((date) => single(date.add({ weeks: day.plusWeeks ?? 0 }))) }
    case 'weekend':
      return { readings: weekends(day.pick, today).map((date) => stretch(date.add({ weeks: day.plusWeeks ?? 0 }), 2)) }
    case 'workdays':
      return { readings: [stretch(mondayOf(today), 5)] }
    case 'week':
      return { readings: [stretch(mondayOf(today).add({ weeks: day.ahead }), 7)] }
    case 'week-of':
      return mapDays(resolveDay(day.day, today), (found) => stretch(mondayOf(found.first), 7))
    case 'weekday-near':
      return mapDays(resolveDay(day.day, today), (found) => single(weekdayBeside(found, day.weekday, day.side)))
    case 'days':
      return fromTo(day.from, day.to, today)
    case 'open':
      return openEnded(day.edge, resolveDay(day.day, today), today)
    case 'named':
      return namedDay(day.weekday, resolveDay(day.day, today), today)
    case 'meet':
      return meet(day.day, day.within, today)
    case 'window':
      return { readings: [{ first: today, last: shift(today, day.unit, day.n), rolling: true }] }
    case 'one-of':
      return several(day.days.map((option) => resolveDay(option, today)))
    case 'date':
    case 'nth':
    case 'holiday':
    case 'iso-week':
    case 'month':
    case 'month-end':
    case 'month-last':
    case 'year':
      return calendarReadings(day, today)
  }
}

type CalendarDay = Extract<DayMeaning, { type: 'date' | 'nth' | 'holiday' | 'iso-week' | 'month' | 'month-end' | 'month-last' | 'year' }>

/** What stands in a calendar whatever today is; today only says which year or month is the next. */
function calendarReadings(day: CalendarDay, today: Temporal.PlainDate): ResolvedDay {
  switch (day.type) {
    case 'date':
      return one(resolveDate(day, today))
    case 'nth':
      return one(
        firstNotOver(
          monthsFrom(today, day.month).map((first) => nthWeekday(first, day.weekday, day.n)),
          today,
        ),
      )
    case 'holiday':
      return one(
        firstNotOver(
          (day.year === undefined ? [today.year, today.year + 1] : [day.year]).map((year) => holidayIn(year, day.rule)),
          today,
        ),
      )
    case 'iso-week':
      return many(
        firstNotOver(
          (day.year === undefined ? [today.year, today.year + 1] : [day.year]).map((year) => isoWeek(year, day.week)),
          mondayOf(today),
        ),
        7,
      )
    case 'month':
      return wholeMonth(monthsFrom(today, day.month), today)
    case 'month-end':
      return mapDays(wholeMonth(monthsFrom(today, day.month), today), (found) => ({
        first: found.last.subtract({ days: 2 }),
        last: found.last,
      }))
    case 'month-last':
      return mapDays(wholeMonth(monthsFrom(today, day.month), today), (found) => single(found.last))
    case 'year':
      return { readings: [{ first: dayOfYear(today, day.ahead), last: dayOfYear(today, day.ahead + 1).subtract({ days: 1 }) }] }
  }
}

function single(date: Temporal.PlainDate): Days {
  return { first: date, last: date }
}

function stretch(first: Temporal.PlainDate, count: number): Days {
  return { first, last: first.add({ days: count - 1 }) }
}

function one(date: Temporal.PlainDate | undefined): ResolvedDay {
  return many(date, 1)
}

function many(first: Temporal.PlainDate | undefined, count: number): ResolvedDay {
  return first === undefined ? { why: 'no-such-date' } : { readings: [stretch(first, count)] }
}

function mapDays(found: ResolvedDay, change: (days: Days) => Days): ResolvedDay {
  return 'why' in found ? found : { ...found, readings: found.readings.map(change) }
}

function shift(date: Temporal.PlainDate, unit: Unit, n: number): Temporal.PlainDate {
  // A few thousand years either way is as good as any more, and stays inside the calendar.
  const count = Math.max(-2_000, Math.min(2_000, n))
  switch (unit) {
    case 'day':
      return date.add({ days: count })
    case 'week':
      return date.add({ weeks: count })
    case 'month':
      return date.add({ months: count })
    case 'year':
      return date.add({ years: count })
  }
}

function dayOfYear(today: Temporal.PlainDate, ahead: number): Temporal.PlainDate {
  return today.with({ month: 1, day: 1 }).add({ years: ahead })
}

function resolveDate(day: Extract<DayMeaning, { type: 'date' }>, today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const month = day.month
  if (month === undefined) return nextDayOfMonth(today, day.day)
  if ('ahead' in month) {
    const first = today.with({ day: 1 }).add({ months: month.ahead })
    return dateOf(first.year, first.month, day.day)
  }
  return month.year === undefined ? nextDate(today, month.month, day.day) : dateOf(month.year, month.month, day.day)
}

/** The first that is not over; when all are, the last, so that it can be called past. */
function firstNotOver(dates: readonly (Temporal.PlainDate | undefined)[], today: Temporal.PlainDate): Temporal.PlainDate | undefined {
  const found = dates.filter((date) => date !== undefined)
  return found.find((date) => !isBefore(date, today)) ?? found.at(-1)
}

function wholeMonth(firsts: readonly Temporal.PlainDate[], today: Temporal.PlainDate): ResolvedDay {
  const months = firsts.map((first) => stretch(first, first.daysInMonth))
  const month = months.find((days) => !isBefore(days.last, today)) ?? months.at(-1)
  return month === undefined ? { why: 'no-such-date' } : { readings: [month] }
}

function weekdayBeside(days: Days, weekday: number, side: 1 | -1): Temporal.PlainDate {
  const anchor = side === 1 ? days.last : days.first
  const distance = side === 1 ? (weekday - anchor.dayOfWeek + 7) % 7 || 7 : -((anchor.dayOfWeek - weekday + 7) % 7 || 7)
  return anchor.add({ days: distance })
}

/** "Monday to Wednesday": the end is looked for from the beginning on, so "Friday to Monday" goes over the weekend. */
function fromTo(from: DayMeaning, to: DayMeaning, today: Temporal.PlainDate): ResolvedDay {
  // "Monday to Friday next week" is next week's Monday too.
  const framed = to.type === 'meet' && relative(from)
  const start = resolveDay(framed ? { type: 'meet', day: from, within: to.within } : from, today)
  if ('why' in start) return start
  return several(
    start.readings.map((days) => reaching(days, to, followsStart.has(to.type) && !isBefore(days.first, today) ? days.first : today)),
  )
}

const followsStart = new Set<DayMeaning['type']>(['weekday', 'weekend', 'date', 'nth', 'holiday', 'named'])

function reaching(days: Days, to: DayMeaning, seenFrom: Temporal.PlainDate): ResolvedDay {
  const end = resolveDay(to, seenFrom)
  if ('why' in end) return end
  const [last, ...others] = end.readings
  if (last === undefined || others.length > 0 || isBefore(last.last, days.first)) return { why: 'contradiction' }
  return { readings: [{ first: days.first, last: last.last }] }
}

// "after Friday" says when it begins and not when it ends: a week or a month of it are offered.
function openEnded(edge: 'from' | 'after' | 'until' | 'before', found: ResolvedDay, today: Temporal.PlainDate): ResolvedDay {
  if ('why' in found) return found
  return {
    ...found,
    readings: found.readings.flatMap((days): readonly Days[] => {
      if (edge === 'until') return [{ first: earlier(today, days.first), last: days.last }]
      if (edge === 'before') return [{ first: earlier(today, days.first.subtract({ days: 1 })), last: days.first.subtract({ days: 1 }) }]
      const first = edge === 'from' ? days.first : days.last.add({ days: 1 })
      return [stretch(first, 7), stretch(first, 28)]
    }),
  }
}

function earlier(a: Temporal.PlainDate, b: Temporal.PlainDate): Temporal.PlainDate {
  return isBefore(a, b) ? a : b
}

function namedDay(weekday: number, found: ResolvedDay, today: Temporal.PlainDate): ResolvedDay {
  if ('why' in found) return found
  const date = found.readings[0]?.first
  if (date === undefined || date.dayOfWeek === weekday) return found
  const ahead = (weekday - date.dayOfWeek + 7) % 7
  const nearest = date.add({ days: ahead > 3 ? ahead - 7 : ahead })
  return { contradicts: true, readings: [single(date), single(isBefore(nearest, today) ? nearest.add({ weeks: 1 }) : nearest)] }
}

/** "Tuesday" + "next week", "after Tuesday" + "next week": the day is looked for inside the stretch. */
function meet(day: DayMeaning, within: DayMeaning, today: Temporal.PlainDate): ResolvedDay {
  const frames = resolveDay(within, today)
  if ('why' in frames) return frames
  return several(frames.readings.map((frame) => meetOne(day, frame, today, within.type === 'year' && within.ahead > 0)))
}

function meetOne(day: DayMeaning, frame: Days, today: Temporal.PlainDate, isLaterYear: boolean): ResolvedDay {
  // Seen from the first day of the stretch, "Tuesday" is the Tuesday in it, also when that is past; so is "5 December" in next year.
  const found = resolveDay(day, relative(day) || isLaterYear ? frame.first : today)
  if ('why' in found) return found
  if (frame.last.since(frame.first).days > 7 && day.type === 'weekday') return { why: 'too-vague' }
  const inside = found.readings.flatMap((days) => overlap(days, frame))
  if (inside.length === 0) return { readings: [...found.readings, frame] }
  const [first, ...rest] = inside
  // The open ends of "after Tuesday" meet the end of the week: one stretch is left.
  return first !== undefined && rest.every((days) => sameDays(days, first)) ? { readings: [first] } : { readings: inside }
}

function relative(day: DayMeaning): boolean {
  if (day.type === 'open') return relative(day.day)
  if (day.type === 'days') return relative(day.from) && relative(day.to)
  if (day.type === 'one-of') return day.days.every(relative)
  return (day.type === 'weekday' || day.type === 'weekend') && day.pick === 'bare' ? true : day.type === 'workdays'
}

function overlap(a: Days, b: Days): readonly Days[] {
  const first = isBefore(a.first, b.first) ? b.first : a.first
  const last = isBefore(a.last, b.last) ? a.last : b.last
  if (isBefore(last, first)) return []
  const rolling = [a, b].some((days) => days.rolling === true && days.last.equals(last))
  return [{ first, last, ...(rolling ? { rolling } : {}) }]
}

function sameDays(a: Days, b: Days): boolean {
  return a.first.equals(b.first) && a.last.equals(b.last)
}

function several(found: readonly ResolvedDay[]): ResolvedDay {
  const readings: Days[] = []
  for (const each of found) {
    if ('why' in each) return each
    readings.push(...each.readings)
  }
  return { readings }
}
