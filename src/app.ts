import { setTimeout as pause } from 'node:timers/promises'
import { join } from 'node:path'
import { seedDemo } from '../prisma/demo/seed.ts'
import { createAgent } from './agent/create-agent.ts'
import type { Budget } from './agent/budget.ts'
import type { Agent } from './agent/index.ts'
import { createModels, type Models } from './agent/models.ts'
import { createBookingCore } from './booking/create-booking-core.ts'
import type { HoldSettings } from './booking/deps.ts'
import type { BookingCore } from './booking/index.ts'
import type { Config } from './config.ts'
import { createAssistantKeys } from './db/assistant-keys.ts'
import { openDatabase, type Database } from './db/client.ts'
import { startEmbedded } from './db/embedded.ts'
import { createIdempotencyStore } from './db/idempotency.ts'
import { migrate } from './db/migrate.ts'
import { createReadiness } from './db/readiness.ts'
import { createSentMail } from './db/sent-mail.ts'
import { countBooking } from './http/count-booking.ts'
import { countTurns } from './http/count-turns.ts'
import { createLimits, defaultLimits, type Limits, type LimitSettings } from './http/limits.ts'
import { createMcpLimits } from './http/mcp-limits.ts'
import { createFigures, type Figures, type ReadWords } from './figures/index.ts'
import { listen, type Listener } from './http/listener.ts'
import { createMetrics } from './http/metrics.ts'
import { serveHttp, type HttpDeps } from './http/serve-http.ts'
import { startJobs, type Jobs } from './jobs/index.ts'
import { calendarFile } from './notify/calendar-file.ts'
import { createMailer } from './notify/email.ts'
import {
  createCallRecorder,
  createKnownConversations,
  createLiveHolds,
  createMcpEntry,
  createReadRecorder,
  defaultHoldLimits,
  createTokenVerifier,
  type McpDeps,
  type McpLimits,
  type ServerFactory,
} from './mcp/index.ts'
import { forgetInOutbox } from './notify/outbox.ts'
import { createLimitStore } from './redis/limit-store.ts'
import { openRedis, type Redis } from './redis/redis.ts'
import { keepSecret } from './secret.ts'
import type { AssistantKeys } from './shared/assistant-keys.ts'
import { startClock, type Clock } from './shared/clock.ts'
import { manageLink } from './shared/links.ts'
import { createLogger, type Log } from './shared/logger.ts'
import { createStaff, type Staff } from './staff/index.ts'
import { createTranscripts, type Transcripts } from './transcripts/index.ts'
import { createReview, type Review } from './transcripts/review.ts'
import { createLiveBell, createStepIn, type StepIn } from './transcripts/step-in.ts'
import { interpret } from './when/index.ts'

/** What tests, evals, the bench and the terminal chat change about an app. */
export interface AppOverrides {
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
  readonly agent: Agent
  readonly jobs: Jobs | undefined
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
  const clock = overrides.clock ?? startClock(config.clockStart)
  const listener = overrides.http === false ? undefined : await listen(config.port, config.host)
  if (listener !== undefined) opened.defer(() => listener.close(0))
  const url = urlOf(config.host, listener?.port ?? config.port)
  const publicUrl = config.publicUrl ?? url
  const redis = config.redisUrl === undefined ? undefined : openRedis({ url: config.redisUrl, log })
  if (redis !== undefined) opened.defer(() => redis.close())
  const secret = config.secret ?? (await keepSecret(config.dataDir))
  const database = await openMigrated(config, overrides, { opened, log })
  await seedDemo(database.pool, clock.now())

