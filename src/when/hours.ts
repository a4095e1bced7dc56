import type { Clock, Part, TimeMeaning, Why } from './meaning.ts'

/** Wall minutes of a day, half-open; past 1440 they run into the next day. `point`: a clock time, which is one minute long. */
export interface Hours {
  readonly from: number
  readonly to: number
  readonly point: boolean
}

const dayMinutes = 1_440
const wholeDay: Hours = { from: 0, to: dayMinutes, point: false }

const parts: Readonly<Record<Part, Hours>> = {
  morning: { from: 360, to: 720, point: false },
  afternoon: { from: 720, to: 1_080, point: false },
  evening: { from: 1_080, to: 1_320, point: false },
  night: { from: 1_080, to: 1_320, point: false },
  lunchtime: { from: 690, to: 840, point: false },
}

/** The hours that times said together leave: one reading, several to choose from, or the reason why there is none. */
export function hoursOf(times: readonly TimeMeaning[]): readonly Hours[] | Why {
  const part = times.find((time) => time.type === 'part')
  const others = times.filter((time) => time.type !== 'part' && time.type !== 'later')
  const [first] = others
  if (first === undefined) return part === undefined ? [wholeDay] : partHours(part)
  if (first.type === 'midnight') return midnights(part?.part)
  if (first.type === 'clock') return clockHours(first.clock, part?.part)
  return bounded(others, part?.part)
}

/** "late afternoon" is not a stretch everybody agrees on: its half of the part, or all of it. */
function partHours(time: Extract<TimeMeaning, { type: 'part' }>): readonly Hours[] {
  const whole = parts[time.part]
  const length = whole.to - whole.from
  if (time.edge === undefined) return [whole]
  // Lunchtime is two and a half hours: a quarter of it is no whole minute.
  const quarter = Math.round(length / 4)
  switch (time.edge) {
    case 'early':
      return [{ ...whole, to: whole.from + length / 2 }, whole]
    case 'middle':
      return [{ ...whole, from: whole.from + quarter, to: whole.to - quarter }, whole]
    case 'late':
      return [{ ...whole, from: whole.from + length / 2 }, whole]
  }
}

function midnights(part: Part | undefined): readonly Hours[] {
  const end = pointAt(dayMinutes)
  return part === 'night' || part === 'evening' ? [end] : [pointAt(0), end]
}

function pointAt(minute: number): Hours {
  return { from: minute, to: minute + 1, point: true }
}

function clockHours(clock: Clock, part: Part | undefined): readonly Hours[] | Why {
  if (part === 'night' && clock.said === 'open' && clock.hour === 12) return [pointAt(dayMinutes + clock.minute)]
  const at = minuteOf(clock, part)
  if (part === undefined || fits(at, part)) return [pointAt(at)]
  // "Friday evening at 3pm": they cannot both be meant.
  return clock.said === 'open' ? { why: 'contradiction' } : [pointAt(at), parts[part]]
}

// People say "11 in the morning", "5 in the evening" and "5 in the morning"; only what no one says is a contradiction.
function fits(minute: number, part: Part): boolean {
  switch (part) {
    case 'morning':
      return minute < 720
    case 'afternoon':
      return minute >= 720 && minute <= 1_110
    case 'evening':
    case 'night':
      return minute >= 960
    case 'lunchtime':
      return minute >= 660 && minute < 900
  }
}

/** The rule of the house: 1–6 are in the afternoon, 7–11 as said, 12 is noon, unless am, pm or a part of the day settles it. */
function minuteOf(clock: Clock, part?: Part): number {
  const half = clock.said === 'open' ? halfBy(part, clock.hour) : clock.said
  switch (half) {
    case 'am':
      return (clock.hour % 12) * 60 + clock.minute
    case 'pm':
      return ((clock.hour % 12) + 12) * 60 + clock.minute
    case 'full':
      return clock.hour * 60 + clock.minute
    case 'open':
      return (clock.hour <= 6 ? clock.hour + 12 : clock.hour) * 60 + clock.minute
  }
}

function halfBy(part: Part | undefined, hour: number): Clock['said'] {
  switch (part) {
    case undefined:
      return 'open'
    case 'morning':
      return hour === 12 ? 'open' : 'am'
    case 'afternoon':
    case 'evening':
    case 'night':
      return 'pm'
    case 'lunchtime':
      return hour === 11 ? 'am' : 'pm'
  }
}

function bounded(times: readonly TimeMeaning[], part: Part | undefined): readonly Hours[] | Why {
  const after = times.find((time) => time.type === 'after')?.clock
  const before = times.find((time) => time.type === 'before')?.clock
  const span = times.find((time) => time.type === 'hours')
  const from = span?.from ?? after
  const to = span?.to ?? before
  const hours = from !== undefined && to !== undefined ? between(from, to, part) : halfOpen(from, to, part)
  if ('why' in hours || part === undefined) return 'why' in hours ? hours : [hours]
  const frame = parts[part]
  const both: Hours = { from: Math.max(hours.from, frame.from), to: Math.min(hours.to, frame.to), point: false }
  return both.from < both.to ? [both] : { why: 'contradiction' }
}

function halfOpen(from: Clock | undefined, to: Clock | undefined, part: Part | undefined): Hours | Why {
  const start = from === undefined ? 0 : minuteOf(from, part)
  const end = to === undefined ? dayMinutes : minuteOf(to, part)
  return start < end ? { from: start, to: end, point: false } : { why: 'contradiction' }
}

/** "2–4 pm" is 14–16, "11 to 1" is 11–13, "10pm to 2am" runs into the next day. */
function between(from: Clock, to: Clock, part: Part | undefined): Hours | Why {
  const end = minuteOf(to, part)
  const shared = from.said === 'open' && part === undefined && from.hour !== 12 && (to.said === 'am' || to.said === 'pm')
  const alike = shared ? minuteOf({ ...from, said: to.said }) : Infinity
  const start = alike < end ? alike : minuteOf(from, part)
  if (end > start) return { from: start, to: end, point: false }
  if (to.said === 'open' && end + 720 > start && end < 720) return { from: start, to: end + 720, point: false }
  // "10pm to 2am" is one night, "4pm to 2pm" a slip.
  const overnight = from.said !== 'open' && to.said !== 'open' && start >= 720 && end + dayMinutes - start <= 720
  return overnight ? { from: start, to: end + dayMinutes, point: false } : { why: 'contradiction' }
}
