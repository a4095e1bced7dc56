import type { DayMeaning, Month } from '../meaning.ts'

export function dateIn(day: number, month: Month | undefined): DayMeaning | undefined {
  return month === undefined || day > 99 ? undefined : { type: 'date', day, month }
}

export function dayOfMonth(day: number): DayMeaning | undefined {
  return day >= 1 && day <= 31 ? { type: 'date', day } : undefined
}

export function monthAs(type: 'month' | 'month-end' | 'month-last', month: Month | undefined): DayMeaning | undefined {
  return month === undefined ? undefined : { type, month }
}

export function nth(n: number, weekday: number, month: Month | undefined): DayMeaning | undefined {
  return month === undefined || n > 5 ? undefined : { type: 'nth', n, weekday, month }
}
