import type { Config } from '../config.ts'
import { openDatabase, type Database } from '../db/client.ts'
import { startEmbedded } from '../db/embedded.ts'
import { pendingMigrations } from '../db/migrate.ts'
import { checkAudit } from './check-audit.ts'
import type { Finding } from './finding.ts'

/** Connects, or starts the built-in database for as long as this takes. */
export async function checkDatabase({ databaseUrl, dataDir }: Config): Promise<Finding[]> {
  const embedded = databaseUrl === undefined ? await startEmbedded({ dataDir }) : undefined
  try {
    const database = await openDatabase({ url: databaseUrl ?? embedded?.url ?? '', poolSize: 1 })
    try {
      return [...(await look(database, embedded === undefined)), ...(await checkAudit(database))]
    } finally {
      await database.close()
    }
  } finally {
    await embedded?.stop()
  }
}

async function look(database: Database, isServer: boolean): Promise<Finding[]> {
  const { rows } = await database.pool.query<{ version: string; gist: boolean; create: boolean }>(
    `SELECT current_setting('server_version') AS version, EXISTS (SELECT FROM pg_available_extensions WHERE name = 'btree_gist') AS gist, has_database_privilege(current_database(), 'CREATE') AS create`,
  )
  const server = rows[0]
  const pending = await pendingMigrations(database)
  return [
    {
      state: 'well',
      about: 'database',
      says: `PostgreSQL ${server?.version ?? ''}, ${isServer ? 'at DATABASE_URL' : 'built in'}${database.pooled ? ', behind a pooler' : ''}`,
    },
    ...(server?.gist === true
      ? []
      : [
          {
            state: 'wrong' as const,
            about: 'database',
            says: 'the extension btree_gist is not there: install it (Debian: postgresql-contrib)',
          },
        ]),
    pending.length === 0
      ? { state: 'well', about: 'database', says: 'migrations are all applied' }
      : server?.create === false
        ? {
            state: 'wrong',
            about: 'database',
            says: `${pending.length} migrations wait and this role may not create: run \`node src/main.ts migrate\` with the role that owns the database`,
          }
        : { state: 'note', about: 'database', says: `${pending.length} migrations wait: the next start applies them` },
  ]
}
