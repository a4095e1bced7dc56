import { setTimeout as pause } from 'node:timers/promises'
import { emptyHistory } from './history.ts'
import { createClient, type Client } from './client.ts'
import { createSlotSupply, type OfferedSlot } from './slots.ts'
import { probeServices, tenants } from '../stage/business.ts'
import { someAddress } from './worker.ts'
import type { AppProcess } from '../stage/app.ts'

export interface Probe {
  /** When this app's answers were right again for good after that moment; undefined: not yet. */
  readonly recoveredAt: (since: number) => number | undefined
  /** How long its beats took so far. */
  readonly beatsMs: () => readonly number[]
}

interface Pulse {
  readonly at: number
  readonly ms: number
  readonly ok: boolean
}

const everyMs = 100
const inARow = 3

/** Feels one app's pulse: a hold and its release, ten times a second. What it does is in nobody's history but its own. */
export function startProbe(
  app: AppProcess,
  index: number,
  stopped: AbortSignal,
): Probe & { readonly ended: Promise<void>; client: Client } {
  const pulses: Pulse[] = []
  const history = emptyHistory()
  const client = createClient([app], history)
  const [tenant] = tenants
  const service = probeServices[index % probeServices.length]
  if (tenant === undefined || service === undefined) throw new Error('nothing to probe with')
  const slots = createSlotSupply(client)
  const beat = async (): Promise<boolean> => {
    const slot: OfferedSlot | undefined = await slots.take(tenant, service)
    if (slot === undefined) return false
    const about = `${service} ${slot.start}`
    const address = someAddress()
    const held = await client.once({ kind: 'hold', tenant, method: 'POST', path: '/holds', about, body: { slotId: slot.id }, address })
    if (held.status === undefined || held.status >= 500) return false
    if (held.status !== 201) return true
    const { id }: { id: string } = JSON.parse(held.text)
    const gone = await client.once({ kind: 'release', tenant, method: 'DELETE', path: `/holds/${id}`, about: id, address })
    return gone.status !== undefined && gone.status < 500
  }
  const run = async (): Promise<void> => {
    while (!stopped.aborted) {
      const at = Date.now()
      const ok = await beat()
      pulses.push({ at, ms: Date.now() - at, ok })
      if (pulses.length > 3_000) pulses.splice(0, 1_000)
      await pause(everyMs)
    }
  }
  return {
    client,
    ended: run(),
    beatsMs: () => pulses.map(({ ms }) => ms),
    recoveredAt: (since) => {
      const after = pulses.filter(({ at }) => at >= since)
      const lastBad = after.findLastIndex(({ ok }) => !ok)
      const good = after.slice(lastBad + 1)
      return good.length >= inARow ? good[0]?.at : undefined
    },
  }
}
