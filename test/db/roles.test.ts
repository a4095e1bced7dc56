import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PgBoss } from 'pg-boss'
import pg from 'pg'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { createApp, type App } from '../../src/app.ts'
import { readConfig, type Config } from '../../src/config.ts'
import { dbOf } from '../../src/jobs/queue-schema.ts'
import { runMigrate } from '../../src/run-migrate.ts'
import { noLog } from '../../src/shared/logger.ts'
import { createClient } from '../http/support/client.ts'
import { testDatabasePrefix, urlOfDatabase } from '../support/test-server.ts'

// The statements of docs/running.md, as they stand there, under names of this run's own.
const own = randomBytes(4).toString('hex')
const name = `${testDatabasePrefix}roles_${own}`
const roleOf = (role: string): string => `holdfast_${role}_${own}`
const page = readFileSync(join(import.meta.dirname, '../../docs/running.md'), 'utf8')
const section = page.slice(page.indexOf('## Two database roles'), page.indexOf('## Settings'))
const [ofAdministrator = [], ofOwner = []] = [...section.matchAll(/```sql\n([^`]+)```/g)].map(([, block = '']) =>
  block
    .replaceAll(/holdfast_(owner|app)/g, (_all, role: string) => roleOf(role))
    .replaceAll(/(DATABASE) holdfast\b/g, `$1 ${name}`)
    .split(';\n')
    .filter((statement) => statement.trim() !== ''),
)
const server = inject('testServer').url
const urlAs = (role: string, password: string): string => {
  const url = new URL(urlOfDatabase(server, name))
  url.username = roleOf(role)
  url.password = password
  return url.href
}

let dir: string
let owner: Config
let app: App | undefined
let pool: pg.Pool
let refused: string
const told: string[] = []
const log = {
  ...noLog,
  warn: (_fields: object, line: string) => void told.push(line),
  error: (_fields: object, line: string) => void told.push(line),
}

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'holdfast-roles-'))
  const configOf = (url: string): Config =>
    readConfig({ PORT: '0', DATA_DIR: dir, DATABASE_URL: url, LOG_LEVEL: 'error', CLOCK_START: '2026-03-02T08:00:00Z' })
  owner = configOf(urlAs('owner', 'one'))
  const worker = configOf(urlAs('app', 'another'))
  await run(server, ofAdministrator)
  refused = await createApp(worker, { log }).then(() => 'it started', String)
  await runMigrate(owner, () => {})
  await run(owner.databaseUrl ?? '', ofOwner)
  // What a later release makes.
  await run(owner.databaseUrl ?? '', ['CREATE TABLE later (n bigserial)', 'CREATE TABLE pgboss.later (n int)'])
  app = await createApp(worker, { log })
  pool = app.database.pool
}, 60_000)
afterAll(async () => {
  await app?.stop()
  await run(server, [`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`, `DROP ROLE ${roleOf('owner')}`, `DROP ROLE ${roleOf('app')}`])
  await rm(dir, { recursive: true, force: true })
})

test('a process of that role does not start while migrations are missing, and says what to run', () => {
  expect(refused).toMatch(/Migration \w+ is missing\. .*`node src\/main\.ts migrate` with the role that owns the database/)
})

test('a role that owns nothing serves, works off every job there is, the nightly ones too, and keeps its queue in order', async () => {
  const client = createClient((app?.url ?? '').replace('localhost', '127.0.0.1'))
  const [slot] = await client.findSlots('haircut')
  expect((await client.book(slot?.id ?? '')).status).toBe('confirmed')
  await pool.query(`INSERT INTO pgboss.job (name, data) SELECT name, '{}' FROM pgboss.schedule`)
  await app?.jobs?.idle()
  const { rows } = await pool.query(`SELECT count(*)::int AS scheduled FROM pgboss.schedule`)
  expect(rows[0].scheduled).toBeGreaterThan(8)
  expect((await pool.query(`SELECT name, state, output FROM pgboss.job WHERE state <> 'completed' AND start_after < now()`)).rows).toEqual(
    [],
  )
  const boss = new PgBoss({ db: dbOf(pool), schema: 'pgboss', migrate: false })
  boss.on('error', (fault) => told.push(fault.message))
  await boss.start()
  await boss.supervise()
  await boss.stop({ close: false })
  await pool.query('INSERT INTO later DEFAULT VALUES; INSERT INTO pgboss.later VALUES (1)')
  expect(told).toEqual([])
})

test('it may change no table, switch off no guard, make nothing and not say that a migration was applied', async () => {
  const statements = [
    'CREATE TABLE mine (n int)',
    'CREATE TEMPORARY TABLE mine (n int)',
    'CREATE SCHEMA mine',
    'DROP TABLE booking',
    'ALTER TABLE claim DROP CONSTRAINT claim_no_overlap',
    'ALTER TABLE booking_event DISABLE TRIGGER ALL',
    'TRUNCATE booking_event CASCADE',
    'DROP FUNCTION confirm_booking',
    'ALTER TABLE pgboss.job_common ADD COLUMN mine int',
    'CREATE TABLE pgboss.mine (n int)',
    'UPDATE _prisma_migrations SET finished_at = now()',
    `SET ROLE ${roleOf('owner')}`,
    `SET session_replication_role = 'replica'`,
  ]
  const codes = await Promise.all(
    statements.map((sql) =>
      pool.query(sql).then(
        () => 'done',
        (error: unknown) => Reflect.get(Object(error), 'code'),
      ),
    ),
  )
  expect(statements.filter((_sql, at) => codes[at] !== '42501')).toEqual([])
  const { rows } = await pool.query(
    `SELECT count(*)::int AS owned FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner WHERE r.rolname = current_user`,
  )
  expect(rows).toEqual([{ owned: 0 }])
})

async function run(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}
