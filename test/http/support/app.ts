import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App, type AppOverrides } from '../../../src/app.ts'
import { readConfig } from '../../../src/config.ts'
import { createTestDatabase, type TestDatabase } from '../../support/database.ts'
import { createClient, type Client } from './client.ts'

export interface TestApp extends Client {
  readonly app: App
  readonly database: TestDatabase
  readonly dataDir: string
  readonly close: () => Promise<void>
}

export interface StartTestApp {
  readonly overrides?: AppOverrides
  readonly env?: Readonly<Record<string, string>>
}

/** Monday 2 March 2026, 08:00 in London, as in the core's tests. */
export const clockStart = '2026-03-02T08:00:00Z'

/** The real app over a database of its own with the demo business, listening on a free port. */
export async function startTestApp({ overrides = {}, env = {} }: StartTestApp = {}): Promise<TestApp> {
  const database = await createTestDatabase()
  const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-http-'))
  const config = readConfig({
    PORT: '0',
    DATA_DIR: dataDir,
    DATABASE_URL: database.url,
    LOG_LEVEL: 'error',
    CLOCK_START: clockStart,
    ...env,
  })
  const app = await createApp(config, overrides)
  const close = async (): Promise<void> => {
    await app.stop()
    await database.close()
    await rm(dataDir, { recursive: true, force: true })
  }
  return { ...createClient(app.url.replace('localhost', '127.0.0.1')), app, database, dataDir, close }
}

/** How many rows each table has that a customer's call could write. */
export async function countRows(database: TestDatabase): Promise<Record<string, number>> {
  const tables = [
    'hold',
    'claim',
    'booking',
    'booking_event',
    'consent',
    'conversation',
    'turn',
    'message',
    'tool_call',
    'handoff',
    'idempotency_reply',
    'sent_mail',
  ]
  const counts = tables.map((table) => `(SELECT count(*)::int FROM ${table}) AS ${table}`)
  const { rows } = await database.pool.query<Record<string, number>>(`SELECT ${counts.join(', ')}`)
  return rows[0] ?? {}
}
