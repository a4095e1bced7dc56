import type { Clock, DayMeaning, Meaning } from '../meaning.ts'
import { minutesTo } from '../written-clocks.ts'
import { isRound, partNames } from './clocks.ts'
import { isCounted } from './counts.ts'
import { movesBefore } from './spans.ts'
import { rule, type Got, type Made, type Rule } from '../pattern.ts'
import { englishLexicon } from './words.ts'

const today: Meaning = { is: 'day', day: { type: 'offset', unit: 'day', n: 0 } }

/** What is said with clock times and parts of the day: at, after, between, tonight. */
export const timeRules: readonly Rule[] = [
  // Before the clock itself, which reads "ten to four" as well.
  rule('at? {clock} to|-|until|till|through {clock}', bareHours),
  rule('{clock}', (got) => (isBareNumber(got) ? undefined : clock(got.clock(0)))),
  rule('in|down for {clock}', (got) => (isCounted(got) ? undefined : clock(got.clock(0)))),
  rule('at|@|for {clock}', (got) => (got.tokens[0]?.text === 'for' && isBareNumber(got) ? undefined : clock(got.clock(0)))),
  rule('around|about|approx|approximately|roughly|circa|say|like {clock}', (got) => clock(got.clock(0))),
  rule('at|for? {clock} or|, {clock}', eitherClock),
  rule('at|for? {clock} , {clock} or {clock}', (got) => [
    clock(got.clock(0)),
    { is: 'or' },
    clock(got.clock(1)),
    { is: 'or' },
    clock(got.clock(2)),
  ]),
  rule('{day} ,? {clock}', dayThenClock),
  rule('{day} ,? at? {clock} to|-|until|till|through {clock}', (got) => withDay(got, bareHours(got))),
  // "5 to 7 on Tuesday" may be two hours; "20 to 3 tomorrow" is a time.
  rule('{clock} to|-|until|till|through {clock} {day}', (got) =>
    got.tokens[0]?.kind === 'number' && got.clock(0).hour <= 12 ? withDay(got, bareHours(got)) : undefined,
  ),
  rule('{clock} {day}', clockThenDay),
  rule('{clock} or {clock} ,? on? {day}', (got) =>
    got.before === undefined
      ? [clock(alike(got.clock(0), got.clock(1))), { is: 'or' }, clock(got.clock(1)), { is: 'day', day: got.day(0) }]
      : undefined,
  ),
  rule('from? {clock} on? {day} to|-|until|till {clock} on? {day}', overnight),

  rule('any? time? after|past {clock}', (got) => bound('after', got)),
  rule('aft {clock}', (got) => bound('after', got)),
  rule('from|starting|since at? {clock} on|onward|onwards?', (got) => (saysTo(got) ? undefined : bound('after', got))),
  rule('from {clock} for <num> hours|hour|minutes|mins', (got) => clock(got.clock(0))),
  rule('from {clock} for an hour', (got) => clock(got.clock(0))),
  rule('but? not|no|nothing|never before|until|till|earlier|sooner than? {clock}', (got) => bound('after', got)),
  rule('{day} ,? at|from? {clock} onward|onwards|+', (got) =>
    got.after?.kind === 'number' ? undefined : [{ is: 'day', day: got.day(0) }, bound('after', got)],
  ),
  rule('at? {clock} onward|onwards', (got) => bound('after', got)),
  rule('at? {clock} or|and later|after', (got) => bound('after', got)),
  rule('at? {clock} at the earliest', (got) => bound('after', got)),
  rule('earliest {clock}', (got) => bound('after', got)),
  rule('at? {clock} +', (got) => (got.after?.kind === 'number' ? undefined : bound('after', got))),
  rule('any? time? before|by|until|till {clock}', (got) => bound('before', got)),
  rule('up to|until {clock}', (got) => bound('before', got)),
  rule('but? not|no|nothing|never after|later|past than? {clock}', (got) => bound('before', got)),
  rule('at? {clock} or|and earlier|before|sooner', (got) => bound('before', got)),
  rule('at? {clock} at the latest', (got) => bound('before', got)),
  rule('latest {clock}', (got) => bound('before', got)),
  rule('between {clock} and|to|-|& {clock}', hours),
  rule('from {clock} to|-|until|till|through {clock}', fromTo),
  rule('after {clock} but|and before|by|until {clock}', hours),

  rule('at|by|around? midnight', () => ({ is: 'time', time: { type: 'midnight' } })),
  rule('until|till|by|before midnight', () => 'nothing'),
  rule('in|during|on|at|around|about? the? <part>', (got) => partOf(got)),
  rule('some|any? time in|during the <part>', (got) => partOf(got)),
  rule('lunch time', () => part(5)),
  rule('in|on|over|during|at my|our|your|the lunch hour|break|time?', () => part(5)),
  rule('for lunch', () => part(5)),
  rule('{day} ,? am|pm', halfOfDay),
  rule('in|on the am|pm', (got) => part(got.tokens.at(-1)?.text === 'am' ? 1 : 2)),
  rule('at|over|around|during lunch', () => part(5)),
  rule('lunch {day}', (got) => [part(5), { is: 'day', day: got.day(0) }]),
  rule('{day} lunch', (got) => [{ is: 'day', day: got.day(0) }, part(5)]),
  rule('this <part>', (got) => [today, part(got.n(0))]),
  rule('later this <part>', (got) => [today, part(got.n(0))]),
  rule('{clock} tonight', (got) => [today, part(4), clock(got.clock(0))]),
  rule('{clock} this <part>', (got) => [today, part(got.n(0)), clock(got.clock(0))]),
  rule('on? the? <part> before {day}', (got) => [
    { is: 'day', day: { type: 'shifted', unit: 'day', n: -1, from: got.day(0) } },
    part(got.n(0)),
  ]),
  rule('on? the? <part> after {day}', (got) => [
    { is: 'day', day: { type: 'shifted', unit: 'day', n: 1, from: got.day(0) } },
    part(got.n(0)),
  ]),
  rule('at|by <num> hours', (got) =>
    got.n(0) < 25 ? clock({ hour: got.n(0), minute: 0, said: got.n(0) > 12 ? 'full' : 'open' }) : undefined,
  ),
  rule('{day} <part> ,? {clock}', (got) => {
    const last = got.tokens.at(-1)
    const isEnd = got.after === undefined || got.after.kind === 'mark' || got.after.text === 'please'
    return last?.kind === 'number' && isEnd ? [{ is: 'day', day: got.day(0) }, part(got.n(0)), clock(got.clock(0))] : undefined
  }),
  rule('on? the? eve of {day}', (got) => ({ is: 'day', day: { type: 'shifted', unit: 'day', n: -1, from: got.day(0) } })),
  rule('in|on? the? <part> of {day}', (got) => [part(got.n(0)), { is: 'day', day: got.day(0) }]),
  rule('tonight', () => [today, part(4)]),
  rule('last night', () => [{ is: 'day', day: { type: 'offset', unit: 'day', n: -1 } }, part(4)]),
  rule('later today', () => [today, { is: 'time', time: { type: 'later' } }]),
  rule('later on? today', () => [today, { is: 'time', time: { type: 'later' } }]),
  rule('in? the? early|mid|late -? in? the? <part>', (got) => edgeOf(got)),
  rule('early|late this <part>', (got) => [today, edgeOf(got)]),
  rule('first thing in? the? morning?', () => ({ is: 'time', time: { type: 'part', part: 'morning', edge: 'early' } })),
  rule('{clock} gmt|utc|bst|cet|cest|est|edt|et|cst|cdt|mst|pst|pdt|pt|ist|aest|aedt', () => ({
    is: 'unclear',
    why: { why: 'other-zone' },
  })),
  rule('at? {clock} in? local|your|business|salon|shop time', (got) => clock(got.clock(0))),
  rule('at? {clock} in? the? <word> <word>? time', otherZone),
  rule('at? <time>', () => noSuchTime),
  rule('at <n>', (got) => (got.n(0) < 25 || isCounted(got) ? undefined : noSuchTime)),
  rule('at? the? same time', () => tooVague),
  rule('<num> hours|hour|hrs|minutes|mins|min after|before {clock}', () => tooVague),
  rule('from|after|before the|my|our? work|school|gym|office|nursery|uni|college|class|church|shift|training|practice', () => tooVague),
  rule('end|start|beginning of business|play|trading', () => tooVague),
  rule("when|once|after|before|soon as? you|you're|they open|opened|close|closed|closing|shut|finish", () => tooVague),
  rule('am|pm ,? on? {day}', (got) =>
    got.before === undefined ? [part(got.tokens[0]?.text === 'am' ? 1 : 2), { is: 'day', day: got.day(0) }] : undefined,
  ),
  rule('close of business|play', () => tooVague),
  rule('±', () => tooVague),
  rule('last thing', () => tooVague),
  rule('this|same time {day}', () => tooVague),
]

