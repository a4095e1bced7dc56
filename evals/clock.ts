import type { Clock } from '../src/shared/clock.ts'

/** A clock that stands at `start`, moves only when told to, and is the whole product's: hold expiry in the database included. */
export interface MovableClock extends Clock {
  readonly pass: (ms: number) => void
}

/** Time runs on between the acts, as it does for a customer; `pass` makes it jump. */
export function movableClock(start: number): MovableClock {
  let offset = start - Date.now()
  return {
    get offsetMs() {
      return offset
    },
    now: () => Date.now() + offset,
    pass: (ms) => {
      offset += ms
    },
  }
}
