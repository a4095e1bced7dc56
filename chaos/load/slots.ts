import { availabilityShape } from '../../src/http/contract/availability.ts'
import type { ChaosTenant } from '../stage/business.ts'
import type { Client } from './client.ts'

export interface OfferedSlot {
  readonly id: string
  readonly service: string
  readonly start: number
}

const hour = 3_600_000
const days = 24 * hour

/** Times that were offered, some days ahead of each other so that workers rarely meet; asked for anew when they are used up. */
export function createSlotSupply(client: Client) {
  const kept = new Map<string, OfferedSlot[]>()
  const load = async (tenant: ChaosTenant, service: string): Promise<OfferedSlot[]> => {
    const from = Date.now() + 2 * hour + Math.floor(Math.random() * 50) * days
    const range = `from=${encodeURIComponent(instant(from))}&to=${encodeURIComponent(instant(from + 4 * days))}`
    const made = await client.once({
      kind: 'read',
      tenant,
      method: 'GET',
      path: `/availability?service=${service}&${range}&limit=200`,
      about: service,
      address: '10.9.0.1',
    })
    if (made.status !== 200) return []
    return availabilityShape.parse(JSON.parse(made.text)).slots.map((slot) => ({ id: slot.id, service, start: Date.parse(slot.start) }))
  }
  return {
    load,
    /** One at random; undefined while nothing can be had. */
    take: async (tenant: ChaosTenant, service: string): Promise<OfferedSlot | undefined> => {
      const name = `${tenant.slug} ${service}`
      let slots = kept.get(name) ?? []
      if (slots.length === 0) kept.set(name, (slots = await load(tenant, service)))
      const [slot] = slots.splice(Math.floor(Math.random() * slots.length), 1)
      return slot
    },
  }
}

export type SlotSupply = ReturnType<typeof createSlotSupply>

function instant(ms: number): string {
  return Temporal.Instant.fromEpochMilliseconds(ms).toString()
}
