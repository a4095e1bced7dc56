import { join } from 'node:path'
import { seedDemo } from '../prisma/demo/seed.ts'
import type { Budget } from './agent/budget.ts'
import { createAgent } from './agent/create-agent.ts'
import type { Agent } from './agent/index.ts'
import { createModels, type Models } from './agent/models.ts'
import { openEdge } from './app/open-edge.ts'
import { openStores } from './app/open-stores.ts'
import { shareLive } from './app/share-live.ts'
import { createStop } from './app/stopping.ts'
import { watchStores } from './app/watch-stores.ts'
import type { Audit } from './audit/index.ts'
import { createBookingCore } from './booking/create-booking-core.ts'
import type { HoldSettings } from './booking/deps.ts'
import type { BookingCore } from './booking/index.ts'
import type { Config } from './config.ts'
import { createAssistantKeys } from './db/assistant-keys.ts'
import type { Database } from './db/client.ts'
import { createIdempotencyStore } from './db/idempotency.ts'
import type { Replica } from './db/replica.ts'
import { createSentMail, defaultMailLimits } from './db/sent-mail.ts'
import type { LimitSettings } from './http/limits/settings.ts'
import { createFigures, type Figures, type ReadWords } from './figures/index.ts'
import { listen } from './http/listener.ts'
import { startJobs, type Jobs } from './jobs/index.ts'
import { createMailer } from './notify/email.ts'
import type { McpDeps, McpLimits, ServerFactory } from './mcp/index.ts'
import { createAnswers } from './redis/answers.ts'
import { openRedis, type Redis } from './redis/redis.ts'
import type { AssistantKeys } from './shared/assistant-keys.ts'
import type { Clock } from './shared/clock.ts'
import { createLogger, type Log } from './shared/logger.ts'
import { createMetrics } from './seeing/create-metrics.ts'
import { startTracing } from './seeing/start-tracing.ts'
import { watchBooking } from './seeing/watch-booking.ts'
import { watchMail } from './seeing/watch-mail.ts'
import { createStaff, type Staff } from './staff/index.ts'
import { createTranscripts, type Transcripts } from './transcripts/index.ts'
import { createReview, type Review } from './transcripts/review.ts'
import { createLiveBell, createStepIn, type StepIn } from './transcripts/step-in.ts'
import { createWebhooks, type Webhooks, type WebhookSettings } from './webhooks/index.ts'
import { interpret } from './when/index.ts'

/** What a process does of the whole: `web` serves and runs no jobs, `worker` runs them and serves how it is doing. */
export type Role = 'all' | 'web' | 'worker'

/** What tests, evals, the bench and the terminal chat change about an app. */
export interface AppOverrides {
  readonly role?: Role
  readonly limits?: Partial<LimitSettings>
  readonly holds?: Partial<HoldSettings>
  /** How many holds of assistants a business has at most, and how long a call may take. */
  readonly mcpLimits?: Partial<Pick<McpLimits, 'mostHolds' | 'callMs'>>
  /** Instead of one that starts at CLOCK_START. */
  readonly clock?: Clock
  /** What models that cost money may use up. */
  readonly budget?: Partial<Budget>
  /** Instead of those MODEL names. */
  readonly models?: Models
  /** false: nobody listens; the pieces are used directly. */
  readonly http?: boolean
  /** false: committed events wait for a process that works them off. */
  readonly jobs?: boolean
  readonly poolSize?: number
  /** What the pieces are given instead of the database that was opened: for putting something in between. */
  readonly database?: (opened: Database) => Database
  /** How long a conversation stays with a member of staff whose page gives no sign of life. */
  readonly leaseMs?: number
  /** How patient webhooks are with their receivers. */
  readonly webhooks?: Partial<WebhookSettings>
  /** Instead of our own MCP server, behind the same door. */
  readonly mcpServer?: ServerFactory
  readonly log?: Log
}

export interface App {
  /** Where it listens, or would. */
  readonly url: string
  /** Where links point. */
  readonly publicUrl: string
  readonly config: Config
  readonly clock: Clock
  readonly log: Log
  readonly database: Database
  /** Undefined without REPLICA_DATABASE_URL. */
  readonly replica: Replica | undefined
  /** Undefined: this is the only process, as far as it knows. */
  readonly redis: Redis | undefined
  readonly booking: BookingCore
  readonly transcripts: Transcripts
  /** Who works at the businesses and signs in at their consoles. */
  readonly staff: Staff
  /** What staff read, find and judge of conversations. */
  readonly review: Review
  /** People in conversations. */
  readonly stepIn: StepIn
  /** How the businesses do. */
  readonly figures: Figures
  /** Calls to the businesses' own systems. */
  readonly webhooks: Webhooks
  readonly agent: Agent
  readonly jobs: Jobs | undefined
  /** Whether what must hold does, on live data. */
  readonly audit: Audit
  /** What assistants that somebody runs present over MCP. */
  readonly keys: AssistantKeys
  /** What the protocol is served from, over standard input and output too. */
  readonly mcp: McpDeps
  /** No new work; resolves within 18 s, when turns, requests and jobs have ended and the database is closed. */
  readonly stop: () => Promise<void>
}

