import { ConfigError, type Config } from './config.ts'
import { openDatabase } from './db/client.ts'
import { replaceSecret } from './db/installation.ts'
import { migrate } from './db/migrate.ts'
import { createLogger } from './shared/logger.ts'
import { keepSecret } from './secret.ts'

const usage = `Use: secret replace
The database of DATABASE_URL then knows this process's SECRET as the right one. Offers of times, links in mails and sign-ins made with the
former one are void. Stop every process first, and give all of them the new one.`

/** Only for a secret that is lost or to be given up: processes that differ by mistake should be given the one there is. */
export async function runSecret(config: Config, args: readonly string[], write: (line: string) => void): Promise<void> {
  if (args[0] !== 'replace' || args.length > 1) throw new ConfigError(usage)
  if (config.databaseUrl === undefined)
    throw new ConfigError('DATABASE_URL is not set: the built-in database has one process and one secret.')
  const log = createLogger(config.logLevel)
  const database = await openDatabase({ url: config.databaseUrl, poolSize: 2, log })
  try {
    await migrate(database, log)
    await replaceSecret(database, config.secret ?? (await keepSecret(config.dataDir)))
    write('This SECRET is the right one now.')
  } finally {
    await database.close()
  }
}
