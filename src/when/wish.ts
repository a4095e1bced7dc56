import type { DayMeaning, Meaning, TimeMeaning } from './meaning.ts'
import type { Read } from './read.ts'

/** One alternative the customer offers: a day, hours in it, or both. */
export interface Wish {
  readonly day?: DayMeaning
  readonly times: readonly TimeMeaning[]
  readonly exact?: Extract<Meaning, { is: 'elapsed' | 'elapsed-within' | 'instant' }>
}

export interface Wishes {
  readonly wanted: readonly Wish[]
  readonly unwanted: readonly Wish[]
}

interface Draft {
  day?: DayMeaning
  times: TimeMeaning[]
  exact?: Wish['exact'] & object
  /** "at 3 on Tuesday or Thursday": hours said before the day are for the days that follow too. */
  timeFirst: boolean
  merges: number
}

// "next week on Tuesday the 24th" says one day three times; more than that is no longer one day.
const mostMerges = 3

/** Sorts what was said into alternatives, each with its day and hours, and what is ruled out. */
export function arrange(said: Read['said']): Wishes {
  const wanted: Draft[] = []
  const unwanted: Draft[] = []
  let negated = false
  let before: Meaning | 'gap' | undefined
  let apart = false
  const items = refusalsFirst(said)
  for (const [index, item] of items.entries()) {
    if (item === 'gap') {
      negated = false
      apart = false
    } else if (item.is === 'not') {
      negated = true
      apart = true
    } else if (item.is === 'or' || item.is === 'and' || item.is === 'comma') {
      apart = item.is === 'or' && before !== 'gap' && items[index + 1] !== 'gap'
      if (negated && !continues(items, index)) negated = false
    } else if (item.is !== 'unclear' && item.is !== 'not-that') {
      place(negated ? unwanted : wanted, item, apart)
      apart = false
    }
    before = item
  }
  return { wanted: filled(wanted), unwanted: filled(unwanted) }
}

/** "Friday and Saturday do not work" as "not Friday and Saturday"; with nothing before it, the refusal is of what follows. */
function refusalsFirst(said: Read['said']): Read['said'] {
  const items: (Meaning | 'gap')[] = []
  for (const item of said) {
    if (item === 'gap' || item.is !== 'not-that') {
      items.push(item)
      continue
    }
    const start = clauseStart(items)
    items.splice(start, 0, { is: 'not' })
    if (start < items.length - 1) items.push('gap')
  }
  return items
}

/** Where the list of days and times at the end of the items begins; a comma belongs to a list that has an "and" or an "or". */
function clauseStart(items: Read['said']): number {
  let isList = false
  let start = items.length
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index]
    if (item === undefined || item === 'gap' || item.is === 'unclear' || item.is === 'not') break
    const isLink = item.is === 'or' || item.is === 'and'
    if (item.is === 'comma' && !isList) break
    isList ||= isLink
    if (!isLink && item.is !== 'comma') start = index
  }
  return start
}

// "not Monday or Tuesday" and "not Monday, Tuesday or Friday" rule all of them out, "not Monday, Tuesday" only the first.
function continues(said: Read['said'], index: number): boolean {
  const [before, link, next, then] = said.slice(index - 1, index + 3)
  if (!isDay(before) || !isDay(next)) return false
  const isComma = link !== 'gap' && link?.is === 'comma'
  return !isComma || (then !== undefined && then !== 'gap' && (then.is === 'or' || then.is === 'and'))
}

function isDay(item: Meaning | 'gap' | undefined): boolean {
  return item !== undefined && item !== 'gap' && item.is === 'day'
}

type Placed = Exclude<Meaning, { is: 'or' | 'and' | 'comma' | 'not' | 'not-that' | 'unclear' }>

function place(drafts: Draft[], item: Placed, apart: boolean): void {
  const last = drafts.at(-1)
  if (last !== undefined && !apart && joins(last, item)) return
  const fresh: Draft = { times: [], timeFirst: item.is === 'time', merges: 0 }
  joins(fresh, item)
  drafts.push(fresh)
}

/** Adds the item to an alternative, or says that it belongs to another. */
function joins(draft: Draft, item: Placed): boolean {
  if (item.is === 'day') {
    const day = draft.day === undefined ? item.day : draft.merges < mostMerges ? merged(draft.day, item.day) : undefined
    if (draft.day !== undefined) draft.merges += 1
    if (day !== undefined) draft.day = day
    return day !== undefined
  }
  if (item.is === 'time') {
    const fits = draft.times.every((time) => goTogether(time, item.time))
    if (fits && !draft.times.some((time) => same(time, item.time))) draft.times.push(item.time)
    return fits
  }
  if (draft.exact !== undefined || draft.times.length > 0) return false
  draft.exact = item
  return true
}

