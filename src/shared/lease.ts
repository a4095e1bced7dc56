/** Who runs something says so at least this often; whoever has not for so long is taken for dead. */
const BEAT_MS = 2_000
export const LEASE_MS = 8_000

/** As SQL's interval. */
export const LEASE = `${LEASE_MS} milliseconds`

export interface Leases<T> {
  readonly begin: (name: string, run: T) => void
  readonly end: (name: string) => void
}

/**
 * Keeps what this process runs its own: `renew` is called every two seconds with all of it that has lasted a second, for one statement.
 * What fails is tried again with the next: a lease outlasts three of them.
 */
export function keepLeases<T>(renew: (runs: readonly T[]) => Promise<unknown>): Leases<T> {
  const held = new Map<string, { readonly run: T; readonly since: number }>()
  let timer: NodeJS.Timeout | undefined
  const beat = (): void => {
    const old = [...held.values()].filter(({ since }) => performance.now() - since >= BEAT_MS / 2)
    if (old.length > 0) void renew(old.map(({ run }) => run)).catch(() => {})
  }
  return {
    begin: (name, run) => {
      held.set(name, { run, since: performance.now() })
      timer ??= setInterval(beat, BEAT_MS).unref()
    },
    end: (name) => {
      held.delete(name)
      if (held.size > 0) return
      clearInterval(timer)
      timer = undefined
    },
  }
}

/** For Retry-After. Whoever shows life may be done at any moment; whoever does not is waited for until the lease is over, and no longer. */
export function secondsToWait(leftMs: number | null | undefined): number {
  const shown = leftMs ?? LEASE_MS
  return shown > LEASE_MS - 2 * BEAT_MS ? 1 : Math.max(1, Math.ceil(shown / 1000))
}
