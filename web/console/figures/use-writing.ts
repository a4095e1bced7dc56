import { dollars } from '../kit/amounts.ts'
import { useConsoleLanguage, useWords } from '../kit/language.tsx'
import type { Span } from './spans.ts'
import { words } from './words.ts'

export interface Writing {
  readonly count: (value: number) => string
  /** Of nothing there is no share. */
  readonly percent: (part: number, whole: number) => string
  readonly money: (micros: number) => string
  readonly length: (seconds: number | null) => string
  readonly hours: (minutes: number) => string
  readonly day: (day: string) => string
  readonly span: (span: Pick<Span, 'day' | 'until'>) => string
  readonly weekday: (weekday: number, long?: boolean) => string
  readonly hour: (hour: number) => string
}

/** Numbers, days and lengths as the reader writes them. Days are names of days and no instants: they are written in UTC. */
export function useWriting(): Writing {
  const { locale } = useConsoleLanguage()
  const t = useWords(words)
  const number = (value: number, options: Intl.NumberFormatOptions = {}) => new Intl.NumberFormat(locale, options).format(value)
  const date = (day: string, options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`))
  const day = (one: string) => date(one, { day: 'numeric', month: 'short', year: '2-digit' })
  return {
    count: (value) => number(value),
    percent: (part, whole) =>
      whole === 0 ? t.nothing : number(part / whole, { style: 'percent', maximumFractionDigits: part / whole < 0.1 ? 1 : 0 }),
    money: (micros) => dollars(micros, locale),
    length: (seconds) => (seconds === null ? t.nothing : lengthOf(seconds, number)),
    hours: (minutes) => number(minutes / 60, { style: 'unit', unit: 'hour', maximumFractionDigits: minutes < 600 ? 1 : 0 }),
    day,
    span: ({ day: first, until }) =>
      first === until ? date(first, { weekday: 'short', day: 'numeric', month: 'short' }) : `${day(first)} – ${day(until)}`,
    // 2024-01-01 was a Monday.
    weekday: (weekday, long = false) => date(`2024-01-0${weekday}`, { weekday: long ? 'long' : 'short' }),
    hour: (hour) => `${String(hour).padStart(2, '0')}:00`,
  }
}

function lengthOf(seconds: number, number: (value: number, options: Intl.NumberFormatOptions) => string): string {
  const [value, unit] =
    seconds < 100
      ? [seconds, 'second']
      : seconds < 5_400
        ? [seconds / 60, 'minute']
        : seconds < 172_800
          ? [seconds / 3_600, 'hour']
          : [seconds / 86_400, 'day']
  return number(value, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: value < 10 ? 1 : 0 })
}
