/**
 * The database server of one vitest run, as a process of its own on a leash: it ends when its standard input does, so
 * also when vitest is interrupted or killed. Prints one line of JSON when ready (see TestServer).
 *
 * TEST_DATABASE_URL names a server to use instead; KEEP_TEST_DATABASES=1 keeps what failing test files left.
 */
import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../src/db/client.ts'
import { startEmbedded } from '../../src/db/embedded.ts'
import { noLog } from '../../src/shared/logger.ts'
import { migrate } from '../../src/db/migrate.ts'
import { clearScratch, makeScratch } from './scratch.ts'
import { testDatabasePrefix, urlOfDatabase, type TestServer } from './test-server.ts'

const released = release()
const { url, stop, dir } = await startServer(process.env['TEST_DATABASE_URL'])
const scratch = await makeScratch()
const template = `${testDatabasePrefix}template_${process.pid}_${Date.now().toString(36)}`
try {
  await makeTemplate()
  const ready: TestServer = { url, template, scratch }
  process.stdout.write(`${JSON.stringify(ready)}\n`)
  await released
} finally {
  await cleanUp()
}

/** Standard input closed, or a signal. */
function release(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  process.stdin.resume().once('end', resolve).once('error', resolve)
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => resolve())
  // Nobody reads any more when vitest is gone; that must not end us before the server has.
  process.stdout.on('error', () => {})
  process.stderr.on('error', () => {})
  return promise
}

async function startServer(given: string | undefined): Promise<{ url: string; dir?: string; stop: () => Promise<void> }> {
  if (given !== undefined && given !== '') return { url: given, stop: async () => {} }
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-test-'))
  // As root the server runs as another user, who has to get in.
  await chmod(dir, 0o755)
  return { dir, ...(await startEmbedded({ dataDir: dir, durable: false })) }
}

async function makeTemplate(): Promise<void> {
  await sql(`CREATE DATABASE ${template}`)
  const database = await openDatabase({ url: urlOfDatabase(url, template), poolSize: 2 })
  try {
    await migrate(database, noLog)
  } finally {
    await database.close()
  }
}

async function cleanUp(): Promise<void> {
  try {
    const kept = process.env['KEEP_TEST_DATABASES'] === '1' ? await remaining() : []
    if (dir === undefined) await sql(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
    await Promise.all([stop(), clearScratch(scratch)])
    if (kept.length > 0) process.stderr.write(`Kept ${kept.join(', ')} in ${dir ?? url}\n`)
    else if (dir !== undefined) await rm(dir, { recursive: true, force: true })
  } finally {
    // A pipe that was handed over keeps the process alive otherwise.
    process.stdin.destroy()
  }
}

async function remaining(): Promise<string[]> {
  const rows = await sql(`SELECT datname FROM pg_database WHERE starts_with(datname, '${testDatabasePrefix}') AND datname <> '${template}'`)
  return rows.map((row) => String(row[0]))
}

async function sql(text: string): Promise<unknown[][]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<unknown[]>({ text, rowMode: 'array' })).rows
  } finally {
    await client.end()
  }
}