/** The only place where the pieces meet. Throws, with everything it had started stopped again, when one of them cannot be had. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<App> {
  const opened = new AsyncDisposableStack()
  try {
    return await compose(config, overrides, opened)
  } catch (error) {
    await opened.disposeAsync()
    throw error
  }
}

async function compose(config: Config, overrides: AppOverrides, opened: AsyncDisposableStack): Promise<App> {
  const log = overrides.log ?? createLogger(config.logLevel)
  const listener = overrides.http === false ? undefined : await listen(config.port, config.host)
  if (listener !== undefined) opened.defer(() => listener.close(0))
  const url = urlOf(config.host, listener?.port ?? config.port)
  const publicUrl = config.publicUrl ?? url
  const redis = config.redisUrl === undefined ? undefined : openRedis({ url: config.redisUrl, log })
  if (redis !== undefined) opened.defer(() => redis.close())
  const metrics = createMetrics(config.metricsToken)
  const tracing = await startTracing(config.otlpEndpoint, log)
  opened.defer(() => tracing.stop())
  const { database, replica, secret, clock } = await openStores(config, overrides, { opened, log, metrics })
  if (config.demo) await seedDemo(database.pool, clock.now())

  const holds = { holds: { ...config.limits.holds, ...overrides.holds } }
  const role = overrides.role ?? 'all'
  const runsJobs = overrides.jobs !== false && role !== 'web'
  const live = createLiveBell()
  const answers = redis === undefined ? undefined : createAnswers(redis)
  const core = watchBooking(createBookingCore({ ...database, copy: replica, clock, secret, answers, metrics, ...holds }), {
    metrics,
    log,
    clock,
  })
  const { booking, buffers } = shareLive(redis, { booking: core, live, relays: runsJobs, opened })
  const common = { clock, publicUrl, log, metrics }
  const shared = { core: booking, pool: database.pool }
  const talk = { ...database, clock, prices: config.modelPrices, live }
  const transcripts = createTranscripts(talk)
  const stepIn = createStepIn({ ...talk, ...(overrides.leaseMs === undefined ? {} : { leaseMs: overrides.leaseMs }) })
  const figures = createFigures({ pool: database.pool, copy: replica, clock, readWords })
  const review = createReview({ prisma: database.prisma, clock, prices: config.modelPrices })
  const budget = overrides.budget === undefined ? {} : { budget: overrides.budget }
  const models = overrides.models ?? createModels(config, { clock, log, metrics, interpret })
  const agent = createAgent({ ...common, booking, transcripts, models, telemetry: tracing.modelTelemetry, buffers, ...budget })
  const idempotency = createIdempotencyStore({ ...database, secret })
  const outboxDir = join(config.dataDir, 'outbox')
  const mailer = watchMail(createMailer({ ...config, outboxDir }), metrics)
  opened.defer(() => mailer.close())
  const sentMail = createSentMail(database.prisma, { ...defaultMailLimits, ...config.limits.mails })
  const staff = createStaff({ ...database, clock, secret, publicUrl, loginHosts: config.loginHosts })
  const { webhookHosts } = config
  const webhooks = createWebhooks({ ...common, ...shared, secret, webhookHosts, settings: overrides.webhooks })
  const audit = watchStores(metrics.samples, { database, replica, redis, clock, log })
  const work = { ...common, ...shared, audit, staff, webhooks, transcripts, review, stepIn, figures, mailer, sentMail }
  const jobs = runsJobs ? await startJobs({ ...work, deleteOldReplies: idempotency.deleteOlderThan }) : undefined
  if (jobs !== undefined) opened.defer(() => jobs.stop())
  const pieces = { booking, transcripts, agent, clock, log, publicUrl }
  const keys = createAssistantKeys({ ...database, clock })
  const edge = { ...pieces, staff, webhooks, review, stepIn, figures, keys, idempotency, metrics, secret }
  const { http, mcp } = openEdge(edge, { config, overrides, opened, listener, database, replica, redis, outboxDir })
  const stop = createStop({ http, listener, agent, graceMs: config.drainGraceMs, opened })
  return { ...pieces, staff, webhooks, review, stepIn, figures, url, config, database, replica, redis, jobs, keys, mcp, audit, stop }
}

/** Figures know nothing of language: this is the one thing they need from there. */
const readWords: ReadWords = (phrase, context) => {
  const meant = interpret(phrase, context)
  return meant.kind === 'range' ? { from: meant.from, to: meant.to } : undefined
}

function urlOf(host: string, port: number): string {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::' || host === '::1') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
