import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import type { Weight } from './contract/operation.ts'

/** Calls a minute; per network address, messages also per conversation. */
export interface LimitSettings {
  readonly reads: number
  readonly writes: number
  readonly messages: number
  readonly messagesPerConversation: number
  /** Requests of assistants that are nobody in particular: several of them often share an address. */
  readonly mcp: number
  /** All of those at one business together. */
  readonly mcpTenant: number
  /** Of one key, or of the person one token speaks for, from wherever. */
  readonly mcpCaller: number
  /** In one session that was given out. */
  readonly mcpSession: number
  /** Keys and tokens that are not valid, from one address. */
  readonly wrongKeys: number
  /** Calls of the console: a whole office shares an address, and its pages look often. */
  readonly console: number
  /** Calls before anybody has signed in. */
  readonly signIn: number
}

export const defaultLimits: LimitSettings = {
  reads: 1_200,
  writes: 300,
  messages: 240,
  messagesPerConversation: 60,
  mcp: 600,
  mcpTenant: 6_000,
  mcpCaller: 1_200,
  mcpSession: 120,
  wrongKeys: 60,
  console: 6_000,
  signIn: 60,
}

/** `headers` are the RateLimit fields of the IETF draft; `retryAfter` (seconds) is there when the call is over the limit. */
export interface Verdict {
  readonly headers: Readonly<Record<string, string>>
  readonly retryAfter?: number
}

export type LimitedCall = Weight | 'mcp' | 'console' | 'signIn'

export interface Limits {
  readonly address: (weight: LimitedCall, key: string) => Promise<Verdict>
  readonly conversation: (id: string) => Promise<Verdict>
  /** Whoever tries keys is stopped before the next one is looked at. `seen` counts nothing. */
  readonly wrongKeys: { readonly seen: (address: string) => Promise<Verdict>; readonly count: (address: string) => Promise<Verdict> }
}

/** Counted in this process: with several, each has its own budget. */
export function createLimits(settings: LimitSettings): Limits {
  const weights: Record<LimitedCall, Limiter> = {
    read: createLimiter('reads', settings.reads),
    write: createLimiter('writes', settings.writes),
    message: createLimiter('messages', settings.messages),
    mcp: createLimiter('mcp', settings.mcp),
    console: createLimiter('console', settings.console),
    signIn: createLimiter('sign-in', settings.signIn),
  }
  const conversation = createLimiter('conversation', settings.messagesPerConversation)
  const wrongKeys = createLimiter('wrong-keys', settings.wrongKeys)
  return { address: (weight, key) => weights[weight].count(key), conversation: conversation.count, wrongKeys }
}

/** What assistants are counted by beside their address. */
export function createMcpLimits(settings: LimitSettings) {
  return {
    caller: createLimiter('mcp-caller', settings.mcpCaller).count,
    tenant: createLimiter('mcp-tenant', settings.mcpTenant).count,
    session: createLimiter('mcp-session', settings.mcpSession).count,
  }
}

interface Limiter {
  readonly count: (key: string) => Promise<Verdict>
  /** How it stands, without counting. */
  readonly seen: (key: string) => Promise<Verdict>
}

const windowSeconds = 60

function createLimiter(name: string, points: number): Limiter {
  const limiter = new RateLimiterMemory({ points, duration: windowSeconds })
  const policy = `"${name}";q=${points};w=${windowSeconds}`
  const verdict = (state: RateLimiterRes, over: boolean): Verdict => {
    const seconds = Math.max(1, Math.ceil(state.msBeforeNext / 1000))
    const headers = { ratelimit: `"${name}";r=${Math.max(0, state.remainingPoints)};t=${seconds}`, 'ratelimit-policy': policy }
    return over ? { headers, retryAfter: seconds } : { headers }
  }
  return {
    count: async (key) => {
      const { state, over } = await consume(limiter, key)
      return verdict(state, over)
    },
    seen: async (key) => {
      const state = await limiter.get(key)
      return state === null ? { headers: {} } : verdict(state, state.consumedPoints >= points)
    },
  }
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<{ state: RateLimiterRes; over: boolean }> {
  try {
    return { state: await limiter.consume(key), over: false }
  } catch (state) {
    if (state instanceof RateLimiterRes) return { state, over: true }
    throw state
  }
}