const stretches = new Set<DayMeaning['type']>([
  'week',
  'iso-week',
  'week-of',
  'month',
  'month-end',
  'year',
  'weekend',
  'workdays',
  'days',
  'open',
  'window',
])

/** Two ways of saying one day ("Friday", "27 November"), or a day inside a stretch ("next week", "Tuesday"). */
function merged(a: DayMeaning, b: DayMeaning): DayMeaning | undefined {
  if (same(a, b)) return a
  if (isAnytime(a)) return b
  if (isAnytime(b)) return a
  const inMonth = dayInMonth(a, b) ?? dayInMonth(b, a)
  if (inMonth !== undefined) return inMonth
  const weeksOn = weekdayIn(a, b) ?? weekdayIn(b, a)
  if (weeksOn !== undefined) return weeksOn
  const named = namedDay(a, b) ?? namedDay(b, a)
  if (named !== undefined) return named
  if (stretches.has(a.type) && a.type !== 'open') return { type: 'meet', day: b, within: a }
  if (stretches.has(b.type)) return { type: 'meet', day: a, within: b }
  return stretches.has(a.type) ? { type: 'meet', day: a, within: b } : undefined
}

// "as soon as possible on Friday" is Friday.
function isAnytime(day: DayMeaning): boolean {
  return day.type === 'window' && day.unit === 'week' && day.n === 1
}

function dayInMonth(a: DayMeaning, b: DayMeaning): DayMeaning | undefined {
  return a.type === 'date' && a.month === undefined && b.type === 'month' ? { ...a, month: b.month } : undefined
}

/** "Friday in two weeks" is that long after Friday, or the Friday of the week that is two weeks away; mostly the same day. */
function weekdayIn(a: DayMeaning, b: DayMeaning): DayMeaning | undefined {
  if (a.type !== 'weekday' || a.pick !== 'bare' || b.type !== 'offset' || b.unit !== 'week' || b.n < 1) return undefined
  return {
    type: 'one-of',
    days: [
      { ...a, plusWeeks: b.n },
      { type: 'meet', day: a, within: { type: 'week-of', day: b } },
    ],
  }
}

function namedDay(a: DayMeaning, b: DayMeaning): DayMeaning | undefined {
  if (a.type !== 'weekday' || a.pick === 'every' || a.plusWeeks !== undefined) return undefined
  const isDate =
    b.type === 'date' || b.type === 'holiday' || b.type === 'nth' || (b.type === 'offset' && b.unit === 'day' && a.pick === 'bare')
  return isDate ? { type: 'named', weekday: a.weekday, day: b } : undefined
}

/** A part of the day settles a clock time and bounds narrow each other; two of a kind are two alternatives. */
function goTogether(a: TimeMeaning, b: TimeMeaning): boolean {
  if (same(a, b)) return true
  if (a.type === b.type) return false
  const types = new Set([a.type, b.type])
  const fixed = types.has('clock') || types.has('hours') || types.has('midnight')
  return !fixed || types.has('part') || types.has('later')
}

function same(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** "Tuesday or Thursday afternoon", "Tuesday at 3 or 4": what an alternative leaves out it shares with its neighbour. */
function filled(drafts: readonly Draft[]): readonly Wish[] {
  const days = sharedWeek(sharedWeek(drafts.map((draft) => draft.day)).toReversed()).toReversed()
  const firstDay = days.find((day) => day !== undefined)
  let lastDay: DayMeaning | undefined
  return drafts.map((draft, index) => {
    lastDay = days[index] ?? lastDay
    const day = draft.exact === undefined ? (lastDay ?? firstDay) : draft.day
    const times = draft.times.length > 0 ? draft.times : sharedTimes(drafts, index)
    return { ...(day === undefined ? {} : { day }), times, ...(draft.exact === undefined ? {} : { exact: draft.exact }) }
  })
}

/** "next week Thursday or Friday" and "Thursday or Friday next week": both are next week's. */
function sharedWeek(days: readonly (DayMeaning | undefined)[]): readonly (DayMeaning | undefined)[] {
  let within: DayMeaning | undefined
  return days.map((day) => {
    if (day?.type === 'meet' && day.within.type === 'week') within = day.within
    else if (day?.type !== 'weekday' || day.pick !== 'bare' || day.plusWeeks !== undefined) within = undefined
    else if (within !== undefined) return { type: 'meet', day, within }
    return day
  })
}

function sharedTimes(drafts: readonly Draft[], index: number): readonly TimeMeaning[] {
  const first = drafts[0]
  if (first?.timeFirst === true && index > 0) return first.times
  const following = drafts.slice(index + 1).find((draft) => draft.times.length > 0)
  const anyBefore = drafts.slice(0, index).some((draft) => draft.times.length > 0)
  return anyBefore ? [] : (following?.times ?? [])
}
