import { setTimeout as pause } from 'node:timers/promises'

export interface NextRead {
  /** A read begins: whatever wakes from now on asks for another. */
  readonly begun: () => void
  readonly wake: () => void
  /** Resolves when the next read is due: once woken, or after so many milliseconds. */
  readonly due: (withinMs: number, isStopped: () => boolean) => Promise<void>
}

/** After a read the next waits so long: what changes alone is told at once, the many changes of one moment are read together. */
const GATHER_MS = 15

export function createNextRead(): NextRead {
  let woken = new AbortController()
  return {
    begun: () => {
      woken = new AbortController()
    },
    wake: () => woken.abort(),
    due: async (withinMs, isStopped) => {
      const readAt = performance.now()
      await pause(withinMs, undefined, { signal: woken.signal }).catch(() => {})
      const rest = readAt + GATHER_MS - performance.now()
      if (rest > 0 && !isStopped()) await pause(rest)
    },
  }
}
