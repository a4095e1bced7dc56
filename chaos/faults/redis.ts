import type { Stage } from '../stage/stage.ts'
import type { Fault } from './fault.ts'

const felt = { felt: 'http', budgetMs: 30_000, isPossible: ({ redis }: Stage) => redis !== undefined } as const

/** Redis is never the truth: nothing of this may be seen by anybody but a stopwatch. */
export const redisFaults: readonly Fault[] = [
  {
    ...felt,
    name: 'redis-kill',
    is: 'kill -9 of Redis, and it comes back empty',
    lasts: 'short',
    strike: async ({ redis }) => {
      await redis?.kill()
      return async () => redis?.restart()
    },
  },
  {
    ...felt,
    name: 'redis-slow',
    is: 'Redis answers half a second late',
    lasts: 'short',
    strike: async ({ redis }) => {
      redis?.line.slow(500)
      return async () => redis?.line.mend()
    },
  },
  {
    ...felt,
    name: 'redis-flush',
    is: 'everything in Redis is gone',
    lasts: 'short',
    strike: async ({ redis }) => {
      await redis?.flush()
      return undefined
    },
  },
]
