import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { openDatabase } from '../../src/db/client.ts'
import { migrate } from '../../src/db/migrate.ts'
import { noLog } from '../../src/shared/logger.ts'
import { freePort } from '../../test/support/free-port.ts'
import type { Bug } from '../bugs/bug.ts'
import { appProcess, type AppProcess } from './app.ts'
import { seedBusinesses } from './business.ts'
import { installClaimAudit } from './claim-audit.ts'
import { startHookSink, type HookSink } from './hook-sink.ts'
import { startMailSink, type MailSink } from './mail-sink.ts'
import { startModelServer, type ModelServer } from './model-server.ts'
import { startPgProxy, type PgProxy } from './pg-proxy.ts'
import { startPostgres, type ChaosPostgres } from './postgres.ts'
import { startChaosRedis, type ChaosRedis } from './redis.ts'
import { setUp } from './set-up.ts'

export interface Drain {
  readonly app: string
  readonly code: number | null
  readonly ms: number
}

/** Everything a run is played on. */
export interface Stage {
  readonly postgres: ChaosPostgres
  readonly proxy: PgProxy
  /** Undefined where there is no redis-server. */
  readonly redis: ChaosRedis | undefined
  readonly mail: MailSink
  readonly hooks: HookSink
  /** What webhooks are signed with, by the slug of the business. */
  readonly hookSecrets: ReadonlyMap<string, string>
  readonly model: ModelServer
  readonly apps: readonly AppProcess[]
  /** Whom it hits next: each in turn. */
  readonly nextApp: () => AppProcess
  /** The judge's own connections, straight to the server. */
  readonly judge: pg.Pool
  /** How processes ended that were asked to. */
  readonly drains: Drain[]
  readonly close: () => Promise<void>
}

export const secret = 'a secret of the chaos bench, which guards nothing at all'

/** Starts everything, the database migrated, with two businesses and a trigger that writes the history of claims. */
export async function openStage(bug: Bug | undefined, logDir: string): Promise<Stage> {
  const opened = new AsyncDisposableStack()
  try {
    return await open(opened, bug, logDir)
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}

async function open(opened: AsyncDisposableStack, bug: Bug | undefined, logDir: string): Promise<Stage> {
  const keep = <T extends { close: () => Promise<unknown> }>(piece: T): T => {
    opened.defer(async () => void (await piece.close()))
    return piece
  }
  const postgres = keep(await startPostgres())
  await prepare(postgres.url, bug)
  const judge = new pg.Pool({ connectionString: postgres.url, max: 3, application_name: 'chaos judge' })
  judge.on('error', () => {})
  opened.defer(() => judge.end())
  const proxy = keep(await startPgProxy(postgres.socket))
  const mail = keep(await startMailSink())
  const hooks = keep(await startHookSink())
  const redis = await startChaosRedis()
  if (redis !== undefined) keep(redis)
  const dataDir = await mkdtemp(path.join(tmpdir(), 'holdfast-chaos-data-'))
  opened.defer(() => rm(dataDir, { recursive: true, force: true }))
  await mkdir(logDir, { recursive: true })
  const same = { DATA_DIR: dataDir, SECRET: secret, PUBLIC_URL: 'http://chaos.example', WEBHOOK_HOSTS: '127.0.0.1' }
  const { businesses, hookSecrets } = await setUp({ ...same, DATABASE_URL: postgres.url, MODEL: 'rules' }, hooks.port)
  const model = keep(await startModelServer(businesses))
  const env = {
    ...same,
    DATABASE_URL: `postgres://holdfast@127.0.0.1:${proxy.port}/holdfast`,
    SMTP_URL: mail.url,
    MODEL: 'openai:chaos,rules',
    OPENAI_BASE_URL: model.provider.url,
    TRUST_PROXY: '1',
    LOG_LEVEL: 'warn',
    ...(redis === undefined ? {} : { REDIS_URL: redis.url }),
    ...(bug === undefined ? {} : { CHAOS_BUG: bug.name }),
  }
  const apps: AppProcess[] = []
  for (const name of ['a', 'b']) {
    const app = appProcess({ name, port: await freePort(), env, logFile: path.join(logDir, `app-${name}.log`) })
    opened.defer(app.kill)
    apps.push(app)
  }
  await Promise.all(apps.map((app) => app.start()))
  let next = 0
  const nextApp = (): AppProcess => {
    const app = apps[(next += 1) % apps.length]
    if (app === undefined) throw new Error('there is no app')
    return app
  }
  return { postgres, proxy, redis, mail, hooks, hookSecrets, model, apps, nextApp, judge, drains: [], close: () => opened.disposeAsync() }
}

async function prepare(url: string, bug: Bug | undefined): Promise<void> {
  const database = await openDatabase({ url, poolSize: 2 })
  try {
    await migrate(database, noLog)
    await seedBusinesses(database)
    await installClaimAudit(database.pool)
    if (bug?.sql !== undefined) await database.pool.query(bug.sql)
  } finally {
    await database.close()
  }
}
