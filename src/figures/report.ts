import type { EpochMs } from '../shared/clock.ts'

export interface ReportInput {
  /** Days where the business is, both included: "2026-03-02". */
  readonly from: string
  readonly until: string
  readonly channel?: string | undefined
  readonly serviceId?: number | undefined
}

/** Conversations that got at least so far; each has everything after it. */
export interface Funnel {
  readonly talks: number
  readonly offered: number
  readonly held: number
  readonly booked: number
}

export interface Bookings {
  readonly made: number
  readonly moved: number
  readonly cancelled: number
  readonly cancelledByStaff: number
  /** Take place in the range: by their start, whenever they were made. */
  readonly starts: number
  readonly attended: number
  readonly noShow: number
}

/** Of the assistant's own turns. */
export interface Quality {
  readonly turns: number
  readonly guarded: number
  readonly failed: number
  readonly handovers: number
  readonly up: number
  readonly down: number
  /** Millionths of a US dollar, of turns whose cost is known; and how many were not. */
  readonly costMicros: number
  readonly costUnknown: number
}

/** Median and nine of ten, within three of a hundred; null of nothing. Seconds or milliseconds as the measure says. */
export interface Spread {
  readonly count: number
  readonly median: number | null
  readonly p90: number | null
}

export type DayFigures = { readonly day: string } & Funnel & Bookings & Quality
export type Totals = Omit<DayFigures, 'day'> & { readonly secondsToBook: Spread; readonly turnMs: Spread }

/** ISO weekday, 1 is Monday, and the hour by the business's clock. */
export interface Cell {
  readonly weekday: number
  readonly hour: number
  readonly n: number
}

export interface Compared<Key> {
  readonly key: Key
  readonly n: number
  readonly before: number
}

export interface Report {
  /** Everything committed until then is in it. */
  readonly asOf: EpochMs
  /** It is being counted from the beginning: nothing is to be seen yet. */
  readonly building: boolean
  /** Whether there has ever been anything to count. */
  readonly empty: boolean
  readonly before: { readonly from: string; readonly until: string }
  readonly now: Totals
  readonly earlier: Totals
  /** Every day of the range. */
  readonly days: readonly DayFigures[]
  readonly refusals: readonly Compared<string>[]
  readonly unmet: {
    readonly n: number
    readonly before: number
    readonly cells: readonly Cell[]
    readonly services: readonly Compared<number>[]
  }
  readonly popular: readonly Cell[]
  /** Booked minutes of each resource, buffers included, times the units. */
  readonly busy: readonly Compared<number>[]
  readonly channels: readonly ({ readonly channel: string } & Funnel & Bookings & Quality)[]
}
