import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createApp, type App } from '../src/app.ts'
import { readConfig, type Config } from '../src/config.ts'

/** Where trials are played: one database server, for each trial an app, a database and an outbox of its own. */
export interface Stage {
  readonly open: (options: { readonly clock: string; readonly model: string }) => Promise<Trial>
  readonly close: () => Promise<void>
}

export interface Trial {
  readonly app: App
  /** How many mails have left. */
  readonly countMails: () => Promise<number>
  readonly close: () => Promise<void>
}

export async function openStage(env: Readonly<Record<string, string | undefined>>): Promise<Stage> {
  const dir = await mkdtemp(join(tmpdir(), 'holdfast-evals-'))
  const base = readConfig({
    ...env,
    PORT: '0',
    DATA_DIR: dir,
    LOG_LEVEL: 'error',
    CLOCK_START: undefined,
    SMTP_URL: undefined,
    PUBLIC_URL: undefined,
  })
  const host = await createApp(base, { http: false, jobs: false })
  const serverUrl = host.database.pool.options.connectionString
  if (serverUrl === undefined) throw new Error('the database server’s address is not known')
  let count = 0
  return {
    open: async ({ clock, model }) => {
      const name = `holdfast_eval_${process.pid}_${++count}`
      await host.database.pool.query(`CREATE DATABASE ${name}`)
      const dataDir = join(dir, name)
      const config: Config = { ...base, dataDir, databaseUrl: withDatabase(serverUrl, name), clockStart: Date.parse(clock), model }
      const app = await createApp(config, { limits: unlimited })
      return {
        app,
        countMails: async () => (await readdir(join(dataDir, 'outbox')).catch(() => [])).filter((file) => file.endsWith('.eml')).length,
        close: async () => {
          await app.stop()
          await host.database.pool.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
        },
      }
    },
    close: async () => {
      await host.stop()
      await rm(dir, { recursive: true, force: true })
    },
  }
}

// A trial is one customer in a hurry.
const unlimited = { reads: 100_000, writes: 100_000, messages: 100_000, messagesPerConversation: 100_000 }

// The address may be of a Unix socket, which URL cannot parse: the name is its path's last part.
function withDatabase(url: string, name: string): string {
  return url.replace(/\/[^/?]*(\?|$)/, `/${name}$1`)
}
