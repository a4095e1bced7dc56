import type { Redis } from './redis.ts'

/** Of all processes. While Redis is away a proof may be used once in each. */
export function shareSpentProofs(redis: Redis) {
  return {
    /** False: another process saw it before. */
    spend: async (proof: string, tenantId: number, lifeMs: number): Promise<boolean> => {
      const key = `holdfast:${tenantId}:proof:${proof}`
      return (await redis.ask((client) => client.set(key, '', 'PX', Math.max(1, Math.ceil(lifeMs)), 'NX'))) !== null
    },
  }
}