const noSuchTime: Meaning = { is: 'unclear', why: { why: 'no-such-time' } }
const tooVague: Meaning = { is: 'unclear', why: { why: 'too-vague' } }

// "from 10 to 1" is no 12:50.
function saysTo(got: Got): boolean {
  return got.tokens.some((token) => token.text === 'to' || token.text === 'till')
}

function clock(value: Clock): Meaning {
  return { is: 'time', time: { type: 'clock', clock: value } }
}

function part(index: number): Meaning {
  return { is: 'time', time: { type: 'part', part: partNames[index - 1] ?? 'morning' } }
}

/** "mornings" is every one of them. */
function partOf(got: Got): Meaning {
  const named = partNames[got.n(0) - 1] ?? 'morning'
  return { is: 'time', time: { type: 'part', part: named, ...(got.tokens.at(-1)?.text.endsWith('s') === true ? { every: true } : {}) } }
}

function edgeOf(got: Got): Meaning {
  const words = new Set(got.tokens.map((token) => token.text))
  const edge = words.has('early') ? 'early' : words.has('late') ? 'late' : 'middle'
  return { is: 'time', time: { type: 'part', part: partNames[got.n(0) - 1] ?? 'morning', edge } }
}

function bound(type: 'after' | 'before', got: Got): Meaning {
  return { is: 'time', time: { type, clock: got.clock(0) } }
}

