import type { BookingCore, Slot, Tenant } from '../../src/booking/index.ts'

const hour = 3_600_000

/** Free slots of these services, each given out once. Neighbours are of different people, as neighbours in time are in a busy house. */
export async function slotSupply(core: BookingCore, tenant: Tenant, services: readonly string[], now: number): Promise<() => Slot> {
  const perService: (readonly Slot[])[] = []
  for (const service of services) perService.push(await slotsOf(core, tenant, service, now))
  const most = Math.max(...perService.map((slots) => slots.length))
  const slots = Array.from({ length: most }, (_, index) => perService.flatMap((ofOne) => ofOne[index] ?? [])).flat()
  return () => {
    const slot = slots.pop()
    if (slot === undefined) throw new Error('The bench business is booked out: give it more services')
    return slot
  }
}

/** All of the next 59 days. */
async function slotsOf(core: BookingCore, tenant: Tenant, service: string, now: number): Promise<readonly Slot[]> {
  const found = await core.findSlots(tenant, { service, from: now + hour, to: now + 59 * 24 * hour, limit: 10_000 })
  if (!found.ok) throw new Error(`No slots: ${found.error.code}`)
  return found.value.slots
}
