import type { DayMeaning, Unit } from '../meaning.ts'
import { dayRule, rule, type Got, type Made, type Rule } from '../pattern.ts'

// In the order of the lexicon's `unit` class, counted from 1; the minutes and hours are elapsed time.
const units: readonly (readonly [unit: Unit | undefined, factor: number])[] = [
  [undefined, 1],
  [undefined, 60],
  ['day', 1],
  ['week', 1],
  ['month', 1],
  ['year', 1],
  ['week', 2],
]

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

/** Distances from now or from a day, stretches that begin now, and stretches open at one end. */
export const spanRules: readonly Rule[] = [
  rule('in about|around|roughly|approximately|exactly|just? <num> <unit>', (got) => later(got, got.n(0), got.n(1))),
  rule('in <counted> <unit>', (got) => later(got, 1, got.n(1))),
  rule('in <num> <unit> time', (got) => later(got, got.n(0), got.n(1))),
  rule('in <counted> <unit> time', (got) => later(got, 1, got.n(1))),
  rule('in a couple of? <unit> time?', (got) => later(got, 2, got.n(0))),
  rule('in? <num> <unit> from now|hence|today', (got) => later(got, got.n(0), got.n(1))),
  rule('in? <num> <unit> hence', (got) => later(got, got.n(0), got.n(1))),
  rule('in? <counted> <unit> from now|hence|today', (got) => later(got, 1, got.n(1))),
  rule('in three|3 quarters of an hour time?', () => ({ is: 'elapsed', minutes: 45 })),
  rule('in a? quarter of an hour time?', () => ({ is: 'elapsed', minutes: 15 })),
  rule('in <time>', (got) => {
    const [hours = 0, minutes = 0] = got.tokens[1]?.numbers ?? []
    return got.tokens[1]?.text.includes('h') === true ? { is: 'elapsed', minutes: hours * 60 + minutes } : undefined
  }),
  rule('in <num> <unit> and? <num> minutes|mins|min?', (got) =>
    got.n(1) === 2 && got.n(2) < 60 ? { is: 'elapsed', minutes: got.n(0) * 60 + got.n(2) } : undefined,
  ),
  rule('in half an hour time?', () => ({ is: 'elapsed', minutes: 30 })),
  rule('in an|one hour and a half', () => ({ is: 'elapsed', minutes: 90 })),
  rule('in <num> and a half hours', (got) => ({ is: 'elapsed', minutes: got.n(0) * 60 + 30 })),
  rule('in a few|several|some <unit> time?', () => tooVague),
  rule('in <num> business|working <unit>', () => tooVague),
  rule('in <counted> <unit> or so', () => tooVague),
  rule('in <num> or|to|- <num> <unit> time?', (got) => oneOf([got.n(0), got.n(1)], got.n(2))),
  rule('in a <unit> or two', (got) => oneOf([1, 2], got.n(0))),
  rule('<num> <unit> ago', (got) => later(got, -got.n(0), got.n(1))),
  rule('<counted> <unit> ago', (got) => later(got, -1, got.n(1))),

  dayRule('a|one <unit> on|from|after {day}', (got) => shifted(1, got.n(0), got.day(0))),
  dayRule('a|one <unit> today|tomorrow', (got) =>
    shifted(1, got.n(0), { type: 'offset', unit: 'day', n: got.tokens.at(-1)?.text === 'today' ? 0 : 1 }),
  ),
  dayRule('<num> <unit> today|tomorrow', (got) =>
    got.n(1) < 3 ? undefined : shifted(got.n(0), got.n(1), { type: 'offset', unit: 'day', n: got.tokens.at(-1)?.text === 'today' ? 0 : 1 }),
  ),
  dayRule('fortnight|week on|from {day}', (got) => ({
    type: 'shifted',
    unit: 'week',
    n: got.tokens[0]?.text === 'week' ? 1 : 2,
    from: got.day(0),
  })),
  dayRule('<num> <unit> on|from|after {day}', (got) => shifted(got.n(0), got.n(1), got.day(0))),
  dayRule('a|one <unit> before {day}', (got) => shifted(-1, got.n(0), got.day(0))),
  dayRule('<num> <unit> before {day}', (got) => shifted(-got.n(0), got.n(1), got.day(0))),
  dayRule('on? the day after {day}', (got) => shifted(1, 3, got.day(0))),
  dayRule('on? the day before {day}', (got) => shifted(-1, 3, got.day(0))),
  dayRule('on? the? first? <weekday> after|following {day}', (got) => near(got, 1)),
  dayRule('on? the? last? <weekday> before {day}', (got) => near(got, -1)),
  dayRule('in? the? week after {day}', (got) => ({ type: 'week-of', day: { type: 'shifted', unit: 'week', n: 1, from: got.day(0) } })),
  rule('in? the? week before {day}', () => tooVague),

  dayRule('in|within|over|during? the? next|coming <num> <unit>', (got) => window(got.n(0), got.n(1))),
  dayRule('in|within|over|during? the? next|coming few <unit>', (got) => window(3, got.n(0))),
  dayRule('in|within|over|during? the? next|coming couple of? <unit>', (got) => window(2, got.n(0))),
  dayRule('in|during the next|coming <unit>', (got) => (got.tokens.at(-1)?.text.endsWith('s') === true ? undefined : window(1, got.n(0)))),
  dayRule('within|over the? next|coming? <unit>', (got) =>
    got.tokens.at(-1)?.text.endsWith('s') === true ? undefined : window(1, got.n(0)),
  ),
  dayRule('in|within|over|during? the? next|coming <unit> or so', (got) => window(1, got.n(0))),
  rule('in|within|over|during? the? next|coming <unit> or two', () => tooVague),
  rule('within <num> <unit> of|from {day}', tooVagueUnlessToday),
  rule('within <counted> <unit> of|from {day}', tooVagueUnlessToday),
  rule('within <num> <unit>', (got) => within(got.n(0), got.n(1))),
  rule('within <counted> <unit>', (got) => within(1, got.n(1))),
  rule('in|within the next <num>? hours|hour|minutes|mins', (got) =>
    within(got.maybe(0) ?? 1, got.tokens.at(-1)?.text.startsWith('m') === true ? 1 : 2),
  ),
  rule('asap', asap),
  rule('as soon|early as possible|poss|convenient', asap),
  rule('as soon|early as you|we|i can|could|possibly', asap),
  rule(
    'the? soonest|earliest possible|available|free|you|slot|appointment|time|opening? can|have|got|slot|appointment|time|opening?',
    (got) => (isAlone(got) ? asap() : undefined),
  ),
  rule('the? next|first available|free|possible slot|appointment|time|opening|date?', asap),
  rule('right|straight away', asap),
  rule('immediately', asap),
  rule('urgently', asap),

  dayRule('before {day}', (got) => ({ type: 'open', edge: 'before', day: got.day(0) })),
  dayRule('on or before|by {day}', (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
  dayRule('on or after {day}', (got) => ({ type: 'open', edge: 'from', day: got.day(0) })),
  dayRule('up? until|till|to|through and|& including {day}', (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
  dayRule('until|till|by|latest {day}', (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
  dayRule('up to {day}', (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
  dayRule('no|not later than {day}', (got) => ({ type: 'open', edge: 'until', day: got.day(0) })),
  dayRule('any? time|day|days? after {day}', (got) => ({ type: 'open', edge: 'after', day: got.day(0) })),
  dayRule('not|nothing before|until|till {day}', (got) => ({ type: 'open', edge: 'from', day: got.day(0) })),
  dayRule('no|not earlier|sooner than {day}', (got) => ({ type: 'open', edge: 'from', day: got.day(0) })),
  dayRule('from|starting from? {day} on|onward|onwards?', (got) => ({ type: 'open', edge: 'from', day: got.day(0) })),
  rule('{day} at the earliest', (got) => ({ is: 'day', day: { type: 'open', edge: 'from', day: got.day(0) } })),
  rule('{day} at the latest', (got) => ({ is: 'day', day: { type: 'open', edge: 'until', day: got.day(0) } })),
  rule('back|forward|on by? a|an|one|half? <unit>', (got) => (got.n(0) > 2 ? undefined : tooVague)),
  rule('back|forward by? <num> <unit>', () => tooVague),
  rule('now or', () => tooVague),
  rule('early|late? in|into|during|over|for the? new year', () => tooVague),
  rule('{day} onward|onwards', (got) => ({ is: 'day', day: { type: 'open', edge: 'from', day: got.day(0) } })),
  rule('{day} or later|after', (got) => ({ is: 'day', day: { type: 'open', edge: 'from', day: got.day(0) } })),
  rule('{day} or earlier|sooner|before', (got) => ({ is: 'day', day: { type: 'open', edge: 'until', day: got.day(0) } })),
  rule('around|about|roughly {day}', (got) => (isTopic(got) ? undefined : tooVague)),
  rule('over {day}', (got) => (got.day(0).type === 'holiday' ? tooVague : undefined)),
  rule('{day} -? ish', () => tooVague),
  rule('from? {day} to|-|until|till|through {day}', fromTo),
  rule('from? {day} up|right to|until|through {day}', fromTo),
  // Between Christmas and New Year neither is meant; between Monday and Wednesday both are.
  rule('between {day} and {day}', (got) =>
    got.day(0).type === 'holiday' ? tooVague : { is: 'day', day: { type: 'days', from: got.day(0), to: got.day(1) } },
  ),
  rule('from? now until|till|to|through {day}', (got) => ({ is: 'day', day: { type: 'open', edge: 'until', day: got.day(0) } })),
  rule('instead of {day}', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }]),
  rule('rather than {day}', (got) => [{ is: 'not' }, { is: 'day', day: got.day(0) }]),
]

const asking = new Set(
  '¤ sure call phone ring text email mail message contact ask asking enquire enquiring enquiry is chat talk speak back me you'.split(' '),
)

// "call me about Friday" is about nothing but Friday.
function isTopic(got: Got): boolean {
  if (got.tokens[0]?.text === 'around') return ['am', "i'm", 'im', 'are', "we're", 'is', 'be', 'you'].includes(got.before?.text ?? '')
  return got.tokens[0]?.text === 'about' && asking.has(got.before?.text ?? '')
}

// "3pm earliest" is something else.
function isAlone(got: Got): boolean {
  const says = got.tokens.some((token) => !['the', 'soonest', 'earliest'].includes(token.text))
  return says || (got.before === undefined && (got.after === undefined || got.after.kind === 'mark' || got.after.text === 'please'))
}

function tooVagueUnlessToday(got: Got): Made {
  const day = got.day(0)
  return day.type === 'offset' && day.n === 0 ? within(got.n(0), got.n(1)) : tooVague
}

function asap(): Made {
  return { is: 'day', day: { type: 'window', unit: 'week', n: 1 } }
}

function unitOf(index: number): readonly [unit: Unit | undefined, factor: number] {
  return units[index - 1] ?? [undefined, 0]
}

function later(got: Got, n: number, index: number): Made {
  const [unit, factor] = unitOf(index)
  if (n * factor > 5_000_000) return tooVague
  // "in 2 hour slots" is a length.
  if (['slot', 'slots', 'session', 'sessions', 'long'].includes(got.after?.text ?? '')) return undefined
  return unit === undefined ? { is: 'elapsed', minutes: n * factor } : { is: 'day', day: { type: 'offset', unit, n: n * factor } }
}

function oneOf(counts: readonly number[], index: number): Made {
  const [unit, factor] = unitOf(index)
  if (unit === undefined) return tooVague
  return { is: 'day', day: { type: 'one-of', days: counts.map((n) => ({ type: 'offset', unit, n: n * factor })) } }
}

function shifted(n: number, index: number, from: DayMeaning): DayMeaning | undefined {
  const [unit, factor] = unitOf(index)
  return unit === undefined ? undefined : { type: 'shifted', unit, n: n * factor, from }
}

function near(got: Got, side: 1 | -1): DayMeaning | undefined {
  const day = got.day(0)
  return { type: 'weekday-near', weekday: got.n(0), side, day }
}

function window(n: number, index: number): DayMeaning | undefined {
  const [unit, factor] = unitOf(index)
  return unit === undefined ? undefined : { type: 'window', unit, n: n * factor }
}

function within(n: number, index: number): Made {
  const [unit, factor] = unitOf(index)
  return unit === undefined ? { is: 'elapsed-within', minutes: n * factor } : { is: 'day', day: { type: 'window', unit, n: n * factor } }
}

const moving = new Set(
  'move moved moving reschedule rescheduled rearrange change changed changing switch swap shift push postpone bring pull'.split(' '),
)

/** "move it from Tuesday to Thursday" asks for Thursday; without such a verb the words are a stretch of days. */
function fromTo(got: Got): Made {
  const moves = movesBefore(got)
  return { is: 'day', day: moves ? got.day(1) : { type: 'days', from: got.day(0), to: got.day(1) } }
}

export function movesBefore(got: Got): boolean {
  return got.all.slice(0, got.start).some((token) => moving.has(token.text))
}
