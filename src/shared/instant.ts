import type { EpochMs } from './clock.ts'
import { memoizeInstants } from './memoize-instants.ts'

/** RFC 3339 in UTC, as instants are written on the wire: "2026-11-24T14:00:00Z". */
export const formatInstant: (at: EpochMs) => string = memoizeInstants(20_000, (at) => Temporal.Instant.fromEpochMilliseconds(at).toString())

/** Undefined unless it is RFC 3339 with an offset or Z: a wall time without a zone is nobody's instant. */
export function parseInstant(text: string): EpochMs | undefined {
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch {
    return undefined
  }
}
