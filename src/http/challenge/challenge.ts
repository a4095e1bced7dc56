import type { EpochMs } from '../../shared/clock.ts'

/** What has to be solved, as the problem `challenge_required` tells it. */
export interface Issued {
  readonly kind: string
  readonly challenge: string
  /** How hard: for a proof of work, the zero bits that the hash has to begin with. */
  readonly difficulty: number
  readonly expiresAt: EpochMs
}

/** For whom: a proof of one caller is of no use to another, nor at another business. */
export interface Challenged {
  readonly tenantId: number
  /** Hash of the caller's address. */
  readonly address: string
}

/** A way to make holding dearer for machines than for people. */
export interface Challenge {
  /** `trouble` from 1 up: the more, the harder. */
  readonly issue: (caller: Challenged, trouble: number) => Issued
  /** Whether this is the solution of a challenge that this caller was given, has not run out and was not used before. */
  readonly verify: (caller: Challenged, proof: string) => Promise<boolean>
}
