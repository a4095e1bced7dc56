import { poolServices, tenants, wideServices, type ChaosTenant } from '../stage/business.ts'
import { createCustomer, type Customer } from './customer.ts'
import type { BookedRecord } from './history.ts'
import { lookAt } from './late.ts'
import { chance, oneOf, repeat, someAddress, type LoadDeps } from './worker.ts'

/** So many who each want something of their own: hold, extend, book, read back, move, cancel, repeat themselves, try other doors. */
export async function runWide(deps: LoadDeps, tenant: ChaosTenant, workers: number): Promise<void> {
  await Promise.all(
    Array.from({ length: workers }, () =>
      repeat(
        deps,
        async () => {
          const address = someAddress()
          const customer = createCustomer({ ...deps, tenant, address })
          const service = oneOf(chance(0.5) ? wideServices : poolServices)
          const slot = await deps.slots.take(tenant, service)
          const held = slot && (await customer.hold(slot))
          if (held === undefined) return
          if (chance(0.1)) await trespass(deps, tenant, held.id, address)
          if (chance(0.2)) await lookAt(deps, held)
          if (chance(0.1)) await customer.extend(held)
          if (chance(0.25)) return customer.release(held)
          const booking = await customer.confirm(held)
          if (booking === undefined) return
          await readBack(deps, booking, address)
          await goOn(deps, customer, booking, address)
        },
        60,
      ),
    ),
  )
}

async function goOn(deps: LoadDeps, customer: Customer, booking: BookedRecord, address: string): Promise<void> {
  if (chance(0.3)) {
    const other = await deps.slots.take(booking.tenant, booking.service)
    if (other === undefined || !(await customer.move(booking, other))) return
    await readBack(deps, booking, address)
  }
  if (!chance(0.3) || !(await customer.cancel(booking))) return
  await readBack(deps, booking, address)
}

/** What was acknowledged is there at once, whichever process is asked. */
async function readBack({ client, history }: LoadDeps, booking: BookedRecord, address: string): Promise<void> {
  const { tenant, reference, token } = booking
  const path = `/bookings/${reference}`
  const made = await client.once({ kind: 'get-booking', tenant, method: 'GET', path, about: reference, token, address })
  if (made.status === 404) history.misread.push(`${reference} was acknowledged and answered 404 at ${made.app}`)
  if (made.status !== 200) return
  const seen: { status?: unknown; revision?: unknown } = JSON.parse(made.text)
  if (seen.status === booking.status && seen.revision === booking.revision) return
  history.misread.push(
    `${reference} was acknowledged as ${booking.status} ${booking.revision} and read as ${String(seen.status)} ${String(seen.revision)} at ${made.app}`,
  )
}

/** Another business's door with this one's id. */
async function trespass({ client, history }: LoadDeps, tenant: ChaosTenant, holdId: string, address: string): Promise<void> {
  const other = tenants.find((one) => one !== tenant)
  if (other === undefined) return
  const body = { holdId, customer: { name: 'Mallory', email: 'mallory@example.com' } }
  const made = await client.once({ kind: 'trespass', tenant: other, method: 'POST', path: '/bookings', about: holdId, body, address })
  if (made.status !== undefined && made.status < 400) history.crossings.push(`${other.slug} booked ${tenant.slug}'s hold ${holdId}`)
}
