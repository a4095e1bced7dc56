import type { Clock, Part } from '../meaning.ts'
import { isCounted } from './counts.ts'
import { compact, halfDay, minutesTo, written } from '../written-clocks.ts'
import { clockRule, hourRule, type Got, type Rule } from '../pattern.ts'

/** In the order of the lexicon's `part` class. */
export const partNames: readonly Part[] = ['morning', 'afternoon', 'evening', 'night', 'lunchtime']

/** Clock times, with or without what may stand around them; a bare number is one only where another rule asks for a clock. */
export const clockRules: readonly Rule[] = [
  hourRule('<num> <ampm>', (got) => halfDay(got.n(0), 0, got.n(1))),
  hourRule('<n> <ampm>', (got) => {
    const time = (got.tokens[0]?.text.length ?? 0) > 2 ? compact(got) : undefined
    return time === undefined ? undefined : halfDay(time.hour, time.minute, got.n(1))
  }),
  hourRule('<time> <ampm>?', (got) => written(got, got.tokens[0]?.numbers ?? [], got.maybe(1))),
  hourRule('<time> hours|hrs', (got) => written(got, got.tokens[0]?.numbers ?? [], undefined)),
  hourRule('<decimal> <ampm>?', (got) => written(got, got.tokens[0]?.numbers ?? [], got.maybe(1))),
  hourRule("<num> oclock|o'clock <ampm>?", (got) => halfDay(got.n(0), 0, got.maybe(1))),
  hourRule("<num> o '? clock", (got) => halfDay(got.n(0), 0, undefined)),
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
  hourRule('<num> hundred hours|hrs', (got) => (got.n(0) < 24 ? { hour: got.n(0), minute: 0, said: 'full' } : undefined)),
  hourRule('<num> oh|o <ones> <ampm>?', (got) => halfDay(got.n(0), got.n(1), got.maybe(2))),
  hourRule('<n> h|hrs|hours|hundred hours?', compact),
  hourRule('<num>', bare),
  hourRule('<num> ish', (got) => halfDay(got.n(0), 0, undefined)),
  hourRule('<time> ish', (got) => written(got, got.tokens[0]?.numbers ?? [], undefined)),

  clockRule('{hour}', (got) => got.clock(0)),
  clockRule('{hour} -? ish', (got) => got.clock(0)),
  clockRule('about|around|approx|approximately|roughly|circa|say|exactly|maybe|like {hour} -? ish?', (got) => got.clock(0)),
  clockRule('{hour} -? ish? in the <part>', (got) => settled(got)),
  clockRule('{hour} -? ish? at night', (got) => atNight(got.clock(0))),
]

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

/** "3 in the morning", "7 in the evening". */
function settled(got: Got): Clock | undefined {
  const value = got.clock(0)
  const named = partNames[got.n(0) - 1]
  // "3pm in the morning" is no time.
  if (value.said === 'pm' && named === 'morning') return undefined
  if (value.said === 'am' && (named === 'afternoon' || named === 'evening' || named === 'lunchtime')) return undefined
  if (value.said !== 'open') return value
  if (named === 'morning') return { ...value, said: 'am' }
  return named === 'night' || named === 'lunchtime' ? atNight(value) : { ...value, said: 'pm' }
}

function atNight(value: Clock): Clock | undefined {
  if (value.said !== 'open') return value
  return value.hour >= 6 && value.hour < 12 ? { ...value, said: 'pm' } : undefined
}
