import type { Redis } from './redis.ts'

/** One window as a process asks about it. Points. */
export interface AskedWindow {
  readonly key: string
  readonly limit: number
  /** What this call would add. */
  readonly cost: number
  /** What the process has let through without asking. */
  readonly unsettled: number
}

/** How a window stands among all processes. */
export interface SharedWindow {
  readonly used: number
  readonly msLeft: number
}

export interface SharedAnswer {
  /** False: one of the windows had no room, and no cost was added to any. */
  readonly fits: boolean
  readonly windows: readonly SharedWindow[]
}

/** What the processes have used together. */
export interface LimitStore {
  /** All costs are added, or none when one window has no room for its own; what is unsettled is added either way. Undefined: nobody to ask. */
  readonly take: (windows: readonly AskedWindow[]) => Promise<SharedAnswer | undefined>
}

/**
 * Counts of all processes in Redis: one script, one round trip, however many windows a call meets. A library's limiter counts one key
 * at a time, so a refusal by the second would have cost the first.
 */
export function createLimitStore(redis: Redis): LimitStore {
  return {
    take: async (windows) => {
      const values = windows.flatMap(({ limit, cost, unsettled }) => [limit, cost, unsettled])
      const answer = await redis.ask((client) =>
        client.eval(takeAll, windows.length, ...windows.map(({ key }) => key), windowMs, ...values),
      )
      if (!Array.isArray(answer)) return undefined
      const [fits, ...counts] = answer.map(Number)
      return { fits: fits === 1, windows: windows.map((_, i) => ({ used: counts[2 * i] ?? 0, msLeft: counts[2 * i + 1] ?? 0 })) }
    },
  }
}

/** Every window is one of a minute, from the first call in it. */
const windowMs = 60_000

const takeAll = `
local fits = true
for i = 1, #KEYS do
  local limit, cost, unsettled = tonumber(ARGV[3 * i - 1]), tonumber(ARGV[3 * i]), tonumber(ARGV[3 * i + 1])
  local used = tonumber(redis.call('GET', KEYS[i]) or '0') + unsettled
  if cost > 0 and used + cost > limit then fits = false end
end
local answer = { fits and 1 or 0 }
for i = 1, #KEYS do
  local add = tonumber(ARGV[3 * i + 1])
  if fits then add = add + tonumber(ARGV[3 * i]) end
  local used = redis.call('INCRBY', KEYS[i], add)
  local left = redis.call('PTTL', KEYS[i])
  if left < 0 then
    redis.call('PEXPIRE', KEYS[i], ARGV[1])
    left = tonumber(ARGV[1])
  end
  answer[2 * i], answer[2 * i + 1] = used, left
end
return answer
`
