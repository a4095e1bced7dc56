/** The server's "now" as this browser can best tell: countdowns follow it, whatever the customer's own clock says. */
export interface ServerClock {
  readonly now: () => number
  /** How far the server is ahead of this browser; undefined until it was learned. */
  readonly aheadMs: () => number | undefined
  /** Takes in a time the server wrote a moment ago (RFC 3339); off by at most the answer's travel time. */
  readonly learn: (serverNow: string | undefined) => void
  /** Takes in what an earlier page learned. */
  readonly recall: (aheadMs: number | undefined) => void
}

export function createServerClock(): ServerClock {
  let ahead: number | undefined
  return {
    now: () => Date.now() + (ahead ?? 0),
    aheadMs: () => ahead,
    learn: (serverNow) => {
      const at = Date.parse(serverNow ?? '')
      if (!Number.isNaN(at)) ahead = at - Date.now()
    },
    recall: (aheadMs) => {
      ahead ??= aheadMs
    },
  }
}
