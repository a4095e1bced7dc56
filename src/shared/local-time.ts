import type { EpochMs } from './clock.ts'
import { memoizeInstants } from './memoize-instants.ts'
import { memoize } from './memoize.ts'

/** "Tuesday 24 November 2026, 14:00 GMT": weekday, date, time and zone, as a person of `locale` reads them. */
export function formatLocal(at: EpochMs, timeZone: string, locale: string): string {
  return wordsIn(`${locale} ${timeZone}`)(at)
}

// Formatting costs about 5 µs a slot and a month of slots is read again and again.
const wordsIn = memoize(64, (place: string) => {
  const [locale = '', timeZone = ''] = place.split(' ')
  return memoizeInstants(
    3_000,
    (at) =>
      `${formatDay(at, timeZone, locale)}${locale.startsWith('ja') ? '' : ','} ${formatClock(at, timeZone, locale)} ${zoneName(at, timeZone, locale)}`,
  )
})

/** "Tuesday 24 November 2026". */
export function formatDay(at: EpochMs, timeZone: string, locale: string): string {
  const day = formatter(locale, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at)
  if (locale.startsWith('fr')) return day.replace(/(?<!\d)1(?= \p{L})/u, '1er')
  // British English lost this comma in print; newer locale data has it back, and among other commas it reads badly.
  return /^en(-(?!US)|$)/.test(locale) ? day.replace(/^(\w+), /, '$1 ') : day
}

/** "Tuesday". */
export function formatWeekday(at: EpochMs, timeZone: string, locale: string): string {
  return formatter(locale, timeZone, { weekday: 'long' }).format(at)
}

/** "14:00", "2:00 PM". */
export function formatClock(at: EpochMs, timeZone: string, locale: string): string {
  // Where the day has twice twelve hours nobody writes "02:00 PM".
  return formatter(locale, timeZone, { hour: '2-digit', minute: '2-digit' })
    .format(at)
    .replace(/^0(?=\d:\d\d.*\p{L})/u, '')
}

/** "GMT", "BST", "CET"; what the locale calls the zone at that instant. */
export function zoneName(at: EpochMs, timeZone: string, locale: string): string {
  const own = shortZoneName(at, timeZone, locale)
  // Many languages have no short name for most zones ("UTC+0"); the English one is on their clocks and tickets as well.
  return own !== undefined && !/^(?:UTC|GMT)[+-]/.test(own) ? own : (shortZoneName(at, timeZone, 'en-GB') ?? own ?? timeZone)
}

function shortZoneName(at: EpochMs, timeZone: string, locale: string): string | undefined {
  const parts = formatter(locale, timeZone, { timeZoneName: 'short' }).formatToParts(at)
  return parts.find((part) => part.type === 'timeZoneName')?.value
}

const formatters = new Map<string, Intl.DateTimeFormat>()

// Building a formatter costs about 50 µs, using one 1 µs.
function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${Object.keys(options).join()}`
  const known = formatters.get(key)
  if (known !== undefined) return known
  const made = new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, { timeZone, ...options })
  if (formatters.size > 2_000) formatters.clear()
  formatters.set(key, made)
  return made
}
