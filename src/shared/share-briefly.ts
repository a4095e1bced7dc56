import type { Clock, EpochMs } from './clock.ts'

export interface BriefShare<T> {
  /** The computation for a key that began a moment ago, or a new one. */
  readonly share: (key: string, compute: () => Promise<T>) => Promise<T>
  /** Something changed here: what was computed before is not handed out any more. */
  readonly clear: () => void
}

const MOST = 1_000

/** For a crowd that asks the same at the same time: one of them computes. Not a cache: what is older than `ms` is computed anew. */
export function shareBriefly<T>(clock: Clock, ms: number): BriefShare<T> {
  const begun = new Map<string, { readonly answer: Promise<T>; readonly at: EpochMs }>()
  return {
    share: (key, compute) => {
      const known = begun.get(key)
      const now = clock.now()
      if (known !== undefined && now - known.at < ms && now >= known.at) return known.answer
      if (begun.size >= MOST) begun.clear()
      const answer = compute()
      begun.set(key, { answer, at: now })
      // A fault is the asker's alone; the next one tries again.
      answer.catch(() => begun.delete(key))
      return answer
    },
    clear: () => begun.clear(),
  }
}
