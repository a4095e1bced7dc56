/** What one caller may use up in a minute. Points where a call costs by what it does (costs.ts), calls elsewhere. */
export interface LimitSettings {
  /** Points of one network address: pages, chat, programs. Many people may share one. */
  readonly address: number
  /** Points of one conversation, however many addresses it comes from. */
  readonly conversation: number
  /** Points of all callers of one business, so that a flood at one leaves the others served. Its staff are not counted in. */
  readonly tenant: number
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
  /** Calls of the console from one address: a whole office shares it, and its pages look often. */
  readonly console: number
  /** Calls of the console in one session. */
  readonly consoleSession: number
  /** Calls before anybody has signed in. */
  readonly signIn: number
  /** Holds of one address by the page without script, while others are asked for a proof of work. */
  readonly plainHolds: number
}

export type PolicyName = keyof LimitSettings

export const defaultLimits: LimitSettings = {
  address: 12_000,
  conversation: 3_000,
  tenant: 600_000,
  mcp: 600,
  mcpTenant: 6_000,
  mcpCaller: 1_200,
  mcpSession: 120,
  wrongKeys: 60,
  console: 6_000,
  consoleSession: 1_200,
  signIn: 60,
  plainHolds: 2,
}

/** As the header fields name it: "mcp-tenant". */
export function policyWord(name: PolicyName): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}
