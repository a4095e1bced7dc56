import type { StaffDeps } from './deps.ts'
import { sweepSessions } from './sessions.ts'
import { sweepTries } from './tries.ts'

const monthMs = 30 * 24 * 60 * 60 * 1000

/** Removes what nobody can use any more: sessions, counts, and links a month after they ran out. Tells how many rows went. */
export async function sweep(deps: StaffDeps): Promise<number> {
  const links = await deps.prisma.staffLink.deleteMany({ where: { expiresAt: { lt: new Date(deps.clock.now() - monthMs) } } })
  return (await sweepSessions(deps)) + (await sweepTries(deps)) + links.count
}
