import { setTimeout as pause } from 'node:timers/promises'
import { oneOf, repeat, someAddress, type LoadDeps } from './worker.ts'
import { wideServices, type ChaosTenant } from '../stage/business.ts'
import type { HeldRecord } from './history.ts'
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
      if (!isLate) await lookAt(deps, held)
      await customer.confirm(held)
    },
    50,
  )
}

/** A hold that lives is shown as one, whatever the clock of the process that is asked. */
export async function lookAt({ client, apps, history }: LoadDeps, { tenant, id, promises }: HeldRecord): Promise<void> {
  const expiresAt = promises[0]?.expiresAt ?? 0
  for (const app of apps) {
    const made = await client.once({
      kind: 'get-hold',
      tenant,
      method: 'GET',
      path: `/holds/${id}`,
      about: id,
      address: someAddress(),
      app,
    })
    history.looks.push({ holdId: id, isLive: made.at + made.ms < expiresAt, status: made.status, app: app.name })
  }
}
