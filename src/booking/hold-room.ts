import type { BookingDeps } from './deps.ts'
import { isoInstant } from './sql/list-claims.ts'

/** Other processes hold too: what they have taken meanwhile is seen so much later. */
const countedMs = 1_000

/** How many times customers hold at a business all together. */
export interface HoldRoom {
  /** Whether there is room for another one, which is then taken for placed. */
  readonly takeOne: (tenantId: number) => Promise<boolean>
}

/** Counted once a second and not for every hold, which leaves so much more room as is held within a second; exact counting would make all of them wait for each other. */
export function createHoldRoom({ pool, clock, holds: { maxPerTenant } }: Pick<BookingDeps, 'pool' | 'clock' | 'holds'>): HoldRoom {
  const counted = new Map<number, { readonly room: Promise<{ live: number }>; readonly at: number }>()
  const count = async (tenantId: number): Promise<{ live: number }> => {
    const { rows } = await pool.query<{ live: number }>(
      `SELECT count(*)::int AS live FROM (SELECT FROM hold WHERE tenant_id = $1 AND state = 'held' AND expires_at > $2 LIMIT $3) held`,
      [tenantId, isoInstant(clock.now()), maxPerTenant],
    )
    return { live: rows[0]?.live ?? 0 }
  }
  // Many ask at once: one of them counts.
  const roomOf = (tenantId: number): Promise<{ live: number }> => {
    const known = counted.get(tenantId)
    if (known !== undefined && performance.now() - known.at < countedMs) return known.room
    const room = count(tenantId)
    counted.set(tenantId, { room, at: performance.now() })
    room.catch(() => counted.delete(tenantId))
    return room
  }
  return {
    takeOne: async (tenantId) => {
      const room = await roomOf(tenantId)
      room.live += 1
      return room.live <= maxPerTenant
    },
  }
}
