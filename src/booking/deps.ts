import type pg from 'pg'
import type { PrismaClient } from '../db/generated/client.ts'
import type { Clock } from '../shared/clock.ts'
import type { BriefShare } from '../shared/share-briefly.ts'
import type { BookingError } from './booking-error.ts'

/** How long a hold lives and how many one caller may have; what the business does not decide. */
export interface HoldSettings {
  readonly holdMinutes: number
  /** Live holds at a time per conversation, network address and contact. */
  readonly maxPerConversation: number
  readonly maxPerAddress: number
  readonly maxPerContact: number
}

export const defaultHoldSettings: HoldSettings = { holdMinutes: 10, maxPerConversation: 3, maxPerAddress: 50, maxPerContact: 5 }

export interface BookingDeps {
  /** For the hot statements; shared with Prisma. */
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
  /** The name a hot statement is prepared under, undefined behind a pooler. */
  readonly statementName: (name: string) => string | undefined
  readonly clock: Clock
  readonly secret: string
  readonly holds: HoldSettings
  /** Told after each commit that wrote an event for the outbox. */
  readonly committed: () => void
  /** Told after each change of what is free, holds included; `committed` tells it too. */
  readonly changed: () => void
  /** Losers of one slot share the computation of what else is free. */
  readonly refusals: BriefShare<BookingError>
}
