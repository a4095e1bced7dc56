import { randomUUID } from 'node:crypto'
import { poolServices, type ChaosTenant } from '../stage/business.ts'
import { holdShape } from '../../src/http/contract/holds.ts'
import type { Wish } from './client.ts'
import type { Operation } from './history.ts'
import { chance, oneOf, repeat, someAddress, type LoadDeps } from './worker.ts'

/** Clients that do not trust the line: the same key again, at once and later, at either process, and now and then with another body. */
export async function runRepeats(deps: LoadDeps, tenant: ChaosTenant): Promise<void> {
  await repeat(deps, () => oneRepeated(deps, tenant), 120)
}

async function oneRepeated({ client, history, slots }: LoadDeps, tenant: ChaosTenant): Promise<void> {
  const service = oneOf(poolServices)
  const [slot, other] = [await slots.take(tenant, service), await slots.take(tenant, service)]
  if (slot === undefined || other === undefined) return
  const key = randomUUID()
  const about = `${service} ${slot.start}`
  const wish: Wish = { kind: 'hold', tenant, method: 'POST', path: '/holds', about, body: { slotId: slot.id }, address: someAddress(), key }
  let first: Operation | undefined
  // Two at once: one runs, the other is told so or gets its answer.
  const twin = chance(0.5) ? client.once(wish) : undefined
  const answer = await client.perform(wish, (said, operation) => {
    first = operation
    if (said.status !== 201) return
    const view = holdShape.parse(said.body)
    history.holds.set(view.id, {
      tenant,
      id: view.id,
      service,
      start: Date.parse(view.proposal.summary.start),
      resources: view.proposal.summary.resources.map(({ id }) => id),
      invokedAt: said.invokedAt,
      promises: [{ ackedAt: said.answeredAt, expiresAt: Date.parse(view.expiresAt) }],
    })
  })
  const operation = first
  const twinSaid = await twin
  if (operation === undefined || answer === undefined) return
  if (twinSaid !== undefined) operation.tries.push({ ...twinSaid, digest: twinSaid.digest })
  await client.once(wish, operation)
  if (!chance(0.5)) return
  const made = await client.once({ ...wish, kind: 'other-body', body: { slotId: other.id } })
  history.otherBodies.push({ status: made.status, code: made.code, about })
}
