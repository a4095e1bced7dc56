import type { Clock, Meaning } from '../meaning.ts'
import type { Got } from '../pattern.ts'
import { partNames } from './clocks.ts'

export const today: Meaning = { is: 'day', day: { type: 'offset', unit: 'day', n: 0 } }
export const tooVague: Meaning = { is: 'unclear', why: { why: 'too-vague' } }
export const noSuchTime: Meaning = { is: 'unclear', why: { why: 'no-such-time' } }
export const noon: Clock = { hour: 12, minute: 0, said: 'full' }

export function clock(value: Clock): Meaning {
  return { is: 'time', time: { type: 'clock', clock: value } }
}

export function part(index: number): Meaning {
  return { is: 'time', time: { type: 'part', part: partNames[index - 1] ?? 'morning' } }
}

export function bound(type: 'after' | 'before', got: Got): Meaning {
  return { is: 'time', time: { type, clock: got.clock(0) } }
}

export function hours(got: Got): Meaning {
  return { is: 'time', time: { type: 'hours', from: got.clock(0), to: got.clock(1) } }
}
