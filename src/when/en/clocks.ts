import type { Clock, Part } from '../meaning.ts'
import { isCounted } from './counts.ts'
import { clockRule, hourRule, type Got, type Rule } from '../pattern.ts'

/** In the order of the lexicon's `part` class. */
export const partNames: readonly Part[] = ['morning', 'afternoon', 'evening', 'night', 'lunchtime']

/** Clock times, with or without what may stand around them; a bare number is one only where another rule asks for a clock. */
export const clockRules: readonly Rule[] = [
  hourRule('<num> <ampm>', (got) => halfDay(got.n(0), 0, got.n(1))),
  hourRule('<time> <ampm>?', (got) => written(got, got.tokens[0]?.numbers ?? [], got.maybe(1))),
  hourRule('<decimal> <ampm>?', (got) => written(got, got.tokens[0]?.numbers ?? [], got.maybe(1))),
  hourRule("<num> oclock|o'clock <ampm>?", (got) => halfDay(got.n(0), 0, got.maybe(1))),
  hourRule("<num> o ' clock", (got) => halfDay(got.n(0), 0, undefined)),
  hourRule('<num> <minutes> <ampm>?', (got) => halfDay(got.n(0), got.n(1), got.maybe(2))),
  hourRule('<num> <minutes> <ones> <ampm>?', (got) => halfDay(got.n(0), got.n(1) + got.n(2), got.maybe(3))),
  hourRule('half past? <num> <ampm>?', (got) => (got.n(0) > 12 || isBareCount(got) ? undefined : halfDay(got.n(0), 30, got.maybe(1)))),
  hourRule('a? quarter past|after <num> <ampm>?', (got) => halfDay(got.n(0), 15, got.maybe(1))),
  hourRule('a? quarter to|of|before|till <num> <ampm>?', (got) => minutesTo(15, got.n(0), got.maybe(1))),
  hourRule('<num> minutes|mins? past|after <num> <ampm>?', (got) =>
    isRound(got.n(0)) ? halfDay(got.n(1), got.n(0), got.maybe(2)) : undefined,
  ),
  hourRule('<num> minutes|mins? to|till|before <num> <ampm>?', (got) =>
    isRound(got.n(0)) ? minutesTo(got.n(0), got.n(1), got.maybe(2)) : undefined,
  ),
  hourRule('12|twelve? noon|midday', () => ({ hour: 12, minute: 0, said: 'full' })),
  hourRule('noonish|middayish', () => ({ hour: 12, minute: 0, said: 'full' })),
  hourRule('<n> h|hrs|hours|hundred hours?', compact),
  hourRule('<num>', bare),
  hourRule('<num> ish', (got) => halfDay(got.n(0), 0, undefined)),
  hourRule('<time> ish', (got) => written(got, got.tokens[0]?.numbers ?? [], undefined)),

  clockRule('{hour}', (got) => got.clock(0)),
  clockRule('{hour} -? ish', (got) => got.clock(0)),
  clockRule('about|around|approx|approximately|roughly|circa|say|exactly|maybe {hour} ish?', (got) => got.clock(0)),
  clockRule('{hour} -? ish? in the <part>', (got) => settled(got)),
  clockRule('{hour} -? ish? at night', (got) => atNight(got.clock(0))),
]

function halfDay(hour: number, minute: number, half: number | undefined): Clock | undefined {
  if (minute > 59) return undefined
  if (half === undefined) return hour > 24 ? undefined : { hour, minute, said: hour > 12 || hour === 0 ? 'full' : 'open' }
  if (hour > 12) return half === 12 && hour < 24 ? { hour, minute, said: 'full' } : undefined
  return hour === 0 ? undefined : { hour, minute, said: half === 12 ? 'pm' : 'am' }
}

/** "9:30" is open like "9"; "09:30" and "15:30" are written in full. */
function written(got: Got, [hour = 99, minute = 0]: readonly number[], half: number | undefined): Clock | undefined {
  const text = got.tokens[0]?.text ?? ''
  if (got.tokens[0]?.kind === 'decimal' && !/^\d{1,2}\.\d{2}$/.test(text)) return undefined
  const full = half === undefined && (text.startsWith('0') || text.includes('h'))
  const found = hour > 24 || (hour === 24 && minute > 0) ? undefined : halfDay(hour, minute, half)
  return found !== undefined && full ? { ...found, said: 'full' } : found
}

/** "1530", "0930 hrs", "930". */
function compact(got: Got): Clock | undefined {
  const digits = got.tokens[0]?.text ?? ''
  const tail = got.tokens[1]?.text
  if (digits.length < 3 || digits.length > 4) return tail === 'h' && digits.length > 0 ? halfDay(got.n(0), 0, undefined) : undefined
  const [hour, minute] = [Math.floor(got.n(0) / 100), got.n(0) % 100]
  if (hour > 23 || minute > 59) return undefined
  return { hour, minute, said: digits.length === 4 && (digits.startsWith('0') || hour > 12) ? 'full' : 'open' }
}

function bare(got: Got): Clock | undefined {
  if (isCounted(got)) return undefined
  if ((got.tokens[0]?.text.length ?? 0) >= 3 && got.tokens[0]?.kind === 'number') return compact(got)
  // "at 3 x 4" or "3 - 4" are for other rules; "3.5" never comes here.
  return halfDay(got.n(0), 0, undefined)
}

function isBareCount(got: Got): boolean {
  return got.tokens.length === 2 && isCounted(got)
}

export function isRound(minutes: number): boolean {
  return minutes % 5 === 0 && minutes < 30 && minutes > 0
}

export function minutesTo(minutes: number, hour: number, half: number | undefined): Clock | undefined {
  if (hour < 1 || hour > 12) return undefined
  const before = halfDay(hour === 1 ? 12 : hour - 1, 60 - minutes, half)
  // "quarter to 12 pm" is before noon, and so is "quarter to one" after it.
  if (before === undefined || half === undefined || hour !== 12) return before
  return { ...before, said: half === 12 ? 'am' : 'pm' }
}

/** "3 in the morning", "7 in the evening". */
function settled(got: Got): Clock | undefined {
  const value = got.clock(0)
  if (value.said !== 'open') return value
  const named = partNames[got.n(0) - 1]
  if (named === 'morning') return { ...value, said: 'am' }
  return named === 'night' || named === 'lunchtime' ? atNight(value) : { ...value, said: 'pm' }
}

function atNight(value: Clock): Clock | undefined {
  if (value.said !== 'open') return value
  return value.hour >= 6 && value.hour < 12 ? { ...value, said: 'pm' } : undefined
}
