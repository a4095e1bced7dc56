import type { EpochMs } from '../../shared/clock.ts'
import type { ClockReading } from './clock-patterns.ts'
import { localFields } from './local-fields.ts'
import type { ClockMention, DayMention, TimeMention } from './time-mentions.ts'

export interface TimePlace {
  /** The business's and the customer's: a time may be said in either. */
  readonly zones: readonly string[]
  readonly now: EpochMs
}

/** True when every day, clock and part of the day said is that of one of the instants; the first of them is the one that is meant. */
export function saysOnly(mentions: readonly TimeMention[], [start, ...also]: readonly EpochMs[], place: TimePlace): boolean {
  if (start === undefined) return false
  const allowed = [start, ...also]
  const said = mentions.flatMap((mention) =>
    mention.kind === 'clock' && mention.until !== undefined ? endsOf(mention, mention.until) : [mention],
  )
  const namesOther = said.some((mention) => !allowed.some((at) => fits(mention, at, place)))
  if (namesOther) return false
  const times = said.filter((mention) => mention.kind !== 'part')
  return times.length === 0 || also.length === 0 || times.some((mention) => fits(mention, start, place))
}

// "15:30–16:15" of a booking is its start and its end.
function endsOf({ until: _, ...first }: ClockMention, until: readonly ClockReading[]): TimeMention[] {
  return [first, { ...first, readings: until }]
}

/** True when every time said is among the offers: each clock with the day it stands beside, each day alone where no clock does. */
export function areOffered(mentions: readonly TimeMention[], offers: readonly EpochMs[], place: TimePlace): boolean {
  const parts = mentions.filter((mention) => mention.kind === 'part')
  const groups = groupsOf(mentions)
  const fitsParts = (at: EpochMs) => parts.length === 0 || parts.some((part) => fits(part, at, place))
  if (groups.length === 0) return offers.some(fitsParts)
  return groups.every(({ days, clocks }) => {
    const onDays = (at: EpochMs) => days.length === 0 || days.some((day) => fits(day, at, place))
    const clocksMatch = clocks.every((clock) => offers.some((at) => onDays(at) && fits(clock, at, place)))
    const daysMatch = days.every((day) =>
      offers.some((at) => fits(day, at, place) && (clocks.length === 0 ? fitsParts(at) : clocks.some((clock) => fits(clock, at, place)))),
    )
    return clocksMatch && daysMatch
  })
}

interface Group {
  readonly days: DayMention[]
  readonly clocks: ClockMention[]
}

/** "Tuesday 2 pm or 3 pm, Wednesday 10": two groups. "3 pm on Tuesday": the day comes last in each, when the first said is a clock. */
function groupsOf(mentions: readonly TimeMention[]): readonly Group[] {
  const said = mentions.filter((mention) => mention.kind !== 'part')
  const clocksFirst = said[0]?.kind === 'clock'
  const groups: Group[] = []
  let last: TimeMention['kind'] | undefined
  for (const mention of said) {
    const starts = clocksFirst ? last === 'day' && mention.kind === 'clock' : last === 'clock' && mention.kind === 'day'
    if (groups.length === 0 || starts) groups.push({ days: [], clocks: [] })
    const group = groups.at(-1)
    if (mention.kind === 'day') group?.days.push(mention)
    else group?.clocks.push(mention)
    last = mention.kind
  }
  return groups.map(withoutEchoes)
}

// "Tuesday 24 November" names one day twice: the weekday only has to fit where its date does, which `fits` asks of each offer.
function withoutEchoes(group: Group): Group {
  const dated = group.days.filter(({ dates }) => dates !== undefined)
  return dated.length === 1 ? { ...group, days: [mergeDays(group.days)] } : group
}

function mergeDays(days: readonly DayMention[]): DayMention {
  return days.reduce((merged, day) => ({ ...merged, ...day }))
}

export function fits(mention: TimeMention, at: EpochMs, place: TimePlace): boolean {
  return place.zones.some((zone) => fitsIn(mention, at, { zone, now: place.now }))
}

function fitsIn(mention: TimeMention, at: EpochMs, { zone, now }: { zone: string; now: EpochMs }): boolean {
  const local = localFields(at, zone)
  switch (mention.kind) {
    case 'clock':
      return mention.until === undefined
        ? mention.readings.some((reading) => isClock(reading, local.minutes))
        : isBetween(mention.readings, mention.until, local.minutes)
    case 'part':
      return local.minutes >= mention.from * 60 && local.minutes < mention.to * 60
    case 'day': {
      const { weekday, ahead, dates } = mention
      if (weekday !== undefined && weekday !== local.weekday) return false
      if (ahead !== undefined && ahead !== local.days - localFields(now, zone).days) return false
      return (
        dates === undefined ||
        dates.some(
          ({ day, month, year }) =>
            day === local.day && (month === undefined || month === local.month) && (year === undefined || year === local.year),
        )
      )
    }
  }
}

function isClock({ minutes, halfDay }: ClockReading, local: number): boolean {
  return minutes === local || (halfDay && minutes % 720 === local % 720)
}

function isBetween(from: readonly ClockReading[], until: readonly ClockReading[], local: number): boolean {
  const late = (reading: ClockReading) => (reading.halfDay && reading.minutes < 420 ? reading.minutes + 720 : reading.minutes)
  return from.some((start) => until.some((end) => local >= late(start) && local <= late(end)))
}
