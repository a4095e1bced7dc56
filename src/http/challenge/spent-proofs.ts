/** Which proofs were used. */
export interface SpentProofs {
  /** False: it was used before. Forgotten after `lifeMs`, when the proof itself has run out. */
  readonly spend: (proof: string, tenantId: number, lifeMs: number) => Promise<boolean>
}

/** Of one process, and where there is a `shared` memory of all of them. */
export function createSpentProofs(shared?: SpentProofs, now: () => number = () => performance.now()): SpentProofs {
  const spent = new Map<string, number>()
  return {
    spend: async (proof, tenantId, lifeMs) => {
      // In the order they were used, and all live equally long: what has run out is at the front.
      for (const [old, endsAt] of spent) {
        if (endsAt > now()) break
        spent.delete(old)
      }
      if (spent.has(proof)) return false
      spent.set(proof, now() + lifeMs)
      return shared === undefined || shared.spend(proof, tenantId, lifeMs)
    },
  }
}
