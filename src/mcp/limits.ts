/** How a count stands. `headers` are the RateLimit fields of the IETF draft; `retryAfter` (seconds) is there when it is one too many. */
export interface Count {
  readonly headers: Readonly<Record<string, string>>
  readonly retryAfter?: number
}

/**
 * What assistants are counted by. Requests of one caller are answered with 429 before they are read, as those of who is nobody in
 * particular were at the door; a session that calls too often, and a business whose times are all held, are refused as results that a model
 * can act on.
 */
export interface McpLimits {
  readonly caller: (tenantId: number, subject: string) => Promise<Count>
  readonly session: (tenantId: number, conversationId: string) => Promise<Count>
  /** Live holds of assistants at one business, from which on those who are nobody in particular get no more. */
  readonly mostHolds: number
  /** How long a call may take before its client is told to ask again. */
  readonly callMs: number
}

export const defaultHoldLimits: Pick<McpLimits, 'mostHolds' | 'callMs'> = { mostHolds: 200, callMs: 20_000 }
