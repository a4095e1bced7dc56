import type { LimitStore } from '../../redis/limit-store.ts'
import type { Weight } from '../contract/operation.ts'
import { costs } from './costs.ts'
import { policyWord, type LimitSettings, type PolicyName } from './settings.ts'
import { createSettling, type MetWindow } from './settling.ts'
import { createLimitWindows, windowMs } from './windows.ts'

/** What a call takes from one budget. */
export interface Charge {
  readonly policy: PolicyName
  /** A hash or an id, never an address or a secret. */
  readonly key: string
  /** 1 when nothing is said. */
  readonly cost?: number
  /** Whose the budget is, where it belongs to one business. */
  readonly tenantId?: number
}

/**
 * `headers` are the RateLimit fields of the IETF draft; `retryAfter` (seconds) is there when the call is over a limit, and `over` names
 * the first such.
 */
export interface Verdict {
  readonly headers: Readonly<Record<string, string>>
  readonly retryAfter?: number
  readonly over?: PolicyName
}

export interface Limits {
  /** All charges or none, with every process counted: one round trip to Redis. For what writes, and for what costs more than that. */
  readonly take: (charges: readonly Charge[]) => Promise<Verdict>
  /** The same at once, by what this process knows; the others are told within a second. For what costs less than asking them would. */
  readonly takeNow: (charges: readonly Charge[]) => Verdict
  /**
   * For a hot read, before the framework: synchronous, one read of the address's and of the business's budget. `address` is the hash
   * that createAddressHash makes. Refused when `retryAfter` is there; then nothing was charged.
   */
  readonly readNow: (address: string, tenantId: number) => Verdict
  /** This caller, or everybody at this business together, was refused within the last ten minutes. */
  readonly isTroubled: (address: string, tenantId: number) => boolean
  /** Charges nothing: whether this charge would be over. */
  readonly look: (charge: Charge) => Verdict
}

interface Met extends MetWindow {
  readonly policy: PolicyName
  readonly word: string
}

/** `store` is what several processes share; without it, and while it is away, this one counts for itself. `now`: milliseconds of the process. */
export function createLimits(settings: LimitSettings, store?: LimitStore, now: () => number = () => performance.now()): Limits {
  const meet = createMeeting(settings)
  const settling = store === undefined ? undefined : createSettling(store, now)
  const takeNow = (charges: readonly Charge[]): Verdict => {
    const at = now()
    const met = charges.map((charge) => meet(charge, at))
    if (met.some(isFull)) return refuse(met, at)
    for (const one of met) {
      one.window.used += one.cost
      settling?.note(one)
    }
    return admission(met, at)
  }
  return {
    takeNow,
    take: async (charges) => {
      const at = now()
      const met = charges.map((charge) => meet(charge, at))
      // What is used up stays so until its window ends: nobody has to be asked.
      if (settling === undefined || met.some(isFull)) return takeNow(charges)
      const fits = await settling.take(met)
      if (fits === undefined) return takeNow(charges)
      return fits ? admission(met, now()) : refuse(met, now())
    },
    isTroubled: (address, tenantId) => {
      const at = now()
      const charges = customerCharges('read', { address, tenantId })
      return charges.some((charge) => meet(charge, at).window.troubledUntil > at)
    },
    readNow: (address, tenantId) => takeNow(customerCharges('read', { address, tenantId })),
    look: (charge) => {
      const at = now()
      const met = [meet(charge, at)]
      return met.some(isFull) ? refusal(met, at) : admission(met, at)
    },
  }
}

/** Of a customer, or a program that acts for one. `conversation`: a hash of the token that was presented for it. */
export function customerCharges(
  weight: Weight,
  {
    address,
    tenantId,
    conversation,
  }: { readonly address: string; readonly tenantId: number | undefined; readonly conversation?: string | undefined },
): Charge[] {
  const cost = costs[weight]
  const charges: Charge[] = [{ policy: 'address', key: address, cost }]
  if (tenantId === undefined) return charges
  if (conversation !== undefined) charges.push({ policy: 'conversation', key: conversation, cost, tenantId })
  charges.push({ policy: 'tenant', key: String(tenantId), cost, tenantId })
  return charges
}

function createMeeting(settings: LimitSettings): (charge: Charge, at: number) => Met {
  const named = (name: PolicyName) => ({ word: policyWord(name), limit: settings[name], windows: createLimitWindows() })
  const policies = {
    address: named('address'),
    conversation: named('conversation'),
    tenant: named('tenant'),
    mcp: named('mcp'),
    mcpTenant: named('mcpTenant'),
    mcpCaller: named('mcpCaller'),
    mcpSession: named('mcpSession'),
    wrongKeys: named('wrongKeys'),
    console: named('console'),
    consoleSession: named('consoleSession'),
    signIn: named('signIn'),
    plainHolds: named('plainHolds'),
  } satisfies Record<PolicyName, unknown>
  return ({ policy, key, cost = 1, tenantId }, at) => {
    const { word, limit, windows } = policies[policy]
    const storeKey = `holdfast:${tenantId ?? 'all'}:limit:${word}:${key}`
    return { policy, word, limit, cost, storeKey, window: windows.current(storeKey, at) }
  }
}

const troubleMs = 10 * 60_000

function isFull({ window, cost, limit }: Met): boolean {
  return window.used + cost > limit
}

/** How much all the others of a business have left is not told. */
function admission(met: readonly Met[], at: number): Verdict {
  return {
    headers: headersOf(
      met.filter(({ policy }) => policy !== 'tenant'),
      at,
    ),
  }
}

function refuse(met: readonly Met[], at: number): Verdict {
  for (const { window } of met.filter(isFull)) window.troubledUntil = at + troubleMs
  return refusal(met, at)
}

function refusal(met: readonly Met[], at: number): Verdict {
  const full = met.filter(isFull)
  const [first] = full
  const retryAfter = Math.max(1, ...full.map(({ window }) => secondsLeft(window.endsAt, at)))
  return { headers: headersOf(full, at), retryAfter, ...(first === undefined ? {} : { over: first.policy }) }
}

/** draft-ietf-httpapi-ratelimit-headers: structured lists, a member for each policy. */
function headersOf(met: readonly Met[], at: number): Record<string, string> {
  const left = met.map(({ word, limit, window }) => `"${word}";r=${Math.max(0, limit - window.used)};t=${secondsLeft(window.endsAt, at)}`)
  const policies = met.map(({ word, limit }) => `"${word}";q=${limit};w=${windowMs / 1000}`)
  return { ratelimit: left.join(', '), 'ratelimit-policy': policies.join(', ') }
}

function secondsLeft(endsAt: number, at: number): number {
  return Math.max(1, Math.ceil((endsAt - at) / 1000))
}
