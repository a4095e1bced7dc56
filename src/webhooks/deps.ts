import type pg from 'pg'
import type { BookingCore } from '../booking/index.ts'
import type { LookUp } from '../shared/address-guard.ts'
import type { Clock } from '../shared/clock.ts'
import type { Log } from '../shared/logger.ts'
import type { Metrics } from '../shared/metrics.ts'
import type { Secrets } from '../shared/secrets.ts'

export interface WebhookDeps {
  readonly pool: pg.Pool
  readonly core: Pick<BookingCore, 'findTenantById' | 'findBookingById' | 'getHold'>
  readonly clock: Clock
  /** Seals what endpoints' signatures are made with. */
  readonly secret: Secrets
  readonly publicUrl: string
  readonly log: Log
  readonly metrics?: Pick<Metrics, 'webhook'>
  /** Hosts within one's own network that may be called, over http too, at any port. */
  readonly webhookHosts: readonly string[]
  readonly settings?: Partial<WebhookSettings> | undefined
  /** Instead of the machine's own. */
  readonly lookUp?: LookUp | undefined
}

/** Milliseconds throughout. */
export interface WebhookSettings {
  /** Between one failed try and the next; the last one goes on until it is given up. Each is stretched or shrunk by up to a fifth. */
  readonly retryDelays: readonly number[]
  /** How long a delivery is tried, and how long an endpoint may do nothing but fail. */
  readonly giveUpAfter: number
  /** How long one try may take, answer included. */
  readonly timeOut: number
  /** After that the try of a process that died is anybody's again. */
  readonly claimFor: number
  /** How often it is looked whether anything is due; what is put down by this process is seen at once. */
  readonly poll: number
}

const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

const usualSettings: WebhookSettings = {
  retryDelays: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, HOUR, 3 * HOUR, 6 * HOUR, 12 * HOUR],
  giveUpAfter: 72 * HOUR,
  timeOut: 10 * SECOND,
  claimFor: 20 * SECOND,
  poll: 2 * SECOND,
}

export function settingsOf({ settings }: Pick<WebhookDeps, 'settings'>): WebhookSettings {
  return { ...usualSettings, ...settings }
}

/** A row's instants and the moment a statement decides by: the database's clock, set ahead as the product's is. */
export const NOW = `clock_timestamp() + $1::float8 * interval '1 ms'`
