import { basename } from 'node:path'
import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { afterEach, expect, inject } from 'vitest'
import { openDatabase, type Database } from '../../src/db/client.ts'
import { testDatabasePrefix, urlOfDatabase } from './test-server.ts'

export interface TestDatabase extends Database {
  readonly url: string
}

/**
 * A database of one's own with all migrations applied: a copy of the run's template, some 50 ms. Make it in
 * `beforeAll`, `close()` it in `afterAll`: that drops it, but for KEEP_TEST_DATABASES=1 after a failed test of the file.
 */
export async function createTestDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  const { template } = inject('testServer')
  const name = testDatabasePrefix + nameOfFile() + randomBytes(4).toString('hex')
  await onServer(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  return open(name, options)
}

/** The same without tables, for the tests of the migrations. */
export async function createEmptyDatabase(options: { poolSize?: number } = {}): Promise<TestDatabase> {
  const name = testDatabasePrefix + nameOfFile() + randomBytes(4).toString('hex')
  await onServer(`CREATE DATABASE ${name} TEMPLATE template0`)
  return open(name, options)
}

let failed = false
// This file is loaded once per test file, so the hook is that file's.
afterEach(({ task }) => {
  failed ||= task.result?.state === 'fail'
})

async function open(name: string, { poolSize = 5 }: { poolSize?: number }): Promise<TestDatabase> {
  const url = urlOfDatabase(inject('testServer').url, name)
  const database = await openDatabase({ url, poolSize })
  const close = async (): Promise<void> => {
    await database.close()
    if (!(failed && process.env['KEEP_TEST_DATABASES'] === '1')) await onServer(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
  return { ...database, url, close }
}

/** For the eye of whoever looks at a kept one. */
function nameOfFile(): string {
  const file = basename(expect.getState().testPath ?? '', '.test.ts')
  return `${file
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .slice(0, 30)}_`
}

async function onServer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: inject('testServer').url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
