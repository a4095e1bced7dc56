import type { SqlMigrationAwareDriverAdapterFactory, SqlQuery, Transaction } from '@prisma/driver-adapter-utils'
import type pg from 'pg'
import type { Log } from '../shared/logger.ts'
import { prismaDir, readMigrations, readSchema, toMigrationList, type Migration } from './migration-files.ts'
import { beginLocked, end, lockKey, rowsIn, run, type Rows } from './migration-transaction.ts'
import { noFilters, openSchemaEngine } from './schema-engine.ts'

type HasPool = { readonly pool: pg.Pool }

/**
 * Applies what is pending, each migration in one transaction of its own together with its row in `_prisma_migrations`:
 * a migration that fails, or a process killed in the middle, leaves nothing behind and the next start tries again.
 * The price: CREATE INDEX CONCURRENTLY cannot be in a migration.
 *
 * Any number of processes may call this at once: one works, the others wait for it.
 */
export async function migrate(db: HasPool, log: Log, dir = prismaDir): Promise<{ applied: string[] }> {
  const migrations = await readMigrations(dir)
  const applied: string[] = []
  for (;;) {
    const name = await applyNext(db, log, { dir, migrations })
    if (name === undefined) return { applied }
    log.info({ migration: name }, 'migration applied')
    applied.push(name)
  }
}

/** The migrations of this checkout that the database has not had; for /readyz: one short read. */
export async function pendingMigrations(db: HasPool, dir = prismaDir): Promise<string[]> {
  const [migrations, done] = await Promise.all([readMigrations(dir), appliedNames((sql) => rowsOf(db.pool, sql))])
  return migrations.map(({ name }) => name).filter((name) => !done.has(name))
}

interface Migrations {
  readonly dir: string
  readonly migrations: readonly Migration[]
}

async function applyNext(db: HasPool, log: Log, { dir, migrations }: Migrations): Promise<string | undefined> {
  const transaction = await beginLocked(db.pool, log)
  let ending: 'COMMIT' | 'ROLLBACK' = 'ROLLBACK'
  try {
    const done = await appliedNames((sql) => rowsIn(transaction, sql))
    const next = migrations.findIndex(({ name }) => !done.has(name))
    const migration = migrations[next]
    if (migration === undefined) return undefined
    const [may] = await rowsIn(transaction, `SELECT has_schema_privilege('public', 'CREATE')`)
    if (may?.[0] !== true) throw new Error(`Migration ${migration.name} is missing. ${ownerOnly}`)
    await applyLast(transaction, { dir, migrations: migrations.slice(0, next + 1) }, migration)
    ending = 'COMMIT'
    return migration.name
  } finally {
    await end(transaction, ending)
  }
}

async function applyLast(transaction: Transaction, { dir, migrations }: Migrations, last: Migration): Promise<void> {
  let refusal: unknown
  const runScript = async (script: string): Promise<void> => {
    await run(transaction, script).catch((error: unknown) => {
      refusal ??= error
      throw error
    })
  }
  const engine = await openSchemaEngine(within(transaction, runScript), await readSchema(dir))
  try {
    await engine.applyMigrations({ migrationsList: toMigrationList(migrations, dir), filters: noFilters })
  } catch (error) {
    // After a refused statement the transaction is dead, and the engine complains about that instead.
    throw migrationFailed(last, refusal ?? error)
  } finally {
    engine.free()
  }
}

/**
 * The engine's view of the database, inside our transaction. adapter-pg's own `executeScript` splits at every
 * semicolon, also within the body of a function, and commits statement by statement: ours sends the whole script.
 */
function within(transaction: Transaction, executeScript: (script: string) => Promise<void>): SqlMigrationAwareDriverAdapterFactory {
  const { provider, adapterName } = transaction
  const adapter = {
    provider,
    adapterName,
    executeScript,
    queryRaw: (query: SqlQuery) => transaction.queryRaw(withoutSessionLock(query)),
    executeRaw: (query: SqlQuery) => transaction.executeRaw(withoutSessionLock(query)),
    startTransaction: () => Promise.reject(new Error('A migration runs in one transaction')),
    dispose: () => Promise.resolve(),
  }
  return {
    provider,
    adapterName,
    connect: () => Promise.resolve(adapter),
    connectToShadowDb: () => Promise.reject(new Error('No shadow database is needed to apply migrations')),
  }
}

/** The engine takes its lock for the session and never gives it back: in a pool it would stay. We hold it already. */
function withoutSessionLock(query: SqlQuery): SqlQuery {
  const isLock = query.sql === `SELECT pg_advisory_lock(${lockKey})`
  return isLock ? { ...query, sql: `SELECT pg_advisory_xact_lock(${lockKey})` } : query
}

const ownerOnly =
  'The role in DATABASE_URL may not apply it: run `node src/main.ts migrate` with the role that owns the database, then start again.'

function migrationFailed({ name }: Migration, error: unknown): Error {
  const { code, message } = describe(error)
  const remedy =
    code === '42501'
      ? ownerOnly
      : code === '55P03'
        ? 'Something else holds a lock on a table it changes; start again when that is done.'
        : 'Nothing of it was applied: correct the cause and start again.'
  return new Error(`Migration ${name} failed: ${message}${code === undefined ? '' : ` (${code})`}. ${remedy}`, { cause: error })
}

function describe(error: unknown): { code?: string; message: string } {
  const cause: unknown = error instanceof Error ? error.cause : undefined
  if (typeof cause === 'object' && cause !== null && 'originalCode' in cause && 'originalMessage' in cause) {
    return { code: String(cause.originalCode), message: String(cause.originalMessage) }
  }
  return { message: error instanceof Error ? error.message : String(error) }
}

async function rowsOf(pool: pg.Pool, sql: string): Promise<Rows> {
  return (await pool.query<unknown[]>({ text: sql, rowMode: 'array' })).rows
}

async function appliedNames(query: (sql: string) => Promise<Rows>): Promise<Set<string>> {
  const [table] = await query(`SELECT to_regclass('_prisma_migrations') IS NOT NULL`)
  if (table?.[0] !== true) return new Set()
  const rows = await query(`SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`)
  return new Set(rows.map(([name]) => String(name)))
}
