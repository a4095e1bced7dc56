import type pg from 'pg'
import type { PrismaClient } from '../db/generated/client.ts'
import type { Clock } from '../shared/clock.ts'
import type { Secrets } from '../shared/secrets.ts'

export interface StaffDeps {
  /** For the statement of every request; shared with Prisma. */
  readonly pool: pg.Pool
  readonly prisma: PrismaClient
  /** The name a hot statement is prepared under, undefined behind a pooler. */
  readonly statementName: (name: string) => string | undefined
  readonly clock: Clock
  /** Seals what has to be read again (authenticators, a login's client secret) and makes links. */
  readonly secret: Secrets
  /** Where links point, without a slash at the end. */
  readonly publicUrl: string
  /** Hosts of companies' logins that may lie within one's own network. */
  readonly loginHosts: readonly string[]
}
