import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../src/app.ts'
import type { Models } from '../src/agent/index.ts'
import { readConfig, type Config } from '../src/config.ts'
import { loadBusiness, writeBusiness } from './businesses/business.ts'
import { movableClock, type MovableClock } from './clock.ts'
import { readOutbox, type SentMail } from './support/outbox.ts'

/** Where trials are played: one database server, for each trial an app, a database and an outbox of its own. */
export interface Stage {
  readonly open: (options: TrialOptions) => Promise<Trial>
  readonly close: () => Promise<void>
}

export interface TrialOptions {
  /** Where the product's time starts. */
  readonly clock: string
  /** As MODEL names it. */
  readonly model: string
  /** Made for this trial, instead of what `model` names. */
  readonly models?: ((clock: MovableClock) => Models) | undefined
}

export interface Trial {
  readonly app: App
  readonly clock: MovableClock
  /** Every mail that has left. */
  readonly mails: () => Promise<readonly SentMail[]>
  readonly close: () => Promise<void>
}

export async function openStage(env: Readonly<Record<string, string | undefined>>): Promise<Stage> {
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-evals-'))
  // As root the server runs as another user, who has to get in.
  await chmod(dir, 0o755)
  const base = baseConfig(env, dir)
  const host = await createApp(base, { http: false, jobs: false })
  const serverUrl = host.database.pool.options.connectionString
  if (serverUrl === undefined) throw new Error('the database server’s address is not known')
  const sql = (text: string) => host.database.pool.query(text)
  // Nothing here outlives the run, and waiting for the disk was half of it.
  if (env['DATABASE_URL'] === undefined)
    for (const what of ['fsync', 'synchronous_commit', 'full_page_writes']) await sql(`ALTER SYSTEM SET ${what} = off`)
  await sql('SELECT pg_reload_conf()')
  const template = `holdfast_eval_${process.pid}_template`
  await makeTemplate(sql, { ...base, databaseUrl: withDatabase(serverUrl, template) }, template)
  let count = 0
  return {
    open: async ({ clock: start, model, models }) => {
      const name = `holdfast_eval_${process.pid}_${++count}`
      await sql(`CREATE DATABASE ${name} TEMPLATE ${template}`)
      const dataDir = join(dir, name)
      const clock = movableClock(Date.parse(start))
      const config: Config = { ...base, dataDir, databaseUrl: withDatabase(serverUrl, name), model: models === undefined ? model : 'rules' }
      const app = await createApp(config, {
        limits: unlimited,
        clock,
        poolSize: 5,
        ...(models === undefined ? {} : { models: models(clock) }),
      })
      return {
        app,
        clock,
        mails: () => readOutbox(join(dataDir, 'outbox')),
        close: async () => {
          await app.stop()
          await sql(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
        },
      }
    },
    close: async () => {
      await sql(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`)
      await host.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

function baseConfig(env: Readonly<Record<string, string | undefined>>, dataDir: string): Config {
  return readConfig({
    ...env,
    PORT: '0',
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    CLOCK_START: undefined,
    SMTP_URL: undefined,
    PUBLIC_URL: undefined,
    SECRET: 'for evaluating only, nothing is kept',
  })
}

/** Tables, the queue's too, and the second business; the demo business is written by each app, around its own day. */
async function makeTemplate(sql: (text: string) => Promise<unknown>, config: Config, name: string): Promise<void> {
  await sql(`CREATE DATABASE ${name}`)
  const app = await createApp(config, { http: false, poolSize: 5 })
  // The staff's log keeps itself from being emptied; this one was begun a moment ago, for nobody.
  await app.database.pool.query(
    'ALTER TABLE staff_audit DISABLE TRIGGER USER; TRUNCATE tenant CASCADE; ALTER TABLE staff_audit ENABLE TRIGGER USER',
  )
  await writeBusiness(app.database, loadBusiness('night-owl'))
  await app.stop()
}

// A trial is one customer in a hurry.
const unlimited = { address: 100_000_000, conversation: 100_000_000, tenant: 100_000_000 }

// The address may be of a Unix socket, which URL cannot parse: the name is its path's last part.
function withDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
}
