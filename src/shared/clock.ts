/** Milliseconds since 1970-01-01T00:00:00Z. Instants travel as this number inside, as RFC 3339 UTC on the wire. */
export type EpochMs = number

/**
 * The only source of "now". `offsetMs` is what the product's time is ahead of the machine's (0 but with CLOCK_START);
 * statements that decide by the database's clock add it to `clock_timestamp()`.
 */
export interface Clock {
  readonly now: () => EpochMs
  readonly offsetMs: number
}

/** A clock that runs on from `start`, or the machine's own without one. */
export function startClock(start?: EpochMs): Clock {
  return clockAhead(start === undefined ? 0 : start - Date.now())
}

/** The machine's clock moved by so much: for processes that have agreed on it. */
export function clockAhead(offsetMs: number): Clock {
  return { offsetMs, now: () => Date.now() + offsetMs }
}
