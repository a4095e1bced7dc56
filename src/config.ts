import { resolve } from 'node:path'
import type { z } from 'zod'
import { environment } from './environment.ts'
import type { LogLevel } from './shared/logger.ts'

/** Everything the environment decides. Made here only; nothing else reads it. */
export interface Config {
  readonly port: number
  readonly host: string
  /** Where links point, without a slash at the end; undefined: where the server listens. */
  readonly publicUrl: string | undefined
  readonly dataDir: string
  /** The demo business is written into a database that has none of that name or number yet. */
  readonly demo: boolean
  /** Undefined: the built-in database in dataDir. */
  readonly databaseUrl: string | undefined
  /** What several processes share beside the database; undefined: there is this one only. */
  readonly redisUrl: string | undefined
  /** Most database connections of this process. */
  readonly databasePool: number
  /** A copy of the database for lists and reports, on which nothing is decided; undefined: there is none. */
  readonly replicaDatabaseUrl: string | undefined
  /** Further behind than this the copy is not read. */
  readonly replicaMaxLagMs: number
  /** How long requests are still taken after readiness went red. */
  readonly drainGraceMs: number
  /** Undefined: mail is kept in dataDir/outbox. */
  readonly smtpUrl: string | undefined
  readonly mailFrom: string | undefined
  /** Kept mail is shown at /outbox, manage links and all: on one's own machine, never with NODE_ENV=production. */
  readonly showOutbox: boolean
  /** A model, or several as a fallback chain: "rules", "openai:gpt-5.2,rules". */
  readonly model: string
  /** Of models by name, US dollars for a million tokens in and out. */
  readonly modelPrices: ReadonlyMap<string, readonly [input: number, output: number]>
  readonly openaiApiKey: string | undefined
  readonly openaiBaseUrl: string | undefined
  /** Undefined: made once and kept in dataDir. */
  readonly secret: string | undefined
  /** The one before it: what was made with that is still read. */
  readonly secretPrevious: string | undefined
  readonly logLevel: LogLevel
  readonly trustProxy: number
  /** Where the product's time starts, milliseconds since 1970; undefined: now. */
  readonly clockStart: number | undefined
  /** The business that an assistant books at when it names none: its slug. */
  readonly mcpTenant: string
  /** What `npm run mcp` presents: a key of a business. */
  readonly mcpKey: string | undefined
  /** Names this server is called by over MCP beside PUBLIC_URL's and its own machine's. */
  readonly mcpHosts: readonly string[]
  /** The authorization server whose tokens are taken over MCP; undefined: keys and nobody in particular only. */
  readonly oauthIssuer: string | undefined
  /** What Prometheus presents at /metrics; undefined: it is answered on this machine only. */
  readonly metricsToken: string | undefined
  /** Where traces go (OTLP over HTTP, the collector's base address); undefined: none are made. */
  readonly otlpEndpoint: string | undefined
  /** Hosts of companies' logins (OpenID Connect) that may lie within one's own network. */
  readonly loginHosts: readonly string[]
  /** Other limits than the usual ones (docs/limits.md). */
  readonly limits: NonNullable<z.output<typeof environment>['LIMITS']>
  /** Hosts that webhooks may call within one's own network, over http too. */
  readonly webhookHosts: readonly string[]
}

/** A value of the environment that cannot be used: nothing starts. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError'
}

/** Throws a ConfigError that names every wrong variable and says what to write instead. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  const parsed = environment.safeParse(set)
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.message}`).join('\n'))
  const found = parsed.data
  return Object.freeze({
    port: found.PORT,
    host: found.HOST,
    publicUrl: found.PUBLIC_URL?.replace(/\/+$/, ''),
    dataDir: resolve(found.DATA_DIR),
    demo: found.DEMO === 'on',
    databaseUrl: found.DATABASE_URL,
    redisUrl: found.REDIS_URL,
    databasePool: found.DATABASE_POOL,
    replicaDatabaseUrl: found.REPLICA_DATABASE_URL,
    replicaMaxLagMs: found.REPLICA_MAX_LAG * 1_000,
    drainGraceMs: found.DRAIN_GRACE * 1_000,
    smtpUrl: found.SMTP_URL,
    mailFrom: found.MAIL_FROM,
    showOutbox: found.SMTP_URL === undefined && found.NODE_ENV !== 'production',
    model: found.MODEL ?? (found.OPENAI_API_KEY === undefined ? 'rules' : keyedModel),
    modelPrices: found.MODEL_PRICES,
    openaiApiKey: found.OPENAI_API_KEY,
    openaiBaseUrl: found.OPENAI_BASE_URL,
    secret: found.SECRET,
    secretPrevious: found.SECRET_PREVIOUS,
    logLevel: found.LOG_LEVEL,
    trustProxy: found.TRUST_PROXY,
    clockStart: found.CLOCK_START,
    mcpTenant: found.MCP_TENANT,
    mcpKey: found.MCP_KEY,
    mcpHosts: found.MCP_HOSTS,
    oauthIssuer: found.OAUTH_ISSUER,
    metricsToken: found.METRICS_TOKEN,
    otlpEndpoint: found.OTEL_EXPORTER_OTLP_ENDPOINT,
    limits: found.LIMITS ?? { calls: {}, holds: {}, mails: {} },
    loginHosts: found.LOGIN_HOSTS,
    webhookHosts: found.WEBHOOK_HOSTS,
  })
}

/** A key is set and no model: the key is meant to be used. The rules model answers when the other cannot. */
const keyedModel = 'openai:gpt-5.2,rules'
