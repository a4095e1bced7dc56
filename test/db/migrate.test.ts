import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openDatabase } from '../../src/db/client.ts'
import { lockKey } from '../../src/db/migration-transaction.ts'
import { migrate, pendingMigrations } from '../../src/db/migrate.ts'
import { noLog } from '../../src/shared/logger.ts'
import { createEmptyDatabase, type TestDatabase } from '../support/database.ts'
import { removeDir } from './support/apps.ts'
import { addMigration, makePrismaDir } from './support/prisma-dir.ts'

let db: TestDatabase
let dir: string
beforeEach(async () => {
  db = await createEmptyDatabase()
  dir = await makePrismaDir('', {
    '0001_table': 'CREATE TABLE first (n int);',
    // Semicolons within a body, and a value that is used in the migration after the one that adds it.
    '0002_function': `CREATE TYPE colour AS ENUM ('red');
      CREATE FUNCTION one() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 1; END $$;
      ALTER TYPE colour ADD VALUE 'blue';`,
    '0003_use': `CREATE TABLE painted (colour colour DEFAULT 'blue');`,
  })
})
afterEach(async () => {
  await db.close()
  await removeDir(dir)
})

const all = ['0001_table', '0002_function', '0003_use']
const tables = async (): Promise<unknown[]> =>
  (
    await db.pool.query({
      text: `SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace ORDER BY 1`,
      rowMode: 'array',
    })
  ).rows.flat()

test('an empty database gets every migration in order, and none of them twice', async () => {
  expect(await pendingMigrations(db, dir)).toEqual(all)
  expect(await migrate(db, noLog, dir)).toEqual({ applied: all })
  expect(await pendingMigrations(db, dir)).toEqual([])
  expect(await migrate(db, noLog, dir)).toEqual({ applied: [] })
  await addMigration(dir, '0004_more', 'CREATE TABLE more (n int)')
  expect(await pendingMigrations(db, dir)).toEqual(['0004_more'])
  expect(await migrate(db, noLog, dir)).toEqual({ applied: ['0004_more'] })
})

test('the schema of this checkout can be applied, through a pool of one connection', async () => {
  const narrow = await openDatabase({ url: db.url, poolSize: 1 })
  const { applied } = await migrate(narrow, noLog)
  expect(applied.length).toBeGreaterThan(0)
  expect(await pendingMigrations(narrow)).toEqual([])
  await narrow.close()
})

test('two processes that migrate at once apply each migration once between them', async () => {
  const both = await Promise.all([startMigrating(), startMigrating()])
  const applied = await Promise.all(both.map((go) => go()))
  expect(applied.flat().sort()).toEqual(all)
  expect(await pendingMigrations(db, dir)).toEqual([])
})

test('a process that finds another migrating waits for it', async () => {
  const other = await db.pool.connect()
  await other.query(`BEGIN; SELECT pg_advisory_xact_lock(${lockKey})`)
  const waits = Promise.withResolvers<string>()
  const migrating = migrate(db, { ...noLog, info: (_, message) => waits.resolve(message) }, dir)
  expect(await waits.promise).toContain('another process is migrating')
  expect(await tables()).toEqual([])
  await other.query('COMMIT')
  other.release()
  expect(await migrating).toEqual({ applied: all })
})

test('a migration that fails leaves nothing of itself, names itself, and can be corrected', async () => {
  await addMigration(dir, '0004_wrong', 'CREATE TABLE half (n int); CREATE TABLE rest (n no_such_type);')
  await expect(migrate(db, noLog, dir)).rejects.toThrow(/Migration 0004_wrong failed: type "no_such_type" does not exist \(42704\)/)
  expect(await pendingMigrations(db, dir)).toEqual(['0004_wrong'])
  expect(await tables()).toEqual(['_prisma_migrations', 'first', 'painted'])
  await addMigration(dir, '0004_wrong', 'CREATE TABLE half (n int);')
  expect(await migrate(db, noLog, dir)).toEqual({ applied: ['0004_wrong'] })
})

test('a process killed in the middle of a migration leaves nothing of it, and the next one applies it', async () => {
  await addMigration(dir, '0004_slow', 'CREATE TABLE half (n int); SELECT pg_sleep(600);')
  const go = await startMigrating()
  const killed = go().catch(() => 'killed')
  const asleep = async (): Promise<unknown> =>
    (await db.pool.query(`SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`)).rows[0]?.pid
  await expect.poll(asleep, { interval: 20, timeout: 20_000 }).toBeTypeOf('number')
  go.kill()
  await killed
  // PostgreSQL notices a client that is gone when it next speaks to it, and a sleeping one never does.
  await db.pool.query('SELECT pg_terminate_backend($1)', [await asleep()])
  await addMigration(dir, '0004_slow', 'CREATE TABLE half (n int);')
  expect(await migrate(db, noLog, dir)).toEqual({ applied: ['0004_slow'] })
})

test('no lock and no setting of a migration stays behind in the pool', async () => {
  const narrow = await openDatabase({ url: db.url, poolSize: 1 })
  const settings = async () => (await narrow.pool.query(`SELECT current_setting('statement_timeout') AS timeout`)).rows
  const before = await settings()
  await migrate(narrow, noLog, dir)
  expect(await settings()).toEqual(before)
  const { rows } = await narrow.pool.query(
    `SELECT count(*)::int AS locks FROM pg_locks WHERE locktype = 'advisory' AND pid = pg_backend_pid()`,
  )
  expect(rows).toEqual([{ locks: 0 }])
  await narrow.close()
})

/** A process that is ready to migrate; calling it says go and gives what it applied. */
async function startMigrating() {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'support/migrate-process.ts'), db.url, dir], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  expect((await lines.next()).value).toBe('ready')
  const go = async (): Promise<string[]> => {
    child.stdin.write('go\n')
    const line = await lines.next()
    if (line.done === true) throw new Error('It ended without a word')
    await once(child, 'close')
    return JSON.parse(line.value)
  }
  return Object.assign(go, { kill: () => child.kill('SIGKILL') })
}
