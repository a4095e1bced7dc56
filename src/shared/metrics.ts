/** What the rooms tell about what happens in them. Labels are closed sets: never an id, a name or an address, and no tenant. */
export interface Metrics {
  /** A request answered; a streamed turn counts to its end. */
  readonly request: (route: string, status: number, seconds: number) => void
  /** A stream of events or of a turn is open until the answer is called. */
  readonly streamOpened: (route: string) => () => void
  /** A call went over its limit: which one. */
  readonly rateLimited: (policy: string) => void
  /** Somebody tried to hold, book, move or cancel. `failed`: a fault. */
  readonly attempt: (operation: BookingOperation, channel: string, outcome: 'done' | 'repeated' | 'refused' | 'failed') => void
  readonly hold: (channel: string) => void
  readonly holdsEnded: (outcome: 'confirmed' | 'released' | 'expired', count: number) => void
  readonly booking: (change: 'confirmed' | 'moved' | 'cancelled', channel: string) => void
  readonly refused: (code: string) => void
  /** How long it took until there was a booking: from its hold, or from the beginning of the conversation. */
  readonly timeToBook: (from: 'hold' | 'conversation', seconds: number) => void
  readonly turn: (turn: TurnTold) => void
  /** A model failed, in the middle of a turn or before it had said anything. */
  readonly modelFailed: (model: string, kind: ModelFailure) => void
  /** The next model of the chain answers instead. */
  readonly fellBack: (from: string, to: string) => void
  /** `outcome`: done, or the refusal's code. */
  readonly tool: (tool: string, outcome: string, seconds: number) => void
  readonly cache: (name: string, outcome: 'hit' | 'miss') => void
  readonly mail: (outcome: 'sent' | 'refused' | 'failed') => void
  readonly webhook: (outcome: 'delivered' | 'failed') => void
  readonly job: (job: string, outcome: 'done' | 'failed' | 'given_up', seconds: number) => void
  /** Somebody waited for one of the pool's connections so long; not at all counts too. */
  readonly poolWait: (pool: string, seconds: number) => void
}

export type BookingOperation = 'hold' | 'confirm' | 'move' | 'cancel'

export type ModelFailure = 'rate_limited' | 'timeout' | 'server_error' | 'rejected' | 'unreachable' | 'other'

export interface TurnTold {
  readonly outcome: 'answered' | 'failed' | 'person'
  readonly seconds: number
  readonly firstWordSeconds: number | undefined
  readonly steps: readonly {
    readonly model: string
    readonly ms: number
    readonly inputTokens: number | null
    readonly outputTokens: number | null
  }[]
}
