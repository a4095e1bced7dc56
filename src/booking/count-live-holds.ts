import type { BookingDeps } from './deps.ts'
import type { Channel, Tenant } from './index.ts'
import { isoInstant } from './sql/list-claims.ts'

/** Live holds of one channel at a business, counted to `most` and no further. */
export async function countLiveHolds(deps: BookingDeps, tenant: Tenant, channel: Channel, most: number): Promise<number> {
  const where = { tenantId: tenant.id, channel, state: 'held', expiresAt: { gt: isoInstant(deps.clock.now()) } }
  return deps.prisma.hold.count({ where, take: most })
}
