import type { EpochMs } from '../../shared/clock.ts'
import { memoize } from '../../shared/memoize.ts'
import type { BookReader } from './book-reader.ts'

/** Dates and lengths as the pages with a script write them (web/i18n/format.ts). */
export interface TimeWriter {
  /** "Tuesday 24 November". */
  readonly day: (at: EpochMs) => string
  readonly weekday: (at: EpochMs) => string
  readonly shortWeekday: (at: EpochMs) => string
  /** "24 Nov". */
  readonly date: (at: EpochMs) => string
  readonly month: (at: EpochMs) => string
  readonly time: (at: EpochMs) => string
  /** "Tuesday 24 November, 14:00". */
  readonly whole: (at: EpochMs) => string
  /** "45 minutes". */
  readonly length: (minutes: number) => string
}

export function timeWriterOf({ locale, timeZone }: Pick<BookReader, 'locale' | 'timeZone'>): TimeWriter {
  return writerOf(`${locale === 'en' ? 'en-GB' : locale} ${timeZone}`)
}

// Building a formatter costs about 50 µs, and a page of times needs several of them again and again.
const writerOf = memoize(64, (key: string): TimeWriter => {
  const [locale = '', timeZone = ''] = key.split(' ')
  const write = (options: Intl.DateTimeFormatOptions) => {
    const formatter = new Intl.DateTimeFormat(locale, { timeZone, ...options })
    return (at: EpochMs) => formatter.format(at)
  }
  const isHalfDay = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true
  const clock = { hour: isHalfDay ? 'numeric' : '2-digit', minute: '2-digit' } as const
  const date = { weekday: 'long', day: 'numeric', month: 'long' } as const
  return {
    day: write(date),
    weekday: write({ weekday: 'long' }),
    shortWeekday: write({ weekday: 'short' }),
    date: write({ day: 'numeric', month: 'short' }),
    month: write({ month: 'short' }),
    time: write(clock),
    whole: write({ ...date, ...clock }),
    length: (minutes) => lengthIn(locale, minutes),
  }
})

function lengthIn(locale: string, minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const unitDisplay = hours > 0 && rest > 0 ? 'short' : 'long'
  const amount = (count: number, unit: 'hour' | 'minute') =>
    count === 0 ? [] : [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(count)]
  return [...amount(hours, 'hour'), ...amount(rest, 'minute')].join(' ')
}
