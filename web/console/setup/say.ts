import type { Override, Schedule } from '../../../src/http/contract/console/catalogue.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import { useWorkplace } from '../shell/workplace.tsx'
import { valueWords } from './field-words.ts'

/** 4 January 2021 was a Monday. */
const MONDAY = Date.UTC(2021, 0, 4)

export type Say = ReturnType<typeof useSay>

/** The catalogue's values in words. */
export function useSay() {
  const v = useWords(valueWords)
  const { format, locale } = useConsoleLanguage()
  const { business } = useWorkplace()
  const clock = (minute: number) => `${pad(Math.floor((minute % 1440) / 60))}:${pad(minute % 60)}`
  const window = (start: number, end: number) => `${clock(start)}–${end === 1440 ? '24:00' : clock(end)}`
  const weekday = (day: number, style: 'short' | 'long' = 'short') =>
    new Intl.DateTimeFormat(locale, { weekday: style, timeZone: 'UTC' }).format(MONDAY + (day - 1) * 86_400_000)
  const date = (day: string) =>
    new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
      Date.parse(`${day}T00:00:00Z`),
    )
  const span = (minutes: number) =>
    minutes > 0 && minutes % 1440 === 0 ? v.days(minutes / 1440) : minutes === 0 ? '0' : format.duration(minutes)
  const weekdays = (days: readonly number[]) =>
    runsOf(days)
      .map(([first, last]) => (first === last ? weekday(first) : `${weekday(first)}–${weekday(last)}`))
      .join(', ')
  const schedule = ({ kind, weekdays: days, rrule, startMinute, endMinute, validFrom, validUntil }: Schedule) =>
    [
      kind === 'weekly' ? weekdays(days) : (rrule ?? ''),
      window(startMinute, endMinute),
      ...(validFrom === null ? [] : [`${v.from} ${date(validFrom)}`]),
      ...(validUntil === null ? [] : [`${v.until} ${date(validUntil)}`]),
    ].join(' ')
  const override = ({ dateFrom, dateUntil, windows, reason }: Override) =>
    [
      dateFrom === dateUntil ? date(dateFrom) : `${date(dateFrom)} – ${date(dateUntil)}`,
      windows.length === 0 ? v.closed : windows.map(([start, end]) => window(start, end)).join(', '),
      ...(reason === '' ? [] : [`(${reason})`]),
    ].join(' ')
  const price = (minor: number | null, currency: string = business.currency) =>
    minor === null ? v.none : format.price({ amountMinor: minor, currency })
  return { clock, window, weekday, weekdays, date, span, schedule, override, price }
}

/** 1, 2, 3, 5 → [1, 3], [5, 5]. */
function runsOf(days: readonly number[]): [number, number][] {
  const runs: [number, number][] = []
  for (const day of days.toSorted((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last !== undefined && last[1] === day - 1) last[1] = day
    else runs.push([day, day])
  }
  return runs
}

const pad = (figure: number) => String(figure).padStart(2, '0')
