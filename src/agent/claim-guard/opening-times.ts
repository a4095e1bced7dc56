import type { Tenant } from '../../booking/index.ts'

/** When the house is open on one weekday, 1 (Monday) to 7; minutes of the local day. */
export interface OpenWindow {
  readonly weekday: number
  readonly from: number
  readonly to: number
}

/** The weekly windows of what has nothing above it: below nothing is open while they are closed. */
export function openWindows(tenant: Tenant): readonly OpenWindow[] {
  return [...tenant.resources.values()]
    .filter(({ lineage }) => lineage.length === 1)
    .flatMap(({ id }) => tenant.resourceTimetables.get(id)?.schedules ?? [])
    .flatMap(({ weekdays, startMinute, endMinute }) => weekdays.map((weekday) => ({ weekday, from: startMinute, to: endMinute })))
}

/** "Mon 09:00–18:00, Tue …" in the words of a locale. */
export function openWords(windows: readonly OpenWindow[], locale: string): string {
  const name = new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' })
  return windows
    .toSorted((a, b) => a.weekday - b.weekday || a.from - b.from)
    .map(({ weekday, from, to }) => `${name.format(MONDAY + (weekday - 1) * 86_400_000)} ${clock(from)}–${clock(to)}`)
    .join(', ')
}

// 5 January 1970.
const MONDAY = 4 * 86_400_000

const clock = (minutes: number): string => `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
