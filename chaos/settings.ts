/** Short enough that a run of a minute sees many of them end by themselves. */
export const holdLifeMs = 12_000

/** No request may take longer, whatever is broken. */
export const requestDeadlineMs = 15_000
/** Whoever repeats a request whose process has died is told to wait no longer than this. */
export const longestWaitMs = 10_000
/** A client gives up long after: what outlives its deadline is seen, and seen to end. */
export const clientGivesUpMs = 60_000

/**
 * How often slower than on two cores of its own the machine is just now, from how long a hold and its release took before there was load.
 * Time budgets are stretched by it, up to tenfold; what must hold is not.
 */
export function slownessOf(beatsMs: readonly number[]): number {
  const median = beatsMs.toSorted((a, b) => a - b)[Math.floor(beatsMs.length / 2)] ?? usualBeatMs
  return Math.min(10, Math.max(1, median / usualBeatMs))
}

const usualBeatMs = 40
