import type { AppOverrides } from '../app.ts'
import type { Config } from '../config.ts'
import { openDatabase, type Database } from '../db/client.ts'
import { startEmbedded } from '../db/embedded.ts'
import { followClock } from '../db/follow-clock.ts'
import { agreeOnClock, agreeOnSecret } from '../db/installation.ts'
import { migrate } from '../db/migrate.ts'
import { openReplica, type Replica } from '../db/replica.ts'
import { secretsOf } from '../secret.ts'
import { startClock, type Clock } from '../shared/clock.ts'
import type { Log } from '../shared/logger.ts'
import type { Metrics } from '../shared/metrics.ts'
import type { Secrets } from '../shared/secrets.ts'
import { watchPool } from '../seeing/watch-pool.ts'

export interface Stores {
  readonly database: Database
  /** A copy that may be a moment behind; undefined without one. */
  readonly replica: Replica | undefined
  readonly secret: Secrets
  readonly clock: Clock
}

interface Opening {
  readonly opened: AsyncDisposableStack
  readonly log: Log
  readonly metrics: Metrics
}

/** The database with all migrations, and what every process over it has to have alike: the secret, and the time where it was set. */
export async function openStores(config: Config, overrides: AppOverrides, { opened, log, metrics }: Opening): Promise<Stores> {
  const secret = await secretsOf(config)
  const embedded = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir, log }) : undefined
  if (embedded !== undefined) opened.defer(() => embedded.stop())
  const url = config.databaseUrl ?? embedded?.url ?? ''
  const database = await openDatabase({ url, log, poolSize: overrides.poolSize ?? config.databasePool })
  opened.defer(() => database.close())
  watchPool(database.pool, 'primary', metrics)
  await migrate(database, log)
  // A built-in database lies beside its secret: whoever has one has the other.
  if (embedded === undefined) await agreeOnSecret(database, secret)
  const machine = overrides.clock ?? (await agreedClock(config, overrides, database))
  // A time that was set, for a test or by CLOCK_START, is nobody's mistake.
  const isSet = overrides.clock !== undefined || config.clockStart !== undefined
  const followed = isSet ? undefined : await followClock(machine, database.pool, log)
  opened.defer(async () => followed?.stop())
  const clock = followed ?? machine
  const replica = await openCopy(config, database, log)
  if (replica !== undefined) opened.defer(() => replica.close())
  return { database: overrides.database?.(database) ?? database, replica, secret, clock }
}

/** A process that does everything has a time of its own; where the work is divided, one time that was set is everybody's. */
async function agreedClock({ clockStart, databaseUrl }: Config, { role = 'all' }: AppOverrides, database: Database): Promise<Clock> {
  const isAlone = role === 'all' || databaseUrl === undefined
  return clockStart === undefined || isAlone ? startClock(clockStart) : agreeOnClock(database, clockStart)
}

async function openCopy(config: Config, primary: Database, log: Log): Promise<Replica | undefined> {
  const { replicaDatabaseUrl: url, databasePool: poolSize, replicaMaxLagMs: maxLagMs } = config
  return url === undefined ? undefined : openReplica({ url, poolSize, maxLagMs, primary: primary.pool, log })
}
