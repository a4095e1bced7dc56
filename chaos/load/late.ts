import { setTimeout as pause } from 'node:timers/promises'
import { oneOf, repeat, someAddress, type LoadDeps } from './worker.ts'
import { wideServices, type ChaosTenant } from '../stage/business.ts'
import { createCustomer } from './customer.ts'

/** Customers at the edges of a hold's life: a moment before its end it has to be theirs, a moment after it must not be. */
export async function runLate(deps: LoadDeps, tenant: ChaosTenant): Promise<void> {
  const { client, history, slots, stopped } = deps
  let isLate = false
  await repeat(
    deps,
    async () => {
      isLate = !isLate
      const customer = createCustomer({ client, history, tenant, address: someAddress() })
      const slot = await slots.take(tenant, oneOf(wideServices))
      const held = slot && (await customer.hold(slot))
      const promise = held?.promises[0]
      if (held === undefined || promise === undefined) return
      const waitMs = promise.expiresAt - Date.now() + (isLate ? 1_000 : -3_000)
      await pause(Math.max(0, waitMs), undefined, { signal: stopped }).catch(() => {})
      if (stopped.aborted) return
      if (!isLate) await look(deps, tenant, held.id, promise.expiresAt)
      await customer.confirm(held)
    },
    50,
  )
}

/** A hold that lives is shown as one, whatever the clock of the process that is asked. */
async function look({ client, apps, history }: LoadDeps, tenant: ChaosTenant, holdId: string, expiresAt: number): Promise<void> {
  for (const app of apps) {
    const wish = { kind: 'get-hold', tenant, method: 'GET', path: `/holds/${holdId}`, about: holdId, address: someAddress(), app } as const
    const made = await client.once(wish)
    history.looks.push({ holdId, isLive: made.at + made.ms < expiresAt, status: made.status, app: app.name })
  }
}
