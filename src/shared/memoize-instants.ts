import type { EpochMs } from './clock.ts'
import { memoize } from './memoize.ts'

/**
 * `memoize` for what is made of the starts and ends of slots. Kept by the minute, since V8 looks a small integer up several times faster
 * than milliseconds since 1970; what is not on a minute is made anew.
 */
export function memoizeInstants<Value>(limit: number, make: (at: EpochMs) => Value): (at: EpochMs) => Value {
  const known = memoize(limit, (minute: number) => make(minute * 60_000))
  return (at) => (at % 60_000 === 0 ? known(at / 60_000) : make(at))
}
