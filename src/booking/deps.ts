import type pg from 'pg'
import type { PrismaClient } from '../db/generated/client.ts'
import type { Clock } from '../shared/clock.ts'
import type { BriefShare } from '../shared/share-briefly.ts'
import type { Secrets } from '../shared/secrets.ts'
import type { BookingError } from './booking-error.ts'
import type { Touched } from './touched.ts'

/** How long a hold lives and how many one caller may have; what the business does not decide. */
export interface HoldSettings {
  readonly holdMinutes: number
  /** Live holds at a time per conversation, network address and contact. */
  readonly maxPerConversation: number
  readonly maxPerAddress: number
  readonly maxPerContact: number
  /** Live holds at a time at one business, of everybody but its staff. */
  readonly maxPerTenant: number
  /**
   * Holds within two hours that were let go without a booking, from which on the next live half as long, and a fifth as long: of one
   * conversation or contact, and of one address, which many people may share.
   */
  readonly patience: readonly [person: number, personMost: number, address: number, addressMost: number]
}

/** Somebody who looks at three times, and at three more after a talk at home, has the whole ten minutes for the fourth and five for the seventh. */
export const defaultHoldSettings: HoldSettings = {
  holdMinutes: 10,
  maxPerConversation: 3,
  maxPerAddress: 50,
  maxPerContact: 5,
  maxPerTenant: 10_000,
  patience: [4, 8, 20, 40],
}

/** Moments are by `performance.now()`. */
export interface ListCopy {
  /** Where to read, when the copy has everything that committed before `since`; else undefined. */
  readonly having: (since: number) => Pick<BookingDeps, 'pool' | 'statementName'> | undefined
}

export interface BookingDeps {
  /** For the hot statements; shared with Prisma. */
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
  /** The name a hot statement is prepared under, undefined behind a pooler. */
  readonly statementName: (name: string) => string | undefined
  /** A copy of the database that may be a moment behind: for lists that are only shown. */
  readonly copy?: ListCopy | undefined
  readonly clock: Clock
  readonly secret: Secrets
  readonly holds: HoldSettings
  /** Told after each commit that wrote an event for the outbox, with whose it is. */
  readonly committed: (tenantId: number) => void
  /** Told after each change of what is free, holds included; `committed` tells it too. */
  readonly changed: (tenantId: number) => void
  /** Told first, with what may be free or taken since: what is kept of it is kept no longer. Undefined: a fault hides whether anything is. */
  readonly touched: (touched: Touched | undefined) => void
  /** Losers of one slot share the computation of what else is free. */
  readonly refusals: BriefShare<BookingError>
}
