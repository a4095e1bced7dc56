import type { EpochMs } from './clock.ts'
import { memoize } from './memoize.ts'

/**
 * The one place where a wall time becomes an instant.
 * `none`: the clock jumps over it (spring gap); `two`: it happens twice (autumn fold), earlier first.
 */
export type WallInstant =
  | { readonly kind: 'one'; readonly at: EpochMs }
  | { readonly kind: 'none' }
  | { readonly kind: 'two'; readonly at: EpochMs; readonly later: EpochMs }

export function instantOfWall(wall: Temporal.PlainDateTime, timeZone: string): WallInstant {
  const earlier = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(timeZone, { disambiguation: 'later' })
  if (earlier.epochMilliseconds === later.epochMilliseconds) return { kind: 'one', at: earlier.epochMilliseconds }
  if (earlier.toPlainDateTime().equals(wall)) {
    return { kind: 'two', at: earlier.epochMilliseconds, later: later.epochMilliseconds }
  }
  return { kind: 'none' }
}

/**
 * The instant a wall time's boundary falls on, for edges of windows and days: in a gap the moment the clock jumps, in a fold
 * the first (`edge: 'start'`) or the last (`edge: 'end'`) of the two.
 */
export function boundaryOfWall(wall: Temporal.PlainDateTime, timeZone: string, edge: 'start' | 'end'): EpochMs {
  const found = instantOfWall(wall, timeZone)
  switch (found.kind) {
    case 'one':
      return found.at
    case 'two':
      return edge === 'start' ? found.at : found.later
    case 'none':
      return gapInstant(wall, timeZone)
  }
}

function gapInstant(wall: Temporal.PlainDateTime, timeZone: string): EpochMs {
  const before = wall.toZonedDateTime(timeZone, { disambiguation: 'earlier' })
  return before.getTimeZoneTransition('next')?.epochMilliseconds ?? before.epochMilliseconds
}

/** True for an IANA zone this runtime knows ("Europe/London"); offsets such as "+01:00" are not zones. */
export function isTimeZone(name: string): boolean {
  return /^[A-Za-z]/.test(name) && isKnownZone(name)
}

// Asking costs 30 µs.
const isKnownZone = memoize(2_000, (name: string): boolean => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
})