  const metrics = createMetrics()
  const holds = overrides.holds === undefined ? {} : { holds: overrides.holds }
  const booking = countBooking(createBookingCore({ ...database, clock, secret, ...holds }), metrics)
  const talk = { ...database, clock, prices: config.modelPrices, live: createLiveBell() }
  const transcripts = createTranscripts(talk)
  const stepIn = createStepIn({ ...talk, ...(overrides.leaseMs === undefined ? {} : { leaseMs: overrides.leaseMs }) })
  const figures = createFigures({ pool: database.pool, clock, readWords })
  const review = createReview({ prisma: database.prisma, clock, prices: config.modelPrices })
  const budget = overrides.budget === undefined ? {} : { budget: overrides.budget }
  const models = overrides.models ?? createModels(config, { clock, log, interpret })
  const agent = countTurns(createAgent({ booking, transcripts, clock, models, log, publicUrl, ...budget }), metrics)
  const idempotency = createIdempotencyStore({ ...database, secret })
  const outboxDir = join(config.dataDir, 'outbox')
  const mailer = createMailer({ ...config, outboxDir })
  opened.defer(() => mailer.close())
  const sentMail = createSentMail(database.prisma)
  const staff = createStaff({ ...database, clock, secret, publicUrl, loginHosts: config.loginHosts })
  const jobDeps = {
    core: booking,
    staff,
    transcripts,
    review,
    stepIn,
    figures,
    mailer,
    sentMail,
    deleteOldReplies: idempotency.deleteOlderThan,
    clock,
    publicUrl,
    log,
  }
  const jobs = overrides.jobs === false ? undefined : await startJobs({ ...jobDeps, pool: database.pool })
  if (jobs !== undefined) opened.defer(() => jobs.stop())
  const pieces = { booking, transcripts, agent, clock, log, publicUrl }
  const keys = createAssistantKeys({ ...database, clock })
  const download = createDownload(publicUrl, clock)
  const limits = createLimits({ ...defaultLimits, ...overrides.limits }, redis && createLimitStore(redis))
  const mcpDeps = openMcp({ ...pieces, secret, calendarFile: download }, { limits, overrides, opened })
  const tokens = config.oauthIssuer === undefined ? undefined : createTokenVerifier(config.oauthIssuer)
  const httpDeps: HttpDeps = {
    ...pieces,
    staff,
    review,
    stepIn,
    figures,
    keys,
    idempotency,
    metrics,
    secret,
    limits,
    trustProxy: config.trustProxy,
    ready: createReadiness(database),
    webDir: join(import.meta.dirname, '../web/dist'),
    outboxDir: config.showOutbox ? outboxDir : undefined,
    calendarFile: download,
    forgetMails: (email) => forgetInOutbox(outboxDir, email),
    mcp: {
      ...createMcpEntry({ ...mcpDeps, keys, tokens, factory: overrides.mcpServer, hosts: config.mcpHosts }),
      usualTenant: config.mcpTenant,
    },
  }
  const http = listener === undefined ? undefined : serveHttp(listener, httpDeps)
  const stop = createStop({ drain: http?.drain, listener, agent, opened })
  return { ...pieces, staff, review, stepIn, figures, url, config, database, redis, jobs, keys, mcp: mcpDeps, stop }
}

interface McpOpening {
  readonly limits: Limits
  readonly overrides: AppOverrides
  readonly opened: AsyncDisposableStack
}

/** What the protocol is served from. What was read and not written down yet is, before the database closes. */
function openMcp(
  pieces: Omit<McpDeps, 'reads' | 'calls' | 'conversations' | 'liveHolds' | 'limits'>,
  { limits: shared, overrides, opened }: McpOpening,
): McpDeps {
  const reads = createReadRecorder(pieces)
  opened.defer(() => reads.settled())
  const limits = { ...defaultHoldLimits, ...createMcpLimits(shared), ...overrides.mcpLimits }
  const liveHolds = createLiveHolds(pieces.booking, limits.mostHolds)
  return { ...pieces, reads, calls: createCallRecorder(pieces), conversations: createKnownConversations(), liveHolds, limits }
}

/** Figures know nothing of language: this is the one thing they need from there. */
const readWords: ReadWords = (phrase, context) => {
  const meant = interpret(phrase, context)
  return meant.kind === 'range' ? { from: meant.from, to: meant.to } : undefined
}

/** http knows nothing of mail: this is the one thing it needs from there. */
function createDownload(publicUrl: string, clock: Clock): HttpDeps['calendarFile'] {
  return (tenant, booking) => {
    const { reference, manageToken } = booking
    const manageUrl = manageLink(publicUrl, { tenantSlug: tenant.slug, reference, manageToken })
    return calendarFile({ tenant, booking, manageUrl, now: clock.now(), purpose: 'download' }).content
  }
}

async function openMigrated(
  config: Config,
  { poolSize, database: between }: AppOverrides,
  { opened, log }: { readonly opened: AsyncDisposableStack; readonly log: Log },
): Promise<Database> {
  const embedded = config.databaseUrl === undefined ? await startEmbedded({ dataDir: config.dataDir, log }) : undefined
  if (embedded !== undefined) opened.defer(() => embedded.stop())
  const url = config.databaseUrl ?? embedded?.url ?? ''
  const database = await openDatabase({ url, log, ...(poolSize === undefined ? {} : { poolSize }) })
  opened.defer(() => database.close())
  await migrate(database, log)
  return between?.(database) ?? database
}

interface Stopping {
  readonly drain: (() => Promise<void>) | undefined
  readonly listener: Listener | undefined
  readonly agent: Agent
  readonly opened: AsyncDisposableStack
}

/** How long requests and turns may take to end; jobs and the database have the rest of the 20 s a supervisor waits. */
const drainMs = 10_000

function createStop({ drain, listener, agent, opened }: Stopping): () => Promise<void> {
  let stopped: Promise<void> | undefined
  const stop = async (): Promise<void> => {
    const late = new AbortController()
    await Promise.all([
      drain?.(),
      listener?.close(drainMs),
      Promise.race([agent.drain(), pause(drainMs, undefined, { signal: late.signal }).catch(() => {})]),
    ])
    late.abort()
    await opened.disposeAsync()
  }
  return () => (stopped ??= stop())
}

function urlOf(host: string, port: number): string {
  if (host === '127.0.0.1' || host === '0.0.0.0' || host === '::' || host === '::1') return `http://localhost:${port}`
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`
}
