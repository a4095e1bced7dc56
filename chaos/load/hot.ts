import { hotService, type ChaosTenant } from '../stage/business.ts'
import { createCustomer } from './customer.ts'
import type { OfferedSlot } from './slots.ts'
import { chance, repeat, someAddress, type LoadDeps } from './worker.ts'

const rotateMs = 1_500

/** So many at once who all want the same time of the same person; every second and a half it is another. */
export async function runHot(deps: LoadDeps, tenant: ChaosTenant, workers: number): Promise<void> {
  const { client, history, slots, stopped } = deps
  let wanted: OfferedSlot[] = []
  while (wanted.length === 0 && !stopped.aborted) wanted = await slots.load(tenant, hotService)
  const begunAt = Date.now()
  await Promise.all(
    Array.from({ length: workers }, () =>
      repeat(
        deps,
        async () => {
          const slot = wanted[Math.floor((Date.now() - begunAt) / rotateMs) % wanted.length]
          if (slot === undefined) return
          const customer = createCustomer({ client, history, tenant, address: someAddress() })
          const held = await customer.hold(slot)
          if (held === undefined) return
          if (chance(0.6)) return customer.release(held)
          // A few let it run out: whoever comes after has to get it then.
          if (chance(0.2)) return
          const booking = await customer.confirm(held)
          if (booking !== undefined && chance(0.7)) await customer.cancel(booking)
        },
        25,
      ),
    ),
  )
}
