import { ConfigError, type Config } from './config.ts'
import { openDatabase, type Database } from './db/client.ts'
import { agreeOnSecret, replaceSecret } from './db/installation.ts'
import { migrate } from './db/migrate.ts'
import { reseal } from './db/reseal.ts'
import { createLogger } from './shared/logger.ts'
import type { Secrets } from './shared/secrets.ts'
import { secretsOf } from './secret.ts'

const usage = `Use: secret reseal
What is kept sealed with SECRET_PREVIOUS (authenticators, a company's client secret, webhooks' secrets) is sealed with SECRET instead.

Or:  secret replace
The database of DATABASE_URL then knows this process's SECRET as the right one. Offers of times, links in mails and whatever is sealed with
the former one are void. Stop every process first, and give all of them the new one. Only for one that is lost: else see SECRET_PREVIOUS.`

const acts: Readonly<Record<string, (database: Database, secrets: Secrets) => Promise<string>>> = {
  reseal: async (database, secrets) => {
    await agreeOnSecret(database, secrets)
    return `${await reseal(database, secrets)} values are sealed anew.`
  },
  /** Processes that differ by mistake should be given the one there is. */
  replace: async (database, secrets) => {
    await replaceSecret(database, secrets)
    return 'This SECRET is the right one now.'
  },
}

export async function runSecret(config: Config, args: readonly string[], write: (line: string) => void): Promise<void> {
  const act = acts[args[0] ?? '']
  if (act === undefined || args.length > 1) throw new ConfigError(usage)
  if (config.databaseUrl === undefined)
    throw new ConfigError('DATABASE_URL is not set: the built-in database has one process and one secret.')
  const log = createLogger(config.logLevel)
  const database = await openDatabase({ url: config.databaseUrl, poolSize: 2, log })
  try {
    await migrate(database, log)
    write(await act(database, await secretsOf(config)))
  } finally {
    await database.close()
  }
}
