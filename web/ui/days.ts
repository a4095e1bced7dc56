const DAY_MS = 86_400_000

/** Days as text ("2026-03-05"), which no zone and no clock change can shift. */
export function daysFrom(first: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => addDays(first, index))
}

export function addDays(day: string, count: number): string {
  return new Date(noonOf(day) + count * DAY_MS).toISOString().slice(0, 10)
}

/** An instant that falls on this day in nearly every zone, for writing its name in UTC. */
export function noonOf(day: string): number {
  return Date.parse(`${day}T12:00:00Z`)
}

/** The instants that hold every moment of these days, whatever the zone; what they hold too many is left out by its day. */
export function rangeOf(first: string, last: string): { readonly from: string; readonly to: string } {
  return { from: new Date(noonOf(first) - 1.1 * DAY_MS).toISOString(), to: new Date(noonOf(last) + 1.1 * DAY_MS).toISOString() }
}
