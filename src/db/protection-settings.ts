import type { PrismaClient } from './generated/client.ts'

export type ChallengeMode = 'off' | 'attacked' | 'always'

/** How long another process's change may not be seen: it is asked for at every hold. */
const keptMs = 5_000

/** How a business protects itself, as it was set. */
export function createProtectionSettings(prisma: PrismaClient) {
  const known = new Map<number, { readonly mode: Promise<ChallengeMode>; readonly at: number }>()
  const load = async (tenantId: number): Promise<ChallengeMode> => {
    const row = await prisma.protectionSetting.findUnique({ where: { tenantId } })
    // A constraint keeps it to these.
    return (row?.challenge ?? 'off') as ChallengeMode
  }
  return {
    savedChallengeMode: load,
    challengeModeOf: (tenantId: number): Promise<ChallengeMode> => {
      const kept = known.get(tenantId)
      if (kept !== undefined && performance.now() - kept.at < keptMs) return kept.mode
      const mode = load(tenantId)
      known.set(tenantId, { mode, at: performance.now() })
      mode.catch(() => known.delete(tenantId))
      return mode
    },
    setChallengeMode: async (tenantId: number, challenge: ChallengeMode): Promise<void> => {
      await prisma.protectionSetting.upsert({ where: { tenantId }, create: { tenantId, challenge }, update: { challenge } })
      known.delete(tenantId)
    },
  }
}
