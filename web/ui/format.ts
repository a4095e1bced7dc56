import { visitorLocale } from './locale.ts'

/** What Intl calls the visitor's language; bare "en" reads as British, like the server writes it. */
const locale = (() => {
  const wanted = visitorLocale()
  return wanted === 'en' ? 'en-GB' : wanted
})()

/** "09:00" lines up with "14:00"; where the day has twelve hours nobody writes "02:00 PM". */
const hour = new Intl.DateTimeFormat(locale, { hour: 'numeric' }).resolvedOptions().hour12 === true ? 'numeric' : '2-digit'

const formatters = new Map<string, Intl.DateTimeFormat>()

function format(at: string | number, timeZone: string, options: Intl.DateTimeFormatOptions): string {
  const key = timeZone + JSON.stringify(options)
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone, ...options })
  formatters.set(key, formatter)
  return formatter.format(typeof at === 'string' ? Date.parse(at) : at)
}

/** "Tuesday 24 November". */
export const formatDay = (at: string, timeZone: string) => format(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long' })

/** "Tuesday". */
export const formatWeekday = (at: string, timeZone: string) => format(at, timeZone, { weekday: 'long' })

/** "24 Nov". */
export const formatDate = (at: string, timeZone: string) => format(at, timeZone, { day: 'numeric', month: 'short' })

/** "14:00". */
export const formatTime = (at: string, timeZone: string) => format(at, timeZone, { hour, minute: '2-digit' })

/** "Tue 24 Nov, 14:00", short and complete for a line beside the main one. */
export const formatShort = (at: string, timeZone: string) =>
  format(at, timeZone, { weekday: 'short', day: 'numeric', month: 'short', hour, minute: '2-digit' })

/** The leaf of a tear-off calendar: "TUE", "24", "NOV". */
export function formatLeaf(at: string, timeZone: string): { weekday: string; day: string; month: string } {
  return {
    weekday: format(at, timeZone, { weekday: 'short' }),
    day: format(at, timeZone, { day: 'numeric' }),
    month: format(at, timeZone, { month: 'short' }),
  }
}

/** Two instants fall on one day when these are equal. */
export const dayKey = (at: string, timeZone: string) => format(at, timeZone, { year: 'numeric', month: '2-digit', day: '2-digit' })

/** "London" from "Europe/London", "New York" from "America/New_York". */
export const zoneCity = (timeZone: string) => (timeZone.split('/').at(-1) ?? timeZone).replaceAll('_', ' ')

/** "£38", "£38.50"; "Free" for nothing to pay. */
export function formatPrice(price: { amountMinor: number; currency: string } | null): string {
  if (price === null || price.amountMinor === 0) return 'Free'
  const style = { style: 'currency', currency: price.currency } as const
  const digits = new Intl.NumberFormat(locale, style).resolvedOptions().maximumFractionDigits ?? 2
  const amount = price.amountMinor / 10 ** digits
  return new Intl.NumberFormat(locale, { ...style, minimumFractionDigits: Number.isInteger(amount) ? 0 : digits }).format(amount)
}

/** "45 minutes", "2 hours", "1 hour 30 minutes". */
export function formatDuration(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  const parts = [
    ...(hours === 0 ? [] : [`${hours} ${hours === 1 ? 'hour' : 'hours'}`]),
    ...(rest === 0 ? [] : [`${rest} ${rest === 1 ? 'minute' : 'minutes'}`]),
  ]
  return parts.join(' ')
}

export const minutesBetween = (start: string, end: string) => Math.round((Date.parse(end) - Date.parse(start)) / 60_000)

/** "Maya", "Maya and Treatment room", "Maya, Idris and Couple's room". */
export const formatNames = (named: readonly { name: string }[]) =>
  new Intl.ListFormat('en', { type: 'conjunction' }).format(named.map((one) => one.name))
