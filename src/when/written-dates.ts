import type { DayMeaning } from './meaning.ts'
import type { Got, Made } from './pattern.ts'

/** "24/12", "24.12.2026", "2026/12/24": the last token of the run; a year of two digits is this century's. */
export function slashDate(got: Got, monthFirst = false): DayMeaning | undefined {
  const numbers = got.tokens.at(-1)?.numbers ?? []
  const [a = 0, b = 0, c] = numbers
  if (a > 31) return { type: 'date', day: c ?? 0, month: { month: b, year: a } }
  const [day, month] = dayAndMonth(a, b, monthFirst)
  return { type: 'date', day, month: { month, ...(c === undefined ? {} : { year: c < 100 ? 2000 + c : c }) } }
}

// Where only one order gives a date at all, that order is meant.
function dayAndMonth(a: number, b: number, monthFirst: boolean): readonly [number, number] {
  const monthIsFirst = monthFirst ? a <= 12 || b > 12 : a <= 12 && b > 12
  return monthIsFirst ? [b, a] : [a, b]
}

/** "2026-12-24". */
export function isoDate(got: Got): DayMeaning | undefined {
  const [year = 0, month = 0, day = 0] = (got.tokens.at(-1)?.text ?? '').slice(0, 10).split('-').map(Number)
  return got.tokens.at(-1)?.text.length === 10 ? { type: 'date', day, month: { month, year } } : undefined
}

/** "2026-12-24T15:30", with an offset or as a wall time. */
export function isoInstant(got: Got): Made {
  const iso = got.tokens.at(-1)?.text ?? ''
  if (iso.length <= 10) return undefined
  if (/(?:z|[+-]\d{2}:?\d{2})$/.test(iso.slice(10))) return { is: 'instant', iso: iso.toUpperCase() }
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = iso.split(/[-t:]/).map(Number)
  if (hour > 23 || minute > 59) return { is: 'unclear', why: { why: 'no-such-time' } }
  return [
    { is: 'day', day: { type: 'date', day, month: { month, year } } },
    { is: 'time', time: { type: 'clock', clock: { hour, minute, said: 'full' } } },
  ]
}
