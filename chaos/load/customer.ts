import { randomUUID } from 'node:crypto'
import { bookingShape, newBookingShape } from '../../src/http/contract/bookings.ts'
import { holdShape } from '../../src/http/contract/holds.ts'
import type { AppProcess } from '../stage/app.ts'
import type { ChaosTenant } from '../stage/business.ts'
import type { Answer, Client } from './client.ts'
import type { BookedRecord, HeldRecord, History } from './history.ts'
import type { OfferedSlot } from './slots.ts'

/** What a customer does through the REST interface, each step noted as it was answered. */
export interface Customer {
  readonly hold: (slot: OfferedSlot, app?: AppProcess) => Promise<HeldRecord | undefined>
  readonly extend: (hold: HeldRecord) => Promise<void>
  readonly release: (hold: HeldRecord) => Promise<void>
  readonly confirm: (hold: HeldRecord, app?: AppProcess) => Promise<BookedRecord | undefined>
  readonly move: (booking: BookedRecord, slot: OfferedSlot) => Promise<boolean>
  readonly cancel: (booking: BookedRecord) => Promise<boolean>
}

export interface CustomerDeps {
  readonly client: Client
  readonly history: History
  readonly tenant: ChaosTenant
  readonly address: string
}

export function createCustomer(deps: CustomerDeps): Customer {
  return {
    hold: (slot, app) => hold(deps, slot, app),
    extend: (held) => extend(deps, held),
    release: (held) => release(deps, held),
    confirm: (held, app) => confirm(deps, held, app),
    move: (booking, slot) => move(deps, booking, slot),
    cancel: (booking) => cancel(deps, booking),
  }
}

function toApp(app: AppProcess | undefined): { readonly app?: AppProcess } {
  return app === undefined ? {} : { app }
}

async function hold(
  { client, history, tenant, address }: CustomerDeps,
  slot: OfferedSlot,
  app?: AppProcess,
): Promise<HeldRecord | undefined> {
  let held: HeldRecord | undefined
  const about = `${slot.service} ${slot.start}`
  const wish = { kind: 'hold', tenant, method: 'POST', path: '/holds', about, body: { slotId: slot.id }, address, ...toApp(app) } as const
  const answer = await client.perform(wish, (said) => {
    if (said.status !== 201) return
    const view = holdShape.parse(said.body)
    held = history.holds.get(view.id) ?? {
      tenant,
      id: view.id,
      service: slot.service,
      start: Date.parse(view.proposal.summary.start),
      resources: view.proposal.summary.resources.map(({ id }) => id),
      invokedAt: said.invokedAt,
      promises: [],
    }
    held.promises.push({ ackedAt: said.answeredAt, expiresAt: Date.parse(view.expiresAt) })
    history.holds.set(view.id, held)
  })
  return answer === undefined ? undefined : held
}

async function extend({ client, tenant, address }: CustomerDeps, held: HeldRecord): Promise<void> {
  const path = `/holds/${held.id}/extend`
  await client.perform({ kind: 'extend', tenant, method: 'POST', path, about: held.id, address }, (said) => {
    if (said.status !== 200) return
    held.promises.push({ ackedAt: said.answeredAt, expiresAt: Date.parse(holdShape.parse(said.body).expiresAt) })
  })
}

async function release({ client, tenant, address }: CustomerDeps, held: HeldRecord): Promise<void> {
  held.endedBy ??= Date.now()
  await client.perform({ kind: 'release', tenant, method: 'DELETE', path: `/holds/${held.id}`, about: held.id, address }, () => {})
}

async function confirm(
  { client, history, tenant, address }: CustomerDeps,
  held: HeldRecord,
  app?: AppProcess,
): Promise<BookedRecord | undefined> {
  const email = `${randomUUID()}@${tenant.marker}.example`
  const body = { holdId: held.id, customer: { name: `Ada ${tenant.marker}`, email } }
  let booked: BookedRecord | undefined
  held.endedBy ??= Date.now()
  const wish = { kind: 'confirm', tenant, method: 'POST', path: '/bookings', about: held.id, body, address, ...toApp(app) } as const
  const answer = await client.perform(wish, (said) => {
    if (said.status !== 201) return
    const view = newBookingShape.parse(said.body)
    booked = {
      tenant,
      reference: view.reference,
      holdId: held.id,
      email,
      service: held.service,
      token: view.manageToken,
      status: 'confirmed',
      revision: view.revision,
      start: Date.parse(view.start),
      resources: view.resources.map(({ id }) => id),
      since: said.answeredAt,
      stays: [],
      unsettled: false,
    }
    history.bookings.set(view.reference, booked)
  })
  return answer === undefined ? undefined : booked
}

/** Ends what is known of the booking's present time: the change is asked for now, and may have happened from here on. */
function leaveStay(booking: BookedRecord): void {
  booking.unsettled = true
  const { start, resources, since } = booking
  booking.stays.push({ start, resources, since, until: Date.now() })
}

function settleStay(booking: BookedRecord, said: Answer): void {
  booking.unsettled = false
  booking.since = said.answeredAt
  if (said.status !== 200) return
  const view = bookingShape.parse(said.body)
  booking.status = view.status
  booking.revision = view.revision
  booking.start = Date.parse(view.start)
  booking.resources = view.resources.map(({ id }) => id)
}

async function move({ client, tenant, address }: CustomerDeps, booking: BookedRecord, slot: OfferedSlot): Promise<boolean> {
  leaveStay(booking)
  const { reference: about, token } = booking
  const path = `/bookings/${about}/reschedule`
  const wish = { kind: 'reschedule', tenant, method: 'POST', path, about, body: { slotId: slot.id }, token, address } as const
  const answer = await client.perform(wish, (said) => settleStay(booking, said))
  return answer !== undefined
}

async function cancel({ client, tenant, address }: CustomerDeps, booking: BookedRecord): Promise<boolean> {
  leaveStay(booking)
  const { reference: about, token } = booking
  const path = `/bookings/${about}/cancel`
  const answer = await client.perform({ kind: 'cancel', tenant, method: 'POST', path, about, token, address }, (said) =>
    settleStay(booking, said),
  )
  return answer !== undefined
}
