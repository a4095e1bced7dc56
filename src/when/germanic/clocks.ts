import type { Clock, Part } from '../meaning.ts'
import { clockRule, hourRule, type Got, type Rule } from '../pattern.ts'
import { compact, halfDay, minutesTo, written } from '../written-clocks.ts'

/** In the order of the lexicon's `part` class. */
export const partNames: readonly Part[] = ['morning', 'afternoon', 'evening', 'night', 'lunchtime']

/** How a language says clock times: words as they stand in a pattern. */
export interface GermanicClocks {
  /** "Uhr" in words, and with what else it is written behind digits ("15h"). */
  readonly oclock: string
  readonly behindDigits: string
  readonly half: string
  readonly quarter: string
  readonly past: string
  readonly pastQuarter: string
  readonly to: string
  readonly minutes: string
  /** What a part of the day may have before an hour that follows it ("abends gegen acht"). */
  readonly partLead: string
  /** Whether what follows a number makes it a number of things. */
  readonly isCounted: (got: Got) => boolean
  /** Articles that are also "one". */
  readonly articles: ReadonlySet<string>
}

/** "15 Uhr", "half vier", "fünf vor halb vier"; a bare number only where another rule asks for a clock. */
export function germanicClockRules(w: GermanicClocks): readonly Rule[] {
  return [
    ...hourRules(w),
    ...minuteRules(w),
    clockRule('{hour}', (got) => got.clock(0)),
    clockRule('{hour} <part>', settled),
    clockRule(`<part> ${w.partLead} {hour}`, settled),
  ]
}

function hourRules(w: GermanicClocks): readonly Rule[] {
  return [
    hourRule('<num> pm', (got) => halfDay(got.n(0), 0, 12)),
    hourRule('<num> am', (got) => (got.after === undefined || got.tokens[1]?.glued === true ? halfDay(got.n(0), 0, 0) : undefined)),
    hourRule('<time> pm', (got) => halfDay(got.n(0), got.tokens[0]?.numbers[1] ?? 0, 12)),
    hourRule(`<time> ${w.behindDigits}?`, (got) => written(got, got.tokens[0]?.numbers ?? [], undefined)),
    // "15.30 Euro" is a price.
    hourRule(`<decimal> ${w.behindDigits}?`, (got) =>
      /^(?:euro|eur|€)$/.test(got.after?.text ?? '') ? undefined : written(got, got.tokens[0]?.numbers ?? [], undefined),
    ),
    hourRule(`<num> ${w.oclock}`, (got) => halfDay(got.n(0), 0, undefined)),
    hourRule(`<num> ${w.oclock} <n>`, (got) =>
      got.tokens[2]?.text.length === 2 && !w.isCounted(got) ? halfDay(got.n(0), got.n(1), undefined) : undefined,
    ),
    hourRule(`<num> ${w.oclock} <minutes>`, (got) => (w.isCounted(got) ? undefined : halfDay(got.n(0), got.n(1), undefined))),
    hourRule(`<n> ${w.behindDigits}?`, compact),
    hourRule('<num>', (got) =>
      w.isCounted(got) || w.articles.has(got.tokens[0]?.text ?? '')
        ? undefined
        : ((got.tokens[0]?.kind === 'number' ? compact(got) : undefined) ?? halfDay(got.n(0), 0, undefined)),
    ),
  ]
}

function minuteRules(w: GermanicClocks): readonly Rule[] {
  const hour = `<num> ${w.oclock}?`
  return [
    hourRule(`${w.half} ${hour}`, (got) => (w.isCounted(got) ? undefined : hourBefore(got.n(0), 30))),
    hourRule(`${w.quarter} ${w.pastQuarter} ${hour}`, (got) => halfDay(got.n(0), 15, undefined)),
    hourRule(`${w.quarter} ${w.to} ${hour}`, (got) => minutesTo(15, got.n(0), undefined)),
    hourRule(`<num> ${w.minutes}? ${w.past} ${hour}`, (got) => (isRound(got.n(0)) ? halfDay(got.n(1), got.n(0), undefined) : undefined)),
    hourRule(`<num> ${w.minutes}? ${w.to} ${hour}`, (got) => (isRound(got.n(0)) ? minutesTo(got.n(0), got.n(1), undefined) : undefined)),
    hourRule(`<num> ${w.minutes}? ${w.to} ${w.half} ${hour}`, (got) => (got.n(0) < 15 ? hourBefore(got.n(1), 30 - got.n(0)) : undefined)),
    hourRule(`<num> ${w.minutes}? ${w.past} ${w.half} ${hour}`, (got) => (got.n(0) < 15 ? hourBefore(got.n(1), 30 + got.n(0)) : undefined)),
  ]
}

/** "halb vier" is half an hour before four. */
export function hourBefore(hour: number, minute: number): Clock | undefined {
  return hour < 1 || hour > 12 ? undefined : halfDay(hour === 1 ? 12 : hour - 1, minute, undefined)
}

function isRound(minutes: number): boolean {
  return minutes % 5 === 0 && minutes < 30 && minutes > 0
}

/** "8 Uhr abends", "3 uur 's nachts". */
export function settled(got: Got): Clock | undefined {
  const value = got.clock(0)
  if (value.said !== 'open') return value
  const named = partNames[got.n(0) - 1]
  if (named === 'morning') return value.hour === 12 ? undefined : { ...value, said: 'am' }
  if (named === 'lunchtime') return { ...value, said: value.hour === 11 ? 'am' : 'pm' }
  if (named === 'night') return value.hour === 12 ? undefined : { ...value, said: value.hour < 6 ? 'am' : 'pm' }
  return { ...value, said: 'pm' }
}