const numberWords = new Set(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'.split(
    ' ',
  ),
)
const makesTime = new Set(
  "night noon midday midnight am pm amish pmish oclock o'clock o ish - in h hrs hours hundred minutes mins past to till thirty fifteen forty fortyfive fifty ten twenty".split(
    ' ',
  ),
)

/** A number that nothing beside it makes a time: "3", "two on Friday". */
function isBareNumber(got: Got): boolean {
  const [first, second] = got.tokens.filter((token) => !['at', 'for', '@'].includes(token.text))
  // "1530" alone can hardly be anything else; in a sentence it may be a year or a sum.
  if (first === undefined || (got.all.length === 1 && first.text.length === 4)) return false
  const isNumber = first.kind === 'number' || numberWords.has(first.text)
  return isNumber && (second === undefined || !makesTime.has(second.text))
}

/** "3 tomorrow" as a whole message, "1530 on Friday"; "two on Friday" may as well be two people. */
function clockThenDay(got: Got): Made {
  const [first] = got.tokens
  const plain = first?.text.length === 4 || (got.before === undefined && first?.kind === 'number' && got.day(0).type === 'offset')
  return isBareNumber(got) && !plain ? undefined : [clock(got.clock(0)), { is: 'day', day: got.day(0) }]
}

function eitherClock(got: Got): Made {
  const [a, b] = [got.clock(0), got.clock(1)]
  if (b.said === 'open' && isBareNumber(got) && got.tokens[0]?.text !== 'at') return undefined
  return [clock(alike(a, b)), { is: 'or' }, clock(b)]
}

/** "2 or 3 pm": the first takes the second's half of the day. */
function alike(a: Clock, b: Clock): Clock {
  return a.said === 'open' && (b.said === 'am' || b.said === 'pm') && a.hour !== 12 && a.hour <= b.hour ? { ...a, said: b.said } : a
}

// "tomorrow 9 pm" is not nine, and pm besides.
const halfFollows = new Set("am pm amish pmish oclock o'clock o h hrs hours hundred thirty fifteen forty fifty".split(' '))

