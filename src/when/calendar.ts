import type { HolidayRule, Month } from './meaning.ts'

/** The day of a date in the first year from `today` on in which it exists and is not over; undefined when it never exists. */
export function nextDate(today: Temporal.PlainDate, month: number, day: number): Temporal.PlainDate | undefined {
  for (let year = today.year; year <= today.year + 8; year += 1) {
    const date = dateOf(year, month, day)
    if (date !== undefined && !isBefore(date, today)) return date
  }
  return undefined
}

/** "the 31st": the next month that has one, today included. */
export function nextDayOfMonth(today: Temporal.PlainDate, day: number): Temporal.PlainDate | undefined {
  for (let ahead = 0; ahead <= 12; ahead += 1) {
    const first = today.with({ day: 1 }).add({ months: ahead })
    const date = dateOf(first.year, first.month, day)
    if (date !== undefined && !isBefore(date, today)) return date
  }
  return undefined
}

export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  if (month < 1 || month > 12 || day < 1 || day > 31 || year < 1 || year > 9_999) return undefined
  const last = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  return day > last ? undefined : Temporal.PlainDate.from({ year, month, day })
}

/** The first of the months a name may stand for: this year's or a given year's, and the next one's. */
export function monthsFrom(today: Temporal.PlainDate, month: Month): readonly Temporal.PlainDate[] {
  const first = today.with({ day: 1 })
  if ('ahead' in month) return [first.add({ months: month.ahead })]
  const year = month.year ?? today.year
  if (year < 1 || year > 9_998 || month.month < 1 || month.month > 12) return []
  const named = Temporal.PlainDate.from({ year, month: month.month, day: 1 })
  return month.year === undefined ? [named, named.add({ years: 1 })] : [named]
}

/** The nth such weekday of a month (−1 the last); undefined when there is no fifth. */
export function nthWeekday(first: Temporal.PlainDate, weekday: number, n: number): Temporal.PlainDate | undefined {
  const toFirst = (weekday - first.dayOfWeek + 7) % 7
  const count = Math.floor((first.daysInMonth - 1 - toFirst) / 7) + 1
  const index = n < 0 ? count + n : n - 1
  return index < 0 || index >= count ? undefined : first.add({ days: toFirst + 7 * index })
}

export function holidayIn(year: number, rule: HolidayRule): Temporal.PlainDate | undefined {
  switch (rule.on) {
    case 'date': {
      const date = dateOf(year, rule.month, rule.day)
      return date?.dayOfWeek === 7 ? date.add({ days: rule.onSunday ?? 0 }) : date
    }
    case 'nth': {
      const first = dateOf(year, rule.month, 1)
      return first === undefined ? undefined : nthWeekday(first, rule.weekday, rule.n)?.add({ days: rule.plusDays ?? 0 })
    }
    case 'easter':
      return easterSunday(year).add({ days: rule.plusDays })
    case 'equinox':
      return equinoxInJapan(year, rule.month)
  }
}

/** The day by Japanese time; the usual approximation, right from 1980 to 2099. */
function equinoxInJapan(year: number, month: 3 | 9): Temporal.PlainDate | undefined {
  if (year < 1980 || year > 2099) return undefined
  const since = year - 1980
  const first = month === 3 ? 20.8431 : 23.2488
  return dateOf(year, month, Math.floor(first + 0.242194 * since - Math.floor(since / 4)))
}

/** Western Easter by the anonymous Gregorian computus (Meeus, Astronomical Algorithms, ch. 8). */
function easterSunday(year: number): Temporal.PlainDate {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return Temporal.PlainDate.from({ year, month: Math.floor(n / 31), day: (n % 31) + 1 })
}

export function mondayOf(date: Temporal.PlainDate): Temporal.PlainDate {
  return date.subtract({ days: date.dayOfWeek - 1 })
}

/** Monday of an ISO 8601 week; undefined when that year has no week 53. */
export function isoWeek(year: number, week: number): Temporal.PlainDate | undefined {
  const fourth = dateOf(year, 1, 4)
  const monday = fourth === undefined ? undefined : mondayOf(fourth).add({ weeks: week - 1 })
  return monday?.yearOfWeek === year ? monday : undefined
}

export function isBefore(a: Temporal.PlainDate, b: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(a, b) < 0
}
