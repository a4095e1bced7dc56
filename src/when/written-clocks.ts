import type { Clock } from './meaning.ts'
import type { Got } from './pattern.ts'

/** An hour and a minute as said; `half` 0 is am, 12 pm; undefined when there is no such time. */
export function halfDay(hour: number, minute: number, half: number | undefined): Clock | undefined {
  if (minute > 59) return undefined
  if (half === undefined) return hour > 24 ? undefined : { hour, minute, said: hour > 12 || hour === 0 ? 'full' : 'open' }
  if (hour > 12) return half === 12 && hour < 24 ? { hour, minute, said: 'full' } : undefined
  return hour === 0 ? undefined : { hour, minute, said: half === 12 ? 'pm' : 'am' }
}

/** "9:30" is open like "9"; "09:30" and "15:30" are written in full. */
export function written(got: Got, [hour = 99, minute = 0]: readonly number[], half: number | undefined): Clock | undefined {
  const text = got.tokens[0]?.text ?? ''
  if (got.tokens[0]?.kind === 'decimal' && !/^\d{1,2}\.\d{2}$/.test(text)) return undefined
  const full = half === undefined && (text.startsWith('0') || text.includes('h'))
  const found = hour > 24 || (hour === 24 && minute > 0) ? undefined : halfDay(hour, minute, half)
  return found !== undefined && full ? { ...found, said: 'full' } : found
}

/** "1530", "0930 hrs", "930". */
export function compact(got: Got): Clock | undefined {
  const digits = got.tokens[0]?.text ?? ''
  const tail = got.tokens[1]?.text
  if (digits.length < 3 || digits.length > 4) return tail === 'h' && digits.length > 0 ? halfDay(got.n(0), 0, undefined) : undefined
  const [hour, minute] = [Math.floor(got.n(0) / 100), got.n(0) % 100]
  if (hour > 23 || minute > 59) return undefined
  return { hour, minute, said: digits.length === 4 && (digits.startsWith('0') || hour > 12) ? 'full' : 'open' }
}

export function minutesTo(minutes: number, hour: number, half: number | undefined): Clock | undefined {
  if (hour < 1 || hour > 12) return undefined
  const before = halfDay(hour === 1 ? 12 : hour - 1, 60 - minutes, half)
  // "quarter to 12 pm" is before noon, and so is "quarter to one" after it.
  if (before === undefined || half === undefined || hour !== 12) return before
  return { ...before, said: half === 12 ? 'am' : 'pm' }
}
