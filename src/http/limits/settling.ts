import type { LimitStore } from '../../redis/limit-store.ts'
import type { LimitWindow } from './windows.ts'

/** A window one call meets, and what it would take from it. */
export interface MetWindow {
  readonly storeKey: string
  readonly limit: number
  readonly cost: number
  readonly window: LimitWindow
}

export interface Settling {
  /** Was taken without asking: the others hear of it within a second. */
  readonly note: (met: MetWindow) => void
  /** Takes with every process counted, and learns how the windows stand. Undefined: nobody answered, and nothing has changed. */
  readonly take: (met: readonly MetWindow[]) => Promise<boolean | undefined>
}

/** How long other processes may not know of a read: what an address can read in that time from each of them is what it may have too much. */
const settleMs = 1_000
const mostAtOnce = 500

/** Keeps the counts of this process and those of all together the same. */
export function createSettling(store: LimitStore, now: () => number): Settling {
  const unsettled = new Map<string, MetWindow>()
  const take = async (met: readonly MetWindow[]): Promise<boolean | undefined> => {
    const asked = met.map(({ storeKey: key, limit, cost, window }) => {
      const { unsettled } = window
      window.unsettled = 0
      return { key, limit, cost, unsettled }
    })
    const answer = await store.take(asked)
    for (const [i, { window }] of met.entries()) {
      const known = answer?.windows[i]
      // Asked again later: what arrived although its answer did not is counted twice, once.
      if (known === undefined) window.unsettled += asked[i]?.unsettled ?? 0
      else {
        window.used = known.used + window.unsettled
        window.endsAt = now() + known.msLeft
      }
    }
    return answer?.fits
  }
  const settle = async (): Promise<void> => {
    const at = now()
    const waiting = [...unsettled.values()].filter(({ window }) => window.endsAt > at)
    unsettled.clear()
    for (let from = 0; from < waiting.length; from += mostAtOnce)
      await take(waiting.slice(from, from + mostAtOnce).map((met) => ({ ...met, cost: 0 })))
  }
  return {
    take,
    note: (met) => {
      met.window.unsettled += met.cost
      if (unsettled.size === 0) setTimeout(() => void settle(), settleMs).unref()
      unsettled.set(met.storeKey, met)
    },
  }
}
