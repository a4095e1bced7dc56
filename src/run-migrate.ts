import { ConfigError, type Config } from './config.ts'
import { openDatabase } from './db/client.ts'
import { migrate } from './db/migrate.ts'
import { migrateQueue } from './jobs/queue-schema.ts'
import { createLogger } from './shared/logger.ts'

/** Only what a start does first, for the role that owns the tables: the processes may then run as one that owns nothing. */
export async function runMigrate(config: Config, write: (line: string) => void): Promise<void> {
  if (config.databaseUrl === undefined)
    throw new ConfigError('DATABASE_URL is not set: the built-in database is seen to by whatever starts it.')
  const log = createLogger(config.logLevel)
  const database = await openDatabase({ url: config.databaseUrl, poolSize: 2, log })
  try {
    const { applied } = await migrate(database, log)
    await migrateQueue(database.pool)
    write(`The tables are those of this release${applied.length === 0 ? '' : `: ${applied.length} migrations applied`}.`)
  } finally {
    await database.close()
  }
}
