import { PrismaPg } from '@prisma/adapter-pg'
import pg from 'pg'
import { PrismaClient } from './generated/client.ts'
import { noLog, type Log } from '../shared/logger.ts'

export interface OpenDatabase {
  /** `postgres://…`; a Unix socket's directory goes into `?host=/dir`. */
  readonly url: string
  /** Most connections this process holds; 10 unless told. */
  readonly poolSize?: number
  readonly log?: Log
}

export interface Database {
  /**
   * For the few hot statements. bigint arrives as string and timestamptz as Date, pg's defaults: its type parsers are
   * global and Prisma reads through the same ones, so they stay as they are. Convert in SQL or give `types` per query.
   */
  readonly pool: pg.Pool
  /** Everything ordinary; over the same connections. */
  readonly prisma: PrismaClient
  /** A pooler (PgBouncer in transaction mode) is in between: no session state survives a transaction. */
  readonly pooled: boolean
  /**
   * The name under which a hot statement is prepared once per connection; undefined behind a pooler, where each
   * transaction may meet another server connection (PgBouncer learnt to track names in 1.21, Debian 12 has 1.18).
   * Names are global to a connection: one name, one text, and no text made at run time.
   */
  readonly statementName: (name: string) => string | undefined
  readonly close: () => Promise<void>
}

const oldestServer = 15

/**
 * Connects once to learn what is on the other side, then opens the pool. Throws, naming the remedy, when the database
 * cannot be reached or is older than PostgreSQL 15.
 */
export async function openDatabase({ url, poolSize = 10, log = noLog }: OpenDatabase): Promise<Database> {
  const connection: pg.ClientConfig = {
    connectionString: url,
    application_name: 'holdfast',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
  }
  const { pooled } = await probe(connection)
  if (pooled)
    log.info({}, 'the database is behind a pooler: set statement_timeout for its role (ALTER ROLE … SET …), it cannot be set from here')
  // Whoever waits longer for a free connection is told to come back: a queue that only grows helps nobody.
  const pool = new pg.Pool({
    ...connection,
    ...(pooled ? {} : timeouts),
    connectionTimeoutMillis: 3_000,
    max: poolSize,
    idleTimeoutMillis: 60_000,
  })
  neverCrash(pool, log)
  // Prisma's own statements are not named: their texts vary with the length of lists, and each would stay prepared.
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool, pooled ? {} : { statementNameGenerator: nameInFront }) })
  return {
    pool,
    prisma,
    pooled,
    statementName: (name) => (pooled ? undefined : name),
    close: async () => {
      await prisma.$disconnect()
      await pool.end()
    },
  }
}

/** Raw statements sent through Prisma may begin with a name, under the same rules: one name, one text. Nothing, where none is given. */
function nameInFront({ sql }: { readonly sql: string }): string {
  return /^\s*\/\* prepared: (\w+) \*\//.exec(sql)?.[1] ?? ''
}

// Sent at connect, so that every statement has them at no cost. PgBouncer refuses startup parameters it does not know.
const timeouts: pg.ClientConfig = {
  // Longer than any request may take; what is slower on purpose (migrations) lifts it for its own transaction.
  statement_timeout: 15_000,
  lock_timeout: 5_000,
  idle_in_transaction_session_timeout: 30_000,
}

/**
 * Whether the process that answers is the one we shook hands with: a pooler hands out process ids of its own.
 * That also works for poolers that accept every startup parameter and then lose it.
 */
async function probe(connection: pg.ClientConfig): Promise<{ pooled: boolean }> {
  const client = new pg.Client(connection)
  client.on('error', () => {})
  try {
    await client.connect()
    const { rows } = await client.query<{ pid: number; version: number; name: string }>(
      `SELECT pg_backend_pid() AS pid, current_setting('server_version_num')::int / 10000 AS version, current_setting('server_version') AS name`,
    )
    const server = rows[0]
    if (server === undefined) throw new Error('The database answered without a row')
    if (server.version < oldestServer) {
      throw new Error(
        `PostgreSQL ${server.name} is too old, ${oldestServer} or newer is needed: point DATABASE_URL at one, or unset it to use the built-in database.`,
      )
    }
    return { pooled: clientProcessId(client) !== server.pid }
  } catch (cause) {
    throw unreachable(connection, cause)
  } finally {
    await client.end().catch(() => {})
  }
}

/** pg keeps the process id of the handshake but its types do not say so. */
function clientProcessId(client: pg.Client): unknown {
  return Reflect.get(client, 'processID')
}

function unreachable(connection: pg.ClientConfig, cause: unknown): unknown {
  if (!(cause instanceof Error) || cause.message.startsWith('PostgreSQL ')) return cause
  const reason = cause.message === '' ? String(Reflect.get(cause, 'code') ?? cause.name) : cause.message
  return new Error(
    `The database at ${withoutPassword(connection.connectionString ?? '')} cannot be used: ${reason}. Is it running, and is DATABASE_URL right?`,
    { cause },
  )
}

/** A connection string as it may be shown. */
export function withoutPassword(url: string): string {
  return url.replace(/(:\/\/[^/@:]*):[^@/]*@/, '$1:***@').replace(/([?&]password=)[^&]*/, '$1***')
}

// An 'error' event without a listener ends the process. Idle connections report through the pool; a connection that is
// checked out has only its own listeners, and pg takes the pool's away meanwhile.
function neverCrash(pool: pg.Pool, log: Log): void {
  pool.on('error', (error) => log.warn({ error: error.message }, 'an idle database connection was lost; the pool opens another'))
  pool.on('connect', (client) => {
    client.on('error', (error: Error) => log.warn({ error: error.message }, 'a database connection was lost'))
  })
}
