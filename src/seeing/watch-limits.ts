import type { Metrics } from '../shared/metrics.ts'

/** What an answer about limits says of a refusal: by which. */
interface Verdict {
  readonly over?: string
}

interface Asked<V extends Verdict> {
  readonly take: (...args: never[]) => Promise<V>
  readonly takeNow: (...args: never[]) => V
  readonly readNow: (...args: never[]) => V
  readonly look: (...args: never[]) => V
}

/** The limits with refusals counted by the limit that was reached. */
export function watchLimits<V extends Verdict, L extends Asked<V>>(limits: L, { rateLimited }: Pick<Metrics, 'rateLimited'>): L {
  const told = (verdict: V): V => {
    if (verdict.over !== undefined) rateLimited(verdict.over)
    return verdict
  }
  return {
    ...limits,
    take: async (...args: never[]) => told(await limits.take(...args)),
    takeNow: (...args: never[]) => told(limits.takeNow(...args)),
    readNow: (...args: never[]) => told(limits.readNow(...args)),
    look: (...args: never[]) => told(limits.look(...args)),
  }
}
