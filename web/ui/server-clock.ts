/** The server's "now" as this browser can best tell: countdowns follow it, whatever the customer's own clock says. */
export interface ServerClock {
  readonly now: () => number
  /** Takes in a time the server wrote into an answer (RFC 3339); off by at most the answer's travel time. */
  readonly learn: (serverNow: string | undefined) => void
}

export function createServerClock(): ServerClock {
  let aheadMs = 0
  return {
    now: () => Date.now() + aheadMs,
    learn: (serverNow) => {
      const at = Date.parse(serverNow ?? '')
      if (!Number.isNaN(at)) aheadMs = at - Date.now()
    },
  }
}

/** RFC 3339, UTC; browsers without Temporal are still common. */
export function instantText(at: number): string {
  return new Date(at).toISOString()
}
