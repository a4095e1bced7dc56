import { join } from 'node:path'
import type { AppOverrides } from '../app.ts'
import type { Config } from '../config.ts'
import type { Database } from '../db/client.ts'
import { createProtectionSettings } from '../db/protection-settings.ts'
import { createReadiness } from '../db/readiness.ts'
import type { Replica } from '../db/replica.ts'
import { createProofOfWork } from '../http/challenge/proof-of-work.ts'
import { createSpentProofs } from '../http/challenge/spent-proofs.ts'
import { defaultLimits } from '../http/limits/settings.ts'
import { createLimits } from '../http/limits/limits.ts'
import type { Listener } from '../http/listener.ts'
import { createOwnWrites, noCopy } from '../http/own-writes.ts'
import { serveHealth } from '../http/serve-health.ts'
import { serveHttp, type Http, type HttpDeps } from '../http/serve-http.ts'
import { createMcpEntry, createTokenVerifier, type McpDeps } from '../mcp/index.ts'
import { calendarFile } from '../notify/calendar-file.ts'
import { forgetInOutbox } from '../notify/outbox.ts'
import { createLimitStore } from '../redis/limit-store.ts'
import type { Redis } from '../redis/redis.ts'
import { shareSpentProofs } from '../redis/spent-proofs.ts'
import { watchLimits } from '../seeing/watch-limits.ts'
import type { Clock } from '../shared/clock.ts'
import { manageLink } from '../shared/links.ts'
import { openMcp } from './open-mcp.ts'

/** What is made here of the settings, or from the pieces. */
type MadeHere =
  | 'limits'
  | 'challenge'
  | 'challengeModeOf'
  | 'savedChallengeMode'
  | 'setChallengeMode'
  | 'trustProxy'
  | 'ownWrites'
  | 'ready'
  | 'webDir'
  | 'outboxDir'
  | 'calendarFile'
  | 'forgetMails'
  | 'mcp'

export type EdgePieces = Omit<HttpDeps, MadeHere> &
  Omit<McpDeps, 'reads' | 'calls' | 'conversations' | 'liveHolds' | 'limits' | 'calendarFile'>

interface Opening {
  readonly config: Config
  readonly overrides: AppOverrides
  readonly opened: AsyncDisposableStack
  readonly listener: Listener | undefined
  readonly database: Database
  readonly replica: Replica | undefined
  readonly redis: Redis | undefined
  readonly outboxDir: string
}

/** Where requests come in: the whole product, or of a worker how it is doing. */
export function openEdge(pieces: EdgePieces, opening: Opening): { readonly http: Http | undefined; readonly mcp: McpDeps } {
  const { config, overrides, opened, listener, database, replica, redis, outboxDir } = opening
  const download = createDownload(pieces.publicUrl, pieces.clock)
  const limits = watchLimits(
    createLimits({ ...defaultLimits, ...config.limits.calls, ...overrides.limits }, redis && createLimitStore(redis)),
    pieces.metrics,
  )
  const mcp = openMcp({ ...pieces, calendarFile: download }, { limits, overrides, opened })
  const tokens = config.oauthIssuer === undefined ? undefined : createTokenVerifier(config.oauthIssuer)
  const deps: HttpDeps = {
    ...pieces,
    ...createProtectionSettings(database.prisma),
    challenge: createProofOfWork({ ...pieces, spent: createSpentProofs(redis && shareSpentProofs(redis)) }),
    limits,
    trustProxy: config.trustProxy,
    ownWrites: replica === undefined ? noCopy : createOwnWrites({ redis, keepMs: config.replicaMaxLagMs }),
    ready: createReadiness(database),
    webDir: join(import.meta.dirname, '../../web/dist'),
    outboxDir: config.showOutbox ? outboxDir : undefined,
    calendarFile: download,
    forgetMails: (email) => forgetInOutbox(outboxDir, email),
    mcp: {
      ...createMcpEntry({ ...mcp, keys: pieces.keys, tokens, factory: overrides.mcpServer, hosts: config.mcpHosts }),
      usualTenant: config.mcpTenant,
    },
  }
  if (listener === undefined) return { http: undefined, mcp }
  return { http: overrides.role === 'worker' ? serveHealth(listener, deps) : serveHttp(listener, deps), mcp }
}

/** http knows nothing of mail: this is the one thing it needs from there. */
function createDownload(publicUrl: string, clock: Clock): HttpDeps['calendarFile'] {
  return (tenant, booking) => {
    const { reference, manageToken } = booking
    const manageUrl = manageLink(publicUrl, { tenantSlug: tenant.slug, reference, manageToken })
    return calendarFile({ tenant, booking, manageUrl, now: clock.now(), purpose: 'download' }).content
  }
}
