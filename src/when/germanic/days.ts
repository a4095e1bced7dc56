import type { DayMeaning, Pick, Unit } from '../meaning.ts'
import type { Got, Made } from '../pattern.ts'

const tooVague: Made = { is: 'unclear', why: { why: 'too-vague' } }

export const workdaysSoon: DayMeaning = {
  type: 'one-of',
  days: [0, 1].map((ahead) => ({ type: 'meet', day: { type: 'workdays' }, within: { type: 'week', ahead } })),
}

export function offset(unit: Unit, n: number): DayMeaning {
  return { type: 'offset', unit, n }
}

export function weekday(day: number, pick: Pick): Extract<DayMeaning, { type: 'weekday' }> {
  return { type: 'weekday', weekday: day, pick }
}

export function open(edge: 'from' | 'after' | 'until' | 'before', got: Got): DayMeaning {
  return { type: 'open', edge, day: got.day(0) }
}

export function asap(): Made {
  return { is: 'day', day: { type: 'window', unit: 'week', n: 1 } }
}

export function weekEnd(ahead: number): DayMeaning {
  const within: DayMeaning = { type: 'week', ahead }
  return {
    type: 'one-of',
    days: [
      { type: 'meet', day: weekday(5, 'bare'), within },
      { type: 'meet', day: { type: 'weekend', pick: 'bare' }, within },
    ],
  }
}

export function isoWeek(week: number, year?: number): DayMeaning | undefined {
  return week < 1 || week > 53 ? undefined : { type: 'iso-week', week, ...(year === undefined ? {} : { year }) }
}

const units: readonly (Unit | undefined)[] = [undefined, undefined, 'day', 'week', 'month', 'year']

export function unitOf(index: number): Unit | undefined {
  return units[index - 1]
}

export function oneOf(got: Got): Made {
  const unit = unitOf(got.n(2))
  return unit === undefined ? tooVague : { is: 'day', day: { type: 'one-of', days: [offset(unit, got.n(0)), offset(unit, got.n(1))] } }
}

export function ago(got: Got): Made {
  const unit = unitOf(got.n(1))
  if (got.n(0) > 5_000) return tooVague
  return unit === undefined ? { is: 'elapsed', minutes: -got.n(0) } : { is: 'day', day: offset(unit, -got.n(0)) }
}

export function shifted(n: number, index: number, from: DayMeaning): DayMeaning | undefined {
  const unit = unitOf(index)
  return unit === undefined ? undefined : { type: 'shifted', unit, n, from }
}

/** "in 1h30" is elapsed time, "in 1:30" may be. */
export function hoursAndMinutes(got: Got): Made {
  const token = got.tokens.at(-1)
  const [hour = 0, minute = 0] = token?.numbers ?? []
  return token?.text.includes('h') === true ? { is: 'elapsed', minutes: hour * 60 + minute } : tooVague
}
