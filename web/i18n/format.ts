/** Instants are RFC 3339 text as they came from the server, or epoch milliseconds. */
type At = string | number

interface Money {
  readonly amountMinor: number
  readonly currency: string
}

/** How one locale writes dates, times, lengths, names and prices. Everything comes from Intl. */
export type Format = ReturnType<typeof createFormat>

export function createFormat(locale: string) {
  const formatters = new Map<string, Intl.DateTimeFormat>()
  const write = (at: At, timeZone: string, options: Intl.DateTimeFormatOptions) => {
    const key = timeZone + JSON.stringify(options)
    const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options })
    formatters.set(key, formatter)
    return formatter.format(typeof at === 'string' ? Date.parse(at) : at)
  }
  // "09:00" lines up with "14:00"; where the day has twelve hours nobody writes "02:00 PM".
  const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true ? 'numeric' : '2-digit'

  return {
    locale,
    /** "Tuesday 24 November". */
    day: (at: At, timeZone: string) => write(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long' }),
    /** "Tuesday". */
    weekday: (at: At, timeZone: string) => write(at, timeZone, { weekday: 'long' }),
    /** "Tue". */
    shortWeekday: (at: At, timeZone: string) => write(at, timeZone, { weekday: 'short' }),
    /** "24 Nov". */
    date: (at: At, timeZone: string) => write(at, timeZone, { day: 'numeric', month: 'short' }),
    /** "24": the figure alone, also where a date is written "24日". */
    dayNumber: (at: At, timeZone: string) => String(Number(dayKey(at, timeZone).slice(8))),
    /** "Nov". */
    month: (at: At, timeZone: string) => write(at, timeZone, { month: 'short' }),
    /** "14:00". */
    time: (at: At, timeZone: string) => write(at, timeZone, { hour, minute: '2-digit' }),
    /** "Tue 24 Nov, 14:00", short and complete for a line beside the main one. */
    short: (at: At, timeZone: string) => write(at, timeZone, { weekday: 'short', day: 'numeric', month: 'short', hour, minute: '2-digit' }),
    /** "Tuesday 24 November, 14:00". */
    whole: (at: At, timeZone: string) => write(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long', hour, minute: '2-digit' }),
    /** "45 minutes", "1 hr 30 min". */
    duration: (minutes: number) => {
      const hours = Math.floor(minutes / 60)
      const rest = minutes % 60
      const unitDisplay = hours > 0 && rest > 0 ? 'short' : 'long'
      const amount = (count: number, unit: 'hour' | 'minute') =>
        count === 0 ? [] : [new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay }).format(count)]
      return [...amount(hours, 'hour'), ...amount(rest, 'minute')].join(' ')
    },
    /** "£38", "£38.50". */
    price: ({ amountMinor, currency }: Money) => {
      const style = { style: 'currency', currency } as const
      const digits = new Intl.NumberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? 2
      const amount = amountMinor / 10 ** digits
      return new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: Number.isInteger(amount) ? 0 : digits }).format(amount)
    },
    /** "Maya", "Maya and Treatment room". */
    names: (named: readonly { readonly name: string }[]) =>
      new Intl.ListFormat(locale, { type: 'conjunction' }).format(named.map((one) => one.name)),
  }
}

const keys = new Map<string, Intl.DateTimeFormat>()

/** "2026-11-24" where the day begins and ends by that zone's clock: two instants fall on one day when these are equal. */
export function dayKey(at: At, timeZone: string): string {
  const formatter = keys.get(timeZone) ?? new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  keys.set(timeZone, formatter)
  return formatter.format(typeof at === 'string' ? Date.parse(at) : at)
}

/** "London" from "Europe/London", "New York" from "America/New_York". */
export const zoneCity = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')

export const minutesBetween = (start: string, end: string) => Math.round((Date.parse(end) - Date.parse(start)) / 60_000)

let toldZone: string | undefined

/** The browser's, unless a host around the page knows better. */
export function visitorTimeZone(): string {
  return toldZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

/** Takes a host's word for it; a zone that this browser does not know is none. */
export function tellTimeZone(timeZone: string | undefined): void {
  if (timeZone === undefined) return
  try {
    toldZone = new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone
  } catch {
    toldZone = undefined
  }
}