/** "tomorrow 3", "Saturday 1530". A small number after a weekday may be a time or a date, and only the customer knows. */
function dayThenClock(got: Got): Made {
  const value = got.clock(0)
  const day = got.day(0)
  const last = got.tokens.at(-1)
  if (got.tokens.some((token) => token.text === 'to' || token.text === 'till')) return undefined
  // A time that is plainly one needs no day beside it to be read, and may be the first of two ("Friday 10am to 2").
  const hasPart = last?.kind === 'word' && englishLexicon.get('part')?.has(last.text) === true
  if (last?.text === 'ish' || hasPart) return [{ is: 'day', day }, clock(value)]
  if (last?.kind !== 'number' || value.said === 'am' || value.said === 'pm' || halfFollows.has(got.after?.text ?? '')) return undefined
  if (last.text.length > 2 || day.type === 'offset') return [{ is: 'day', day }, clock(value)]
  if (day.type !== 'weekday' || got.tokens.some((token) => ['about', 'around', 'half', 'quarter', 'past'].includes(token.text)))
    return [{ is: 'day', day }, clock(value)]
  const date: DayMeaning = { type: 'date', day: value.hour }
  if (value.hour > 12) return { is: 'day', day: { type: 'named', weekday: day.weekday, day: date } }
  return [{ is: 'day', day }, clock(value), { is: 'or' }, { is: 'day', day: date }]
}

/** "Friday pm"; in "on Friday am I the first" it is no half of the day. */
function halfOfDay(got: Got): Made {
  if (got.after?.text === 'i' || got.tokens.at(-1)?.glued === true) return undefined
  return [{ is: 'day', day: got.day(0) }, part(got.tokens.at(-1)?.text === 'am' ? 1 : 2)]
}

/** "10pm Friday to 2am Saturday". */
function overnight(got: Got): Made {
  const [from, to] = [got.day(0), got.day(1)]
  const isNext = from.type === 'weekday' && to.type === 'weekday' && to.weekday === (from.weekday % 7) + 1
  return isNext && got.clock(0).said === 'pm' && got.clock(1).said === 'am' ? [{ is: 'day', day: from }, hours(got)] : tooVague
}

function withDay(got: Got, made: Made): Made {
  if (made === undefined || made === 'nothing') return undefined
  return [{ is: 'day', day: got.day(0) }, ...('is' in made ? [made] : made)]
}

function hours(got: Got): Meaning {
  return { is: 'time', time: { type: 'hours', from: got.clock(0), to: got.clock(1) } }
}

/** "move it from 3 to 4" asks for 4. */
function fromTo(got: Got): Made {
  return movesBefore(got) ? clock(got.clock(1)) : hours(got)
}

/** "2-4", "2 to 4"; "ten to four" can be 3:50 as well. */
function bareHours(got: Got): Made {
  if (isCounted(got)) return undefined
  const [a, b] = [got.clock(0), got.clock(1)]
  if (movesBefore(got)) return clock(b)
  const inWords = got.tokens.some((token) => token.text === 'to' || token.text === 'till')
  if (!inWords || a.said !== 'open' || a.minute !== 0 || !isRound(a.hour)) return hours(got)
  if (got.tokens[0]?.text === 'at') return undefined
  const before = minutesTo(a.hour, b.hour, b.said === 'pm' ? 12 : b.said === 'am' ? 0 : undefined)
  return before === undefined ? hours(got) : [clock(before), { is: 'or' }, hours(got)]
}

const ownZone = new Set([
  'local',
  'your',
  'this',
  'any',
  'some',
  'the',
  'a',
  'on',
  'in',
  'next',
  'last',
  'same',
  'full',
  'part',
  'first',
  'every',
  'for',
  'is',
  'at',
  'what',
  'long',
])

/** "3pm New York time". */
function otherZone(got: Got): Made {
  const words = got.tokens
    .slice(0, -1)
    .filter((token) => token.kind === 'word')
    .slice(-2)
  if (words.some((word) => ownZone.has(word.text))) return undefined
  return { is: 'unclear', why: { why: 'other-zone' } }
}
