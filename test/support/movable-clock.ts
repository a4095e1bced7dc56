import type { Clock } from '../../src/shared/clock.ts'

/** A clock that runs on from `start` and jumps when told to. */
export interface MovableClock extends Clock {
  readonly pass: (ms: number) => void
}

export function movableClock(start: string): MovableClock {
  let offset = Date.parse(start) - Date.now()
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
