import type { AppProcess } from '../stage/app.ts'
import { tenants } from '../stage/business.ts'
import type { Client } from './client.ts'
import type { History } from './history.ts'
import { runHot } from './hot.ts'
import { runLate } from './late.ts'
import { runReads } from './reads.ts'
import { runRepeats } from './repeats.ts'
import { createSlotSupply } from './slots.ts'
import { runTalks } from './talks.ts'
import { runWide } from './wide.ts'

export interface Load {
  readonly client: Client
  readonly history: History
  readonly apps: readonly AppProcess[]
  readonly stopped: AbortSignal
}

/** Everybody at once, at both businesses; resolves when each has ended what they were about. */
export async function startLoad(load: Load): Promise<void> {
  const deps = { ...load, slots: createSlotSupply(load.client) }
  await Promise.all(
    tenants.flatMap((tenant) => [
      runHot(deps, tenant, 5),
      runWide(deps, tenant, 3),
      runRepeats(deps, tenant),
      runLate(deps, tenant),
      runTalks(deps, tenant, 2),
      runReads(deps, tenant),
    ]),
  )
}
