import type { EpochMs } from '../shared/clock.ts'

/** A conversation as counting sees it: no words, no names. Days are the business's. */
export interface Talk {
  readonly id: string
  readonly channel: string
  readonly locale: string
  readonly day: string
  readonly startedAt: EpochMs
  readonly turns: readonly TalkTurn[]
  /** Of turns that have ended, in their order. */
  readonly calls: readonly TalkCall[]
  readonly booked: readonly { readonly serviceId: number; readonly at: EpochMs }[]
  /** Days on which a person was asked for. */
  readonly handovers: readonly string[]
}

export interface TalkTurn {
  readonly day: string
  /** By the assistant; not somebody else's, who called a tool, nor a person's. */
  readonly own: boolean
  readonly guarded: boolean
  readonly failed: boolean
  readonly latencyMs: number | null
  readonly costMicros: number | null
  readonly verdict: string | null
  readonly ratedDay: string | null
}

export interface TalkCall {
  readonly name: string
  readonly day: string
  readonly at: EpochMs
  readonly code: string | null
  /** As it was called by: an id or a name. */
  readonly service: string | null
  readonly when: string | null
  readonly from: string | null
  readonly to: string | null
  /** How many times it found as they were asked for, and how many instead; null: it does not look for times. */
  readonly found: number | null
  readonly nearest: number | null
  /** Of a time that was gone when it was chosen. */
  readonly goneStart: string | null
}

/** What it adds to a day. `n` how many, `total` the sum where there is one. */
export interface Fact {
  readonly day: string
  readonly measure: string
  readonly serviceId: number
  readonly hour: number
  readonly key: string
  readonly n: number
  readonly total: number
}
